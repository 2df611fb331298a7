// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>Expected links of one record that are missing, and expected links that are wrong: numbers of pairs, 0 or more.</summary>
/// <param name="Missed">Records of the same person outside the record's group, expected.</param>
/// <param name="False">Records of other persons inside the record's group, expected.</param>
public readonly record struct RecordDoubt(double Missed, double False);

/// <summary>
/// Adds up the probabilities of single pairs for each record, so that error rates can be told for any part of the records, by whoever knows
/// the parts. What two grouped records owe to a third is not seen: the expected false links are an upper bound.
/// </summary>
internal static class RecordDoubts
{
    internal static RecordDoubt[] Of(FilterPool pool, PairHit[] pairs, int[] first, ErrorForecast forecast)
    {
        // Pairs too unlike to be seen can belong to anyone.
        var unseen = pool.Count == 0 ? 0 : 2 * forecast.UnseenPairs / pool.Count;
        var doubts = new RecordDoubt[pool.Count];
        Array.Fill(doubts, new RecordDoubt(unseen, 0));
        foreach (var pair in pairs)
        {
            var same = forecast.SamePerson(pool.Similarity(pair));
            var added = first[pair.A] == first[pair.B] ? new RecordDoubt(0, 1 - same) : new RecordDoubt(same, 0);
            doubts[pair.A] = Sum(doubts[pair.A], added);
            doubts[pair.B] = Sum(doubts[pair.B], added);
        }
        return doubts;
    }

    private static RecordDoubt Sum(RecordDoubt a, RecordDoubt b) => new(a.Missed + b.Missed, a.False + b.False);
}
