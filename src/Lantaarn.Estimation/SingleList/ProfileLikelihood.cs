// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;
using MathNet.Numerics;

namespace Lantaarn.Estimation.SingleList;

/// <summary>
/// Interval of the number of persons by profile likelihood: numbers N for which the best coefficients make the data not too unlikely. The
/// likelihood is that of the counts of the seen times the chance that n of N were seen, with for chance n over the number that the
/// coefficients imply. Without covariates this is the multinomial likelihood (Sanathanan 1972, doi 10.1214/aoms/1177692709).
/// </summary>
internal sealed class ProfileLikelihood(SingleListFit fit)
{
    // Half the 95% point of chi-square with one degree of freedom.
    private const double HalfDeviance = 1.920729410347062;
    private const double Farthest = 1e4;
    private const double Precision = 1e-5;

    private readonly double _observed = fit.Regression.Rows.Sum(row => row.Persons);
    private readonly NewtonAscent _ascent = new(fit.Coefficients.Length);
    private readonly double[] _gradient = new double[fit.Coefficients.Length];
    private readonly double[] _curvature = new double[fit.Coefficients.Length * fit.Coefficients.Length];

    /// <summary>Both limits; null where the search does not settle.</summary>
    public ProfileLimits? Interval()
    {
        var (best, error, _) = fit.Total(fit.Regression.Rows);
        if (best <= _observed || Unlikeliness(best) is not { } atBest) return null;
        // The highest point lies near the estimate; a limit is where the likelihood has fallen enough below it.
        var top = Highest(best, error, atBest);
        return Limit(top.At, top.Value, below: true) is { } lower ? new(lower, Limit(top.At, top.Value, below: false)) : null;
    }

    private (double At, double Value) Highest(double best, double error, double atBest)
    {
        var (at, value) = (best, atBest);
        for (var step = error / 4; step > error / 100;)
        {
            var next = new[] { Math.Max(_observed, at - step), at + step }.Select(total => (Total: total, Value: Unlikeliness(total) ?? double.MaxValue)).MinBy(item => item.Value);
            if (next.Value < value) (at, value) = next;
            else step /= 2;
        }
        return (at, value);
    }

    private double? Limit(double top, double least, bool below)
    {
        double? Excess(double total) => Unlikeliness(total) - least - HalfDeviance;
        var (inside, outside) = (top, top);
        while (true)
        {
            var unseen = outside - _observed;
            outside = below ? _observed + unseen / 1.5 : _observed + unseen * 1.5;
            if (outside > Farthest * top) return null;
            if (below && unseen < 1e-3) return _observed;
            if (Excess(outside) is not { } excess) return null;
            if (excess > 0) break;
            inside = outside;
        }
        for (var step = 0; step < 60 && Math.Abs(outside - inside) > Precision * inside; step++)
        {
            var middle = (inside + outside) / 2;
            if (Excess(middle) is not { } excess) return null;
            if (excess > 0) outside = middle;
            else inside = middle;
        }
        return (inside + outside) / 2;
    }

    /// <summary>Minus the highest log-likelihood for this number of persons.</summary>
    private double? Unlikeliness(double total)
    {
        var point = (double[])fit.Coefficients.Clone();
        return -_ascent.Climb(point, (at, gradient, information) => Value(total, at, gradient, information));
    }

    private double Value(double total, double[] at, double[] gradient, double[] information)
    {
        var counts = fit.Regression.LogLikelihood(at, gradient, information);
        var implied = fit.Regression.TotalWithCurvature(at, _gradient, _curvature);
        var unseen = total - _observed;
        // n ln(n / M) + (N - n) ln(1 - n / M) with its first two derivatives in the implied number M.
        var rest = implied - _observed;
        var value = _observed * Math.Log(_observed / implied) + (unseen == 0 ? 0 : unseen * Math.Log(rest / implied));
        var slope = unseen / rest - total / implied;
        var bend = total / (implied * implied) - unseen / (rest * rest);
        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] += slope * _gradient[i];
            for (var j = 0; j <= i; j++)
                information[i * gradient.Length + j] -= bend * _gradient[i] * _gradient[j] + slope * _curvature[i * gradient.Length + j];
        }
        return counts + value + SpecialFunctions.GammaLn(total + 1) - SpecialFunctions.GammaLn(unseen + 1);
    }
}

/// <summary>A 95% interval by profile likelihood.</summary>
/// <param name="Lower">Lower limit.</param>
/// <param name="Upper">Upper limit; null where the data set none.</param>
public sealed record ProfileLimits(double Lower, double? Upper);
