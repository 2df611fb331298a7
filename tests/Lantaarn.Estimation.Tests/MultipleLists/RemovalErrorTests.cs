// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.MultipleLists.ClosedPopulation;
using Lantaarn.Estimation.Numerics;
using Lantaarn.Estimation.Tests.Reference;
using Lantaarn.Tests;

namespace Lantaarn.Estimation.Tests.MultipleLists;

public class RemovalErrorTests
{
    [ReferenceDataFact("mse/rcapture_hare.csv")]
    public void The_standard_error_of_Mbh_is_the_spread_that_chance_gives_and_not_the_three_times_larger_one_of_Rcapture()
    {
        var table = ReferenceTables.Read("hare");
        var fit = Assert.IsType<ClosedPopulationFit>(ClosedPopulationEstimator.Fit(table, ClosedModel.Mbh));
        var firstSeen = Enumerable.Range(0, 6).Select(at => Enumerable.Range(1, table.PatternCount).Where(pattern => int.TrailingZeroCount(pattern) == at).Sum(pattern => table[pattern])).ToArray();
        // From the second occasion on, so many of those not yet seen are seen for the first time each time: 0.361, fitted to 24, 9, 9, 6 and 4 hares.
        const double chance = 0.36132530;
        var random = new Random(1);

        var totals = Enumerable.Range(0, 4000).Select(_ => Again(firstSeen[0], fit.Total - firstSeen[0], chance, random)).OfType<double>().Order().ToArray();

        var spread = (totals[(int)(0.84 * totals.Length)] - totals[(int)(0.16 * totals.Length)]) / 2;
        Assert.InRange(fit.StandardError, 0.85 * spread, 1.15 * spread);
        Assert.InRange(14.594, 2 * spread, double.MaxValue);
    }

    private static double? Again(double first, double left, double chance, Random random)
    {
        var unseen = (int)Math.Round(left);
        var counts = new double[63];
        counts[0] = first;
        for (var at = 1; at < 6; at++)
        {
            var seen = BinomialDraw.Draw(unseen, chance, random);
            counts[(1 << at) - 1] = seen;
            unseen -= seen;
        }
        return (ClosedPopulationEstimator.Fit(new CaptureTable(["1", "2", "3", "4", "5", "6"], counts), ClosedModel.Mbh) as ClosedPopulationFit)?.Total;
    }
}
