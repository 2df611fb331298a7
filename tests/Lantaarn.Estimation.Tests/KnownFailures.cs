// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.MultipleLists.ClosedPopulation;
using Lantaarn.Estimation.SingleList;
using Lantaarn.Estimation.Tests.MultipleLists;
using Lantaarn.Estimation.Tests.MultipleLists.Bayesian;
using Lantaarn.Estimation.Tests.MultipleLists.Covariates;
using Lantaarn.Estimation.Tests.Reference;
using Lantaarn.Estimation.Tests.Resampling;
using Lantaarn.Estimation.Tests.SingleList;
using Lantaarn.Tests;

namespace Lantaarn.Estimation.Tests;

/// <summary>Twelve things that went wrong in other software, and the tests that they do not go wrong here.</summary>
/// <remarks>
/// <list type="number">
/// <item>Infinite estimates returned as numbers: <see cref="RefusalTests.Three_lists_whose_second_and_third_share_nobody_else_set_no_limit"/>,
/// <see cref="All_pairs_of_four_sparse_lists_give_a_bounded_figure_or_none"/>.</item>
/// <item>Two versions of the New Orleans table, and a test whose tolerance was 100%:
/// <see cref="The_two_tables_of_New_Orleans_give_two_figures"/>.</item>
/// <item>A negative binomial "fit" below the geometric one that it contains, searches that stop early, separation by a covariate:
/// <see cref="Identities.The_geometric_is_a_negative_binomial_and_never_fits_better"/>,
/// <see cref="FamilyTests.A_likelihood_without_a_maximum_gives_a_lower_limit_and_no_number"/>,
/// <see cref="SingleListTests.A_group_only_ever_seen_once_gives_no_estimate"/>.</item>
/// <item>A search that prefers a model without a maximum: <see cref="LogLinearModelTests.No_admissible_model_has_a_wild_estimate"/>,
/// <see cref="CovariateEstimatorTests.One_list_and_a_group_it_alone_sees_leave_the_unseen_without_limit"/>.</item>
/// <item>A hidden limit of twenty unseen per seen: <see cref="LatentClassesTests.The_unseen_may_be_more_than_twenty_times_the_seen"/>.</item>
/// <item>A criterion read from the wrong column: <see cref="The_best_model_is_best_by_the_criterion_that_was_asked_for"/>.</item>
/// <item>A bootstrap that explodes: <see cref="IntervalTests.Replicates_in_which_a_small_group_has_no_repeat_are_said_to_be_without_limit"/>.</item>
/// <item>A profile interval without width, or cut off at half as many again as were seen:
/// <see cref="An_interval_has_width_where_nearly_everybody_was_seen"/>, <see cref="An_interval_may_reach_far_beyond_the_number_seen"/>.</item>
/// <item>A fit that stops after six digits: <see cref="LogLinearModelTests.At_the_fit_the_likelihood_is_flat_and_curved_as_the_standard_error_says"/>.</item>
/// <item>Two families under each other's name: <see cref="One_inflated_families_are_told_apart_by_what_they_say_of_the_unseen"/>.</item>
/// <item>Corrected limits that are merely the smallest replicate:
/// <see cref="ChosenModelBootstrapTests.A_limit_that_is_the_smallest_replicate_is_said_to_be"/>.</item>
/// <item>A last class "six or more" taken for six: <see cref="FamilyTests.A_last_class_of_six_or_more_does_not_make_the_figure_too_high"/>.</item>
/// </list>
/// </remarks>
public class KnownFailures
{
    private static readonly string[] Four = ["a", "b", "c", "d"];

    [Fact]
    public void All_pairs_of_four_sparse_lists_give_a_bounded_figure_or_none()
    {
        var (random, without) = (new Random(4), 0);
        var model = new LogLinearModel(4, HierarchicalModels.Pairs(4));
        for (var draw = 0; draw < 300; draw++)
        {
            var table = new CaptureTable(Four, [.. Enumerable.Range(1, 15).Select(_ => (double)Math.Max(0, random.Next(-4, 8)))]);
            if (!new ModelExistence().Check(table, model).HasFlag(ModelStanding.NoMaximum)) continue;
            without++;

            var outcome = new LogLinearFitter(4, new ModelExistence()).Estimate(table, model);

            Assert.True(outcome is ListRefusal or LogLinearFit { IsExtended: true, Total: < 1e5 }, outcome.ToString());
        }

        Assert.True(without > 50);
    }

