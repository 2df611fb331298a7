// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.MultipleLists.Covariates;
using Lantaarn.Estimation.Tests.Reference;
using Lantaarn.Tests;

namespace Lantaarn.Estimation.Tests.MultipleLists.Covariates;

public class CovariateEstimatorTests
{
    private static readonly Characteristic Origin = Characteristic.Category("origin", ["north", "south"]);

    [ReferenceDataFact("mse/conting_spina.csv")]
    public void A_characteristic_that_goes_with_one_side_only_changes_nothing()
    {
        var table = CovariateReference.Spina();

        var fits = new[] { "S2:S3", "S2:S3 + S1:eth", "S2:S3 + S2:eth" }
            .Select(model => Assert.IsType<CovariateEstimate>(CovariateEstimator.Estimate(table, CovariateReference.Model(table, model)))).ToArray();

        // Run with R's glm, methods of van der Heijden et al. 2012: 724.124528, standard error 16.7866749.
        Assert.All(fits, fit => Assert.Equal(724.124528, fit.Total.Estimate, 5));
        Assert.All(fits, fit => Assert.Equal(16.7866749, fit.Total.StandardError, 5));
    }

    [ReferenceDataFact("mse/conting_spina.csv")]
    public void A_stratum_that_shows_nothing_of_its_unseen_is_put_at_zero_and_named()
    {
        var table = CovariateReference.Spina();

        var fit = Assert.IsType<CovariateEstimate>(CovariateEstimator.Estimate(table, CovariateReference.Model(table, "S2:S3 + S1:eth")));

        // R's glm: 92.07547, 11.04906 and 2e-12 unseen.
        Assert.Equal([92.07547, 11.04906, 0], fit.Levels.Select(level => Math.Round(level.Size.Estimate - level.Size.Observed, 5)));
        Assert.Equal([2], fit.StrataAtZero);
    }

    [Fact]
    public void One_list_and_a_group_it_alone_sees_leave_the_unseen_without_limit()
    {
        var table = Table([30, 20, 10, 0, 0, 0], 2);

        var outcome = CovariateEstimator.Estimate(table, new CovariateModel(table, new CovariateTerm(1, 1), new CovariateTerm(2, 1)));

        Assert.IsNotType<CovariateEstimate>(outcome);
    }

    [Fact]
    public void Nobody_seen_gives_no_estimate()
    {
        var table = Table(new double[14], 3);

        var outcome = CovariateEstimator.Estimate(table, new CovariateModel(table));

        Assert.Equal(CovariateRefusal.NobodySeen, Assert.IsType<NoCovariateEstimate>(outcome).Reason);
    }

