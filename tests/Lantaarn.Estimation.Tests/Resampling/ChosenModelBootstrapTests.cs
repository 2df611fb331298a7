// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Resampling;
using Lantaarn.Estimation.Tests.Reference;
using Lantaarn.Tests;

namespace Lantaarn.Estimation.Tests.Resampling;

public class ChosenModelBootstrapTests
{
    private readonly CaptureTable _table = new(["a", "b", "c"], [69, 55, 21, 63, 17, 18, 28]);

    [Fact]
    public void The_same_seed_gives_the_same_interval_on_any_number_of_cores()
    {
        var first = ChosenModelBootstrap.Run(_table, new StepwiseChoice(), 200, new Random(5));
        var second = ChosenModelBootstrap.Run(_table, new StepwiseChoice(), 200, new Random(5));

        var (a, b) = (Assert.IsType<ChosenModelInterval>(first), Assert.IsType<ChosenModelInterval>(second));
        Assert.Equal((a.Interval95, a.Interval80, a.Bias, a.Acceleration, a.Median), (b.Interval95, b.Interval80, b.Bias, b.Acceleration, b.Median));
    }

    [Fact]
    public void Progress_is_told_and_work_stops_when_asked()
    {
        var told = new List<double>();
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        ChosenModelBootstrap.Run(_table, new BestOfChoice(), 100, new Random(5), new Told(told));

        Assert.Equal(100, told.Count);
        Assert.Equal(1, told.Max());
        Assert.ThrowsAny<OperationCanceledException>(() =>
            ChosenModelBootstrap.Run(_table, new StepwiseChoice(), 100, new Random(5), cancel: stop.Token));
    }

    // Chan, Silverman & Vincent 2021: [717, 1657], where 717 is merely the smallest of 1,000 replicates.
    [ReferenceDataFact("mse/mse_NewOrl_SparseMSE185.csv")]
    public void A_limit_that_is_the_smallest_replicate_is_said_to_be()
    {
        var outcome = ChosenModelBootstrap.Run(ReferenceTables.Read("NewOrl_SparseMSE185"), new StepwiseChoice(), 300, new Random(1));

        var interval = Assert.IsType<ChosenModelInterval>(outcome);
        Assert.True(Math.Abs(interval.Bias) > 0.5);
        Assert.True(interval.Interval95.IsExtreme);
        Assert.True(interval.Warnings.Count >= 2);
    }

    // MultipleSystemsEstimation 1.2.0, best of 20 models by BIC, 1,000 replicates: 6,947 to 18,010; 80%: 7,415 to 12,198.
    [ReferenceDataFact("mse/mse_Kosovo.csv")]
    public void Choosing_among_the_best_by_BIC_gives_the_published_interval_for_Kosovo()
    {
        var outcome = ChosenModelBootstrap.Run(
            ReferenceTables.Read("Kosovo"), new BestOfChoice { Kept = 20, MaxOrder = 3 }, 1000, new Random(1));

        var interval = Assert.IsType<ChosenModelInterval>(outcome);
        Assert.Equal(10356.519, interval.Fit.Total, 0.01);
        Assert.InRange(interval.Interval95.Lower, 0.93 * 6947, 1.07 * 6947);
        Assert.InRange(interval.Interval95.Upper!.Value, 0.93 * 18010, 1.07 * 18010);
        Assert.InRange(interval.Interval80.Lower, 0.93 * 7415, 1.07 * 7415);
        Assert.InRange(interval.Interval80.Upper!.Value, 0.93 * 12198, 1.07 * 12198);
    }

    [Fact]
    public void Replicates_without_an_estimate_take_the_upper_limit_away()
    {
        var limits = new BiasCorrectedAccelerated(50, [.. Enumerable.Range(1, 90).Select(value => (double)value), .. Enumerable.Repeat(double.PositiveInfinity, 10)], 0);

        Assert.Null(limits.Interval(0.95).Upper);
        Assert.True(double.IsFinite(limits.Interval(0.95).Lower));
    }

    private sealed class Told(List<double> told) : IProgress<double>
    {
        public void Report(double value)
        {
            lock (told) told.Add(value);
        }
    }
}
