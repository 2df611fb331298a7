// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Datasets;
using Lantaarn.Monitor.Releases;

namespace Lantaarn.Monitor.Sites;

/// <summary>Where a version of a release stands below the folder of the site: <c>ID/vN</c>. These addresses never change, and neither do the files.</summary>
public static class ReleaseFolder
{
    /// <summary>The signed release.</summary>
    public const string DocumentFile = "release.json";

    /// <summary>The round as its lead signed it.</summary>
    public const string RoundFile = "round.json";

    /// <summary>The protected tables as the analyst signed them.</summary>
    public const string TablesFile = "tables.json";

    /// <summary>The folder of a version, relative to the site.</summary>
    public static string PathOf(string id, int version) => Path.Combine(id, $"v{version}");

    /// <summary>All files of a release. The tables come as the analyst signed them: their signature goes along.</summary>
    /// <param name="release">The release.</param>
    /// <param name="signedTables">The content of the file that the tables were read from.</param>
    /// <returns>Name, relative to the folder of the version, and content.</returns>
    public static IReadOnlyList<(string Name, byte[] Content)> Files(Release release, byte[] signedTables)
    {
        ArgumentNullException.ThrowIfNull(release);
        return
        [
            (DocumentFile, JsonSerializer.SerializeToUtf8Bytes(release.SignedRelease, ExchangeJson.Readable)),
            (RoundFile, JsonSerializer.SerializeToUtf8Bytes(release.Definition, ExchangeJson.Readable)),
            (TablesFile, signedTables),
            .. ReleaseData.Files(release),
        ];
    }

    /// <summary>Reads a version of a release; its open data is not looked at.</summary>
    /// <param name="folder">The folder of the version.</param>
    /// <exception cref="InputException">A file is absent, was changed after it was signed, or belongs to another round.</exception>
    public static Release Read(string folder)
    {
        var round = SignedRound.Read(Path.Combine(folder, RoundFile));
        var path = Path.Combine(folder, DocumentFile);
        var signed = ExchangeJson.ReadFile<SignedDocument<ReleaseDocument>>(path);
        if (signed.Document.Format != ReleaseDocument.CurrentFormat)
            throw new InputException(new InputProblem(path, $"Its format is '{signed.Document.Format}', not '{ReleaseDocument.CurrentFormat}'.", "Use the version of this program that made it."));
        if (!signed.IsSignedBy(round.Document.Keys.Analyst.Signing) || signed.Document.RoundChecksum != round.Checksum())
            throw new InputException(new InputProblem(path, "The release was changed after the analyst signed it, or belongs to another round.", "Use the original; an error in a release is put right by 'lantaarn release correct'."));
        return new(signed, round, SignedTables.Read(Path.Combine(folder, TablesFile), round.Document));
    }

    /// <summary>What in a folder is not as the release has it: a number that was changed, a file that is absent or was put there.</summary>
    /// <param name="folder">The folder of the version.</param>
    /// <exception cref="InputException">The release itself cannot be read.</exception>
    public static IReadOnlyList<InputProblem> Check(string folder)
    {
        var release = Read(folder);
        var problems = new List<InputProblem>();
        var expected = ReleaseData.Files(release).ToDictionary(file => file.Name, file => file.Content, StringComparer.Ordinal);
        foreach (var (name, content) in expected)
        {
            var path = Path.Combine(folder, name);
            if (!File.Exists(path)) problems.Add(new(path, "This file of the release is absent.", "Take it from a copy, or make the release again from the same input."));
            else if (FirstDifference(File.ReadAllBytes(path), content) is { } line)
                problems.Add(new(path, "This file is not what the signed release says.", "Take it from a copy, or make the release again from the same input.") { Line = line });
        }
        var known = expected.Keys.Concat([DocumentFile, RoundFile, TablesFile]).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            if (!known.Contains(Path.GetRelativePath(folder, path).Replace('\\', '/')))
                problems.Add(new(path, "This file does not belong to the release.", "Remove it: only what is protected may be here."));
        problems.AddRange(TableBounds.Check(release.Tables.Tables, release.Tables.MinimumCell).Select(what => new InputProblem(Path.Combine(folder, TablesFile), what, "Do not publish it; protect the tables again, and correct the release.")));
        foreach (var figure in release.Registrations)
            problems.AddRange(TableBounds.Check([figure.Table], figure.MinimumCell).Select(what => new InputProblem(Path.Combine(folder, DocumentFile), what, "Do not publish it; protect the registration again, and correct the release.")));
        return problems;
    }

    private static int? FirstDifference(byte[] found, byte[] expected)
    {
        var same = found.AsSpan().CommonPrefixLength(expected);
        return same == found.Length && same == expected.Length ? null : found.AsSpan(0, same).Count((byte)'\n') + 1;
    }
}
