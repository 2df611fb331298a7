// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.MultipleLists.ClosedPopulation;

/// <summary>
/// Mb and Mbh: who was seen once may be easier or harder to see again, so only first sightings tell how many are left. They fall by a
/// constant factor from one occasion to the next (Mbh: from the second on), and the sum of that series is the estimate; later sightings are
/// binomial and stand apart.
/// </summary>
internal static class Removal
{
    public static ListOutcome Fit(CaptureTable table, ClosedModel model)
    {
        var occasions = table.Lists.Count;
        var from = model.Chance == ChanceOfBeingSeen.ChangedBySighting ? 0 : 1;
        if (occasions - from < 2)
            return new ListRefusal(RefusalReason.TooFewLists, $"{model} needs {from + 2} occasions or more.");
        var first = new double[occasions];
        var (again, chances) = (0.0, 0.0);
        for (var pattern = 1; pattern <= table.PatternCount; pattern++)
        {
            var at = BitOperations.TrailingZeroCount(pattern);
            first[at] += table[pattern];
            again += table[pattern] * (BitOperations.PopCount((uint)pattern) - 1);
            chances += table[pattern] * (occasions - 1 - at);
        }
        var series = PoissonRegression.Fit([.. Enumerable.Range(from, occasions - from).Select(at => new double[] { 1, at })],
            new double[occasions - from], first[from..]);
        if (series is null || series.Coefficients[1] >= -1e-9)
            return new ListRefusal(RefusalReason.Unbounded, $"{model} gives no estimate: the number of people seen for the first time does "
                + "not fall from one occasion to the next, so it sets no limit to how many are left.");
        return Describe(table, model, series, (from, first[0], chances > 0 ? again / chances : 0));
    }

    private static ClosedPopulationFit Describe(
        CaptureTable table, ClosedModel model, PoissonRegression series, (int From, double First, double Again) seen)
    {
        var (start, slope) = (series.Coefficients[0], series.Coefficients[1]);
        var (left, rate) = (Math.Exp(start + slope * seen.From) / (1 - Math.Exp(slope)), Math.Exp(slope) / (1 - Math.Exp(slope)));
        var occasions = table.Lists.Count;
        var (deviance, logLikelihood) = (0.0, 0.0);
        for (var pattern = 1; pattern <= table.PatternCount; pattern++)
        {
            var at = BitOperations.TrailingZeroCount(pattern);
            var later = BitOperations.PopCount((uint)pattern) - 1;
            var mean = (at < seen.From ? seen.First : Math.Exp(start + slope * at))
                * Math.Pow(seen.Again, later) * Math.Pow(1 - seen.Again, occasions - 1 - at - later);
            deviance += LogLinearDesign.Deviance(table[pattern], mean);
            logLikelihood += LogLinearDesign.Saturated(table[pattern]);
        }
        var total = left + (seen.From == 1 ? seen.First : 0);
        var variance = series.Variance([left, left * (seen.From + rate)]) - left;
        var unseen = Math.Max(0, total - table.Observed);
        var error = Math.Sqrt(Math.Max(0, variance));
        return new ClosedPopulationFit(
            model.ToString(), table.Observed, unseen, error, deviance, logLikelihood - deviance / 2, 3 + seen.From, table.PatternCount)
        {
            Interval = ClosedPopulationEstimator.LogNormal(table.Observed, unseen, error),
            IntervalKind = IntervalKind.LogNormal,
        };
    }
}
