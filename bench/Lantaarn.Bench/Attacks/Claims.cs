// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Bench.Attacks;

/// <summary>What an attacker says: for each person in the round an entry of the outside list, or -1 for no claim.</summary>
internal sealed record Claims(int[] EntryOf)
{
    /// <summary>Pairs who are each other's best, from the least score on.</summary>
    /// <param name="scores">A row for each person in the round, a column for each entry.</param>
    /// <param name="least">Below this nothing is claimed.</param>
    public static Claims MutualBest(float[][] scores, float least = float.NegativeInfinity)
    {
        var (bestEntry, bestPerson) = (Best(scores), BestPerEntry(scores));
        return new([.. bestEntry.Select((entry, person) => bestPerson[entry] == person && scores[person][entry] >= least ? entry : -1)]);
    }

    public AttackResult Against(AttackScenario scenario)
    {
        var right = EntryOf.Where((entry, person) => entry >= 0 && entry == scenario.EntryOf[person]).Count();
        var claimed = EntryOf.Count(entry => entry >= 0);
        return new(right / (double)scenario.Overlapping, claimed == 0 ? 0 : right / (double)claimed, 1.0 / scenario.Outside.Length);
    }

    public static int[] Best(float[][] scores) => Array.ConvertAll(scores, row => row.AsSpan().IndexOf(row.Max()));

    private static int[] BestPerEntry(float[][] scores)
    {
        var best = new int[scores[0].Length];
        for (var person = 1; person < scores.Length; person++)
            for (var entry = 0; entry < best.Length; entry++)
                if (scores[person][entry] > scores[best[entry]][entry]) best[entry] = person;
        return best;
    }
}

/// <summary>What the claims are worth.</summary>
/// <param name="Recovered">Share of the people in the round and on the outside list whose entry was named.</param>
/// <param name="Precision">Share of the claims that are right.</param>
/// <param name="Guess">What naming an entry at random recovers.</param>
internal sealed record AttackResult(double Recovered, double Precision, double Guess);
