// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using MathNet.Numerics.Distributions;

namespace Lantaarn.Estimation.SingleList;

/// <summary>One class of counts.</summary>
/// <param name="Count">Times seen.</param>
/// <param name="OrMore">Whether the class also holds all higher counts.</param>
/// <param name="Observed">Persons on the list.</param>
/// <param name="Fitted">Persons that the fitted method would expect there.</param>
public sealed record FrequencyClass(int Count, bool OrMore, int Observed, double Fitted);

/// <summary>How well a fitted method describes how many persons were seen once, twice, and so on.</summary>
/// <param name="Classes">Observed against fitted; the last class is open.</param>
/// <param name="ChiSquare">Pearson's chi-square over classes of at least five expected persons.</param>
/// <param name="DegreesOfFreedom">Classes less one, less one for each predictor; covariates are not subtracted.</param>
/// <param name="PValue">
/// Chance of a fit this poor were the method true; null where too few classes are left to tell.
/// </param>
public sealed record FrequencyFit(IReadOnlyList<FrequencyClass> Classes, double ChiSquare, int DegreesOfFreedom, double? PValue)
{
    private const double LeastExpected = 5;

    /// <summary>Compares for one method; null where it has no estimate or describes part of the counts only.</summary>
    /// <param name="counts">Who was seen how often.</param>
    /// <param name="method">The method.</param>
    public static FrequencyFit? Of(RepeatCounts counts, SingleListMethod method)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return SingleListEstimator.Fit(counts.Rows(), method).Fit is { } fit ? Of(fit) : null;
    }

    internal static FrequencyFit? Of(SingleListFit fit)
    {
        if (!fit.Regression.Family.DescribesAllCounts) return null;
        var classes = Classify(fit);
        var pooled = Pool(classes);
        var chiSquare = pooled.Sum(item => (item.Observed - item.Fitted) * (item.Observed - item.Fitted) / item.Fitted);
        var freedom = pooled.Count - 2 - (fit.Regression.Family.Second == SecondPredictor.None ? 0 : 1);
        return new FrequencyFit(classes, chiSquare, Math.Max(0, freedom), freedom < 1 ? null : 1 - ChiSquared.CDF(freedom, chiSquare));
    }

    private static List<FrequencyClass> Classify(SingleListFit fit)
    {
        var rows = fit.Regression.Rows;
        var highest = rows.Max(row => row.Seen.Count);
        var fitted = new double[highest + 1];
        foreach (var group in rows.GroupBy(row => row.Pattern))
        {
            var (rate, second) = fit.Regression.Predictors(group.Key, fit.Coefficients);
            var persons = group.Sum(row => row.Persons);
            for (var count = 1; count < highest; count++)
                fitted[count] += persons * Math.Exp(fit.Regression.Family.Log(new Sightings(count, OrMore: false), rate, second).Value);
        }
        fitted[highest] = Math.Max(0, rows.Sum(row => row.Persons) - fitted.Sum());
        return [.. Enumerable.Range(1, highest).Select(count => new FrequencyClass(count, count == highest,
            rows.Where(row => row.Seen.Count == count).Sum(row => row.Persons), fitted[count]))];
    }

    // From the top down, since high counts are rare.
    private static List<FrequencyClass> Pool(List<FrequencyClass> classes)
    {
        var pooled = new List<FrequencyClass>();
        var open = (Observed: 0, Fitted: 0.0);
        foreach (var item in Enumerable.Reverse(classes))
        {
            open = (open.Observed + item.Observed, open.Fitted + item.Fitted);
            if (open.Fitted < LeastExpected) continue;
            pooled.Add(item with { Observed = open.Observed, Fitted = open.Fitted, OrMore = pooled.Count == 0 });
            open = (0, 0);
        }
        if (open.Fitted > 0 && pooled.Count > 0)
            pooled[^1] = pooled[^1] with { Observed = pooled[^1].Observed + open.Observed, Fitted = pooled[^1].Fitted + open.Fitted };
        return pooled;
    }
}
