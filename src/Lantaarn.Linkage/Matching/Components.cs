// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>Splits pairs into parts that share no record, so that each can be grouped on its own in little memory.</summary>
internal static class Components
{
    internal static IEnumerable<PairHit[]> Of(int positions, PairHit[] pairs)
    {
        var sets = new DisjointSets(positions);
        foreach (var pair in pairs) sets.Unite(pair.A, pair.B);
        var roots = Array.ConvertAll(pairs, pair => sets.Find(pair.A));
        Array.Sort(roots, pairs);
        for (int start = 0, end; start < pairs.Length; start = end)
        {
            for (end = start + 1; end < pairs.Length && roots[end] == roots[start];) end++;
            yield return pairs[start..end];
        }
    }
}
