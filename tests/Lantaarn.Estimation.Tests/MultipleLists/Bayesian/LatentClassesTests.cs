// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.MultipleLists.Bayesian;

namespace Lantaarn.Estimation.Tests.MultipleLists.Bayesian;

public class LatentClassesTests
{
    private static readonly string[] Four = ["a", "b", "c", "d"];

    // 2,000 persons in two kinds: 600 whom the lists see with chance 0.5, and 1,400 with chance 0.15.
    private static readonly CaptureTable TwoKinds = new(Four, [.. Enumerable.Range(1, 15).Select(pattern =>
        Math.Round(600 * Chance(pattern, 0.5) + 1400 * Chance(pattern, 0.15)))]);

    [Fact]
    public void People_of_two_kinds_are_counted_with_the_truth_inside()
    {
        var estimate = Assert.IsType<LatentClassEstimate>(LatentClasses.Estimate(
            TwoKinds, new LatentClassSettings { FewestEffectiveDraws = 100, MostRHat = 1.05 }, new Random(1)));

        Assert.InRange(2000, estimate.Lower, estimate.Upper);
        Assert.True(estimate.Lower >= estimate.Observed);
        Assert.True(estimate.Diagnostics.RHat <= 1.05);
    }

    [Fact]
    public void The_same_seed_gives_the_same_figure()
    {
        var settings = new LatentClassSettings { FewestEffectiveDraws = 50, MostRHat = 1.1, MostSweeps = 4000 };

        var first = LatentClasses.Estimate(TwoKinds, settings, new Random(9));
        var second = LatentClasses.Estimate(TwoKinds, settings, new Random(9));

        Assert.Equal(first, second);
    }

    [Fact]
    public void The_unseen_may_be_more_than_twenty_times_the_seen()
    {
        // 100,000 persons of one kind whom each of three lists sees with chance 0.014: about 4,140 are seen.
        var table = new CaptureTable(["a", "b", "c"], [.. Enumerable.Range(1, 7).Select(pattern =>
            Math.Round(100_000 * Chance(pattern, 0.014, 3)))]);

        var estimate = Assert.IsType<LatentClassEstimate>(LatentClasses.Estimate(
            table, new LatentClassSettings { Classes = 2, FewestEffectiveDraws = 50, MostRHat = 1.1 }, new Random(1)));

        Assert.True(estimate.ShareAboveTwentyfold > 0.5);
        Assert.InRange(100_000, estimate.Lower, estimate.Upper);
    }

    [Fact]
    public void Without_enough_sweeps_there_is_no_figure()
    {
        var outcome = LatentClasses.Estimate(TwoKinds, new LatentClassSettings { MostSweeps = 4000, FewestEffectiveDraws = 5000 }, new Random(1));

        Assert.Equal(4000, Assert.IsType<ChainsDisagree>(outcome).Sweeps);
    }

    [Fact]
    public void A_table_with_fractions_is_refused()
    {
        var table = TwoKinds.WithCounts([.. Enumerable.Repeat(1.5, 15)]);

        var outcome = LatentClasses.Estimate(table, new LatentClassSettings(), new Random(1));

        Assert.Equal(BayesianRefusal.FractionalCounts, Assert.IsType<NoBayesianEstimate>(outcome).Reason);
    }

    private static double Chance(int pattern, double chance, int lists = 4) =>
        Enumerable.Range(0, lists).Aggregate(1.0, (product, list) => product * ((pattern >> list & 1) == 1 ? chance : 1 - chance));
}
