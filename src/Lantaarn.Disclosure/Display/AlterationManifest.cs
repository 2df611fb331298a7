// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Disclosure.Alternatives;

namespace Lantaarn.Disclosure.Display;

/// <summary>What goes with every release in which counts were changed, so that a reader can judge how it was protected. Says nothing about single cells.</summary>
public sealed class AlterationManifest
{
    private AlterationManifest(AlteredRelease release)
    {
        var summary = release.Summary;
        (Method, Attacker, IsAdditive) = (summary.Method, summary.Attacker, summary.IsAdditive);
        (LargestError, UsualError, NarrowestInterval) = (summary.LargestError, summary.UsualError, summary.NarrowestInterval);
        (PolicyVersion, LedgerHead) = (release.PolicyVersion, release.LedgerHead);
        Cells = release.Tables.Sum(table => table.Cells.Count);
        Files = [.. release.Tables.Select(table => ReleaseFile.Of(table.Name, TableExport.Csv(table)).Listed)];
    }

    /// <summary>How counts were changed, with every parameter that may be known, in a sentence.</summary>
    public string Method { get; }

    /// <summary>Version of the rules.</summary>
    public string PolicyVersion { get; }

    /// <summary>What an attacker was assumed to know, in a sentence.</summary>
    public string Attacker { get; }

    /// <summary>Cells in all tables together.</summary>
    public int Cells { get; }

    /// <summary>Parts add up to their totals.</summary>
    public bool IsAdditive { get; }

    /// <summary>No shown value is further from the true count; null where there is no bound.</summary>
    public long? LargestError { get; }

    /// <summary>95 of 100 shown values are at most this far from the true count.</summary>
    public long UsualError { get; }

    /// <summary>Largest minus smallest possible value of the small count that is narrowed down most; null where no count is small or there is no bound.</summary>
    public long? NarrowestInterval { get; }

    /// <summary>Checksum of the ledger of earlier releases that were taken into account; empty where there were none.</summary>
    public string LedgerHead { get; }

    /// <summary>The files of the tables.</summary>
    public IReadOnlyList<ListedFile> Files { get; }

    /// <summary>The manifest of a release.</summary>
    /// <param name="release">The release.</param>
    /// <exception cref="ArgumentException">The name of a table cannot be the name of a file.</exception>
    public static AlterationManifest Of(AlteredRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return new(release);
    }

    /// <summary>The manifest as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ReleaseManifest.Readable);
}
