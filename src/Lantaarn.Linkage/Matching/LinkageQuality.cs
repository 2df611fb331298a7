// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>How groups came about and how sure they are, without knowing the truth.</summary>
public sealed record LinkageQuality
{
    /// <summary>Pairs of records compared: all there are, less those within lists where these were left out.</summary>
    public required long PairsCompared { get; init; }

    /// <summary>Similarities of the pairs at or above the search floor.</summary>
    public required ScoreHistogram Scores { get; init; }

    /// <summary>Similarity, 0 to 1, from which two records on their own are taken as one person.</summary>
    public required double Threshold { get; init; }

    /// <summary>Similarities that leave room for doubt.</summary>
    public required UncertainBand UncertainBand { get; init; }

    /// <summary>
    /// Expected share of the pairs at or above the threshold that are two persons, 0 to 1; null where no threshold showed.
    /// A forecast from the similarities alone, before grouping: an audit with invented people measures it.
    /// </summary>
    public required ExpectedRate? ExpectedFalseMatchRate { get; init; }

    /// <summary>Expected share of the pairs of one person that lie below the threshold, 0 to 1; null where no threshold showed.</summary>
    public required ExpectedRate? ExpectedMissedMatchRate { get; init; }

    /// <summary>Persons found in both lists; on the diagonal the records of a list beyond the first of each person.</summary>
    public required long[,] MatchesPerPairOfLists { get; init; }

    /// <summary>What a reader of the figures must know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>Similarities at which a pair is one person with a probability between 0.1 and 0.9.</summary>
/// <param name="Lower">Where it starts, 0 to 1.</param>
/// <param name="Upper">Where it ends, 0 to 1, not below <paramref name="Lower"/>.</param>
/// <param name="Pairs">Pairs of records in between.</param>
public sealed record UncertainBand(double Lower, double Upper, long Pairs);
