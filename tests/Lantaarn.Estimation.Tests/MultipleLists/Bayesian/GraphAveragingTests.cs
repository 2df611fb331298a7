// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.MultipleLists.Bayesian;
using Lantaarn.Estimation.Tests.Reference;
using Lantaarn.Tests;

namespace Lantaarn.Estimation.Tests.MultipleLists.Bayesian;

public class GraphAveragingTests
{
    private static readonly string[] Three = ["a", "b", "c"];

    [Fact]
    public void Decomposable_graphs_are_counted_right()
    {
        // Labelled chordal graphs, Wormald 1985, Graphs and Combinatorics 1:193.
        Assert.Equal([2, 8, 61, 822], Enumerable.Range(2, 4).Select(lists => DecomposableGraph.All(lists).Count));
    }

    [Fact]
    public void Margins_of_a_graph_hold_every_list_once()
    {
        Assert.All(DecomposableGraph.All(4), graph => Assert.All(Enumerable.Range(0, 4),
            list => Assert.Equal(1, graph.Margins.Where(margin => (margin.Lists >> list & 1) == 1).Sum(margin => margin.Power))));
    }

    [Fact]
    public void Order_of_lists_does_not_matter_and_nobody_seen_is_lost()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll(Gen.Choose(0, 40).Select(count => (double)count).ArrayOf(7).ToArbitrary(), counts =>
        {
            var mirrored = Enumerable.Range(1, 7).Select(pattern => counts[((pattern & 1) << 2 | pattern & 2 | pattern >> 2) - 1]).ToArray();
            var first = GraphAveraging.Estimate(new CaptureTable(Three, counts), new GraphPrior { MostUnseen = 5000 });
            var second = GraphAveraging.Estimate(new CaptureTable(Three, mirrored), new GraphPrior { MostUnseen = 5000 });

            return (first, second) switch
            {
                (GraphAverage a, GraphAverage b) => a.Median == b.Median && Math.Abs(a.Mean!.Value - b.Mean!.Value) < 1e-6 * a.Mean && a.Lower >= a.Observed
                    && a.Lower <= a.Median && a.Median <= a.Upper && Math.Abs(a.Pairs[0].Probability - b.Pairs[2].Probability) < 1e-9,
                (NoBayesianEstimate a, NoBayesianEstimate b) => a.Reason == b.Reason,
                _ => false,
            };
        }));
    }

    [Fact]
    public void Independent_lists_are_found_independent_and_the_size_right()
    {
        // 4,000 persons; chances 0.3, 0.4 and 0.5.
        var table = new CaptureTable(Three, [.. Enumerable.Range(1, 7).Select(pattern =>
            Math.Round(4000 * Chance(pattern, 0, 0.3) * Chance(pattern, 1, 0.4) * Chance(pattern, 2, 0.5)))]);

        var average = Assert.IsType<GraphAverage>(GraphAveraging.Estimate(table, new GraphPrior()));

        Assert.InRange(average.Median, 3900, 4100);
        Assert.All(average.Pairs, pair => Assert.True(pair.Probability < 0.2));
        Assert.Equal("no dependence", average.Graphs[0].Graph.Describe(Three));
        Assert.Single(average.Peaks);
        Assert.Equal(1, average.Peaks[0].Probability, 1e-6);
    }

    [ReferenceDataFact("mse/mse_UKdat_5.csv")]
    public void Two_answers_are_shown_as_two()
    {
        var average = Assert.IsType<GraphAverage>(GraphAveraging.Estimate(ReferenceTables.Read("UKdat_5"), new GraphPrior()));

        Assert.Equal([11718, 24307], average.Peaks.Select(peak => peak.Size));
        Assert.Equal(1, average.Peaks.Sum(peak => peak.Probability), 0.001);
        Assert.Equal(2, average.HighestDensity.Count);
    }

    [ReferenceDataFact("mse/mse_Ned_5.csv")]
    public void A_bound_that_cuts_the_answer_off_says_so()
    {
        var table = ReferenceTables.Read("Ned_5");

        var bounded = Assert.IsType<GraphAverage>(GraphAveraging.Estimate(table, new GraphPrior { MostUnseen = 150_000 }));
        var free = Assert.IsType<GraphAverage>(GraphAveraging.Estimate(table, new GraphPrior()));

        Assert.InRange(bounded.ShareBeyond, 0.1, 0.5);
        Assert.True(free.ShareBeyond < 1e-6);
        Assert.True(free.Upper > 1.3 * bounded.Upper);
    }

    [Fact]
    public void A_graph_with_a_heavy_tail_gives_no_mean()
    {
        // All lists overlap so evenly that joint dependence of all three stays likely.
        var average = Assert.IsType<GraphAverage>(GraphAveraging.Estimate(new CaptureTable(Three, [69, 55, 21, 63, 17, 18, 28]), new GraphPrior()));

        Assert.Null(average.Mean);
        Assert.NotNull(average.Upper);
    }

    [Fact]
    public void Tables_that_cannot_tell_are_refused_by_name()
    {
        Assert.Equal(BayesianRefusal.NobodySeen, Refusal(Three, new double[7]));
        Assert.Equal(BayesianRefusal.TooFewLists, Refusal(["a", "b"], [1, 2, 3]));
        Assert.Equal(BayesianRefusal.TooManyLists, Refusal(["a", "b", "c", "d", "e", "f"], [.. Enumerable.Repeat(1.0, 63)]));
        Assert.Equal(BayesianRefusal.EmptyList, Refusal(Three, [3, 2, 1, 0, 0, 0, 0]));
        Assert.Equal(BayesianRefusal.ListsDoNotOverlap, Refusal(Three, [3, 2, 0, 4, 0, 0, 0]));
    }

    [Fact]
    public void A_million_persons_are_no_obstacle()
    {
        var table = new CaptureTable(Three, [.. Enumerable.Range(1, 7).Select(pattern =>
            Math.Round(10_000_000 * Chance(pattern, 0, 0.05) * Chance(pattern, 1, 0.03) * Chance(pattern, 2, 0.04)))]);

        var average = Assert.IsType<GraphAverage>(GraphAveraging.Estimate(table, new GraphPrior()));

        Assert.InRange(average.Median, 9_900_000, 10_100_000);
    }

    private static BayesianRefusal Refusal(string[] lists, double[] counts) =>
        Assert.IsType<NoBayesianEstimate>(GraphAveraging.Estimate(new CaptureTable(lists, counts), new GraphPrior())).Reason;

    private static double Chance(int pattern, int list, double chance) => (pattern >> list & 1) == 1 ? chance : 1 - chance;
}
