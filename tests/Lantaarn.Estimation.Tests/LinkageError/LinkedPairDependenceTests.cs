// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Estimation.LinkageError;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Numerics;
using Lantaarn.Estimation.Tests.Simulation;
using Xunit.Abstractions;

namespace Lantaarn.Estimation.Tests.LinkageError;

public class LinkedPairDependenceTests(ITestOutputHelper output)
{
    private static readonly int[] TwinPatterns = [.. Enumerable.Range(0, 300).Select(twin => twin % 15 + 1)];

    [Fact]
    public void Perfect_linkage_gives_the_ordinary_fit()
    {
        Prop.ForAll(Gen.Choose(0, 80).Select(count => (double)count).ArrayOf(15).ToArbitrary(), counts =>
        {
            var table = new CaptureTable(["a", "b", "c", "d"], [.. counts.Select((count, i) => count + (i == 14 ? 1 : 0))]);
            var ordinary = new PairDependence(4).Fit(table)!;

            var linked = new LinkedPairDependence(4).Fit(table, TransitionMatrix.Learn(4, []))!;

            return Math.Abs(linked.Fit.Unseen - ordinary.Unseen) < 1e-5 * (1 + ordinary.Unseen)
                && Enumerable.Range(1, 15).All(pattern => Math.Abs(linked.Corrected[pattern] - table[pattern]) < 1e-6);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Seeing_through_the_linkage_is_no_worse_than_correcting_first()
    {
        var population = new SimulatedPopulation(0.6, 0.6, 0.4, seen: 0.5);
        var (first, through) = (new List<double>(), new List<double>());
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var (groups, twins) = new SimulatedLinkage(0.1, 0.02, random).Link(population.Draw(2000, random), TwinPatterns);
            var observed = new CaptureTable(SimulatedPopulation.Lists, groups);
            var linkage = TransitionMatrix.Learn(4, twins);
            var corrected = linkage.Correct(observed);
            first.Add(corrected.Observed + new PairDependence(4).Fit(corrected)!.Unseen);

            var fit = new LinkedPairDependence(4).Fit(observed, linkage)!;

            through.Add(fit.Corrected.Observed + fit.Fit.Unseen);
        }

        double Error(List<double> estimates) => Math.Sqrt(estimates.Average(estimate => (estimate - 2000) * (estimate - 2000)));
        output.WriteLine($"true 2000; corrected first: mean {first.Average():F0}, error {Error(first):F0}");
        output.WriteLine($"inside the likelihood: mean {through.Average():F0}, error {Error(through):F0}");
        Assert.True(Error(through) < 1.01 * Error(first));
        Assert.InRange(through.Average(), 1850, 2200);
    }

    [Fact]
    public void The_fit_is_at_a_maximum_of_its_likelihood()
    {
        (int, double)[][] rows = [[(1, 0.9), (3, 0.1)], [(2, 1), (3, 0.2)], [(3, 0.8)]];
        int[][] cells = [[0], [0, 1], [0, 2], [0, 1, 2, 3]];
        var data = new CompositeData([40, 30, 12]) { Prior = new NormalPrior([0, 0, 0, 1], [0, 0, 0, 0.5]) };
        var fitter = new CompositePoisson(4, cells, rows);

        Assert.True(fitter.Fit(data));

        var at = fitter.Coefficients.ToArray();
        double Loss(double[] b) => rows.Select((row, i) => data.Loss(i, row.Sum(part => part.Item2 * Math.Exp(cells[part.Item1].Sum(term => b[term]))))).Sum()
            + data.Prior.Penalty(b) / 2;
        for (var term = 0; term < 4; term++)
        {
            double Moved(double by) => Loss([.. at.Select((value, i) => i == term ? value + by : value)]);
            Assert.Equal(0, (Moved(1e-5) - Moved(-1e-5)) / 2e-5, 1e-4);
            Assert.True(Moved(0.01) > Loss(at) && Moved(-0.01) > Loss(at));
        }
    }

    [Fact]
    public void Lists_that_do_not_overlap_give_no_fit() =>
        Assert.Null(new LinkedPairDependence(3).Fit(new CaptureTable(["a", "b", "c"], [4, 5, 0, 6, 0, 0, 0]), TransitionMatrix.Learn(3, [])));
}
