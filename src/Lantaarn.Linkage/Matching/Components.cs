// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>Splits pairs into parts that share no record, so that each can be grouped on its own in little memory.</summary>
internal static class Components
{
    internal static IEnumerable<PairHit[]> Of(int positions, PairHit[] pairs)
    {
        var root = Enumerable.Range(0, positions).ToArray();
        foreach (var pair in pairs) root[Find(root, pair.A)] = Find(root, pair.B);
        var roots = Array.ConvertAll(pairs, pair => Find(root, pair.A));
        Array.Sort(roots, pairs);
        for (int start = 0, end; start < pairs.Length; start = end)
        {
            for (end = start + 1; end < pairs.Length && roots[end] == roots[start];) end++;
            yield return pairs[start..end];
        }
    }

    private static int Find(int[] root, int position)
    {
        while (root[position] != position) position = root[position] = root[root[position]];
        return position;
    }
}
