// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.MultipleLists.ClosedPopulation;
using Lantaarn.Estimation.Numerics;
using Lantaarn.Estimation.Resampling;

namespace Lantaarn.Estimation.Tests.MultipleLists;

/// <summary>What other software answered with a number, or not at all.</summary>
public class RefusalTests
{
    private static readonly string[] Three = ["a", "b", "c"];
    private static readonly string[] Four = ["a", "b", "c", "d"];

    // The zero pattern of Fienberg & Rinaldo 2012: outside the first list, the unseen are n2 n3 / n23, and nobody is on the second and the third list
    // alone. The counts of the Korean table, for which Rcapture 1.4-4 answered 1.8e10 with "OK", are not at hand. Here the same two models
    // of three lists, and no others, have no maximum.
    [Fact]
    public void Three_lists_whose_second_and_third_share_nobody_else_set_no_limit()
    {
        var table = new CaptureTable(Three, [1, 1, 1, 1, 1, 0, 1]);
        var models = HierarchicalModels.All(3, 2);

        var without = models.Where(model => new ModelExistence().Check(table, model) != ModelStanding.Sound).ToArray();

        Assert.Equal(["[12,13,23]", "[12,13]"], without.Select(model => model.ToString()).Order(StringComparer.Ordinal));
        Assert.All(without, model => Assert.Equal(ModelStanding.NoMaximum, new ModelExistence().Check(table, model)));
        Assert.All(without, model => Assert.Equal(RefusalReason.Unbounded, Assert.IsType<ListRefusal>(Estimate(table, model)).Reason));
    }

    [Fact]
    public void No_sparse_table_is_ever_given_a_wild_number()
    {
        var models = HierarchicalModels.All(4, 3);
        Prop.ForAll(Gen.Choose(-2, 2).Select(count => Math.Max(0.0, count)).ArrayOf(15).ToArbitrary(), counts =>
        {
            var table = new CaptureTable(Four, counts);
            return models.Select(model => Estimate(table, model))
                .All(outcome => outcome is ListRefusal { Message.Length: > 20 } or LogLinearFit { Total: < 1e4, StandardError: >= 0 and < 1e7 });
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Where_only_empty_overlaps_keep_the_maximum_away_the_extended_one_is_the_limit()
    {
        var extended = 0;
        var random = new Random(3);
        for (var draw = 0; draw < 60; draw++)
        {
            var table = new CaptureTable(Four, [.. Enumerable.Range(1, 15).Select(_ => (double)Math.Max(0, random.Next(-3, 6)))]);
            foreach (var model in HierarchicalModels.All(4, 2))
            {
                if (Estimate(table, model) is not LogLinearFit { IsExtended: true } fit) continue;
                extended++;
                Assert.Equal(fit.Total, AlmostEmpty(table, model), 1e-3 * fit.Total);
            }
        }

        Assert.True(extended > 0);
    }

    [Fact]
    public void What_cannot_be_estimated_is_refused_with_a_reason()
    {
        ListOutcome Of(string[] lists, params double[] counts) => Estimate(new CaptureTable(lists, counts), new LogLinearModel(lists.Length));

        Assert.Equal(RefusalReason.NobodySeen, Assert.IsType<ListRefusal>(Of(Three, 0, 0, 0, 0, 0, 0, 0)).Reason);
        Assert.Equal(RefusalReason.ListsDoNotOverlap, Assert.IsType<ListRefusal>(Of(Three, 5, 6, 0, 7, 0, 0, 0)).Reason);
        var one = new CaptureTable(["a"], [5]);
        Assert.Equal(RefusalReason.TooFewLists, Assert.IsType<ListRefusal>(ClosedPopulationEstimator.Fit(one, ClosedModel.Mt)).Reason);
        Assert.Equal(RefusalReason.TooFewLists, Assert.IsType<ListRefusal>(SampleCoverage.Of(one)).Reason);
        Assert.Equal(RefusalReason.TooFewLists, Assert.IsType<ListRefusal>(Bootstrap(one)).Reason);
    }

    [Fact]
    public void A_list_inside_another_is_refused_as_such()
    {
        var outcome = Estimate(new CaptureTable(["a", "b"], [60, 0, 40]), new LogLinearModel(2));

        Assert.Contains("everybody was seen", Assert.IsType<ListRefusal>(outcome).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_lists_are_refused_with_what_to_do()
    {
        var lists = Enumerable.Range(1, 10).Select(list => $"list {list}").ToArray();

        Assert.Contains("Join lists", Assert.Throws<ArgumentException>(() => new CaptureTable(lists, new double[1023])).Message, StringComparison.Ordinal);
        Assert.Contains("Join lists", Assert.Throws<ArgumentException>(() => CaptureTable.FromHistories(lists, [1])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_histories_are_counted()
    {
        var table = CaptureTable.FromHistories(Four, Enumerable.Range(0, 1_600_000).Select(person => person & 15));

        Assert.Equal(1_500_000, table.Observed);
        Assert.Throws<ArgumentOutOfRangeException>(() => CaptureTable.FromHistories(Three, [8]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CaptureTable.FromHistories(Three, [-1]));
    }

    [Fact]
    public void Persons_are_not_drawn_from_fractions()
    {
        Assert.Throws<ArgumentException>(() => Bootstrap(new CaptureTable(["a", "b"], [5.5, 4, 3])));
    }

    private static ListOutcome Estimate(CaptureTable table, LogLinearModel model) =>
        new LogLinearFitter(table.Lists.Count, new ModelExistence()).Estimate(table, model);

    private static ListOutcome Bootstrap(CaptureTable table) => ChosenModelBootstrap.Run(table, new StepwiseChoice(), 100, new Random(1));

    // Empty patterns given a trace of a person, so that the plain maximum exists.
    private static double AlmostEmpty(CaptureTable table, LogLinearModel model)
    {
        int[] patterns = [.. Enumerable.Range(1, table.PatternCount)];
        var fit = PoissonRegression.Fit([.. patterns.Select(pattern => model.Terms.Select(term => (pattern & term) == term ? 1.0 : 0).ToArray())],
            new double[patterns.Length], [.. patterns.Select(pattern => Math.Max(table[pattern], 1e-7))]);
        return table.Observed + Math.Exp(fit!.Coefficients[0]);
    }
}
