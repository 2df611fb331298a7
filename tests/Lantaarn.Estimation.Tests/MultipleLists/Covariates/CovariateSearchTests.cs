// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.MultipleLists.Covariates;
using Lantaarn.Estimation.Tests.Reference;
using Lantaarn.Tests;

namespace Lantaarn.Estimation.Tests.MultipleLists.Covariates;

public class CovariateSearchTests
{
    [ReferenceDataFact("mse/conting_spina.csv")]
    public void The_search_finds_the_dependence_that_reversible_jump_finds()
    {
        var table = CovariateReference.Spina();

        var found = CovariateSearch.Stepwise(table, new CovariateModel(table), Criterion.Bic);

        // conting 1.7 with reversible jump: S1 + S2 + S3 + eth + S2:S3 is the most probable model, and 725.1 (678 to 773) the mean.
        Assert.Equal("S2 + S3", found.Fits[0].Model.Describe(table));
        Assert.InRange(found.Fits[0].Total.Estimate, 678, 773);
    }

    [ReferenceDataFact("mse/conting_spina.csv")]
    public void A_search_may_begin_anywhere()
    {
        var table = CovariateReference.Spina();
        var full = CovariateReference.Model(table, "S1:S2 + S1:S3 + S2:S3 + S1:eth + S2:eth + S3:eth");

        var found = CovariateSearch.Stepwise(table, full, Criterion.Bic);

        Assert.Equal("S2 + S3", found.Fits[0].Model.Describe(table));
    }

    [ReferenceDataFact("mse/conting_spina.csv")]
    public void Repeating_the_count_gives_an_interval_around_the_estimate()
    {
        var table = CovariateReference.Spina();
        var fit = (CovariateEstimate)CovariateEstimator.Estimate(table, CovariateReference.Model(table, "S2:S3"));

        var intervals = CovariateBootstrap.Run(table, fit, 400, new Random(5));
        var again = CovariateBootstrap.Run(table, fit, 400, new Random(5));

        // The standard error, 16.79, gives 696 to 763.
        Assert.InRange(intervals.Total.Lower!.Value, 690, 702);
        Assert.InRange(intervals.Total.Upper!.Value, 753, 775);
        Assert.Equal(3, intervals.Levels.Count);
        Assert.Equal(intervals.Total, again.Total);
    }

    [Fact]
    public void An_overlap_of_two_persons_shows_in_the_share_without_estimate()
    {
        var table = new CovariateTable(["a", "b"], [Characteristic.Category("origin", ["north", "south"])],
        [
            new(1, [0], 40), new(2, [0], 30), new(3, [0], 20), new(1, [1], 20), new(2, [1], 15), new(3, [1], 2),
        ]);
        var fit = (CovariateEstimate)CovariateEstimator.Estimate(table, new CovariateModel(table, new CovariateTerm(1, 1), new CovariateTerm(2, 1)));

        var intervals = CovariateBootstrap.Run(table, fit, 400, new Random(5));

        // A Poisson mean of two is zero in 13.5% of the cases.
        Assert.InRange(intervals.BoundaryShare, 0.09, 0.18);
        Assert.Null(intervals.Total.Upper);
    }
}
