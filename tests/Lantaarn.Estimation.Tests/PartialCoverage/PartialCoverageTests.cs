// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.PartialCoverage;
using Xunit.Abstractions;

namespace Lantaarn.Estimation.Tests.PartialCoverage;

public class PartialCoverageTests(ITestOutputHelper output)
{
    private static readonly EstimationSettings Quick = new() { Replicates = 100 };
    private static readonly string[] Three = ["a", "b", "c"];

    [Fact]
    public void Without_structural_zeros_the_estimate_is_the_ordinary_one()
    {
        Prop.ForAll(Gen.Choose(1, 80).Select(count => (double)count).ArrayOf(15).ToArbitrary(), counts =>
        {
            var table = new CaptureTable(["a", "b", "c", "d"], counts);
            var ordinary = new PairDependence(4).Fit(table)!.Unseen;

            var (design, prior) = CoverageEstimator.Prepare(new CoveredSample(new CoveredStratum("all", table)));
            var fit = new CoverageFitter(design).Fit(design.Counts(), prior)!;

            return Math.Abs(fit.Unseen[0] - ordinary) < 1e-5 * (1 + ordinary);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_plain_model_without_structural_zeros_is_the_ordinary_one()
    {
        var table = new CaptureTable(Three, [40, 30, 9, 20, 7, 5, 3]);
        var model = new LogLinearModel(3, 0b011);
        var ordinary = new LogLinearFitter(3, new ModelExistence()).Fit(table, model)!;

        var fit = CoverageModelFit.Of(new CoveredSample(new CoveredStratum("all", table)), model)!;

        Assert.Equal(ordinary.Total, fit.Total, 1e-6);
        Assert.Equal(ordinary.StandardError, fit.StandardError, 1e-6);
        Assert.Equal(ordinary.Aic, fit.Aic, 1e-6);
        Assert.Equal(ordinary.Bic, fit.Bic, 1e-6);
    }

    [Fact]
    public void The_EM_iteration_of_Zwane_and_others_has_the_same_maximum()
    {
        var sample = new CoveredSample(
            new CoveredStratum("all lists", new CaptureTable(Three, [140, 90, 45, 60, 22, 15, 12])),
            new CoveredStratum("without c", new CaptureTable(Three, [80, 70, 30, 0, 0, 0, 0]), 0b011));
        var model = new LogLinearModel(3, 0b011, 0b110);

        var direct = CoverageModelFit.Of(sample, model)!;

        var byEm = ExpectationMaximisation.Unseen(sample, model);
        Assert.Equal(byEm[0], direct.Strata[0] - sample.Strata[0].Table.Observed, 1e-3);
        Assert.Equal(byEm[1], direct.Strata[1] - sample.Strata[1].Table.Observed, 1e-3);
    }

    [Fact]
    public void The_truth_lies_in_the_interval_where_counting_structural_zeros_misses_it()
    {
        var people = new PartlyCoveredPopulation(0.6, 0.6);
        var (held, naive, ours) = (0, new List<double>(), new List<double>());
        for (var seed = 0; seed < 20; seed++)
        {
            var sample = people.Draw(new Random(seed));
            var joined = PartlyCoveredPopulation.Joined(sample);
            naive.Add(joined.Observed + new PairDependence(4).Fit(joined)!.Unseen);

            var total = Estimated(CoverageEstimator.Estimate(sample, Quick, new Random(seed), null, default)).Total;

            ours.Add(total.Estimate);
            if (total.Lower <= 6000 && total.Upper >= 6000) held++;
        }

        // 19 expected; 16 or fewer happens less than once in five hundred.
        Assert.InRange(held, 17, 20);
        Assert.InRange(ours.Average(), 5700, 6300);
        Assert.True(naive.Average() > 6500, $"Structural zeros should inflate the naive estimate, which is {naive.Average():F0}.");
        output.WriteLine($"true 6000, naive {naive.Average():F0}, ours {ours.Average():F0}, {held} of 20 intervals hold it");
    }

    [Fact]
    public void The_order_of_lists_and_strata_does_not_matter()
    {
        Prop.ForAll(Gen.Choose(1, 60).Select(count => (double)count).ArrayOf(14).ToArbitrary(), counts =>
        {
            double[] whole = counts[..7], part = [counts[7], counts[8], counts[9], 0, 0, 0, 0];
            var plain = Unseen(new CoveredStratum("x", new CaptureTable(Three, whole)), new CoveredStratum("y", new CaptureTable(Three, part), 0b011));

            var turned = Unseen(new CoveredStratum("y", Turned(part), 0b110), new CoveredStratum("x", Turned(whole)));

            return Math.Abs(plain[0] - turned[1]) < 1e-4 * (1 + plain[0]) && Math.Abs(plain[1] - turned[0]) < 1e-4 * (1 + plain[1]);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_dependence_that_no_stratum_can_tell_is_said_to_be_so()
    {
        var sample = new CoveredSample(
            new CoveredStratum("north", new CaptureTable(Three, [40, 30, 12, 0, 0, 0, 0]), 0b011),
            new CoveredStratum("south", new CaptureTable(Three, [0, 35, 0, 30, 0, 10, 0]), 0b110));

        var outcome = Estimated(CoverageEstimator.Estimate(sample, Quick, new Random(1), null, default));

        Assert.False(outcome.Dependences.Single(pair => pair is { First: "a", Second: "c" }).Told);
        Assert.Contains(outcome.Assumptions.Single(assumption => assumption.Code == "DependenceTold").Against,
            text => text.Contains("a and c", StringComparison.Ordinal));
    }

    [Fact]
    public void Dependences_that_every_stratum_tells_are_said_to_be_told()
    {
        var outcome = Estimated(CoverageEstimator.Estimate(new PartlyCoveredPopulation(0.4, 0.4).Draw(new Random(1)), Quick, new Random(1), null, default));

        Assert.All(outcome.Dependences, pair => Assert.True(pair.Told));
        Assert.All(outcome.Strata, stratum => Assert.True(stratum.Lower >= stratum.Observed && stratum.Upper >= stratum.Estimate));
        Assert.Equal(["clinic", "legal"], outcome.Strata[1].Covering);
        Assert.Equal(outcome.Total.Estimate, outcome.Strata.Sum(stratum => stratum.Estimate), 1e-6);
    }

    [Fact]
    public void Two_lists_are_said_to_be_taken_for_independent()
    {
        var sample = new CoveredSample(new CoveredStratum("x", new CaptureTable(["a", "b"], [60, 40, 40])));

        var outcome = Estimated(CoverageEstimator.Estimate(sample, Quick, new Random(1), null, default));

        Assert.Equal(200, outcome.Total.Estimate, 1e-6);
        Assert.Contains("independent", outcome.Assumptions.Single(assumption => assumption.Code == "DependenceTold").Against.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stratum_with_one_list_is_said_to_lean_on_the_others()
    {
        var sample = new CoveredSample(
            new CoveredStratum("centre", new CaptureTable(Three, [140, 90, 45, 60, 22, 15, 12])),
            new CoveredStratum("village", new CaptureTable(Three, [25, 0, 0, 0, 0, 0, 0]), 0b001));

        var outcome = Estimated(CoverageEstimator.Estimate(sample, Quick, new Random(1), null, default));

        Assert.Equal([false, true], outcome.Strata.Select(stratum => stratum.LeansOnOthers));
        Assert.True(outcome.Strata[1].Upper / outcome.Strata[1].Lower > outcome.Strata[0].Upper / outcome.Strata[0].Lower);
    }

    [Fact]
    public void The_same_seed_gives_the_same_outcome()
    {
        var sample = new PartlyCoveredPopulation(0.4, 0.4).Draw(new Random(1));

        var first = Estimated(CoverageEstimator.Estimate(sample, Quick, new Random(3), null, default)).Total;
        var second = Estimated(CoverageEstimator.Estimate(sample, Quick, new Random(3), null, default)).Total;

        Assert.Equal((first.Lower, first.Upper), (second.Lower, second.Upper));
    }

    [Fact]
    public void Data_that_cannot_carry_an_estimate_give_a_refusal()
    {
        Assert.Equal(RefusalReason.NobodySeen, Refused(new CoveredStratum("x", new CaptureTable(Three, new double[7]))));
        Assert.Equal(RefusalReason.ListsDoNotOverlap, Refused(new CoveredStratum("x", new CaptureTable(Three, [4, 5, 0, 6, 0, 0, 0]))));
        Assert.Equal(RefusalReason.TooFewLists, Refused(new CoveredStratum("x", new CaptureTable(Three, [4, 5, 3, 0, 0, 0, 0]))));
        Assert.Equal(RefusalReason.TooFewLists, Refused(new CoveredStratum("x", new CaptureTable(["a"], [4]))));
        Assert.Equal(RefusalReason.NobodySeen, Refused(
            new CoveredStratum("x", new CaptureTable(Three, [4, 5, 3, 5, 2, 2, 1])), new CoveredStratum("y", new CaptureTable(Three, new double[7]))));
    }

    [Fact]
    public void Thin_tables_give_finite_figures_or_none()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var strata = Enumerable.Range(0, random.Next(1, 4)).Select(place =>
            {
                var covering = random.Next(1, 8);
                var counts = Enumerable.Range(1, 7).Select(pattern => (pattern & ~covering) == 0 ? (double)random.Next(0, 5) : 0).ToArray();
                return new CoveredStratum($"place {place}", new CaptureTable(Three, counts), covering);
            }).ToArray();

            var outcome = CoverageEstimator.Estimate(new CoveredSample(strata), Quick, new Random(1), null, default);

            if (outcome is CoverageEstimated { Total: var total })
                Assert.True(total.Observed <= total.Lower && total.Lower <= total.Upper && double.IsFinite(total.Upper) && double.IsFinite(total.Estimate));
        }
    }

    [Fact]
    public void A_model_that_the_strata_cannot_tell_has_no_fit()
    {
        var sample = new CoveredSample(
            new CoveredStratum("north", new CaptureTable(Three, [40, 30, 12, 0, 0, 0, 0]), 0b011),
            new CoveredStratum("south", new CaptureTable(Three, [0, 35, 0, 30, 0, 10, 0]), 0b110));

        Assert.Null(CoverageModelFit.Of(sample, new LogLinearModel(3, 0b101)));
        Assert.NotNull(CoverageModelFit.Of(sample, new LogLinearModel(3)));
    }

    [Fact]
    public void Strata_that_cannot_be_are_not_made()
    {
        var table = new CaptureTable(Three, [4, 5, 3, 5, 2, 2, 1]);

        Assert.Throws<ArgumentException>(() => new CoveredStratum(" ", table));
        Assert.Throws<ArgumentException>(() => new CoveredStratum("x", table, 0b011));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CoveredStratum("x", table, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CoveredStratum("x", table, 8));
        Assert.Throws<ArgumentException>(() => new CoveredSample());
        Assert.Throws<ArgumentException>(() => new CoveredSample(new CoveredStratum("x", table), new CoveredStratum("x", table)));
        Assert.Throws<ArgumentException>(() => CoverageModelFit.Of(new CoveredSample(new CoveredStratum("x", table)), new LogLinearModel(4)));
    }

    private static RefusalReason Refused(params CoveredStratum[] strata) =>
        Assert.IsType<NoEstimate>(CoverageEstimator.Estimate(new CoveredSample(strata), Quick, new Random(1), null, default)).Reason;

    private static CoverageEstimated Estimated(EstimateOutcome outcome) => Assert.IsType<CoverageEstimated>(outcome);

    private static double[] Unseen(params CoveredStratum[] strata)
    {
        var (design, prior) = CoverageEstimator.Prepare(new CoveredSample(strata));
        return new CoverageFitter(design).Fit(design.Counts(), prior)!.Unseen;
    }

    // The lists c, a, b: list a moves from bit 0 to bit 1 and so on.
    private static CaptureTable Turned(double[] counts)
    {
        var turned = new double[7];
        for (var pattern = 1; pattern < 8; pattern++) turned[((pattern << 1 | pattern >> 2) & 7) - 1] = counts[pattern - 1];
        return new CaptureTable(["c", "a", "b"], turned);
    }
}
