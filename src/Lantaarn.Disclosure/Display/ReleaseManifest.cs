// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;

namespace Lantaarn.Disclosure.Display;

/// <summary>What goes with every release in which counts were hidden, so that a reader can judge how it was protected. Says nothing about single cells.</summary>
public sealed class ReleaseManifest
{
    internal static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private ReleaseManifest(ProtectedRelease release)
    {
        var audit = release.Audit;
        PolicyVersion = release.PolicyVersion;
        Attacker = Describe(audit);
        (Cells, Hidden, HiddenShare) = (audit.Cells, audit.Suppressed, Math.Round(audit.SuppressedShare, 4));
        (NarrowestInterval, Solver, Repairs) = (audit.MinimumIntervalWidth, audit.Solver, audit.Repairs);
        LedgerHead = release.LedgerHead;
        Files = [.. release.Tables.Select(table => ReleaseFile.Of(table.Name, TableExport.Csv(table)).Listed)];
    }

    /// <summary>How counts were protected: some are hidden, all others are true.</summary>
    public string Method { get; } = "Suppression: small counts are hidden, and with them whatever would give them away. Every value shown is the true count.";

    /// <summary>Version of the rules.</summary>
    public string PolicyVersion { get; }

    /// <summary>What an attacker was assumed to know, in a sentence.</summary>
    public string Attacker { get; }

    /// <summary>Different cells that are possible.</summary>
    public int Cells { get; }

    /// <summary>How many of them are hidden.</summary>
    public int Hidden { get; }

    /// <summary>The same as a share, 0 to 1.</summary>
    public double HiddenShare { get; }

    /// <summary>Largest minus smallest possible value of the protected count that is narrowed down most; null where nothing needed protection.</summary>
    public long? NarrowestInterval { get; }

    /// <summary>What computed the intervals.</summary>
    public string Solver { get; }

    /// <summary>How often more was hidden after a failed audit.</summary>
    public int Repairs { get; }

    /// <summary>Checksum of the ledger of earlier releases that were taken into account; empty where there were none.</summary>
    public string LedgerHead { get; }

    /// <summary>The files of the tables.</summary>
    public IReadOnlyList<ListedFile> Files { get; }

    /// <summary>The manifest of a release.</summary>
    /// <param name="release">The release.</param>
    /// <exception cref="ArgumentException">The name of a table cannot be the name of a file.</exception>
    public static ReleaseManifest Of(ProtectedRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return new(release);
    }

    /// <summary>The manifest as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Readable);

    private static string Describe(AuditSummary audit)
    {
        var zeros = audit.Attacker == Audit.AttackerModel.HiddenCellsAreAtLeastOne ? " and that a hidden count is at least 1" : "";
        var insiders = audit.Insiders > 0 ? $"; or is one of {audit.Insiders} organisations and subtracts the people it reported itself" : "";
        var earlier = audit.EarlierTables > 0 ? $"; and has {audit.EarlierTables} tables published before" : "";
        return $"Knows everything published, that counts are whole and not negative{zeros}{insiders}{earlier}.";
    }
}
