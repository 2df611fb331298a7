// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.KnownTotals;
using Lantaarn.Estimation.PartialCoverage;
using Lantaarn.Estimation.Tests.Simulation;
using Xunit.Abstractions;

namespace Lantaarn.Estimation.Tests.KnownTotals;

public class KnownTotalTests(ITestOutputHelper output)
{
    private static readonly EstimationSettings Quick = new() { Replicates = 100 };
    private static readonly SimulatedPopulation People = new(0.6, 0.6, 0.3, seen: 0.5);

    [Fact]
    public void A_counted_part_is_what_was_counted()
    {
        var outcome = Estimated(Estimate(Draw(1), KnownTotal.Exactly(1000, "shelter")));

        var shelter = outcome.With.Strata[0];
        Assert.All([shelter.Estimate, shelter.Lower, shelter.Upper], figure => Assert.Equal(1000, figure, 0.01));
    }

    [Fact]
    public void A_known_part_makes_the_interval_shorter_and_it_still_holds_the_truth()
    {
        var (held, with, without) = (0, 0.0, 0.0);
        for (var seed = 0; seed < 20; seed++)
        {
            var outcome = Estimated(Estimate(Draw(seed), KnownTotal.Exactly(1000, "shelter")));

            if (outcome.With.Total is { Lower: <= 3000, Upper: >= 3000 }) held++;
            with += (outcome.With.Total.Upper - outcome.With.Total.Lower) / 20;
            without += (outcome.Without!.Total.Upper - outcome.Without.Total.Lower) / 20;
        }

        output.WriteLine($"{held} of 20 intervals hold the truth; mean width {with:F0} with the known total, {without:F0} without");
        Assert.InRange(held, 17, 20);
        Assert.True(with < 0.8 * without);
    }

    [Fact]
    public void A_total_in_great_doubt_changes_next_to_nothing()
    {
        var sample = Draw(1);

        var outcome = Estimated(Estimate(sample, KnownTotal.About(1000, 1e6, "shelter")));

        Assert.Equal(outcome.Without!.Total.Estimate, outcome.With.Total.Estimate, 0.5);
    }

    [Fact]
    public void A_total_in_little_doubt_lies_between_counted_and_unknown()
    {
        double Width(params KnownTotal[] totals)
        {
            var shelter = Estimated(Estimate(Draw(1), totals)).With.Strata[0];
            return shelter.Upper - shelter.Lower;
        }

        var counted = Width(KnownTotal.Exactly(1000, "shelter"));
        var stated = Width(KnownTotal.About(1000, 30, "shelter"));
        var doubtful = Width(KnownTotal.About(1000, 1e6, "shelter"));

        Assert.True(counted < stated && stated < doubtful, $"{counted:F0} {stated:F0} {doubtful:F0}");
    }

    [Fact]
    public void A_total_that_the_lists_rule_out_is_said_to_contradict_them()
    {
        var tooFew = Contradicts(Estimate(Draw(1), KnownTotal.Exactly(100, "shelter")));
        var tooMany = Contradicts(Estimate(Draw(1), KnownTotal.Exactly(5000, "shelter")));
        var farTooMany = Contradicts(Estimate(Draw(1), KnownTotal.AtLeast(5000, "shelter")));

        Assert.Equal(0, tooFew.Check.Chance);
        Assert.Contains("contradicts the lists", tooFew.Message, StringComparison.Ordinal);
        Assert.True(tooMany.Check.Chance < 0.01 && tooMany.Check.Upper < 5000);
        Assert.Contains("at least 5000 people in shelter", farTooMany.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void True_totals_are_seldom_said_to_contradict_the_lists()
    {
        var contradicted = Enumerable.Range(0, 40).Count(seed => Estimate(Draw(seed), KnownTotal.Exactly(1000, "shelter")) is TotalContradictsLists);

        // Less than one is expected; four happen less than once in a thousand times.
        Assert.InRange(contradicted, 0, 3);
    }

    [Fact]
    public void A_lower_bound_below_the_estimate_only_cuts_the_interval()
    {
        var outcome = Estimated(Estimate(Draw(1), KnownTotal.AtLeast(900, "shelter")));

        var (with, without) = (outcome.With.Strata[0], outcome.Without!.Strata[0]);
        Assert.Equal(without.Estimate, with.Estimate, 1e-9);
        Assert.Equal(Math.Max(900, without.Lower), with.Lower, 1e-9);
        Assert.Equal(without.Upper, with.Upper, 1e-9);
    }

    [Fact]
    public void A_lower_bound_above_the_estimate_lifts_it()
    {
        var sample = Draw(1);
        var free = Estimated(Estimate(sample, KnownTotal.AtLeast(1, "shelter"))).With.Strata[0];

        var lifted = Estimated(Estimate(sample, KnownTotal.AtLeast(Math.Ceiling(free.Estimate) + 20, "shelter"))).With;

        Assert.Equal(Math.Ceiling(free.Estimate) + 20, lifted.Strata[0].Estimate, 1e-6);
        Assert.Equal(lifted.Total.Estimate, lifted.Strata.Sum(stratum => stratum.Estimate), 1e-6);
    }

    [Fact]
    public void Two_parts_may_be_known_together()
    {
        var outcome = Estimated(Estimate(Draw(1), KnownTotal.Exactly(3000, "street", "shelter")));

        Assert.Equal(3000, outcome.With.Total.Estimate, 1e-6);
        Assert.InRange(outcome.With.Total.Upper, 2999.9, 3000.1);
        Assert.True(outcome.With.Strata[0].Upper > outcome.With.Strata[0].Lower + 10);
    }

    [Fact]
    public void Totals_that_cannot_be_are_refused()
    {
        var sample = Draw(1);

        Assert.Throws<ArgumentException>(() => KnownTotal.Exactly(10));
        Assert.Throws<ArgumentException>(() => KnownTotal.Exactly(10, "a", "a"));
        Assert.Throws<ArgumentOutOfRangeException>(() => KnownTotal.Exactly(-1, "a"));
        Assert.Throws<ArgumentOutOfRangeException>(() => KnownTotal.About(10, double.NaN, "a"));
        Assert.Throws<ArgumentException>(() => Estimate(sample));
        Assert.Throws<ArgumentException>(() => Estimate(sample, KnownTotal.Exactly(10, "hotel")));
        Assert.Throws<ArgumentException>(() => Estimate(sample, KnownTotal.Exactly(1000, "shelter"), KnownTotal.AtLeast(10, "shelter")));
    }

    private static CoveredSample Draw(int seed)
    {
        var random = new Random(seed);
        return new CoveredSample(new CoveredStratum("shelter", People.DrawTable(1000, random)), new CoveredStratum("street", People.DrawTable(2000, random)));
    }

    private static EstimateOutcome Estimate(CoveredSample sample, params KnownTotal[] totals) =>
        KnownTotalEstimator.Estimate(sample, totals, Quick, new Random(1), default);

    private static KnownTotalEstimated Estimated(EstimateOutcome outcome) => Assert.IsType<KnownTotalEstimated>(outcome);

    private static TotalContradictsLists Contradicts(EstimateOutcome outcome) => Assert.IsType<TotalContradictsLists>(outcome);
}
