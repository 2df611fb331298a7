// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.LinkageError;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Tests.Simulation;

namespace Lantaarn.Estimation.Tests;

public class VerdictTests
{
    private static readonly CaptureTable Sound = new SimulatedPopulation(0.6, 0.6, 0.4, seen: 0.6).DrawTable(9000, new Random(1));

    [Fact]
    public void Lists_that_fit_the_model_and_are_linked_exactly_give_a_usable_figure_that_says_what_it_rests_on()
    {
        var estimate = Estimate(Sound, exactly: true);

        Assert.Equal(Verdict.Usable, estimate.Verdict);
        Assert.InRange(estimate.FitProbability!.Value, 0.05, 1);
        Assert.Equal(["Linkage", "Closed", "SamePeople", "Belonging", "Pairs", "NotExtreme"], estimate.Assumptions.Select(assumption => assumption.Code));
        Assert.All(estimate.Assumptions, assumption => Assert.NotEmpty(assumption.For.Concat(assumption.Against)));
    }

    [Fact]
    public void Linkage_of_which_nobody_knows_the_errors_leaves_the_largest_list_as_a_lower_bound()
    {
        var estimate = Estimate(Sound, exactly: false);

        Assert.Equal(Verdict.LowerBoundOnly, estimate.Verdict);
        Assert.Equal(Enumerable.Range(0, 4).Max(list => Sound.SeenByAll(1 << list)), estimate.LowerBound);
        Assert.True(Deciding(estimate, WarningCode.LinkageNotAudited));
    }

    [Fact]
    public void A_dependence_among_three_lists_is_found_out()
    {
        var threes = Sound.WithCounts([.. Enumerable.Range(1, 15).Select(pattern => (pattern & 7) == 7 ? 3 * Sound[pattern] : Sound[pattern])]);

        var estimate = Estimate(threes, exactly: true);

        Assert.True(Deciding(estimate, WarningCode.PoorFit), $"p = {estimate.FitProbability}");
        Assert.Contains(estimate.Assumptions, assumption => assumption is { Code: "Pairs", For: [], Against: not [] });
    }

