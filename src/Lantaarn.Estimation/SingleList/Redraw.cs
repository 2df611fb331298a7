// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.SingleList;

/// <summary>Draws a list again.</summary>
internal interface IRedraw
{
    CountRow[] Rows(Random random);
}

/// <summary>As many persons as chance would have on the list, taken from the list itself.</summary>
internal sealed class ListRedraw(SingleListFit fit) : IRedraw
{
    private readonly double[] _weights = [.. fit.Regression.Rows.Select(row => (double)row.Persons)];
    private readonly double _total = fit.Total(fit.Regression.Rows).Persons;

    public CountRow[] Rows(Random random)
    {
        var rows = fit.Regression.Rows;
        var persons = BinomialDraw.Draw(WholePopulation.Of(_total), _weights.Sum() / Math.Max(_total, _weights.Sum()), random);
        return [.. BinomialDraw.Divide(persons, _weights, random).Select((drawn, row) => rows[row] with { Persons = (int)drawn }).Where(row => row.Persons > 0)];
    }
}

/// <summary>The whole population with its covariates, then who of them is seen how often by the model.</summary>
internal sealed class ModelRedraw : IRedraw
{
    private const int MostCounts = 5000;
    private readonly CovariatePattern[] _patterns;
    private readonly double[] _persons;
    private readonly double[] _seen;
    private readonly double[][] _chances;
    private readonly int? _lastClass;

    public ModelRedraw(SingleListFit fit, int? lastClass)
    {
        var groups = fit.Regression.Rows.GroupBy(row => row.Pattern).ToArray();
        _lastClass = lastClass;
        _patterns = [.. groups.Select(group => group.Key)];
        _persons = [.. groups.Select(group => fit.Regression.Total(fit.Coefficients, group).Persons)];
        _seen = [.. groups.Zip(_persons, (group, persons) => Math.Min(1, group.Sum(row => row.Persons) / persons))];
        _chances = [.. _patterns.Select(pattern => Chances(fit, pattern))];
    }

    public CountRow[] Rows(Random random)
    {
        var everybody = BinomialDraw.Divide(WholePopulation.Of(_persons.Sum()), _persons, random);
        return [.. everybody.SelectMany((persons, at) => OnList(at, BinomialDraw.Draw((int)persons, _seen[at], random), random))];
    }

    private IEnumerable<CountRow> OnList(int at, int left, Random random)
    {
        var chances = _chances[at];
        for (var count = 1; left > 0; count++)
        {
            var drawn = count > chances.Length || count == _lastClass ? left : BinomialDraw.Draw(left, chances[count - 1], random);
            left -= drawn;
            if (drawn > 0) yield return new CountRow(new Sightings(count, count == _lastClass), _patterns[at], drawn);
        }
    }

    // Of each count, among those seen at least so often.
    private static double[] Chances(SingleListFit fit, CovariatePattern pattern)
    {
        var (rate, second) = fit.Regression.Predictors(pattern, fit.Coefficients);
        var chances = new List<double>();
        for (var (count, left) = (1, 1.0); left > 1e-10 && count < MostCounts; count++)
        {
            var here = Math.Exp(fit.Regression.Family.Log(new Sightings(count, OrMore: false), rate, second).Value);
            chances.Add(Math.Min(1, here / left));
            left -= here;
        }
        return [.. chances];
    }
}

/// <summary>A number of persons to draw from; an estimate beyond two thousand million is taken for that.</summary>
internal static class WholePopulation
{
    public static int Of(double estimate) => (int)Math.Min(2e9, Math.Round(estimate));
}

/// <summary>Fits a family again to a list that differs little from the first, starting where the first fit ended.</summary>
internal static class Refit
{
    // Beyond these a predictor may be on its way to infinity; whether it is, is told exactly.
    private const double FarRate = -9;
    private const double FarSecond = 8;

    /// <summary>The number of persons; null where there is no finite estimate.</summary>
    public static double? Total(SingleListFit first, CountRow[] rows, SingleListMethod method)
    {
        if (!rows.Any(row => first.Regression.Family.Uses(row.Seen))) return null;
        var regression = new CountRegression(rows, first.Regression.Family);
        var fit = SingleListFit.From(regression, first.Coefficients);
        if (fit is not null && !rows.Any(row => IsFar(regression.Predictors(row.Pattern, fit.Coefficients)))) return fit.Total(rows).Persons;
        var (again, refusal) = SingleListEstimator.Fit(rows, method);
        return (again?.Total(rows).Persons, refusal?.Reason) switch
        {
            ({ } total, _) => total,
            (_, SingleListRefusal.NoExtraOnes) => SingleListEstimator.Fit(rows, method.WithoutExtraOnes()!.Value).Fit?.Total(rows).Persons,
            (_, SingleListRefusal.NoOverdispersion) when method == SingleListMethod.ZeroTruncatedNegativeBinomial =>
                SingleListEstimator.Fit(rows, SingleListMethod.ZeroTruncatedPoisson).Fit?.Total(rows).Persons,
            (_, SingleListRefusal.NoOverdispersion) => SingleListEstimator.Fit(rows, SingleListMethod.ZeroOneTruncatedPoisson).Fit?.Total(rows).Persons,
            _ => null,
        };
    }

    private static bool IsFar((Jet Rate, Jet Second) predictors) =>
        predictors.Rate.Value < FarRate || Math.Abs(predictors.Second.Value) > FarSecond;
}
