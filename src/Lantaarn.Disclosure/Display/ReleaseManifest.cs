// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;

namespace Lantaarn.Disclosure.Display;

/// <summary>What goes with every release, so that a reader can judge how it was protected. Says nothing about single cells.</summary>
/// <param name="PolicyVersion">Version of the rules.</param>
/// <param name="Attacker">What an attacker was assumed to know, in a sentence.</param>
/// <param name="Cells">Different cells that are possible.</param>
/// <param name="Hidden">How many of them are hidden.</param>
/// <param name="HiddenShare">The same as a share, 0 to 1.</param>
/// <param name="NarrowestInterval">Largest minus smallest possible value of the protected count that is narrowed down most; null where nothing needed protection.</param>
/// <param name="Solver">What computed the intervals.</param>
/// <param name="Repairs">How often more was hidden after a failed audit.</param>
/// <param name="LedgerHead">Checksum of the ledger of earlier releases that were taken into account; empty where there were none.</param>
public sealed record ReleaseManifest(
    string PolicyVersion, string Attacker, int Cells, int Hidden, double HiddenShare, long? NarrowestInterval, string Solver, int Repairs, string LedgerHead)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The manifest of a release.</summary>
    /// <param name="release">The release.</param>
    public static ReleaseManifest Of(ProtectedRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        var audit = release.Audit;
        return new(release.PolicyVersion, Describe(audit), audit.Cells, audit.Suppressed, Math.Round(audit.SuppressedShare, 4), audit.MinimumIntervalWidth,
            audit.Solver, audit.Repairs, release.LedgerHead);
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
