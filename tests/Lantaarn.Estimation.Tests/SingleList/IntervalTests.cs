// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.SingleList;
using Lantaarn.Estimation.Tests.Reference;
using Lantaarn.Tests;
using MathNet.Numerics;

namespace Lantaarn.Estimation.Tests.SingleList;

public class IntervalTests
{
    private static readonly RepeatCounts Immigrants = RepeatCounts.FromFrequencies(1645, 183, 37, 13, 1, 1);

    [Fact]
    public void Profile_limits_are_where_the_multinomial_likelihood_has_fallen_enough()
    {
        var (lower, upper) = SingleListEstimator.ProfileInterval(Immigrants, SingleListMethod.ZeroTruncatedGeometric)!;

        var highest = Enumerable.Range(120, 400).Max(hundred => GeometricProfile(25 * hundred + 1000));
        Assert.Equal(highest - 1.920729, GeometricProfile(lower), 1e-3);
        Assert.Equal(highest - 1.920729, GeometricProfile(upper!.Value), 1e-3);
    }

    [Fact]
    public void A_profile_interval_holds_the_estimate_for_every_method_that_has_one()
    {
        foreach (var estimate in Enum.GetValues<SingleListMethod>().Select(method => SingleListEstimator.Estimate(Immigrants, method)).OfType<SingleListEstimate>())
        {
            var (lower, upper) = SingleListEstimator.ProfileInterval(Immigrants, estimate.Method)!;

            Assert.InRange(lower, Immigrants.Persons, estimate.Total);
            Assert.True(upper is null || upper > estimate.Total, $"{estimate.Method}: {lower} - {upper}");
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_replicates()
    {
        var plan = new RedrawPlan(SingleListMethod.ZeroTruncatedPoisson, RedrawKind.Model, 200);

        var first = SingleListBootstrap.Run(Immigrants, plan, new Random(5), null, CancellationToken.None);
        var second = SingleListBootstrap.Run(Immigrants, plan, new Random(5), null, CancellationToken.None);

        Assert.Equal(first, second);
    }

    // Without covariates the bootstrap has no boundary, so its limits are near those of the standard error (6,363 - 7,797, singleRcapture 1.1.0).
    [Theory]
    [InlineData(RedrawKind.Model)]
    [InlineData(RedrawKind.List)]
    public void Replicates_spread_as_the_standard_error_says(RedrawKind kind)
    {
        var outcome = SingleListBootstrap.Run(Immigrants, new(SingleListMethod.ZeroTruncatedPoisson, kind, 2000), new Random(1), null, CancellationToken.None)!;

        Assert.Equal(0, outcome.BoundaryShare);
        Assert.InRange(outcome.Median!.Value, 6_980, 7_180);
        Assert.InRange(outcome.Lower!.Value, 6_250, 6_550);
        Assert.InRange(outcome.Upper!.Value, 7_650, kind == RedrawKind.Model ? 8_000 : 8_300);
    }

    // Source: 500 replicates by singleRcapture 1.1.0 (results_single_bootstrap.csv): standard error 1.3e10, limits 10,264 - 14,910,237,
    // because replicates without a repeat in a small group were taken for estimates.
    [ReferenceDataFact("mse/single_netherlandsimmigrant.csv")]
    public void Replicates_in_which_a_small_group_has_no_repeat_are_said_to_be_without_limit()
    {
        var counts = SingleListReference.Read("single_netherlandsimmigrant.csv", "capture ~ gender + age + nation");

        var outcome = SingleListBootstrap.Run(counts, new(SingleListMethod.ZeroTruncatedPoisson, RedrawKind.Model, 500), new Random(1), null, CancellationToken.None)!;

        Assert.InRange(outcome.BoundaryShare, 0.2, 0.6);
        Assert.Null(outcome.Upper);
        Assert.InRange(outcome.Lower!.Value, 9_500, 11_000);
    }

    // Source: Chlebicki and Beresewicz, Journal of Statistical Software 115(1): strata of the model gender + age + nation.
    [ReferenceDataFact("mse/single_netherlandsimmigrant.csv")]
    public void Parts_of_the_population_are_as_published_and_add_up()
    {
        var counts = SingleListReference.Read("single_netherlandsimmigrant.csv", "capture ~ gender + age + nation");
        Category By(string name) => (Category)counts.Covariates.Single(covariate => covariate.Name == name);

        var byGender = SingleListEstimator.Divide(counts, SingleListMethod.ZeroTruncatedPoisson, By("gender"));
        var byNation = SingleListEstimator.Divide(counts, SingleListMethod.ZeroTruncatedPoisson, By("nation")).ToDictionary(part => part.Name);

        Assert.Equal([("female", 398), ("male", 1482)], byGender.Select(part => (part.Name, part.Observed)));
        Assert.Equal(3811.0911, byGender[0].Total, 0.01);
        Assert.Equal(2189.0443, byGender[0].LogNormalInterval.Lower, 0.02);
        Assert.Equal(6902.133, byGender[0].LogNormalInterval.Upper, 0.07);
        Assert.Equal(2386.4513, byNation["Surinam"].Total, 0.01);
        Assert.Equal(12287.983, byNation["Surinam"].LogNormalInterval.Upper, 0.2);
        Assert.Equal(12690.3537, byNation.Values.Sum(part => part.Total), 0.001);
    }

    private static double GeometricProfile(double total)
    {
        double seen = Immigrants.Persons, sightings = Immigrants.Sightings;
        var mean = sightings / total;
        return SpecialFunctions.GammaLn(total + 1) - SpecialFunctions.GammaLn(total - seen + 1)
            + sightings * Math.Log(mean) - (sightings + total) * Math.Log(1 + mean);
    }
}
