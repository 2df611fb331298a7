// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Estimation.SingleList;

namespace Lantaarn.Estimation.Tests.SingleList;

public class SingleListTests
{
    // Undocumented immigrants met by the police in four Dutch cities, 1995: van der Heijden et al. 2003, doi 10.1191/1471082X03st057oa.
    private static readonly RepeatCounts Immigrants = RepeatCounts.FromFrequencies(1645, 183, 37, 13, 1, 1);

    [Fact]
    public void Closed_forms_agree_with_published_figures()
    {
        Assert.Equal(9_228.859, FrequencyEstimators.ChaoBiasCorrected(Immigrants), 0.001);
        Assert.Equal(662.590, FrequencyEstimators.ChaoStandardError(Immigrants)!.Value, 0.001);
        Assert.Equal(9_273.511, Estimate(Immigrants, SingleListMethod.ChaoLowerBound).Total, 0.001);
        Assert.Equal(1880 / (1 - 1645.0 / Immigrants.Sightings), FrequencyEstimators.Turing(Immigrants)!.Value, 1e-9);
    }

    [Fact]
    public void More_room_for_differences_between_people_means_more_unseen()
    {
        var poisson = Estimate(Immigrants, SingleListMethod.ZeroTruncatedPoisson);
        var geometric = Estimate(Immigrants, SingleListMethod.ZeroTruncatedGeometric);

        Assert.True(poisson.Total < geometric.Total);
        Assert.True(geometric.LogLikelihood > poisson.LogLikelihood);
    }

    [Fact]
    public void A_group_only_ever_seen_once_gives_no_estimate()
    {
        var counts = new RepeatCounts([1, 1, 2, 3, 1, 1], new Category("origin", ["x", "x", "x", "x", "y", "y"]));

        var outcomes = Enum.GetValues<SingleListMethod>().Select(method => SingleListEstimator.Estimate(counts, method));

        Assert.All(outcomes, outcome => Assert.Equal(SingleListRefusal.Unbounded, Assert.IsType<NoSingleListEstimate>(outcome).Reason));
    }

    [Fact]
    public void A_number_that_separates_those_seen_once_gives_no_estimate()
    {
        var counts = new RepeatCounts([1, 1, 1, 2, 3, 2], new Quantity("age", [20, 21, 22, 40, 40, 40]));

        var outcome = SingleListEstimator.Estimate(counts, SingleListMethod.ZeroTruncatedPoisson);

        Assert.Equal(SingleListRefusal.Unbounded, Assert.IsType<NoSingleListEstimate>(outcome).Reason);
    }

    [Fact]
    public void Nobody_and_doubled_characteristics_are_refused()
    {
        var nobody = SingleListEstimator.Estimate(RepeatCounts.FromFrequencies(0, 0), SingleListMethod.Zelterman);
        string[] sex = ["m", "f", "m", "f"];
        var twice = SingleListEstimator.Estimate(
            new RepeatCounts([1, 2, 2, 1], new Category("sex", sex), new Category("again", sex)), SingleListMethod.ZeroTruncatedPoisson);

        Assert.Equal(SingleListRefusal.Empty, Assert.IsType<NoSingleListEstimate>(nobody).Reason);
        Assert.Equal(SingleListRefusal.NotIdentified, Assert.IsType<NoSingleListEstimate>(twice).Reason);
    }

    [Fact]
    public void Twice_the_people_give_twice_the_population()
    {
        Prop.ForAll(Gen.Choose(1, 300).ArrayOf(4).ToArbitrary(), frequencies =>
            Enum.GetValues<SingleListMethod>().All(method =>
            {
                var once = SingleListEstimator.Estimate(RepeatCounts.FromFrequencies(frequencies), method);
                var twice = SingleListEstimator.Estimate(RepeatCounts.FromFrequencies([.. frequencies.Select(persons => 2 * persons)]), method);
                // Twice the people tell more, so an end of the shape that one table allows may be ruled out by two.
                if (once is NoSingleListEstimate || twice is NoSingleListEstimate) return once.GetType() == twice.GetType() || IsNegativeBinomial(method);
                var (small, large) = ((SingleListEstimate)once, (SingleListEstimate)twice);
                return Math.Abs(large.Total - 2 * small.Total) < 1e-5 * large.Total
                    && Math.Abs(large.StandardError - Math.Sqrt(2) * small.StandardError) <= 1e-4 * (1 + large.StandardError);
            })).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Nobody_disappears_and_the_order_of_persons_does_not_matter()
    {
        Prop.ForAll(Gen.Choose(1, 5).ArrayOf(60).ToArbitrary(), counts =>
            Enum.GetValues<SingleListMethod>().All(method =>
            {
                string[] sex = [.. counts.Select((_, person) => person % 3 == 0 ? "f" : "m")];
                var straight = SingleListEstimator.Estimate(new RepeatCounts(counts, new Category("sex", sex)), method);
                var turned = SingleListEstimator.Estimate(new RepeatCounts([.. counts.Reverse()], new Category("sex", [.. sex.Reverse()])), method);
                return (straight, turned) switch
                {
                    (SingleListEstimate a, SingleListEstimate b) => a.Total == b.Total && a.StandardError == b.StandardError && a.Total >= counts.Length,
                    (NoSingleListEstimate a, NoSingleListEstimate b) => a == b,
                    _ => false,
                };
            })).Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    [Fact]
    public void Intervals_hold_the_estimate_and_do_not_go_below_the_observed()
    {
        var estimate = Estimate(RepeatCounts.FromFrequencies(30, 2), SingleListMethod.ZeroTruncatedPoisson);

        Assert.Equal(32, estimate.NormalInterval.Lower);
        Assert.InRange(estimate.Total, estimate.LogNormalInterval.Lower, estimate.LogNormalInterval.Upper);
        Assert.True(estimate.LogNormalInterval.Lower > 32);
    }

    private static bool IsNegativeBinomial(SingleListMethod method) =>
        method is SingleListMethod.ZeroTruncatedNegativeBinomial or SingleListMethod.ZeroOneTruncatedNegativeBinomial;

    private static SingleListEstimate Estimate(RepeatCounts counts, SingleListMethod method) =>
        Assert.IsType<SingleListEstimate>(SingleListEstimator.Estimate(counts, method));
}
