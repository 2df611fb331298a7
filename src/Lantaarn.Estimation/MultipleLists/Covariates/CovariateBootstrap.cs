// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.MultipleLists.Covariates;

/// <summary>
/// Parametric bootstrap under one model: as many persons as were estimated are drawn from its cells, the unseen among them; who is seen is
/// counted, levels are lost as often as in the table, and the same model is fitted again. The interval takes the model for true: it does not
/// know that the model was chosen.
/// </summary>
public static class CovariateBootstrap
{
    /// <summary>Fewest replicates.</summary>
    public const int FewestReplicates = 100;

    // Once the upper tail has no finite estimate, there is no upper limit.
    private const double Tail = 0.025;

    /// <summary>Repeats the count.</summary>
    /// <param name="table">The table.</param>
    /// <param name="estimate">An estimate from that table.</param>
    /// <param name="replicates">100 or more.</param>
    /// <param name="random">The same seed gives the same intervals on any number of cores.</param>
    /// <param name="cancel">Stops between two replicates.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too few replicates.</exception>
    public static CovariateIntervals Run(CovariateTable table, CovariateEstimate estimate, int replicates, Random random,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(estimate);
        ArgumentNullException.ThrowIfNull(random);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, FewestReplicates);
        var redraw = new Redraw(table, estimate);
        var seeds = Enumerable.Range(0, replicates).Select(_ => random.Next()).ToArray();
        var fits = new CovariateEstimate?[replicates];
        Parallel.For(0, replicates, new ParallelOptions { CancellationToken = cancel },
            i => fits[i] = CovariateEstimator.Estimate(redraw.Table(new Random(seeds[i])), estimate.Model) as CovariateEstimate);
        return new CovariateIntervals(
            Limits(fits, fit => fit.Total.Estimate),
            [.. estimate.Levels.Select((level, at) =>
                new LevelLimits(level.Characteristic, level.Level, Limits(fits, fit => fit.Levels[at].Size.Estimate)))],
            fits.Count(fit => fit is null) / (double)replicates);
    }

    private static SizeLimits Limits(CovariateEstimate?[] fits, Func<CovariateEstimate, double> size)
    {
        var ordered = fits.Select(fit => fit is null ? double.PositiveInfinity : size(fit)).Order().ToArray();
        var (lower, upper) = (MedianUnbiased.Quantile(ordered, Tail), MedianUnbiased.Quantile(ordered, 1 - Tail));
        return new SizeLimits(double.IsFinite(lower) ? lower : null, double.IsFinite(upper) ? upper : null);
    }

    // Draws tables as the model expects them.
    private sealed class Redraw(CovariateTable table, CovariateEstimate estimate)
    {
        private readonly (int Pattern, int Stratum)[] _cells = new CovariateDesign(table, estimate.Model).Cells;
        private readonly double[] _means = [.. estimate.Means.Unseen, .. estimate.Means.Cells];
        private readonly ILookup<int, (bool[] Known, double Count)> _recorded = table.Counts.Where(count => count.Count > 0)
            .GroupBy(count => (count.Pattern, Key: string.Concat(count.Levels.Select(level => level is null ? '0' : '1'))))
            .ToLookup(group => group.Key.Pattern, group => (group.Key.Key.Select(digit => digit == '1').ToArray(), group.Sum(count => count.Count)));

        public CovariateTable Table(Random random)
        {
            var drawn = BinomialDraw.Divide((int)Math.Round(_means.Sum()), _means, random);
            return table.WithCounts(_cells.SelectMany((cell, at) =>
                Recorded(cell.Pattern, cell.Stratum, (int)drawn[estimate.Means.Unseen.Length + at], random)));
        }

        private IEnumerable<CovariateCount> Recorded(int pattern, int stratum, int persons, Random random)
        {
            var levels = table.Levels(stratum);
            var kinds = _recorded[pattern].ToArray();
            if (persons == 0) return [];
            if (kinds.Length == 0) return [new CovariateCount(pattern, [.. levels.Select(level => (int?)level)], persons)];
            var divided = BinomialDraw.Divide(persons, [.. kinds.Select(kind => kind.Count)], random);
            return kinds.Select((kind, at) => new CovariateCount(pattern,
                [.. levels.Select((level, position) => kind.Known[position] ? level : (int?)null)], divided[at]));
        }
    }
}

/// <summary>95% limits from replicates.</summary>
/// <param name="Total">Of everybody.</param>
/// <param name="Levels">Per characteristic and level.</param>
/// <param name="BoundaryShare">Share of the replicates, 0 to 1, in which the model had no finite estimate.</param>
public sealed record CovariateIntervals(SizeLimits Total, IReadOnlyList<LevelLimits> Levels, double BoundaryShare);

/// <summary>Two limits.</summary>
/// <param name="Lower">2.5% of the replicates lie below; null where nearly all had no finite estimate.</param>
/// <param name="Upper">97.5% of the replicates lie below; null where more than 2.5% had no finite estimate.</param>
public sealed record SizeLimits(double? Lower, double? Upper);

/// <summary>The limits of one level.</summary>
/// <param name="Characteristic">Name of the characteristic.</param>
/// <param name="Level">Name of the level.</param>
/// <param name="Limits">The limits.</param>
public sealed record LevelLimits(string Characteristic, string Level, SizeLimits Limits);
