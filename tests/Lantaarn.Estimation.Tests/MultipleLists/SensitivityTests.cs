// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Tests.Reference;
using Lantaarn.Tests;

namespace Lantaarn.Estimation.Tests.MultipleLists;

public class SensitivityTests
{
    private readonly CaptureTable _two = new(["police", "shelter"], [60, 40, 40]);

    // Gerritse, van der Heijden & Bakker 2015, doi 10.1515/jos-2015-0022: unseen = odds ratio x n10 n01 / n11.
    [Theory]
    [InlineData(0.2)]
    [InlineData(1)]
    [InlineData(5)]
    public void Between_two_lists_the_unseen_are_in_proportion_to_the_odds_ratio(double ratio)
    {
        var outcome = DependenceSensitivity.Of(_two, new LogLinearModel(2), 0b11, ratio);

        Assert.Equal(["police", "shelter"], outcome.Lists);
        Assert.Equal(140 + ratio * 60 * 40 / 40, outcome.Total!.Value, 1e-6);
        Assert.True(outcome.Interval!.Lower < outcome.Total && outcome.Interval.Upper > outcome.Total);
    }

    [ReferenceDataFact("mse/classic_chao_HAV_taiwan.csv")]
    public void An_odds_ratio_of_one_is_the_model_itself()
    {
        var table = ReferenceTables.Read("HAV");
        var model = new LogLinearModel(3, 0b011, 0b101);
        var fit = new LogLinearFitter(3, new ModelExistence()).Fit(table, model)!;

        Assert.Equal(fit.Total, DependenceSensitivity.Of(table, model, 0b110, 1).Total!.Value, 1e-6 * fit.Total);
        Assert.Equal(3 * DependenceSensitivity.CustomaryOddsRatios.Length, DependenceSensitivity.OfPairs(table, model).Count);
    }

    // Fienberg 1972: with all pairs the unseen are 1,041.76 for the hepatitis lists; the dependence of all three divides them.
    [ReferenceDataFact("mse/classic_chao_HAV_taiwan.csv")]
    public void The_dependence_of_all_three_lists_can_be_assumed_too()
    {
        var table = ReferenceTables.Read("HAV");
        var pairs = new LogLinearModel(3, 0b011, 0b101, 0b110);

        Assert.Equal(271 + 1041.7647 / 2, DependenceSensitivity.Of(table, pairs, 0b111, 2).Total!.Value, 0.01);
    }

    [Fact]
    public void What_is_no_dependence_is_not_varied()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DependenceSensitivity.Of(_two, new LogLinearModel(2), 0b01, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => DependenceSensitivity.Of(_two, new LogLinearModel(2), 0b11, 0));
        Assert.Throws<ArgumentException>(() => DependenceSensitivity.Of(_two, new LogLinearModel(3), 0b11, 2));
        Assert.Null(DependenceSensitivity.Of(new CaptureTable(["a", "b"], [5, 5, 0]), new LogLinearModel(2), 0b11, 2).Total);
    }

    [ReferenceDataFact("mse/classic_chao_HAV_taiwan.csv")]
    public void Leaving_a_list_out_estimates_from_the_others()
    {
        var table = ReferenceTables.Read("HAV");

        var without = LeaveOneOut.Of(table, new StepwiseChoice());

        // Two lists remain: Lincoln-Petersen, 336, 378 and 334 (Chao & Tsay 1998, as CARE1 1.1.0 prints them).
        Assert.Equal(["L1", "L2", "L3"], without.Select(item => item.List));
        Assert.Equal([334, 378, 336], without.Select(item => Math.Round(item.Total!.Value)));
        Assert.All(LeaveOneOut.Of(_two, new StepwiseChoice()), item => Assert.Null(item.Total));
    }

    // Chao & Tsay 1998, doi 10.1080/01621459.1998.10474109, as CARE1 1.1.0 prints them.
    [ReferenceDataFact("mse/results_care1.txt")]
    public void Sample_coverage_gives_the_published_figures()
    {
        Assert.Equal((0.513, 407, 508, 971), Coverage("HAV"));
        Assert.Equal((0.803, 2272, 2458, 2609), Coverage("Bruno1994_diabetes"));
        Assert.Equal((0.774, 630, 649, 659), Coverage("congenital"));
    }

    private static (double, double, double, double) Coverage(string dataset)
    {
        var found = Assert.IsType<SampleCoverage>(SampleCoverage.Of(ReferenceTables.Read(dataset)));
        return (Math.Round(found.Coverage, 3), Math.Round(found.Independent), Math.Round(found.OneStep), Math.Round(found.Total!.Value));
    }
}
