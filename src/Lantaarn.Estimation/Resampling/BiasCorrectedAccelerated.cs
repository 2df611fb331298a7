// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;
using MathNet.Numerics.Distributions;

namespace Lantaarn.Estimation.Resampling;

/// <summary>Bias-corrected and accelerated bootstrap limits (DiCiccio &amp; Efron 1996, doi 10.1214/ss/1032280214).</summary>
internal sealed class BiasCorrectedAccelerated
{
    private readonly double[] _sorted;
    private readonly double _acceleration;

    /// <param name="estimate">The estimate itself.</param>
    /// <param name="replicates">Estimates of the replicates; infinite where there was none.</param>
    /// <param name="acceleration">How fast the standard error changes with the size.</param>
    public BiasCorrectedAccelerated(double estimate, IEnumerable<double> replicates, double acceleration)
    {
        _sorted = [.. replicates.Order()];
        // A replicate that repeats the data is not below the estimate, whatever rounding says. Kept off 0 and 1, where no normal score exists.
        var below = Math.Clamp(_sorted.Count(value => value < estimate * (1 - 1e-8)), 0.5, _sorted.Length - 0.5);
        Bias = Normal.InvCDF(0, 1, below / _sorted.Length);
        _acceleration = acceleration;
    }

    public double Bias { get; }

    public double Median => MedianUnbiased.Quantile(_sorted, 0.5);

    /// <summary>A sixth of the skewness of what leaving out one person does.</summary>
    /// <param name="leftOut">Estimates after leaving out one person of a kind, and how many persons there are of that kind.</param>
    public static double Acceleration(IReadOnlyCollection<(double Estimate, double Persons)> leftOut)
    {
        var mean = leftOut.Sum(item => item.Estimate * item.Persons) / leftOut.Sum(item => item.Persons);
        var squares = leftOut.Sum(item => item.Persons * Math.Pow(mean - item.Estimate, 2));
        return squares > 0 ? leftOut.Sum(item => item.Persons * Math.Pow(mean - item.Estimate, 3)) / (6 * Math.Pow(squares, 1.5)) : 0;
    }

    public BcaInterval Interval(double level)
    {
        var (low, high) = (Level((1 - level) / 2), Level((1 + level) / 2));
        var (lower, upper) = (MedianUnbiased.Quantile(_sorted, low), MedianUnbiased.Quantile(_sorted, high));
        return new BcaInterval(lower, double.IsFinite(upper) ? upper : null, lower <= _sorted[0] || upper >= _sorted[^1]);
    }

    private double Level(double share)
    {
        var score = Bias + Normal.InvCDF(0, 1, share);
        var stretch = 1 - _acceleration * score;
        return stretch > 0 ? Normal.CDF(0, 1, Bias + score / stretch) : score > 0 ? 1 : 0;
    }
}
