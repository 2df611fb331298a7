// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// Where no list holds a person twice, a record that has found its own in another list takes no other one there. So the
/// better lists cover each other, the fewer wrong pairs are left to choose.
/// </summary>
internal static class Competition
{
    // The share comes from the same similarities it sharpens, so it may not move the odds without bound.
    private const double LeastShare = 0.01;

    /// <summary>Share of the pairs across lists with neither record taken, 0.01 to 1.</summary>
    internal static double FreeShare(FilterPool pool, IReadOnlyList<EncodedList> lists, PairHit[] pairs, double threshold)
    {
        var taken = new long[lists.Count, lists.Count];
        foreach (var pair in pairs)
            if (pool.Similarity(pair) >= threshold)
                taken[Math.Min(pool.List[pair.A], pool.List[pair.B]), Math.Max(pool.List[pair.A], pool.List[pair.B])]++;
        var (free, all) = (0.0, 0.0);
        for (var a = 0; a < lists.Count; a++)
            for (var b = a + 1; b < lists.Count; b++)
            {
                var both = Math.Min(taken[a, b], Math.Min(lists[a].Count, lists[b].Count));
                free += (double)(lists[a].Count - both) * (lists[b].Count - both);
                all += (double)lists[a].Count * lists[b].Count;
            }
        return all == 0 ? 1 : Math.Max(LeastShare, free / all);
    }
}
