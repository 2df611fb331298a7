// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.SingleList;
using Lantaarn.Estimation.Tests.Reference;
using Lantaarn.Tests;

namespace Lantaarn.Estimation.Tests.SingleList;

public class DiagnosticTests
{
    private static readonly RepeatCounts Immigrants = RepeatCounts.FromFrequencies(1645, 183, 37, 13, 1, 1);

    // Source: log-likelihoods by singleRcapture 1.1.0, -901.951907 and -873.852444 (Poisson), -883.209913 and -872.625732 (geometric).
    [Theory]
    [InlineData(SingleListMethod.OneInflatedPoisson, 2 * (901.951907 - 873.852444))]
    [InlineData(SingleListMethod.InflatedPopulationGeometric, 2 * (883.209913 - 872.625732))]
    public void Extra_single_sightings_are_tested_by_likelihood_ratio(SingleListMethod method, double statistic)
    {
        var test = BoundaryTest.OfExtraOnes(Immigrants, method)!;

        Assert.Equal(statistic, test.Statistic, 1e-4);
        Assert.True(test.PValue < 1e-5);
    }

    // Source: results_nb_profile_netherlands.csv, supremum -875.6221, against Poisson -901.951907.
    [Fact]
    public void Dispersion_is_tested_against_differences_without_bound()
    {
        var test = BoundaryTest.OfDispersion(Immigrants)!;

        Assert.Equal(2 * (901.951907 - 875.6221), test.Statistic, 1e-3);
    }

    [Fact]
    public void Counts_that_vary_less_than_Poisson_show_neither()
    {
        var counts = RepeatCounts.FromFrequencies(40, 60, 20, 2);

        Assert.Equal(new BoundaryTest(0, 1), BoundaryTest.OfExtraOnes(counts, SingleListMethod.OneInflatedPoisson));
        Assert.Equal(1, BoundaryTest.OfDispersion(counts)!.PValue, 0.01);
    }

    [Fact]
    public void Fitted_frequencies_add_up_and_a_poor_fit_is_seen()
    {
        var poisson = FrequencyFit.Of(Immigrants, SingleListMethod.ZeroTruncatedPoisson)!;
        var inflated = FrequencyFit.Of(Immigrants, SingleListMethod.OneInflatedGeometric)!;

        Assert.Equal(1880, poisson.Classes.Sum(item => item.Fitted), 1e-6);
        Assert.Equal(1880, poisson.Classes.Sum(item => item.Observed));
        Assert.True(poisson.PValue < 1e-6);
        Assert.True(inflated.PValue > 0.05);
        Assert.Equal(1645, inflated.Classes[0].Fitted, 1e-3);
    }

    [Fact]
    public void The_ratio_plot_of_equal_rates_is_flat()
    {
        // Expected counts of 10,000 persons at a mean of 2.
        var points = RatioPlot.Of(RepeatCounts.FromFrequencies(2707, 2707, 1804, 902, 361, 120));

        Assert.All(points, point => Assert.InRange(2, point.Lower, point.Upper));
        Assert.Equal([1, 2, 3, 4, 5], points.Select(point => point.Count));
        Assert.Equal(2, points[0].Ratio);
    }

    [Fact]
    public void Leaving_one_person_out_changes_the_estimate_as_a_refit_does()
    {
        var rows = Immigrants.Rows();
        var fit = SingleListEstimator.Fit(rows, SingleListMethod.ZeroTruncatedPoisson).Fit!;

        var influence = Influence.Of(Immigrants, SingleListMethod.ZeroTruncatedPoisson, CancellationToken.None)!;
        var without = (SingleListEstimate)SingleListEstimator.Estimate(RepeatCounts.FromFrequencies(1644, 183, 37, 13, 1, 1), SingleListMethod.ZeroTruncatedPoisson);

        Assert.True(influence.IsExact);
        Assert.Equal(without.Total - 7079.92815, influence.Largest.Single(person => person.Count == 1).Change!.Value, 1e-4);
        Assert.Equal(without.Total - 7079.92815, new LeaveOneOutStep(fit).Change(rows.Single(row => row.Seen.Count == 1))!.Value, 0.01);
    }

    // Source: Chlebicki and Beresewicz, Journal of Statistical Software 115(1): without the most influential person N is 4,236 higher. That is
    // one Newton step. The person is the only one from Surinam who was seen twice: fitted again, nothing limits that group.
    [ReferenceDataFact("mse/single_netherlandsimmigrant.csv")]
    public void Without_the_most_influential_person_no_limit_is_left()
    {
        var counts = SingleListReference.Read("single_netherlandsimmigrant.csv", "capture ~ gender + age + nation");
        var rows = counts.Rows();
        var fit = SingleListEstimator.Fit(rows, SingleListMethod.ZeroTruncatedPoisson).Fit!;

        var influence = Influence.Of(counts, SingleListMethod.ZeroTruncatedPoisson, CancellationToken.None)!;
        var step = new LeaveOneOutStep(fit);
        double AfterStep(CountRow left) => fit.Regression.Total([.. fit.Coefficients.Zip(step.Move(left)!, (at, by) => at + by)],
            rows.Select(row => row == left ? row with { Persons = row.Persons - 1 } : row)).Persons;

        Assert.Equal((2, 1, null, 1), (influence.Largest[0].Count, influence.Largest[0].Persons, influence.Largest[0].Change, influence.Largest[0].Covariates["nation Surinam"]));
        Assert.NotNull(influence.Largest[1].Change);
        Assert.Equal(4236, rows.Max(AfterStep) - fit.Total(rows).Persons, 1.0);
    }
}
