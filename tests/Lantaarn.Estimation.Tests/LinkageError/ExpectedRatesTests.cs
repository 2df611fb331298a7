// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using Lantaarn.Estimation.LinkageError;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Resampling;
using Lantaarn.Estimation.Tests.Simulation;
using Xunit.Abstractions;

namespace Lantaarn.Estimation.Tests.LinkageError;

public class ExpectedRatesTests(ITestOutputHelper output)
{
    private static readonly UncertainRate None = new(0, 0, 0);

    [Fact]
    public void Rates_of_zero_are_perfect_linkage()
    {
        var table = new CaptureTable(["a", "b", "c"], [40, 30, 6, 20, 5, 4, 1]);

        var matrix = new ExpectedRates(None, None).Matrix(table);

        for (var actual = 1; actual < 8; actual++)
            for (var observed = 1; observed < 8; observed++)
                Assert.Equal(observed == actual ? 1 : 0, matrix[observed, actual]);
    }

    [Fact]
    public void Missed_pairs_are_as_frequent_as_the_rate_says()
    {
        var matrix = new ExpectedRates(new UncertainRate(0.19, 0.19, 0.19), None).Matrix(new CaptureTable(["a", "b", "c"], new double[7]));

        Assert.Equal(0.81, matrix[3, 3], 1e-12);
        Assert.Equal(0.19, matrix[1, 3], 1e-12);
        Assert.Equal(0.81, matrix[7, 7] + matrix[3, 7], 1e-12);
        Assert.Equal(3, Enumerable.Range(1, 7).Sum(pattern => BitOperations.PopCount((uint)pattern) * matrix[pattern, 7]), 1e-12);
    }

    [Fact]
    public void Rates_without_twins_bring_the_estimate_back_to_the_truth()
    {
        var population = new SimulatedPopulation(0.6, 0.6, 0.4, seen: 0.6);
        var (naive, corrected) = (new List<double>(), new List<double>());
        var (missed, falsely) = Measured(population);
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var observed = Linked(population, random);
            naive.Add(Total(observed));
            var matrix = new ExpectedRates(new UncertainRate(missed, missed, missed), new UncertainRate(falsely, falsely, falsely)).Matrix(observed);

            corrected.Add(Total(matrix.Correct(observed)));
        }

        output.WriteLine($"true 9000; as linked {naive.Average():F0}, corrected with expected rates {corrected.Average():F0}");
        Assert.True(naive.Average() > 10_300);
        Assert.InRange(corrected.Average(), 8_300, 9_700);
    }

    [Fact]
    public void Doubt_about_the_rates_makes_the_interval_wider()
    {
        var random = new Random(2);
        var population = new SimulatedPopulation(0.6, 0.6, 0.4, seen: 0.6);
        var observed = Linked(population, random);

        double Width(double lower, double upper)
        {
            var rates = new ExpectedRates(new UncertainRate(0.15, lower, upper), new UncertainRate(0.02, 0.02, 0.02));
            var truth = rates.Matrix(observed);
            var table = PreparedTable.From(observed, truth).Ready!;
            var replicates = Enumerable.Range(0, 200).Select(seed =>
                table.Redraw((truth, rates.Redraw(new Random(seed)).Matrix(observed)), new Random(1000 + seed))).ToArray();
            var interval = BootstrapInterval.From([table], [replicates]);
            return interval.Upper - interval.Lower;
        }

        Assert.True(Width(0.10, 0.25) > 1.1 * Width(0.15, 0.15));
    }

    [Fact]
    public void Drawn_rates_lie_within_their_limits_nineteen_times_in_twenty()
    {
        var random = new Random(4);
        var rate = new ExpectedRates(new UncertainRate(0.10, 0.06, 0.16), None);

        var drawn = Enumerable.Range(0, 4000).Select(_ => rate.Redraw(random).Missed.Value).ToArray();

        Assert.InRange(drawn.Count(value => value < 0.16) / 4000.0, 0.965, 0.985);
        Assert.InRange(drawn.Average(), 0.09, 0.115);
    }

    [Fact]
    public void Rates_outside_their_limits_are_not_made()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new UncertainRate(0.1, 0.2, 0.3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new UncertainRate(0.1, -0.1, 0.3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new UncertainRate(0.1, 0.1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new UncertainRate(double.NaN, 0.1, 0.2));
    }

    private static CaptureTable Linked(SimulatedPopulation population, Random random) =>
        new(SimulatedPopulation.Lists, new SimulatedLinkage(0.15, 0.02, random).Link(population.Draw(9000, random), []).Groups);

    // The rates as the similarities of a whole round would have them: from people as they are spread over the lists.
    private static (double Missed, double FalseLinks) Measured(SimulatedPopulation population)
    {
        var random = new Random(99);
        var people = population.Draw(9000, random);
        int[] twins = [.. Enumerable.Range(1, 15).SelectMany(pattern => Enumerable.Repeat(pattern, (int)people[pattern]))];
        var (pairs, linked, records, links) = (0.0, 0.0, 0.0, 0.0);
        foreach (var twin in new SimulatedLinkage(0.15, 0.02, random).Link(new double[16], twins).Twins)
        {
            var lists = BitOperations.PopCount((uint)twin.TruePattern);
            pairs += lists * (lists - 1) / 2.0;
            records += lists;
            foreach (var pattern in twin.ObservedPatterns)
            {
                var own = BitOperations.PopCount((uint)(pattern & twin.TruePattern));
                var foreign = BitOperations.PopCount((uint)(pattern & ~twin.TruePattern));
                linked += own * (own - 1) / 2.0;
                links += own * foreign;
            }
        }
        return (1 - linked / pairs, links / records);
    }

    private static double Total(CaptureTable table) => table.Observed + new PairDependence(4).Fit(table)!.Unseen;
}
