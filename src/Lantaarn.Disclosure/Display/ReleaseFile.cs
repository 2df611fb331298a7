// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text;
using Lantaarn.Disclosure.Alternatives;

namespace Lantaarn.Disclosure.Display;

/// <summary>One file of a release: a table, or the manifest. Made from a release that may leave and from nothing else.</summary>
public sealed class ReleaseFile
{
    private const string ManifestName = "manifest.json";

    private ReleaseFile(string name, string text) => (Name, Text) = (name, text);

    /// <summary>Name of the file: that of the table with the ending .csv, or manifest.json.</summary>
    public string Name { get; }

    /// <summary>Its content, to be written as UTF-8 without a mark at the start.</summary>
    public string Text { get; }

    internal ListedFile Listed => new(Name, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))));

    /// <summary>The files of a release in which counts were hidden: its tables, and last the manifest.</summary>
    /// <param name="release">The release.</param>
    /// <exception cref="ArgumentException">The name of a table cannot be the name of a file.</exception>
    public static IReadOnlyList<ReleaseFile> Of(ProtectedRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return [.. release.Tables.Select(table => Of(table.Name, TableExport.Csv(table))), new(ManifestName, ReleaseManifest.Of(release).ToJson())];
    }

    /// <summary>The files of a release in which counts were changed: its tables, and last the manifest.</summary>
    /// <param name="release">The release.</param>
    /// <exception cref="ArgumentException">The name of a table cannot be the name of a file.</exception>
    public static IReadOnlyList<ReleaseFile> Of(AlteredRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return [.. release.Tables.Select(table => Of(table.Name, TableExport.Csv(table))), new(ManifestName, AlterationManifest.Of(release).ToJson())];
    }

    // A name that is a path would write outside the folder of the release.
    internal static ReleaseFile Of(string table, string csv) =>
        table.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')
            ? new($"{table}.csv", csv)
            : throw new ArgumentException($"Table '{table}' cannot be a file; use letters, digits, spaces, hyphens and underscores.", nameof(table));
}

/// <summary>A file as the manifest lists it.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Sha256">Checksum of its content, in lower-case hexadecimal digits.</param>
public sealed record ListedFile(string Name, string Sha256);
