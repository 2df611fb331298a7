// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Matching;

namespace Lantaarn.Linkage.Tests.Matching;

public sealed class DecisionTests
{
    [Theory]
    [InlineData(0.25, 0.85, 60)]
    [InlineData(0.40, 0.90, 40)]
    [InlineData(0.30, 0.80, 90)]
    [InlineData(0.35, 0.82, 14)]
    public void The_mixture_that_made_a_histogram_is_found_again(double slope, double mean, double precision)
    {
        var made = new ScoreMixture(140, [11, Math.Log(slope), Math.Log(1.2), Math.Log(5000), Math.Log(mean / (1 - mean)), Math.Log(precision)]);
        var scores = Draw(made, 140);

        var fitted = MixtureFit.Fit(scores);

        Assert.InRange(fitted.SamePairs, 4500, 5500);
        Assert.InRange(fitted.SameMean, mean - 0.01, mean + 0.01);
    }

    [Fact]
    public void Without_pairs_of_one_person_the_fixed_threshold_is_used()
    {
        var pool = new FilterPool([Filters.List("a", 64, Filters.Run(64, 0, 9))]);
        var none = new ScoreMixture(140, [11, Math.Log(0.3), Math.Log(1.2), -20, 1.5, 4]);

        var decision = Decision.From(Draw(none, 140), new BackgroundScores(pool, true, 0), _ => 1, 0.8);

        Assert.Equal(0.8, decision.Threshold);
        Assert.Null(decision.Forecast);
    }

    // As many pairs as 120 people give who are all different.
    [Fact]
    public void A_curve_through_chance_pairs_gains_nothing_and_is_not_believed()
    {
        var alone = new ScoreMixture(72, [3.6, Math.Log(0.1), 0.4, -20, 1.5, 4]);
        var random = new Random(4);

        var gains = Enumerable.Range(0, 40).Select(_ => MixtureFit.Redraw(alone, new ScoreHistogram(72, new long[ScoreHistogram.Bins]), random))
            .Select(drawn => MixtureFit.Gain(drawn, MixtureFit.Fit(drawn))).ToList();

        Assert.All(gains, gain => Assert.InRange(gain, -0.01, 10));
    }

    [Fact]
    public void Many_equal_filters_do_not_hide_the_valley()
    {
        var made = new ScoreMixture(100, [10.5, Math.Log(0.19), Math.Log(0.9), Math.Log(5000), Math.Log(0.83 / 0.17), Math.Log(14)]);
        var drawn = Draw(made, 100);
        var scores = new ScoreHistogram(100, [.. drawn.Pairs.Take(ScoreHistogram.Bins - 1), 5000]);
        var pool = new FilterPool([Filters.List("a", 64, Filters.Run(64, 0, 9))]);

        var decision = Decision.From(scores, new BackgroundScores(pool, true, 0), _ => 1, 0.8);

        Assert.InRange(decision.Threshold, 0.70, 0.78);
        Assert.InRange(decision.Forecast!.FalseMatchRate.Value, 0.005, 0.06);
        Assert.InRange(decision.Forecast!.MissedMatchRate.Value, 0.03, 0.15);
    }

    private static ScoreHistogram Draw(ScoreMixture mixture, int floorBin) => new(floorBin, [.. Enumerable.Range(0, ScoreHistogram.Bins)
        .Select(bin => bin < floorBin ? 0 : (long)Math.Round(mixture.Different(bin) + mixture.Same(bin)))]);
}
