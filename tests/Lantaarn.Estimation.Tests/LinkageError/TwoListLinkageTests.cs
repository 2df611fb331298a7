// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Estimation.LinkageError;
using Lantaarn.Estimation.Numerics;
using Lantaarn.Estimation.Tests.Reference;
using Lantaarn.Tests;
using Xunit.Abstractions;

namespace Lantaarn.Estimation.Tests.LinkageError;

public class TwoListLinkageTests(ITestOutputHelper output)
{
    private const int Runs = 4000;

    [ReferenceDataFact("mse/results_linkage_error_simulation.csv")]
    public void The_published_simulation_is_reproduced()
    {
        var published = ReferenceTables.Lines("results_linkage_error_simulation.csv").Skip(1)
            .ToDictionary(line => line[0], line => (Mean: Number(line[1]), Deviation: Number(line[2])));
        var ours = Simulate(new Random(1));

        foreach (var (name, figures) in published)
        {
            var mean = ours[name].Average();
            var deviation = Math.Sqrt(ours[name].Average(value => (value - mean) * (value - mean)));
            output.WriteLine($"{name}: published {figures.Mean:F0} ({figures.Deviation:F0}), ours {mean:F0} ({deviation:F0})");

            // Two means of 4,000 runs differ by more than this once in ten thousand times.
            Assert.Equal(figures.Mean, mean, 4 * figures.Deviation * Math.Sqrt(2.0 / Runs));
            Assert.Equal(figures.Deviation, deviation, 0.06 * figures.Deviation);
        }
    }

    [Fact]
    public void False_links_of_missed_matches_are_counted_where_they_are_said_to_occur()
    {
        // 1,750 matches among 7,000 and 5,000: 92% linked, and 1.5% of all others on the second list linked falsely.
        const double links = 0.92 * 1750 + 0.015 * (5000 - 0.92 * 1750);

        Assert.Equal(20_000, TwoListLinkage.MissedMayLinkFalsely(7000, 5000, links, 0.92, 0.015)!.Value, 1e-6);
    }

    [Fact]
    public void Without_linkage_error_all_corrections_give_Petersen()
    {
        Assert.Equal(20_000, TwoListLinkage.DingFienberg(7000, 5000, 1750, 1, 0)!.Value, 1e-9);
        Assert.Equal(20_000, TwoListLinkage.MissedMayLinkFalsely(7000, 5000, 1750, 1, 0)!.Value, 1e-9);
        Assert.Equal(20_000, TwoListLinkage.Rebalanced(7000, 5000, 1750, 1, 1)!.Value, 1e-9);
    }

    [Fact]
    public void Links_that_cannot_be_right_give_no_estimate()
    {
        Assert.Null(TwoListLinkage.MissedMayLinkFalsely(7000, 5000, 70, 0.92, 0.015));
        Assert.Null(TwoListLinkage.Rebalanced(7000, 5000, 0, 0.9, 0.9));
        Assert.Null(TwoListLinkage.Rebalanced(7000, 5000, 100, 0.9, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoListLinkage.Rebalanced(7000, 5000, 100, 1.1, 0.9));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoListLinkage.Rebalanced(-1, 5000, 100, 0.9, 0.9));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    // 20,000 people, 35% on the first list and 25% on the second; 92% of the matches linked, 1.5% of the others on the second list falsely.
    private static Dictionary<string, List<double>> Simulate(Random random)
    {
        var runs = new Dictionary<string, List<double>> { ["perfect"] = [], ["naive"] = [], ["df"] = [], ["recall_precision"] = [] };
        for (var run = 0; run < Runs; run++)
        {
            var people = BinomialDraw.Divide(20_000, [0.65 * 0.75, 0.35 * 0.75, 0.65 * 0.25, 0.35 * 0.25], random);
            var (first, second, both) = (people[1] + people[3], people[2] + people[3], people[3]);
            var (right, wrong) = (BinomialDraw.Draw((int)both, 0.92, random), BinomialDraw.Draw((int)people[2], 0.015, random));
            runs["perfect"].Add(first * second / both);
            runs["naive"].Add(first * second / (right + wrong));
            runs["df"].Add(TwoListLinkage.DingFienberg(first, second, right + wrong, 0.92, 0.015)!.Value);
            runs["recall_precision"].Add(TwoListLinkage.Rebalanced(first, second, right + wrong, right / (double)(right + wrong), 0.92)!.Value);
        }
        return runs;
    }
}
