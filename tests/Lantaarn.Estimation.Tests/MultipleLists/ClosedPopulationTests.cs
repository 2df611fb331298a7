// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.MultipleLists.ClosedPopulation;

namespace Lantaarn.Estimation.Tests.MultipleLists;

public class ClosedPopulationTests
{
    private static readonly string[] Four = ["a", "b", "c", "d"];

    private static readonly Heterogeneity[] Shapes =
        [Heterogeneity.None, Heterogeneity.LowerBound, Heterogeneity.Poisson(), Heterogeneity.Darroch, Heterogeneity.Gamma()];

    // van der Heijden et al. 2003, Statistica Neerlandica 57:289: 1,880 persons; Chao 1987: n + f1^2 / (2 f2).
    [Fact]
    public void The_lower_bound_is_the_one_of_Chao()
    {
        var fit = Fit(new CaptureFrequencies([1645, 183, 37, 13, 1, 1], null), Heterogeneity.LowerBound);

        Assert.Equal(1880 + 1645.0 * 1645 / (2 * 183), fit.Total, 1e-4);
    }

    [Fact]
    public void No_model_counts_fewer_than_were_seen()
    {
        Prop.ForAll(Tables().ToArbitrary(), counts =>
        {
            var table = new CaptureTable(Four, counts);
            return Models().Select(model => ClosedPopulationEstimator.Fit(table, model)).OfType<ClosedPopulationFit>()
                .All(fit => fit.Total >= table.Observed && double.IsFinite(fit.StandardError) && fit.Interval.Lower >= table.Observed - 1e-6
                    && !(fit.Interval.Upper < fit.Interval.Lower));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    [Fact]
    public void Where_chances_do_not_change_by_a_sighting_the_order_of_the_lists_does_not_matter()
    {
        Prop.ForAll(Tables().ToArbitrary(), counts =>
        {
            var table = new CaptureTable(Four, counts);
            var turned = new CaptureTable(["d", "a", "b", "c"], [.. Enumerable.Range(1, 15).Select(pattern => table[pattern >> 1 | (pattern & 1) << 3])]);
            return Shapes.Select(ClosedModel.Mth).All(model =>
                (ClosedPopulationEstimator.Fit(table, model), ClosedPopulationEstimator.Fit(turned, model)) switch
                {
                    (ClosedPopulationFit plain, ClosedPopulationFit rotated) => Math.Abs(plain.Total - rotated.Total) < 1e-5 * plain.Total,
                    (ListRefusal, ListRefusal) => true,
                    _ => false,
                });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    [Fact]
    public void Patterns_and_frequencies_give_the_same_people()
    {
        var table = new CaptureTable(Four, [30, 26, 9, 33, 11, 8, 4, 28, 10, 12, 3, 9, 5, 4, 2]);
        var frequencies = new CaptureFrequencies([.. Enumerable.Range(1, 4).Select(table.SeenTimes)], 4);

        Assert.All(Shapes.Append(Heterogeneity.Normal), shape =>
            Assert.Equal(Fit(table, ClosedModel.Mh(shape)).Total, Fit(frequencies, shape).Total, 1e-3));
    }

    [Fact]
    public void Later_sightings_say_nothing_where_a_sighting_changes_the_chance()
    {
        double[] rarely = [60, 30, 0, 16, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0];
        double[] often = [0, 0, 30, 0, 0, 0, 30, 8, 0, 0, 0, 16, 0, 30, 0];

        var (few, many) = (Fit(new CaptureTable(Four, rarely), ClosedModel.Mb), Fit(new CaptureTable(Four, often), ClosedModel.Mb));

        Assert.Equal(few.Total, many.Total, 1e-9);
        Assert.Equal(few.StandardError, many.StandardError, 1e-9);
    }

    [Fact]
    public void First_sightings_that_do_not_fall_set_no_limit()
    {
        var growing = new CaptureTable(Four, [10, 20, 0, 30, 1, 2, 0, 40, 0, 0, 0, 0, 0, 0, 0]);

        Assert.Equal(RefusalReason.Unbounded, Assert.IsType<ListRefusal>(ClosedPopulationEstimator.Fit(growing, ClosedModel.Mb)).Reason);
        Assert.IsType<ListRefusal>(ClosedPopulationEstimator.Fit(growing, ClosedModel.Mbh));
    }

    [Fact]
    public void A_shape_that_would_need_infinitely_many_people_is_refused()
    {
        var once = new CaptureFrequencies([100, 0, 0, 1], null);

        Assert.All(Shapes.Append(Heterogeneity.Normal), shape =>
            Assert.True(ClosedPopulationEstimator.Fit(once, shape) is ListRefusal or ClosedPopulationFit { Total: < 1e6 }));
        Assert.IsType<ListRefusal>(ClosedPopulationEstimator.Fit(new CaptureFrequencies([100], null), Heterogeneity.None));
    }

    [Fact]
    public void Frequencies_that_cannot_be_are_not_made()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CaptureFrequencies([1, -1], null));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CaptureFrequencies([1.5], null));
        Assert.Throws<ArgumentException>(() => new CaptureFrequencies([0, 0], null));
        Assert.Throws<ArgumentException>(() => new CaptureFrequencies([5, 4, 1], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CaptureFrequencies([5], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Heterogeneity.Poisson(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Heterogeneity.Gamma(0));
        Assert.Throws<InvalidOperationException>(() => ClosedModel.M0.With(0b011));
    }

    private static IEnumerable<ClosedModel> Models() => [.. Shapes.Select(ClosedModel.Mh), .. Shapes.Select(ClosedModel.Mth), ClosedModel.Mb, ClosedModel.Mbh];

    private static ClosedPopulationFit Fit(CaptureTable table, ClosedModel model) =>
        Assert.IsType<ClosedPopulationFit>(ClosedPopulationEstimator.Fit(table, model));

    private static ClosedPopulationFit Fit(CaptureFrequencies frequencies, Heterogeneity shape) =>
        Assert.IsType<ClosedPopulationFit>(ClosedPopulationEstimator.Fit(frequencies, shape));

    private static Gen<double[]> Tables() => Gen.Choose(0, 40).Select(count => (double)count).ArrayOf(15).Where(counts => counts.Sum() > 0);
}
