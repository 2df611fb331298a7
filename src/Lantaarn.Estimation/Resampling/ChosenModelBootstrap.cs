// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.Resampling;

/// <summary>
/// Interval around the estimate of a model that was chosen by looking at the data: persons are drawn again, and the model is chosen again
/// in every replicate (Chan, Silverman &amp; Vincent 2021, doi 10.1080/01621459.2019.1708748). The number of persons seen stays as it is, so
/// the interval holds the choice and the estimation, not the chance of being on any list at all.
/// </summary>
public static class ChosenModelBootstrap
{
    /// <summary>Chooses, estimates and replays.</summary>
    /// <param name="table">Two lists or more, whole counts.</param>
    /// <param name="choice">The rule by which a model is chosen.</param>
    /// <param name="replicates">How often persons are drawn again, 100 or more; 1,000 by custom.</param>
    /// <param name="random">Source of the seeds of the replicates; the same seed gives the same outcome on any number of cores.</param>
    /// <param name="progress">Told the share of replicates done, 0 to 1.</param>
    /// <param name="cancel">Stops the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>A <see cref="ChosenModelInterval"/>, or a <see cref="ListRefusal"/> where no model has a finite, unique estimate.</returns>
    /// <exception cref="ArgumentException">A count is not whole: persons cannot be drawn from it.</exception>
    public static ListOutcome Run(CaptureTable table, ModelChoice choice, int replicates, Random random,
        IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(random);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 100);
        if (ListRefusal.Of(table) is { } refusal) return refusal;
        var counts = table.Cells.ToArray();
        if (counts.Any(count => count != Math.Floor(count)))
            throw new ArgumentException("Counts must be whole: persons are drawn from them.", nameof(table));
        var existence = new ModelExistence();
        var choose = choice.On(table, cancel);
        LogLinearFit? Chosen(double[] drawn) => choose(ModelSearch.For(table, existence), table.WithCounts(drawn[1..]));

        if (Chosen(counts) is not { } fit) return ListRefusal.NoModel;
        var seeds = Enumerable.Range(0, replicates).Select(_ => random.Next()).ToArray();
        var drawn = new (double Total, bool Same)[replicates];
        var done = 0;
        Parallel.For(0, replicates, new ParallelOptions { CancellationToken = cancel }, replicate =>
        {
            var again = Chosen(BinomialDraw.Divide((int)table.Observed, counts, new Random(seeds[replicate])));
            drawn[replicate] = (again?.Total ?? double.PositiveInfinity, fit.Model.Equals(again?.Model));
            progress?.Report((double)Interlocked.Increment(ref done) / replicates);
        });
        return Describe(fit, drawn, [.. LeaveOutOne(counts, Chosen)]);
    }

    private static IEnumerable<(double Estimate, double Persons)> LeaveOutOne(double[] counts, Func<double[], LogLinearFit?> chosen)
    {
        for (var pattern = 1; pattern < counts.Length; pattern++)
        {
            if (counts[pattern] < 1) continue;
            var fewer = (double[])counts.Clone();
            fewer[pattern]--;
            if (chosen(fewer) is { } fit) yield return (fit.Total, counts[pattern]);
        }
    }

    private static ChosenModelInterval Describe(
        LogLinearFit fit, (double Total, bool Same)[] drawn, (double Estimate, double Persons)[] leftOut)
    {
        var acceleration = BiasCorrectedAccelerated.Acceleration(leftOut);
        var limits = new BiasCorrectedAccelerated(fit.Total, drawn.Select(replicate => replicate.Total), acceleration);
        return new ChosenModelInterval(fit, limits.Interval(0.95), limits.Interval(0.8), limits.Bias, acceleration, limits.Median,
            (double)drawn.Count(replicate => replicate.Same) / drawn.Length,
            (double)drawn.Count(replicate => double.IsPositiveInfinity(replicate.Total)) / drawn.Length);
    }
}
