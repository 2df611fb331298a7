// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Tests.Reference;
using Lantaarn.Tests;

namespace Lantaarn.Estimation.Tests.MultipleLists;

public class LogLinearModelTests
{
    private static readonly string[] Four = ["a", "b", "c", "d"];


    [Theory]
    [InlineData(3, 2, 8)]
    [InlineData(4, 3, 113)]
    [InlineData(5, 4, 6893)]
    [InlineData(5, 2, 1024)]
    [InlineData(6, 2, 32768)]
    public void All_hierarchical_models_are_found_once(int lists, int maxOrder, int expected)
    {
        var models = HierarchicalModels.All(lists, maxOrder);

        Assert.Equal(expected, models.Count);
        Assert.Equal(expected, models.Distinct().Count());
    }

    [Fact]
    public void A_model_completes_itself_and_shows_only_its_largest_terms()
    {
        var model = new LogLinearModel(4, 0b0111);

        Assert.Equal([0b0011, 0b0101, 0b0110, 0b0111], [.. model.Interactions]);
        Assert.Equal("[123,4]", model.ToString());
        Assert.Equal("a + b + c", model.Describe(Four));
    }

    [Fact]
    public void The_order_of_the_lists_does_not_matter()
    {
        Prop.ForAll(Tables(1, 200).ToArbitrary(), counts =>
        {
            var table = new CaptureTable(Four, counts);
            var turned = new CaptureTable(["d", "a", "b", "c"], [.. Enumerable.Range(1, 15).Select(pattern => table[pattern >> 1 | (pattern & 1) << 3])]);
            var plain = Fit(table, new LogLinearModel(4, 0b0011, 0b1100))!;
            var rotated = Fit(turned, new LogLinearModel(4, 0b0110, 0b1001))!;

            return Math.Abs(plain.Total - rotated.Total) < 1e-6 * plain.Total
                && Math.Abs(plain.StandardError - rotated.StandardError) < 1e-6 * plain.StandardError;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Twice_the_counts_give_twice_the_population_and_half_the_relative_variance()
    {
        Prop.ForAll(Tables(1, 200).ToArbitrary(), counts =>
        {
            var model = new LogLinearModel(4, 0b0011, 0b0110);
            var once = Fit(new CaptureTable(Four, counts), model)!;
            var twice = Fit(new CaptureTable(Four, [.. counts.Select(count => 2 * count)]), model)!;

            return Math.Abs(twice.Total - 2 * once.Total) < 1e-6 * twice.Total
                && Math.Abs(twice.StandardError - Math.Sqrt(2) * once.StandardError) < 1e-6 * twice.StandardError;
        }).QuickCheckThrowOnFailure();
    }

    // Fienberg 1972, doi 10.1093/biomet/59.3.591: product of the cells of odd order over those of even order.
    [Fact]
    public void The_largest_identified_model_has_the_odd_even_estimate()
    {
        Prop.ForAll(Tables(1, 60).ToArbitrary(), counts =>
        {
            var table = new CaptureTable(Four, counts);
            var fit = Fit(table, HierarchicalModels.All(4, 3)[^1])!;
            var expected = Enumerable.Range(1, 15)
                .Aggregate(1.0, (product, pattern) => LogLinearModel.Order(pattern) % 2 == 1 ? product * table[pattern] : product / table[pattern]);

            return Math.Abs(fit.Unseen - expected) < 1e-5 * expected;
        }).QuickCheckThrowOnFailure();
    }

    [ReferenceDataFact("mse/mse_UKdat_5.csv")]
    public void Every_model_of_the_British_lists_is_decided()
    {
        var table = ReferenceTables.Read("UKdat_5");
        var existence = new ModelExistence();

        var sound = HierarchicalModels.All(5, 4).Count(model => existence.Check(table.Cells, model) == ModelStanding.Sound);

        // Silverman, Chan & Vincent 2024, Stat Comput 34:44: 6,519 of the 6,893 models can be fitted.
        Assert.Equal(6519, sound);
    }

    [Fact]
    public void An_estimate_that_would_be_infinite_is_refused()
    {
        // Artificial_3 of Chan, Silverman & Vincent 2021: only the first two lists overlap, so their dependence hides the unseen.
        var table = new CaptureTable(["a", "b", "c"], [40, 30, 6, 20, 0, 0, 0]);

        Assert.Null(Fit(table, new LogLinearModel(3, 0b011)));
        Assert.Equal(ModelStanding.NoMaximum, new ModelExistence().Check(table.Cells, new LogLinearModel(3, 0b011)));
    }

    [Fact]
    public void No_admissible_model_has_a_wild_estimate()
    {
        Prop.ForAll(Tables(0, 3).ToArbitrary(), counts =>
        {
            var table = new CaptureTable(Four, counts);
            if (Enumerable.Range(0, 4).Any(list => table.SeenByAll(1 << list) == 0)) return true;
            var fits = new LogLinearFitter(4, new ModelExistence()).FitAll(table, HierarchicalModels.All(4, 2));

            return fits.All(fit => fit.Total < 1e7);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void At_the_fit_the_likelihood_is_flat_and_curved_as_the_standard_error_says()
    {
        Prop.ForAll(Tables(1, 200).ToArbitrary(), counts =>
        {
            var model = new LogLinearModel(4, 0b0011, 0b0110);
            var scoring = new PoissonScoring(4);
            scoring.Fit(new CaptureTable(Four, counts).Cells, model);
            double[] at = [.. model.Terms.Select(term => scoring.Coefficients[term])];
            double Along(int term, double step) => LogLikelihood(counts, model, [.. at.Select((value, position) => position == term ? value + step : value)]);
            const double Step = 1e-4;

            // First and second differences against a score of zero and the information, the expected count of each term.
            return Enumerable.Range(0, at.Length).All(term =>
            {
                var information = Enumerable.Range(1, 15).Where(pattern => (pattern & model.Terms[term]) == model.Terms[term]).Sum(pattern => scoring.Means[pattern]);
                var slope = (Along(term, Step) - Along(term, -Step)) / (2 * Step);
                var curvature = (Along(term, Step) + Along(term, -Step) - 2 * Along(term, 0)) / (Step * Step);
                return Math.Abs(slope) < 1e-4 * information && Math.Abs(curvature + information) < 1e-2 * information;
            });
        }).QuickCheckThrowOnFailure();
    }

    private static double LogLikelihood(double[] counts, LogLinearModel model, double[] coefficients) => Enumerable.Range(1, 15).Sum(pattern =>
    {
        var eta = model.Terms.Select((term, position) => (pattern & term) == term ? coefficients[position] : 0).Sum();
        return counts[pattern - 1] * eta - Math.Exp(eta);
    });

    private static LogLinearFit? Fit(CaptureTable table, LogLinearModel model) =>
        new LogLinearFitter(table.Lists.Count, new ModelExistence()).Fit(table, model);

    private static Gen<double[]> Tables(int from, int to) =>
        Gen.Choose(from, to).Select(count => (double)count).ArrayOf(15);
}
