// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.SingleList;

/// <summary>Population size from one list on which people may stand more than once.</summary>
public static class SingleListEstimator
{
    private const double NoOnes = -15;

    /// <summary>Estimates by one method, with all covariates of the counts; refuses where no finite estimate exists.</summary>
    /// <param name="counts">Who was seen how often.</param>
    /// <param name="method">The method.</param>
    public static SingleListOutcome Estimate(RepeatCounts counts, SingleListMethod method)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var (fit, refusal) = Fit(counts.Rows(), method);
        return fit is null ? refusal! : Describe(counts, method, fit);
    }

    /// <summary>Divides an estimate over the values of a characteristic, which need not be a covariate of the counts.</summary>
    /// <param name="counts">Who was seen how often.</param>
    /// <param name="method">The method.</param>
    /// <param name="by">The characteristic, one value per person.</param>
    /// <returns>Parts that add up to the estimate, in alphabetical order; empty where there is no estimate.</returns>
    /// <exception cref="ArgumentException">The characteristic is not about the same number of persons.</exception>
    public static IReadOnlyList<Subpopulation> Divide(RepeatCounts counts, SingleListMethod method, Category by)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(by);
        if (by.Values.Count != counts.Persons) throw new ArgumentException($"'{by.Name}' has {by.Values.Count} values for {counts.Persons} persons.", nameof(by));
        if (Fit(counts.Rows(by), method).Fit is not { } fit) return [];
        return [.. fit.Regression.Rows.GroupBy(row => row.Label).Select(part =>
        {
            var (total, error, _) = fit.Total(part);
            return new Subpopulation(part.Key, part.Sum(row => row.Persons), total, error);
        })];
    }

    /// <summary>95% interval by profile likelihood (see docs/method/estimation/one-list.md).</summary>
    /// <param name="counts">Who was seen how often.</param>
    /// <param name="method">The method.</param>
    /// <returns>Null where there is no estimate, or the search for the limits does not settle.</returns>
    public static ProfileLimits? ProfileInterval(RepeatCounts counts, SingleListMethod method)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return Fit(counts.Rows(), method).Fit is { } fit ? new ProfileLikelihood(fit).Interval() : null;
    }

    /// <summary>The best fit, or why there is none.</summary>
    internal static (SingleListFit? Fit, NoSingleListEstimate? Refusal) Fit(CountRow[] rows, SingleListMethod method)
    {
        var family = method.Family();
        if (!rows.Any(row => family.Uses(row.Seen)))
            return (null, new(SingleListRefusal.Empty, "Nobody on the list was seen in a way that this method can use."));
        var regression = new CountRegression(rows, family);
        if (Existence.Refusal(regression) is { } refusal) return (null, refusal);
        var fit = SingleListFit.Of(regression);
        if (family.Second == SecondPredictor.Shape)
        {
            var limits = new ShapeLimits(rows, method).Refusal(fit);
            return limits is null ? (fit, null) : (null, limits);
        }
        if (fit is not null && family is OneInflated { MayVanish: true } && Vanishes(fit, rows, method.WithoutExtraOnes()!.Value))
            return (null, new(SingleListRefusal.NoExtraOnes, "There are no more single sightings than the method without extra ones explains; use that one."));
        return fit is null ? (null, new(SingleListRefusal.NotConverged, "The best fit was not found; use fewer characteristics.")) : (fit, null);
    }

    private static bool Vanishes(SingleListFit fit, CountRow[] rows, SingleListMethod plain) =>
        rows.Any(row => fit.Regression.Predictors(row.Pattern, fit.Coefficients).Second.Value < NoOnes)
        || (SingleListFit.Of(new CountRegression(rows, plain.Family())) is { } simpler
            && simpler.LogLikelihood >= fit.LogLikelihood - 1e-9 * Math.Abs(fit.LogLikelihood));

    internal static SingleListEstimate Describe(RepeatCounts counts, SingleListMethod method, SingleListFit fit)
    {
        var (total, error, chance) = fit.Total(fit.Regression.Rows);
        var size = fit.Coefficients.Length;
        return new SingleListEstimate(counts.Persons, total, error, fit.LogLikelihood, 2 * size - 2 * fit.LogLikelihood,
            size * Math.Log(counts.Persons) - 2 * fit.LogLikelihood, Coefficients(counts, fit))
        { Method = method, ChanceVariance = chance };
    }

    private static Dictionary<string, double> Coefficients(RepeatCounts counts, SingleListFit fit)
    {
        var values = (double[])fit.Coefficients.Clone();
        string[] second = [];
        switch (fit.Regression.Family.Second)
        {
            case SecondPredictor.Shape:
                second = ["log dispersion"];
                values[0] += values[^1];
                values[^1] = -values[^1];
                break;
            case SecondPredictor.Ones:
                second = [.. counts.OnesColumns.Select(name => $"extra ones: {name}")];
                break;
        }
        return counts.RateColumns.Concat(second).Zip(values).ToDictionary(item => item.First, item => item.Second);
    }
}
