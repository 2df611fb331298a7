// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Estimation.MultipleLists.Covariates;

namespace Lantaarn.Estimation.Tests.MultipleLists.Covariates;

public class UnrecordedLevelTests
{
    private static readonly Characteristic Origin = Characteristic.Category("origin", ["north", "south"]);

    [Fact]
    public void The_fit_is_where_the_EM_algorithm_stands_still()
    {
        Prop.ForAll(CovariateEstimatorTests.Counts(14, -5, 5).ToArbitrary(), noise =>
        {
            // The second list sees the south far better, else nothing told who of those unknown is from there.
            var table = KnownToFirstList([.. Enumerable.Range(1, 7).SelectMany(pattern => Enumerable.Range(0, 2).Select(level =>
                600 * Chance(pattern, 1, 0.4) * Chance(pattern, 2, level == 0 ? 0.2 : 0.7) * Chance(pattern, 4, 0.5))).Zip(noise, (mean, extra) => mean + extra)]);
            var model = new CovariateModel(table, new CovariateTerm(1, 1), new CovariateTerm(2, 1));
            var fit = (CovariateEstimate)CovariateEstimator.Estimate(table, model);
            var cells = new CovariateDesign(table, model).Cells;
            var means = cells.Zip(fit.Means.Cells).ToDictionary(pair => pair.First, pair => pair.Second);

            // Who has no level is divided as the fit says, and the whole table is fitted again.
            var completed = table.WithCounts(table.Counts.SelectMany(count => Enumerable.Range(0, 2)
                .Where(level => count.Levels[0] is null || count.Levels[0] == level)
                .Select(level => new CovariateCount(count.Pattern, [level], count.Levels[0] is not null ? count.Count
                    : count.Count * means[(count.Pattern, level)] / (means[(count.Pattern, 0)] + means[(count.Pattern, 1)])))));
            var again = (CovariateEstimate)CovariateEstimator.Estimate(completed, model);

            return fit.Means.Cells.Zip(again.Means.Cells).All(pair => Math.Abs(pair.First - pair.Second) < 1e-4 * (1 + pair.First))
                && Math.Abs(fit.Total.Estimate - again.Total.Estimate) < 1e-4 * fit.Total.Estimate
                && fit.Total.StandardError >= again.Total.StandardError - 1e-6 * fit.Total.Estimate;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Levels_unknown_to_some_lists_are_found_where_the_model_holds()
    {
        // 1,000 persons in the north, 500 in the south; list a sees the south better, the others see both alike.
        double[] size = [1000, 500];
        double[] seenByA = [0.3, 0.6];
        double Share(int pattern, int level) => Chance(pattern, 1, seenByA[level]) * Chance(pattern, 2, 0.4) * Chance(pattern, 4, 0.5);
        var table = KnownToFirstList([.. Enumerable.Range(1, 7).SelectMany(pattern =>
            Enumerable.Range(0, 2).Select(level => size[level] * Share(pattern, level)))]);

        var fit = Assert.IsType<CovariateEstimate>(CovariateEstimator.Estimate(table, new CovariateModel(table)));

        // With the model that takes a to see all alike, the total is right because the others are independent of the origin.
        Assert.Equal(1500, fit.Total.Estimate, 0.5);
    }

    [Fact]
    public void The_slope_of_the_likelihood_is_the_slope()
    {
        Prop.ForAll(CovariateEstimatorTests.Counts(14, 1, 20).ToArbitrary(), Gen.Choose(-10, 10).ArrayOf(6).ToArbitrary(), (counts, at) =>
        {
            var table = KnownToFirstList(counts);
            var design = new CovariateDesign(table, new CovariateModel(table, new CovariateTerm(1, 1)));
            var scoring = new CovariateScoring(design, CovariateFace.Of(design));
            double[] here = [.. at.Select(value => value / 10.0)];
            scoring.Evaluate(here);
            var slope = scoring.Score();

            return Enumerable.Range(0, here.Length).All(k =>
            {
                double At(double step) => scoring.Evaluate([.. here.Select((value, i) => i == k ? value + step : value)]);
                var expected = (At(1e-5) - At(-1e-5)) / 2e-5;
                return Math.Abs(expected - slope[k]) < 1e-4 * (1 + Math.Abs(expected));
            });
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_characteristic_that_no_list_records_is_refused()
    {
        var table = new CovariateTable(["a", "b", "c"], [Origin], Enumerable.Range(1, 7).Select(pattern => new CovariateCount(pattern, [null], 10 + pattern)));

        Assert.IsType<NoCovariateEstimate>(CovariateEstimator.Estimate(table, new CovariateModel(table)));
    }

    // Only the first list records the origin.
    private static CovariateTable KnownToFirstList(double[] counts)
    {
        var full = CovariateEstimatorTests.Table(counts, 3);
        return full.WithCounts(full.Counts.Select(count => (count.Pattern & 1) == 1 ? count : count with { Levels = [null] }));
    }

    private static double Chance(int pattern, int list, double chance) => (pattern & list) == list ? chance : 1 - chance;
}
