// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>All cross pairs of two groups: their number, how many are near, the sum of their similarities, and the greatest.</summary>
internal readonly record struct Closeness(int Pairs, int Near, double Sum, double Best)
{
    // Spelling noise is each record's own, so the best pair tells most; the average keeps a single lucky pair from deciding.
    private const double WeightOfBest = 0.75;

    internal double Average => Sum / Pairs;

    /// <summary>What groups are ordered and judged by; for single records their similarity.</summary>
    internal double Score => WeightOfBest * Best + (1 - WeightOfBest) * Average;

    public static Closeness operator +(Closeness a, Closeness b) =>
        new(a.Pairs + b.Pairs, a.Near + b.Near, a.Sum + b.Sum, Math.Max(a.Best, b.Best));
}
