// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Tests.Reference;
using Lantaarn.Tests;

namespace Lantaarn.Estimation.Tests.MultipleLists;

public class ModelSearchTests
{
    [Fact]
    public void A_dependence_of_three_lists_is_added_once_its_pairs_are_in()
    {
        // Expected counts of a log-linear model with 12, 13, 23 and 123, rounded.
        double[] counts = [.. Enumerable.Range(1, 15).Select(pattern => Math.Round(Math.Exp(8 - int.PopCount(pattern)
            + Joins(pattern, 0b011) + 0.8 * Joins(pattern, 0b101) + 0.9 * Joins(pattern, 0b110) + 1.5 * Joins(pattern, 0b111))))];
        var table = new CaptureTable(["a", "b", "c", "d"], counts);

        Assert.Contains(0b0111, Search(table).Stepwise(table, 0.02, 3)!.Model.Interactions);
        Assert.DoesNotContain(0b0111, Search(table).Stepwise(table, 0.02)!.Model.Interactions);
    }

    [ReferenceDataFact("mse/mse_Kosovo.csv")]
    public void Going_downhill_finds_the_best_of_all_models_for_Kosovo()
    {
        var table = ReferenceTables.Read("Kosovo");

        var downhill = Search(table).Downhill(table, 3, Criterion.Bic);

        Assert.Equal(Search(table).All(table, 3, Criterion.Bic).Fits[0].Model, downhill.Fits[0].Model);
        Assert.Equal(downhill.Fits.Count, downhill.Fits.DistinctBy(fit => fit.Model).Count());
    }

    [ReferenceDataFact("mse/mse_NewOrl.csv")]
    public void Eight_lists_are_searched_downhill_and_end_no_worse_than_by_adding_only()
    {
        var table = ReferenceTables.Read("NewOrl");

        var downhill = Search(table).Best(table, 3, Criterion.Bic);

        Assert.True(downhill.Fits[0].Bic <= Search(table).Forward(table, Criterion.Bic).Fits[0].Bic);
        Assert.Throws<ArgumentException>(() => Search(table).All(table, 2, Criterion.Bic));
    }

    [Fact]
    public void A_dependence_joins_two_to_seven_lists()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new StepwiseChoice { MaxOrder = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new BestOfChoice { MaxOrder = 8 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new StepwiseChoice { Threshold = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new BestOfChoice { Kept = 0 });
    }

    private static int Joins(int pattern, int lists) => (pattern & lists) == lists ? 1 : 0;

    private static ModelSearch Search(CaptureTable table) => ModelSearch.For(table, new ModelExistence());
}