    [Fact]
    public void Three_lists_fit_always_and_the_figure_says_so()
    {
        var estimate = Estimate(Sound.Without(3), exactly: true);

        Assert.Null(estimate.FitProbability);
        Assert.Contains(estimate.Assumptions.Single(assumption => assumption.Code == "Pairs").Against, reason => reason.Contains("three lists", StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_that_the_model_makes_are_called_at_odds_with_it_about_once_in_twenty()
    {
        var population = new SimulatedPopulation(0.6, 0.6, 0, seen: 0.6);

        var poor = Enumerable.Range(0, 100).Count(seed => Estimate(population.DrawTable(4000, new Random(seed)), exactly: true).FitProbability < 0.05);

        // 5 expected; more than 12 happens twice in a thousand.
        Assert.InRange(poor, 0, 12);
    }

    [Fact]
    public void Two_lists_show_no_more_than_a_lower_bound()
    {
        var estimate = Estimate(new CaptureTable(["a", "b"], [600, 400, 400]), exactly: true);

        Assert.Equal(Verdict.LowerBoundOnly, estimate.Verdict);
        Assert.True(Deciding(estimate, WarningCode.TwoListsOnly));
        Assert.InRange(estimate.LowerBound, 1400, estimate.Lower);
    }

    [Fact]
    public void A_figure_shows_what_would_become_of_it_under_other_assumptions()
    {
        var sensitivity = Estimate(Sound, exactly: true).Sensitivity!;

        Assert.Equal(Sound.Lists, sensitivity.LeftOut.Select(line => line.List));
        Assert.All(sensitivity.LeftOut, line => Assert.InRange(line.Total!.Value, 5000, 15000));
        Assert.Equal(12, sensitivity.Dependences.Count);
        Assert.All(sensitivity.Dependences.Chunk(2), pair => Assert.True(pair[0].Total < pair[1].Total, "A stronger dependence means more unseen."));
        Assert.Equal(["Poisson2", "Darroch", "Gamma3.5"], sensitivity.Differing.Select(line => line.Shape));
    }

    [Fact]
    public void People_who_differ_strongly_in_ways_the_lists_cannot_tell_leave_a_lower_bound()
    {
        var estimate = Estimate(new SimulatedPopulation(0, 0, 1.8, seen: 0.7).DrawTable(9000, new Random(3)), exactly: true);

        Assert.True(Deciding(estimate, WarningCode.DifferencesDecide), string.Join(' ', estimate.Sensitivity!.Differing));
        Assert.InRange(estimate.LowerBound, 6300, 9000);
    }

    [Fact]
    public void A_list_open_to_part_of_the_people_leaves_a_lower_bound_unless_the_strata_tell_whom()
    {
        var sample = new CaptureSample([new Stratum("all", Sound)]) { LinkedExactly = true, PartialLists = ["legal"] };

        var estimate = Assert.IsType<Estimated>(PopulationEstimator.Estimate(sample, new EstimationSettings { Replicates = 100 }, new Random(1), null, default).Total).Estimate;

        Assert.True(Deciding(estimate, WarningCode.ListCoversPart));
        Assert.Throws<ArgumentException>(() => sample with { PartialLists = ["no such list"] });
    }

    [Fact]
    public void Expected_errors_correct_the_figure_but_stay_a_lower_bound()
    {
        var random = new Random(3);
        var persons = new SimulatedPopulation(0.6, 0.6, 0.4, seen: 0.6).Draw(9000, random);
        var (groups, _) = new SimulatedLinkage(0.1, 0.005, random).Link(persons, []);
        var sample = new CaptureSample([new Stratum("all", new CaptureTable(SimulatedPopulation.Lists, groups))]);

        var plain = Assert.IsType<Estimated>(PopulationEstimator.Estimate(sample, new EstimationSettings { Replicates = 100 }, new Random(1), null, default).Total).Estimate;
        var expected = Assert.IsType<Estimated>(PopulationEstimator.Estimate(
            sample with { Expected = new ExpectedRates(new(0.1, 0.07, 0.14), new(0.005, 0, 0.01)) }, new EstimationSettings { Replicates = 100 }, new Random(1), null, default).Total).Estimate;

        Assert.True(Math.Abs(expected.Estimate - 9000) < Math.Abs(plain.Estimate - 9000), $"{plain.Estimate} {expected.Estimate}");
        Assert.InRange(9000, expected.Lower, expected.Upper);
        Assert.True(Deciding(expected, WarningCode.LinkageExpected));
        Assert.True(expected.LowerBound > plain.LowerBound);
    }

    [Fact]
    public void A_handful_of_overlaps_leaves_a_lower_bound_or_nothing()
    {
        var outcome = Outcome(new CaptureTable(["a", "b", "c"], [60, 50, 1, 40, 1, 0, 0]), exactly: true);

        Assert.NotEqual(Verdict.Usable, outcome.Verdict);
    }

    [Fact]
    public void Without_overlap_there_is_no_estimate_and_no_bound() =>
        Assert.Equal(Verdict.NoEstimate, Outcome(new CaptureTable(["a", "b", "c"], [40, 30, 0, 20, 0, 0, 0]), exactly: true).Verdict);

    private static bool Deciding(PopulationEstimate estimate, WarningCode code) => estimate.Warnings.Any(warning => warning.Code == code && warning.Decisive);

    private static PopulationEstimate Estimate(CaptureTable table, bool exactly) => Assert.IsType<Estimated>(Outcome(table, exactly)).Estimate;

    private static EstimateOutcome Outcome(CaptureTable table, bool exactly) => PopulationEstimator.Estimate(
        new CaptureSample([new Stratum("all", table)], Array.Empty<AuditTwin>()) { LinkedExactly = exactly }, new EstimationSettings { Replicates = 200 }, new Random(1), null, default).Total;
}
