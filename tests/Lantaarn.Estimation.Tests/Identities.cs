// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Numerics;
using Lantaarn.Estimation.SingleList;
using Lantaarn.Estimation.Tests.MultipleLists;
using Lantaarn.Estimation.Tests.MultipleLists.Covariates;
using Lantaarn.Estimation.Tests.Reference;
using Lantaarn.Estimation.Tests.SingleList;
using Lantaarn.Tests;

namespace Lantaarn.Estimation.Tests;

/// <summary>What holds between methods, whatever the data.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>One-inflated, inflated and hurdle forms have one likelihood: <see cref="Forms_that_set_single_sightings_apart_have_one_likelihood"/>,
/// <see cref="FamilyTests.All_ways_to_set_single_sightings_apart_fit_equally_well"/>.</item>
/// <item>The geometric lies within the negative binomial: <see cref="The_geometric_is_a_negative_binomial_and_never_fits_better"/>.</item>
/// <item>A passive covariate changes nothing (724.124528):
/// <see cref="CovariateEstimatorTests.A_characteristic_that_goes_with_one_side_only_changes_nothing"/>.</item>
/// <item>The saturated model is the odd-even product: <see cref="All_pairs_of_three_lists_are_the_product_of_odd_over_even_patterns"/>,
/// <see cref="LogLinearModelTests.The_largest_identified_model_has_the_odd_even_estimate"/>.</item>
/// <item>The order of the lists does not matter: <see cref="LogLinearModelTests.The_order_of_the_lists_does_not_matter"/>,
/// <see cref="ClosedPopulationTests.Where_chances_do_not_change_by_a_sighting_the_order_of_the_lists_does_not_matter"/>,
/// <see cref="CovariateEstimatorTests.Order_of_lists_and_levels_does_not_matter"/>.</item>
/// <item>Twice the counts: <see cref="LogLinearModelTests.Twice_the_counts_give_twice_the_population_and_half_the_relative_variance"/>,
/// <see cref="SingleListTests.Twice_the_people_give_twice_the_population"/>.</item>
/// </list>
/// </remarks>
public class Identities
{
    private static readonly SingleListMethod[][] SameLikelihood =
    [
        [
            SingleListMethod.OneInflatedPoisson, SingleListMethod.InflatedPopulationPoisson,
            SingleListMethod.HurdleAmongSeenPoisson, SingleListMethod.HurdleAmongAllPoisson,
        ],
        [
            SingleListMethod.OneInflatedGeometric, SingleListMethod.InflatedPopulationGeometric,
            SingleListMethod.HurdleAmongSeenGeometric, SingleListMethod.HurdleAmongAllGeometric,
        ],
    ];

    [Fact]
    public void Forms_that_set_single_sightings_apart_have_one_likelihood()
    {
        var compared = 0;
        Prop.ForAll(Frequencies(), frequencies => SameLikelihood.All(methods =>
        {
            // Where single sightings are not in excess, some forms have no best value and say so.
            var found = methods.Select(method => SingleListEstimator.Estimate(RepeatCounts.FromFrequencies(frequencies), method))
                .OfType<SingleListEstimate>().Select(estimate => estimate.LogLikelihood).ToArray();
            if (found.Length > 1) compared++;
            return found.Length < 2 || found.Max() - found.Min() < 1e-6 * Math.Abs(found[0]);
        })).QuickCheckThrowOnFailure();

        Assert.True(compared > 50);
    }

    [Fact]
    public void The_geometric_is_a_negative_binomial_and_never_fits_better()
    {
        var negativeBinomial = SingleListMethod.ZeroTruncatedNegativeBinomial;
        Prop.ForAll(Frequencies(), frequencies =>
        {
            var counts = RepeatCounts.FromFrequencies(frequencies);
            var geometric = Assert.IsType<SingleListEstimate>(SingleListEstimator.Estimate(counts, SingleListMethod.ZeroTruncatedGeometric));
            var rate = geometric.Coefficients["everyone"];

            var sameAtShapeOne = counts.Rows().Sum(row => row.Persons * negativeBinomial.Family().Log(row.Seen, Jet.InFirst(rate), Jet.InSecond(0)).Value);
            var highest = new ShapeLimits(counts.Rows(), negativeBinomial).HighestLogLikelihood();

            return Math.Abs(sameAtShapeOne - geometric.LogLikelihood) < 1e-8 * Math.Abs(geometric.LogLikelihood)
                && highest >= geometric.LogLikelihood - 1e-6 * Math.Abs(geometric.LogLikelihood);
        }).QuickCheckThrowOnFailure();
    }

    // Hepatitis A in Taiwan, Chao & Tsay 1998: 28 x 69 x 55 x 63 / (21 x 17 x 18) people unseen.
    [ReferenceDataFact("mse/classic_chao_HAV_taiwan.csv")]
    public void All_pairs_of_three_lists_are_the_product_of_odd_over_even_patterns()
    {
        var table = ReferenceTables.Read("HAV");

        var fit = new LogLinearFitter(3, new ModelExistence()).Fit(table, new LogLinearModel(3, HierarchicalModels.Pairs(3)))!;

        Assert.Equal(28.0 * 69 * 55 * 63 / (21 * 17 * 18), fit.Unseen, 1e-5);
        Assert.Equal(1312.7647, fit.Total, 1e-4);
    }

    private static Arbitrary<int[]> Frequencies() => (from ones in Gen.Choose(50, 400)
                                                      from rest in Gen.Choose(1, 60).ArrayOf(3)
                                                      select (int[])[ones, .. rest]).ToArbitrary();
}
