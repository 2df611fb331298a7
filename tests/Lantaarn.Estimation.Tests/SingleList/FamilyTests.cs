// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Estimation.Numerics;
using Lantaarn.Estimation.SingleList;

namespace Lantaarn.Estimation.Tests.SingleList;

public class FamilyTests
{
    // Undocumented immigrants met by the police in four Dutch cities, 1995: van der Heijden et al. 2003, doi 10.1191/1471082X03st057oa.
    private static readonly RepeatCounts Immigrants = RepeatCounts.FromFrequencies(1645, 183, 37, 13, 1, 1);

    private static readonly Arbitrary<(int Count, bool OrMore, double Rate, double Second)> Points =
        (from count in Gen.Choose(1, 12)
         from more in Gen.Elements(true, false)
         from rate in Gen.Choose(-500, 250)
         from second in Gen.Choose(-300, 300)
         select (count, more && count > 1, rate / 100.0, second / 100.0)).ToArbitrary();

    [Fact]
    public void Scores_and_information_of_every_family_agree_with_finite_differences()
    {
        Prop.ForAll(Points, point => Families().All(family =>
        {
            var seen = new Sightings(point.Count, point.OrMore);
            return (!family.Uses(seen) || Agrees((rate, second) => family.Log(seen, rate, second), point.Rate, point.Second))
                && Agrees((rate, second) => family.Standing(seen, rate, second), point.Rate, point.Second);
        })).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_chances_of_all_counts_add_up_to_one()
    {
        Prop.ForAll(Points, point => Families().Where(family => family.DescribesAllCounts).All(family =>
        {
            const int open = 30;
            var exact = Enumerable.Range(1, open - 1).Sum(count => Math.Exp(family.Log(new Sightings(count, false), point.Rate, point.Second).Value));
            return Math.Abs(exact + Math.Exp(family.Log(new Sightings(open, true), point.Rate, point.Second).Value) - 1) < 1e-9;
        })).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void All_ways_to_set_single_sightings_apart_fit_equally_well()
    {
        double LogLikelihood(SingleListMethod method) => Assert.IsType<SingleListEstimate>(SingleListEstimator.Estimate(Immigrants, method)).LogLikelihood;

        Assert.Equal(LogLikelihood(SingleListMethod.OneInflatedPoisson), LogLikelihood(SingleListMethod.InflatedPopulationPoisson), 1e-8);
        Assert.Equal(LogLikelihood(SingleListMethod.OneInflatedPoisson), LogLikelihood(SingleListMethod.HurdleAmongSeenPoisson), 1e-8);
        Assert.Equal(LogLikelihood(SingleListMethod.OneInflatedPoisson), LogLikelihood(SingleListMethod.HurdleAmongAllPoisson), 1e-8);
        Assert.Equal(LogLikelihood(SingleListMethod.OneInflatedGeometric), LogLikelihood(SingleListMethod.InflatedPopulationGeometric), 1e-8);
        Assert.Equal(LogLikelihood(SingleListMethod.OneInflatedGeometric), LogLikelihood(SingleListMethod.HurdleAmongSeenGeometric), 1e-8);
        Assert.Equal(LogLikelihood(SingleListMethod.OneInflatedGeometric), LogLikelihood(SingleListMethod.HurdleAmongAllGeometric), 1e-8);
    }

    // Source: profile likelihood of the zero-truncated negative binomial of these counts, results_nb_profile_netherlands.csv: no interior
    // maximum, supremum -875.6221 towards the logarithmic series; at dispersion 1 the geometric, -883.209913.
    [Fact]
    public void A_likelihood_without_a_maximum_gives_a_lower_limit_and_no_number()
    {
        var rows = Immigrants.Rows();

        var none = Assert.IsType<NoSingleListEstimate>(SingleListEstimator.Estimate(Immigrants, SingleListMethod.ZeroTruncatedNegativeBinomial));
        var highest = new ShapeLimits(rows, SingleListMethod.ZeroTruncatedNegativeBinomial).HighestLogLikelihood();

        Assert.Equal(SingleListRefusal.Unbounded, none.Reason);
        Assert.Equal(-875.6221, highest!.Value, 1e-4);
        // Between dispersion 5 (-877.4355, 39,078 persons) and 10 (-876.5391, 71,101) the log-likelihood passes 1.3528 below its supremum.
        Assert.InRange(none.LowerLimit!.Value, 39_078, 71_101);
    }

    [Fact]
    public void Counts_that_vary_less_than_Poisson_need_no_shape()
    {
        var outcome = SingleListEstimator.Estimate(RepeatCounts.FromFrequencies(40, 60, 20, 2), SingleListMethod.ZeroTruncatedNegativeBinomial);

        Assert.Equal(SingleListRefusal.NoOverdispersion, Assert.IsType<NoSingleListEstimate>(outcome).Reason);
    }

    [Fact]
    public void Too_few_single_sightings_need_no_extra_ones()
    {
        var outcome = SingleListEstimator.Estimate(RepeatCounts.FromFrequencies(40, 60, 20, 2), SingleListMethod.OneInflatedPoisson);

        Assert.Equal(SingleListRefusal.NoExtraOnes, Assert.IsType<NoSingleListEstimate>(outcome).Reason);
    }

    [Fact]
    public void Twice_the_time_at_risk_is_half_the_rate()
    {
        int[] counts = [1, 1, 1, 2, 2, 3, 1, 4];
        var plain = (SingleListEstimate)SingleListEstimator.Estimate(new RepeatCounts(counts), SingleListMethod.ZeroTruncatedPoisson);
        var longer = (SingleListEstimate)SingleListEstimator.Estimate(
            new RepeatCounts(counts) { Exposure = [.. counts.Select(_ => 2.0)] }, SingleListMethod.ZeroTruncatedPoisson);

        Assert.Equal(plain.Total, longer.Total, 1e-8);
        Assert.Equal(plain.Coefficients["everyone"] - Math.Log(2), longer.Coefficients["everyone"], 1e-8);
    }

    [Fact]
    public void A_last_class_of_six_or_more_does_not_make_the_figure_too_high()
    {
        // Expected counts of 10,000 persons at a mean of 2, of whom 8,647 are seen.
        int[] exact = [2707, 2707, 1804, 902, 361, 120, 34, 9, 2];
        int[] open = [.. exact[..5], exact[5..].Sum()];

        var truth = (SingleListEstimate)SingleListEstimator.Estimate(RepeatCounts.FromFrequencies(exact), SingleListMethod.ZeroTruncatedPoisson);
        var ignored = (SingleListEstimate)SingleListEstimator.Estimate(RepeatCounts.FromFrequencies(open), SingleListMethod.ZeroTruncatedPoisson);
        var censored = (SingleListEstimate)SingleListEstimator.Estimate(
            new RepeatCounts([.. open.SelectMany((persons, at) => Enumerable.Repeat(at + 1, persons))]) { LastClass = 6 }, SingleListMethod.ZeroTruncatedPoisson);

        Assert.Equal(truth.Total, censored.Total, 2.0);
        Assert.True(ignored.Total > truth.Total + 5);
        Assert.True(censored.StandardError >= truth.StandardError);
    }

    private static IEnumerable<CountFamily> Families() => Enum.GetValues<SingleListMethod>().Select(method => method.Family());

    private static bool Agrees(Func<Jet, Jet, Jet> function, double rate, double second)
    {
        const double step = 1e-5;
        var at = function(Jet.InFirst(rate), Jet.InSecond(second));
        Jet Around(double first, double other) => function(Jet.InFirst(rate + first), Jet.InSecond(second + other));
        var (right, left, up, down) = (Around(step, 0), Around(-step, 0), Around(0, step), Around(0, -step));
        bool Close(double exact, double above, double below) => Math.Abs(exact - (above - below) / (2 * step)) < 1e-5 * (1 + Math.Abs(at.Value) + Math.Abs(exact));
        return Close(at.First, right.Value, left.Value) && Close(at.Second, up.Value, down.Value)
            && Close(at.FirstFirst, right.First, left.First) && Close(at.FirstSecond, right.Second, left.Second)
            && Close(at.SecondSecond, up.Second, down.Second);
    }
}
