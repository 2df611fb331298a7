// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using Lantaarn.Disclosure.Suppression;

namespace Lantaarn.Disclosure.Audit;

/// <summary>Drops constraints that follow from the others, in exact arithmetic, and finds for each that remains an unknown to start from.</summary>
internal static class IndependentConstraints
{
    /// <summary>Indexes of the independent ones and the unknown each was solved for. Small sums are kept before large ones.</summary>
    public static List<(int Constraint, int Pivot)> Of(IReadOnlyList<int[]> constraints)
    {
        try
        {
            return Eliminate<long>(constraints);
        }
        catch (OverflowException)
        {
            return Eliminate<BigInteger>(constraints);
        }
    }

    private static List<(int Constraint, int Pivot)> Eliminate<T>(IReadOnlyList<int[]> constraints) where T : struct, IBinaryInteger<T>
    {
        var columns = constraints.Select(ResidualColumn<T>.OfOnes).ToArray();
        var order = Enumerable.Range(0, columns.Length).OrderBy(i => constraints[i].Length).ThenBy(i => i).ToArray();
        var kept = new List<(int, int)>();
        for (var at = 0; at < order.Length; at++)
        {
            var pivot = columns[order[at]];
            if (pivot.IsEmpty) continue;
            kept.Add((order[at], pivot.Rows[0]));
            foreach (var later in order[(at + 1)..]) columns[later] = columns[later].ReducedBy(pivot);
        }
        return kept;
    }
}
