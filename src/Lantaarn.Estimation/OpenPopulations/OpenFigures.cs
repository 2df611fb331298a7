// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;

namespace Lantaarn.Estimation.OpenPopulations;

/// <summary>
/// The Jolly-Seber figures of a table of histories (Jolly 1965, doi 10.1093/biomet/52.1-2.225; Seber 1965). On the fitted table of the
/// log-linear model they are its maximum likelihood estimates.
/// </summary>
internal sealed class OpenFigures
{
    private readonly bool _equalChances;

    /// <summary>Works out all figures.</summary>
    /// <param name="means">Fitted people per history, by pattern.</param>
    /// <param name="periods">Number of periods.</param>
    /// <param name="equalChances">Whether all periods have the chance of being seen of the inner ones.</param>
    public OpenFigures(ReadOnlySpan<double> means, int periods, bool equalChances)
    {
        _equalChances = equalChances;
        var (seen, again, later, around) = (new double[periods], new double[periods], new double[periods], new double[periods]);
        for (var history = 1; history < means.Length; history++)
        {
            var (first, last) = (BitOperations.TrailingZeroCount(history), BitOperations.Log2((uint)history));
            for (var period = first; period <= last; period++)
            {
                if ((history >> period & 1) == 0) around[period] += means[history];
                else
                {
                    seen[period] += means[history];
                    if (first < period) again[period] += means[history];
                    if (last > period) later[period] += means[history];
                }
            }
        }
        var marked = new double[periods];
        for (var period = 1; period < periods - 1; period++) marked[period] = again[period] + seen[period] * around[period] / later[period];
        Chance = [.. Enumerable.Range(0, periods).Select(period => period == 0 || period == periods - 1 ? 1 : again[period] / marked[period])];
        if (equalChances) Chance = [.. Chance.Select(_ => Chance[1])];
        marked[^1] = again[^1] / Chance[^1];
        Present = [.. seen.Select((count, period) => count / Chance[period])];
        Stay = [.. Enumerable.Range(0, periods - 1).Select(period => marked[period + 1] / (marked[period] - again[period] + seen[period]))];
        Arrivals = [.. Enumerable.Range(0, periods - 1).Select(period => Present[period + 1] - Stay[period] * Present[period])];
        Ever = Present[0] + Arrivals.Sum();
    }

    public double[] Chance { get; }

    public double[] Present { get; }

    public double[] Stay { get; }

    public double[] Arrivals { get; }

    public double Ever { get; }

    /// <summary>
    /// How much of the variance of each figure in <see cref="All"/> is the spread of the number of people itself around its mean: the error
    /// is about the people there were, not about the mean of a process that sent them.
    /// </summary>
    public IEnumerable<double> OwnSpread => [.. Chance.Select(_ => 0.0), .. Present, .. Stay.Select(_ => 0.0), .. Arrivals.Select(_ => 0.0), Ever];

    /// <summary>The figures of other histories of the same kind.</summary>
    public OpenFigures Again(ReadOnlySpan<double> means) => new(means, Present.Length, _equalChances);

    /// <summary>All figures in one row.</summary>
    public double[] All => [.. Chance, .. Present, .. Stay, .. Arrivals, Ever];
}
