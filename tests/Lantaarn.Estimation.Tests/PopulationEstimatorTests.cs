// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.LinkageError;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Tests.Simulation;

namespace Lantaarn.Estimation.Tests;

public class PopulationEstimatorTests
{
    private static readonly EstimationSettings Quick = new() { Replicates = 100 };

    [Fact]
    public void Intervals_hold_the_truth_about_as_often_as_they_say()
    {
        var population = new SimulatedPopulation(0.4, 0.8, 0.4, seen: 0.6);
        var held = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var estimate = Estimated(Estimate(population.DrawTable(9000, new Random(seed)), seed).Total);
            if (estimate.Lower <= 9000 && estimate.Upper >= 9000) held++;
        }

        // 57 expected; below 53 happens once in a hundred when coverage is 95%.
        Assert.InRange(held, 53, 60);
    }

    [Fact]
    public void Linkage_error_is_corrected_and_makes_the_interval_wider()
    {
        var random = new Random(3);
        var persons = new SimulatedPopulation(0.6, 0.6, 0.4, seen: 0.6).Draw(9000, random);
        var (groups, twins) = new SimulatedLinkage(0.15, 0.02, random).Link(persons, [.. Enumerable.Range(0, 600).Select(twin => twin % 15 + 1)]);
        var perfect = Estimated(Estimate(new CaptureTable(SimulatedPopulation.Lists, persons[1..]), 1).Total);

        var linked = Estimated(Estimate(new CaptureTable(SimulatedPopulation.Lists, groups), 1, twins).Total);

        Assert.InRange(9000, linked.Lower, linked.Upper);
        Assert.True(linked.Upper - linked.Lower > perfect.Upper - perfect.Lower);
        Assert.True(Math.Abs(linked.CorrectedObserved - persons[1..].Sum()) < Math.Abs(linked.Observed - persons[1..].Sum()));
        Assert.DoesNotContain(linked.Warnings, warning => warning.Code == WarningCode.LinkageNotAudited);
    }

    [Fact]
    public void Linkage_error_that_outweighs_the_unseen_still_gives_an_interval()
    {
        var random = new Random(4);
        var persons = new SimulatedPopulation(0.6, 0.6, 0.4, seen: 0.9).Draw(9000, random);
        var (groups, twins) = new SimulatedLinkage(0.15, 0.02, random).Link(persons, [.. Enumerable.Range(0, 600).Select(twin => twin % 15 + 1)]);

        var estimate = Estimated(Estimate(new CaptureTable(SimulatedPopulation.Lists, groups), 1, twins).Total);

        Assert.InRange(9000, estimate.Lower, estimate.Upper);
    }

    [Fact]
    public void The_same_seed_gives_the_same_outcome()
    {
        var table = new SimulatedPopulation(0.6, 0.6, 0.4, seen: 0.6).DrawTable(2000, new Random(1));

        var first = Estimated(Estimate(table, 7).Total);
        var second = Estimated(Estimate(table, 7).Total);
        var other = Estimated(Estimate(table, 8).Total);

        Assert.Equal((first.Lower, first.Upper), (second.Lower, second.Upper));
        Assert.NotEqual(first.Upper, other.Upper);
    }

    [Fact]
    public void The_total_is_the_sum_of_the_strata_with_a_relatively_shorter_interval()
    {
        var population = new SimulatedPopulation(0.6, 0.6, 0.4, seen: 0.6);
        var strata = Enumerable.Range(0, 3).Select(part => new Stratum($"part {part}", population.DrawTable(3000, new Random(part)))).ToArray();

        var outcome = PopulationEstimator.Estimate(new CaptureSample(strata), Quick, new Random(1), null, default);

        var parts = outcome.Strata.Select(part => Estimated(part.Outcome)).ToArray();
        var total = Estimated(outcome.Total);
        Assert.Equal(parts.Sum(part => part.Estimate), total.Estimate, 1e-6);
        Assert.True((total.Upper - total.Lower) / total.Estimate < parts.Min(part => (part.Upper - part.Lower) / part.Estimate));
    }

    [Fact]
    public void Lists_that_do_not_overlap_give_no_estimate()
    {
        var refusal = Refused(Estimate(new CaptureTable(["a", "b", "c"], [40, 30, 0, 20, 0, 0, 0]), 1).Total);

        Assert.Equal(RefusalReason.ListsDoNotOverlap, refusal.Reason);
        Assert.Equal(90, refusal.Observed);
        Assert.Null(refusal.LowerBound);
        Assert.Contains("two lists", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_with_nobody_is_left_out_with_a_warning()
    {
        var full = new SimulatedPopulation(0.6, 0.6, 0.4, seen: 0.6).DrawTable(9000, new Random(1));
        var empty = full.WithCounts([.. Enumerable.Range(1, 15).Select(pattern => pattern < 8 ? full[pattern] : 0)]);

        var estimate = Estimated(Estimate(empty, 1).Total);

        Assert.Contains(estimate.Warnings, warning => warning.Code == WarningCode.EmptyList && warning.Text.Contains("legal", StringComparison.Ordinal));
    }

    [Fact]
    public void One_list_alone_gives_no_estimate()
    {
        Assert.Equal(RefusalReason.TooFewLists, Refused(Estimate(new CaptureTable(["a"], [40]), 1).Total).Reason);
        Assert.Equal(RefusalReason.TooFewLists, Refused(Estimate(new CaptureTable(["a", "b"], [40, 0, 0]), 1).Total).Reason);
    }

    [Fact]
    public void Nobody_seen_gives_no_estimate() =>
        Assert.Equal(RefusalReason.NobodySeen, Refused(Estimate(new CaptureTable(["a", "b", "c"], new double[7]), 1).Total).Reason);

    [Fact]
    public void Two_lists_come_with_the_warning_that_independence_is_a_guess()
    {
        var table = new CaptureTable(["a", "b"], [600, 400, 400]);

        var estimate = Estimated(Estimate(table, 1).Total);

        Assert.Equal(TwoLists.Chapman(table), estimate.Estimate, 1e-6);
        Assert.Contains(estimate.Warnings, warning => warning.Code == WarningCode.TwoListsOnly);
        Assert.InRange(2000, estimate.Lower, estimate.Upper);
    }

    [Fact]
    public void A_list_apart_is_named()
    {
        var estimate = Estimated(Estimate(new CaptureTable(["a", "b", "c"], [400, 300, 160, 200, 0, 0, 0]), 1).Total);

        Assert.Contains(estimate.Warnings, warning => warning.Code == WarningCode.ListApart && warning.Text.EndsWith(": c.", StringComparison.Ordinal));
        Assert.Contains(estimate.Warnings, warning => warning.Code == WarningCode.SparseOverlaps);
    }

    [Fact]
    public void A_stratum_without_an_estimate_does_not_take_the_total_with_it()
    {
        var large = new Stratum("large", new SimulatedPopulation(0.6, 0.6, 0.4, seen: 0.6).DrawTable(3000, new Random(1)));
        var tiny = new Stratum("tiny", large.Table.WithCounts([3, 2, 0, 1, .. new double[11]]));

        var outcome = PopulationEstimator.Estimate(new CaptureSample([large, tiny]), Quick, new Random(1), null, default);

        Assert.Equal(RefusalReason.ListsDoNotOverlap, Refused(outcome.Strata[1].Outcome).Reason);
        var total = Estimated(outcome.Total);
        Assert.Contains(total.Warnings, warning => warning.Code == WarningCode.TotalFromJoinedStrata);
        Assert.True(total.Observed == large.Table.Observed + 6);
    }

    [Fact]
    public void The_order_of_the_lists_does_not_change_the_estimate()
    {
        var table = new SimulatedPopulation(0.6, 0.6, 0.4, seen: 0.6).DrawTable(2000, new Random(1));
        var turned = new CaptureTable(["legal", "shelter", "clinic", "street"],
            [.. Enumerable.Range(1, 15).Select(pattern => table[pattern >> 1 | (pattern & 1) << 3])]);

        var plain = Estimated(Estimate(table, 1).Total);
        var rotated = Estimated(Estimate(turned, 1).Total);

        Assert.Equal(plain.Estimate, rotated.Estimate, 1e-4);
        Assert.Equal(plain.AveragedByAic!.Value, rotated.AveragedByAic!.Value, 1e-4);
    }

    [Fact]
    public void Work_that_is_cancelled_stops() =>
        Assert.ThrowsAny<OperationCanceledException>(() => PopulationEstimator.Estimate(
            new CaptureSample([new Stratum("all", new CaptureTable(["a", "b"], [6, 4, 4]))]), Quick, new Random(1), null, new CancellationToken(true)));

    private static SampleOutcome Estimate(CaptureTable table, int seed, params AuditTwin[] twins) =>
        PopulationEstimator.Estimate(new CaptureSample([new Stratum("all", table)], twins), Quick, new Random(seed), null, default);

    private static PopulationEstimate Estimated(EstimateOutcome outcome) => Assert.IsType<Estimated>(outcome).Estimate;

    private static NoEstimate Refused(EstimateOutcome outcome) => Assert.IsType<NoEstimate>(outcome);
}
