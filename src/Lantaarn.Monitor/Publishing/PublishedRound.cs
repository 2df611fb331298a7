// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Monitor.Publishing;

/// <summary>All that a report is made of. Nothing in here points at a person.</summary>
/// <param name="Round">The round.</param>
/// <param name="Estimate">How many people there are.</param>
/// <param name="Tables">Who was seen; null when no safe table could be made.</param>
/// <param name="Linkage">How the linkage went.</param>
public sealed record PublishedRound(RoundDefinition Round, RoundEstimate Estimate, SafeTables? Tables, LinkageReport Linkage)
{
    /// <summary>Why there are no tables, in plain words.</summary>
    public string WhyNoTables { get; init; } = "";

    /// <summary>Rehearsals only: how many people there really are.</summary>
    public KnownTruth? Truth { get; init; }

    /// <summary>People seen, by stratum ("" for everyone), as far as the protected tables show it.</summary>
    public long? Seen(string stratum)
    {
        if (Tables is null) return null;
        var simple = Tables.Tables.Where(table => table.Dimensions.Count == 1);
        var cells = stratum == "" ? simple.Take(1).SelectMany(table => table.Cells) : simple.Where(table => table.Dimensions[0] == Round.Strata).SelectMany(table => table.Cells);
        return cells.FirstOrDefault(cell => cell.Codes[0] == (stratum == "" ? SafeCell.Total : stratum))?.People;
    }

    /// <summary>People seen, without those counted more than once where that was measured; nothing where the protected tables hide the count.</summary>
    public double? SeenAtLeastOnce(StratumEstimate estimate) => Seen(estimate.Stratum) is { } counted ? estimate.SeenCorrected ?? counted : null;

    /// <summary>People there are at least, rounded down; nothing where the protected tables hide the count, or where it would say nothing.</summary>
    public long? AtLeast(StratumEstimate estimate) =>
        Seen(estimate.Stratum) is not null && estimate.LowerBound is { } bound && Rounding.Down(bound) is > 0 and var least ? least : null;

    /// <summary>How a code of a dimension is called in a language.</summary>
    public string Name(string dimension, string code, string language) =>
        Round.Codebook.Find(dimension)?.NameOf(code, language) ?? code;
}

/// <summary>Rehearsals only: how many people there really are.</summary>
/// <param name="People">Everyone.</param>
/// <param name="Strata">By stratum.</param>
public sealed record KnownTruth(long People, IReadOnlyDictionary<string, long> Strata);