    // 185 cases: Chan, Silverman & Vincent 2021 (1,184). 186 cases: Silverman, Chan & Vincent 2024 (1,110).
    [ReferenceDataFact("mse/mse_NewOrl_SparseMSE185.csv")]
    public void The_two_tables_of_New_Orleans_give_two_figures()
    {
        var search = new ModelSearch(new LogLinearFitter(8, new ModelExistence()));

        var first = search.Stepwise(ReferenceTables.Read("NewOrl_SparseMSE185"), 0.02)!;
        var second = search.Stepwise(ReferenceTables.Read("NewOrl"), 0.02)!;

        Assert.Equal(1183.692, first.Total, 0.001);
        Assert.Equal(1110.488, second.Total, 0.001);
    }

    [ReferenceDataFact("mse/mse_UKdat_5.csv")]
    public void The_best_model_is_best_by_the_criterion_that_was_asked_for()
    {
        var table = ReferenceTables.Read("UKdat_5");
        var search = new ModelSearch(new LogLinearFitter(5, new ModelExistence()));

        var (byAic, byBic) = (search.All(table, 2, Criterion.Aic).Fits, search.All(table, 2, Criterion.Bic).Fits);

        Assert.Equal(byAic.Min(fit => fit.Aic), byAic[0].Aic);
        Assert.Equal(byBic.Min(fit => fit.Bic), byBic[0].Bic);
        Assert.NotEqual(byAic[0].Model, byBic[0].Model);
        Assert.All(byBic, fit => Assert.Equal(fit.Aic + fit.Model.ParameterCount * (Math.Log(table.Observed) - 2), fit.Bic, 1e-9));
    }

    [Fact]
    public void An_interval_has_width_where_nearly_everybody_was_seen()
    {
        // 215 persons of whom each of four lists sees 85%: a tenth of a person is expected to be unseen.
        var table = new CaptureTable(Four, [.. Enumerable.Range(1, 15).Select(pattern =>
            Math.Round(215 * Math.Pow(0.85, int.PopCount(pattern)) * Math.Pow(0.15, 4 - int.PopCount(pattern))))]);

        var fit = Assert.IsType<ClosedPopulationFit>(ClosedPopulationEstimator.Fit(table, ClosedModel.Mt));

        Assert.InRange(fit.Total, fit.Interval.Lower, fit.Interval.Upper!.Value);
        Assert.True(fit.Interval.Upper - fit.Interval.Lower > 0.5, fit.Interval.ToString());
    }

    [Fact]
    public void An_interval_may_reach_far_beyond_the_number_seen()
    {
        // 10,000 persons of whom each of four lists sees 5%: fewer than 2,000 are seen.
        var table = new CaptureTable(Four, [.. Enumerable.Range(1, 15).Select(pattern =>
            Math.Round(10_000 * Math.Pow(0.05, int.PopCount(pattern)) * Math.Pow(0.95, 4 - int.PopCount(pattern))))]);

        var fit = Assert.IsType<ClosedPopulationFit>(ClosedPopulationEstimator.Fit(table, ClosedModel.Mt));

        Assert.InRange(10_000, fit.Interval.Lower, fit.Interval.Upper!.Value);
        Assert.True(fit.Interval.Lower > 1.5 * table.Observed);
    }

    [Fact]
    public void One_inflated_families_are_told_apart_by_what_they_say_of_the_unseen()
    {
        // Undocumented immigrants met by the police in four Dutch cities, 1995: van der Heijden et al. 2003, doi 10.1191/1471082X03st057oa.
        var counts = RepeatCounts.FromFrequencies(1645, 183, 37, 13, 1, 1);
        SingleListEstimate Of(SingleListMethod method) => Assert.IsType<SingleListEstimate>(SingleListEstimator.Estimate(counts, method));

        var (amongSeen, amongAll) = (Of(SingleListMethod.OneInflatedPoisson), Of(SingleListMethod.InflatedPopulationPoisson));

        // Extra ones among the seen: each stands for as many unseen as anybody. Among all: nobody of theirs is unseen.
        var seen = 1 - Math.Exp(-Math.Exp(amongSeen.Coefficients["everyone"]));
        Assert.Equal(counts.Persons / seen, amongSeen.Total, 1e-6 * amongSeen.Total);
        Assert.Equal(Of(SingleListMethod.ZeroOneTruncatedPoisson).Total, amongAll.Total, 1e-6 * amongAll.Total);
        Assert.True(amongAll.Total < amongSeen.Total);
    }
}
