// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Contributions;

namespace Lantaarn.Monitor.Counting;

/// <summary>One person as the linkage sees them: which lists, and the indicators made one.</summary>
/// <param name="Lists">Ids of the lists that saw the person, each once.</param>
/// <param name="Kinds">Capture history: bit k is set when a list of the round's k-th kind saw the person.</param>
/// <param name="Codes">One code per indicator of the codebook.</param>
public sealed record CountedPerson(IReadOnlyList<string> Lists, int Kinds, IReadOnlyList<string> Codes);

/// <summary>What the linkage made of one invented person.</summary>
/// <param name="Twin">Id of the invented person.</param>
/// <param name="True">Kinds of list that it was planted in, as bits.</param>
/// <param name="Observed">Capture histories of the groups that its records came out in: more than one when it fell apart, wider when it was merged with somebody.</param>
public sealed record TwinOutcome(string Twin, int True, IReadOnlyList<int> Observed)
{
    /// <summary>Records of the twin.</summary>
    public long Records { get; init; }

    /// <summary>Pairs of records of the twin.</summary>
    public long Pairs => Records * (Records - 1) / 2;

    /// <summary>Those of them that were linked.</summary>
    public long LinkedPairs { get; init; }

    /// <summary>Links from a record of the twin to a record of somebody else.</summary>
    public long LinksToOthers { get; init; }
}

/// <summary>How complete one list is.</summary>
/// <param name="List">The list.</param>
/// <param name="Summary">What the organisation said of it; null when no contribution came.</param>
public sealed record ListCoverage(string List, IndicatorsSummary? Summary)
{
    /// <summary>People in it who could not be compared with other lists; 0 where it did not come.</summary>
    public long NotEncodable => Summary?.NotEncodable.Values.Sum() ?? 0;
}