    [Fact]
    public void Groups_fitted_apart_in_one_model_are_groups_fitted_alone()
    {
        Prop.ForAll(Counts(14, 1, 60).ToArbitrary(), counts =>
        {
            var table = Table(counts, 3);
            var apart = new CovariateModel(table, new CovariateTerm(1, 1), new CovariateTerm(2, 1), new CovariateTerm(4, 1), new CovariateTerm(3, 1));
            var fit = (CovariateEstimate)CovariateEstimator.Estimate(table, apart);

            return Enumerable.Range(0, 2).All(group =>
            {
                var alone = new CaptureTable(["a", "b", "c"], [.. counts.Where((_, at) => at % 2 == group)]);
                var expected = new LogLinearFitter(3, new ModelExistence()).Fit(alone, new LogLinearModel(3, 3))!;
                return Near(expected.Total, fit.Levels[group].Size.Estimate) && Near(expected.StandardError, fit.Levels[group].Size.StandardError);
            });
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Order_of_lists_and_levels_does_not_matter()
    {
        Prop.ForAll(Counts(14, 0, 30).ToArbitrary(), counts =>
        {
            var table = Table(counts, 3);
            var other = new CovariateTable(["c", "b", "a"], [Characteristic.Category("origin", ["south", "north"])],
                table.Counts.Select(count => new CovariateCount(Mirror(count.Pattern), [1 - count.Levels[0]], count.Count)));
            var first = CovariateEstimator.Estimate(table, new CovariateModel(table, new CovariateTerm(3), new CovariateTerm(1, 1)));
            var second = CovariateEstimator.Estimate(other, new CovariateModel(other, new CovariateTerm(6), new CovariateTerm(4, 1)));

            return (first, second) switch
            {
                (CovariateEstimate a, CovariateEstimate b) => Near(a.Total.Estimate, b.Total.Estimate) && a.Total.Estimate >= a.Total.Observed
                    && Near(a.Levels[0].Size.Estimate, b.Levels[1].Size.Estimate) && Near(a.Aic, b.Aic),
                (NoCovariateEstimate a, NoCovariateEstimate b) => a.Reason == b.Reason,
                _ => false,
            };
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Two_halves_alike_say_what_the_whole_says()
    {
        Prop.ForAll(Counts(7, 1, 60).ToArbitrary(), counts =>
        {
            var table = Table([.. counts.SelectMany(count => new[] { count, count })], 3);
            var whole = new LogLinearFitter(3, new ModelExistence())
                .Fit(new CaptureTable(["a", "b", "c"], [.. counts.Select(count => 2 * count)]), new LogLinearModel(3, 3))!;
            var fit = (CovariateEstimate)CovariateEstimator.Estimate(table, new CovariateModel(table, new CovariateTerm(3)));

            return Near(whole.Total, fit.Total.Estimate) && Near(fit.Levels[0].Size.Estimate, fit.Levels[1].Size.Estimate);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_list_that_does_not_work_in_a_group_says_nothing_about_it()
    {
        double[] north = [40, 30, 12, 25, 9, 8, 4];
        double[] south = [35, 28, 11, 0, 0, 0, 0];
        var counts = north.Zip(south).SelectMany(pair => new[] { pair.First, pair.Second }).ToArray();
        var table = Table(counts, 3, new ListAbsence(2, 0, 1));

        var fit = Assert.IsType<CovariateEstimate>(CovariateEstimator.Estimate(table, new CovariateModel(
            table, new CovariateTerm(1, 1), new CovariateTerm(2, 1))));

        // Two lists alone: 35 * 28 / 11 unseen.
        Assert.Equal(35 * 28 / 11.0, fit.Levels[1].Size.Estimate - fit.Levels[1].Size.Observed, 6);
        Assert.Equal(10 - 7, fit.DegreesOfFreedom);
    }

    [Fact]
    public void A_trend_over_years_costs_one_parameter_and_is_found()
    {
        var years = Characteristic.Quantity("year", [2021, 2022, 2023, 2024], 1);
        double[] perYear = [400, 480, 576, 691.2];
        var table = new CovariateTable(["a", "b"], [years], perYear.SelectMany((size, year) => new[]
        {
            new CovariateCount(1, [year], size * 0.3 * 0.6), new CovariateCount(2, [year], size * 0.7 * 0.4), new CovariateCount(3, [year], size * 0.3 * 0.4),
        }));

        var fit = Assert.IsType<CovariateEstimate>(CovariateEstimator.Estimate(table, new CovariateModel(table)));

        Assert.All(fit.Levels.Zip(perYear), pair => Assert.Equal(pair.Second, pair.First.Size.Estimate, 5));
        Assert.Equal(12 - 4, fit.DegreesOfFreedom);
    }

    [Fact]
    public void A_table_that_cannot_be_is_not_made()
    {
        Assert.Throws<ArgumentException>(() => new CovariateTable(["a", "b"], [Origin], [new CovariateCount(0, [0], 1)]));
        Assert.Throws<ArgumentException>(() => new CovariateTable(["a", "b"], [Origin], [new CovariateCount(1, [2], 1)]));
        Assert.Throws<ArgumentException>(() => new CovariateTable(["a", "b"], [Origin], [new CovariateCount(1, [0], -1)]));
        Assert.Throws<ArgumentException>(() => new CovariateTable(["a", "b"], [Origin], [new CovariateCount(1, [0], 1)], new ListAbsence(0, 0, 0)));
        Assert.Throws<ArgumentException>(() => new CovariateTable(["a", "b"], [Origin], [], new ListAbsence(0, 0, 0), new ListAbsence(1, 0, 0)));
        Assert.Throws<ArgumentException>(() => Characteristic.Category("origin", ["north"]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Characteristic.Quantity("year", [1, 2], 2));
    }

    /// <summary>Counts by pattern and, within it, by the two levels of <see cref="Origin"/>.</summary>
    internal static CovariateTable Table(double[] counts, int lists, params ListAbsence[] absences) => new(
        [.. "abcd".Take(lists).Select(name => name.ToString())], [Origin],
        counts.Select((count, at) => new CovariateCount(at / 2 + 1, [at % 2], count)), absences);

    internal static Gen<double[]> Counts(int length, int from, int to) => Gen.Choose(from, to).Select(count => (double)count).ArrayOf(length);

    internal static bool Near(double expected, double actual) => Math.Abs(expected - actual) <= 1e-6 * (1 + Math.Abs(expected));

    private static int Mirror(int pattern) => (pattern & 1) << 2 | pattern & 2 | pattern >> 2;
}
