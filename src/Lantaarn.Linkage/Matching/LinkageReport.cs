// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>Puts groups and figures into the form that leaves the linkage unit.</summary>
internal static class LinkageReport
{
    internal static LinkageResult Of(
        IReadOnlyList<EncodedList> lists, FilterPool pool, int[] first, RecordDoubt[]? doubts, LinkageQuality quality)
    {
        var groupOf = lists.Select(list => new int[list.Count]).ToArray();
        var number = new Dictionary<int, int>();
        for (var i = 0; i < pool.Count; i++)
        {
            if (!number.TryGetValue(first[i], out var group)) number[first[i]] = group = number.Count;
            groupOf[pool.List[i]][pool.Record[i]] = group;
        }
        return new LinkageResult(groupOf, number.Count, quality with { MatchesPerPairOfLists = Matches(groupOf) })
        {
            Doubts = doubts is null ? null : ByList(lists, pool, doubts),
        };
    }

    private static RecordDoubt[][] ByList(IReadOnlyList<EncodedList> lists, FilterPool pool, RecordDoubt[] doubts)
    {
        var byList = lists.Select(list => new RecordDoubt[list.Count]).ToArray();
        for (var i = 0; i < pool.Count; i++) byList[pool.List[i]][pool.Record[i]] = doubts[i];
        return byList;
    }

    internal static LinkageQuality Quality(FilterPool pool, PairHit[] pairs, ScoreHistogram scores, Decision decision, long compared)
    {
        bool IsUncertain(PairHit pair) => pool.Similarity(pair) is var score
            && score >= decision.Lower && score < decision.Upper;
        return new LinkageQuality
        {
            PairsCompared = compared,
            Scores = scores,
            Threshold = decision.Threshold,
            UncertainBand = new UncertainBand(decision.Lower, decision.Upper, pairs.LongCount(IsUncertain)),
            ExpectedFalseMatchRate = decision.Forecast?.FalseMatchRate,
            ExpectedMissedMatchRate = decision.Forecast?.MissedMatchRate,
            MatchesPerPairOfLists = new long[0, 0],
            Notes = Notes(scores, decision),
        };
    }

    private static List<string> Notes(ScoreHistogram scores, Decision decision)
    {
        var notes = new List<string>();
        if (decision.Forecast is null)
            notes.Add("The similarities show no clear threshold (few pairs, or no valley between one and two persons): a fixed one was used.");
        if (decision.Lower < scores.Floor)
            notes.Add("The uncertain band reaches below the search floor: pairs under the floor were not kept.");
        return notes;
    }

    private static long[,] Matches(int[][] groupOf)
    {
        var groups = groupOf.Select(list => list.ToHashSet()).ToArray();
        var matches = new long[groupOf.Length, groupOf.Length];
        for (var a = 0; a < groupOf.Length; a++)
            for (var b = 0; b < groupOf.Length; b++)
                matches[a, b] = a == b ? groupOf[a].Length - groups[a].Count : groups[a].LongCount(groups[b].Contains);
        return matches;
    }
}
