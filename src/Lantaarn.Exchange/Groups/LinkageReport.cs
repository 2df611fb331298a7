// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Exchange.Groups;

/// <summary>How well the linkage went: for the analyst and for whoever checks the count. Numbers only; nothing about a person.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="Lists">Lists and the number of records in each, twins included.</param>
/// <param name="People">People that the linkage takes the records for, twins included.</param>
/// <param name="PairsCompared">Pairs of records that were compared.</param>
/// <param name="Threshold">Similarity (0 to 1) from which two records may be one person.</param>
/// <param name="Uncertain">Similarities at which it could go either way.</param>
/// <param name="ExpectedFalseMatchRate">Share of the accepted matches that the score model expects to be wrong; null when it cannot say.</param>
/// <param name="ExpectedMissedMatchRate">Share of the true matches that the score model expects to be missed; null when it cannot say.</param>
/// <param name="Matches">People found in both lists of a pair; a list with itself: people with more than one record in it.</param>
/// <param name="Histogram">Number of pairs per class of similarity, from the search floor upwards.</param>
/// <param name="Notes">Anything that an analyst should know, in plain sentences.</param>
public sealed record LinkageReport(
    string RoundId, IReadOnlyList<ListSize> Lists, long People, long PairsCompared, double Threshold, UncertainBand Uncertain,
    ErrorRate? ExpectedFalseMatchRate, ErrorRate? ExpectedMissedMatchRate, IReadOnlyList<ListPairMatches> Matches, IReadOnlyList<ScoreClass> Histogram, IReadOnlyList<string> Notes)
{
    /// <summary>Rehearsals only: measured against the truth.</summary>
    public LinkageEvaluation? Evaluation { get; init; }
}

/// <summary>Size of a list.</summary>
/// <param name="List">The list.</param>
/// <param name="Records">Its records.</param>
public sealed record ListSize(string List, long Records);

/// <summary>Similarities at which a pair could be one person or two.</summary>
/// <param name="From">Lower end.</param>
/// <param name="To">Upper end.</param>
/// <param name="Pairs">Pairs in between.</param>
public sealed record UncertainBand(double From, double To, long Pairs);

/// <summary>People found in both lists.</summary>
/// <param name="First">One list.</param>
/// <param name="Second">The other, or the same.</param>
/// <param name="People">How many.</param>
public sealed record ListPairMatches(string First, string Second, long People);

/// <summary>One class of the score histogram.</summary>
/// <param name="From">Lowest similarity in the class.</param>
/// <param name="Pairs">Number of pairs.</param>
public sealed record ScoreClass(double From, long Pairs);

/// <summary>Linkage against a known truth, over all pairs of records.</summary>
/// <param name="TruePairs">Pairs of records of one person in truth.</param>
/// <param name="FoundPairs">Pairs that the linkage put together.</param>
/// <param name="CorrectPairs">Pairs that are both.</param>
public sealed record LinkageEvaluation(long TruePairs, long FoundPairs, long CorrectPairs)
{
    /// <summary>Share of the found pairs that is right, 0 to 1; 1 when nothing was found.</summary>
    public double Precision => FoundPairs == 0 ? 1 : (double)CorrectPairs / FoundPairs;

    /// <summary>Share of the true pairs that was found, 0 to 1; 1 when there are none.</summary>
    public double Recall => TruePairs == 0 ? 1 : (double)CorrectPairs / TruePairs;

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => TruePairs + FoundPairs == 0 ? 1 : 2.0 * CorrectPairs / (TruePairs + FoundPairs);
}
