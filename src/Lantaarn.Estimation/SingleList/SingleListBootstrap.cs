// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.SingleList;

/// <summary>How persons are drawn again.</summary>
public enum RedrawKind
{
    /// <summary>From the fitted model: the whole population, then who is seen and how often.</summary>
    Model,

    /// <summary>How many are seen by chance, and who they are from the list itself.</summary>
    List,
}

/// <summary>A bootstrap to be run.</summary>
/// <param name="Method">The method; fitted again to every replicate.</param>
/// <param name="Kind">
/// How persons are drawn. Methods that describe part of the counts only (Chao, Zelterman, zero-one-truncated) are always drawn from the list.
/// </param>
/// <param name="Replicates">Number of replicates, 100 or more.</param>
public sealed record RedrawPlan(SingleListMethod Method, RedrawKind Kind, int Replicates)
{
    /// <summary>Number of replicates, 100 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 100.</exception>
    public int Replicates { get; } = Replicates >= 100 ? Replicates : throw new ArgumentOutOfRangeException(nameof(Replicates), "At least 100 replicates are needed.");
}

/// <summary>What a bootstrap gave. Percentiles, since replicates without a finite estimate have no standard deviation.</summary>
/// <param name="Kind">How persons were drawn.</param>
/// <param name="Replicates">How many replicates were made.</param>
/// <param name="BoundaryShare">Share of them without a finite estimate, 0 to 1; they count as larger than all others.</param>
/// <param name="Lower">2.5% point; null where even that is not finite.</param>
/// <param name="Median">50% point; null where that is not finite.</param>
/// <param name="Upper">97.5% point; null where that is not finite.</param>
public sealed record RedrawOutcome(RedrawKind Kind, int Replicates, double BoundaryShare, double? Lower, double? Median, double? Upper);

/// <summary>
/// Draws the count again, chance of being on the list included (a plain resampling of the list would leave that out), and fits again; van der
/// Heijden et al. 2003 (model), Chlebicki &amp; Beresewicz 2025 (list).
/// </summary>
public static class SingleListBootstrap
{
    /// <summary>Runs a bootstrap; null where the method has no estimate.</summary>
    /// <param name="counts">Who was seen how often.</param>
    /// <param name="plan">What to run.</param>
    /// <param name="random">Source of the seeds of the replicates; the same seed gives the same outcome on any number of cores.</param>
    /// <param name="progress">Told the share of replicates done, 0 to 1.</param>
    /// <param name="cancel">Stops the work with an <see cref="OperationCanceledException"/>.</param>
    public static RedrawOutcome? Run(RepeatCounts counts, RedrawPlan plan, Random random, IProgress<double>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(random);
        if (SingleListEstimator.Fit(counts.Rows(), plan.Method).Fit is not { } fit) return null;
        var kind = fit.Regression.Family.DescribesAllCounts ? plan.Kind : RedrawKind.List;
        IRedraw redraw = kind == RedrawKind.Model ? new ModelRedraw(fit, counts.LastClass) : new ListRedraw(fit);
        var seeds = Enumerable.Range(0, plan.Replicates).Select(_ => random.Next()).ToArray();
        var totals = new double[plan.Replicates];
        var done = 0;
        Parallel.For(0, plan.Replicates, new ParallelOptions { CancellationToken = cancel }, replicate =>
        {
            totals[replicate] = Refit.Total(fit, redraw.Rows(new Random(seeds[replicate])), plan.Method) ?? double.PositiveInfinity;
            progress?.Report((double)Interlocked.Increment(ref done) / plan.Replicates);
        });
        Array.Sort(totals);
        return new RedrawOutcome(kind, plan.Replicates, totals.Count(double.IsInfinity) / (double)totals.Length,
            Quantile(totals, 0.025), Quantile(totals, 0.5), Quantile(totals, 0.975));
    }

    private static double? Quantile(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var (low, high) = (sorted[(int)Math.Floor(at)], sorted[(int)Math.Ceiling(at)]);
        return double.IsFinite(high) ? low + (at - Math.Floor(at)) * (high - low) : null;
    }
}
