// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;
using MathNet.Numerics;

namespace Lantaarn.Estimation.SingleList;

/// <summary>How often anybody is seen, unseen persons included: chances of a count, on the log scale.</summary>
internal abstract class CountDistribution
{
    /// <summary>Log of the chance to be seen exactly so often.</summary>
    /// <param name="count">0 or more.</param>
    /// <param name="rate">The predictor.</param>
    /// <param name="shape">Log of the shape, where there is one.</param>
    public abstract Jet Log(int count, Jet rate, Jet shape);

    /// <summary>Log of the chance to be seen so often or more; 1 or more.</summary>
    public abstract Jet LogAtLeast(int count, Jet rate, Jet shape);
}

/// <summary>Sightings at a constant rate, independent of earlier ones; the predictor is the log of their mean.</summary>
internal sealed class Poisson : CountDistribution
{
    public override Jet Log(int count, Jet rate, Jet shape) => count * rate - Jet.Exp(rate) - SpecialFunctions.FactorialLn(count);

    public override Jet LogAtLeast(int count, Jet rate, Jet shape)
    {
        var mean = Jet.Exp(rate);
        return mean.Value < count + 5 ? Log(count, rate, shape) + LogSeries(count, mean) : LogComplement(count, mean);
    }

    // The chances of count, count + 1, ... over that of count: no digits are lost where all of them are small.
    private static Jet LogSeries(int count, Jet mean)
    {
        var (sum, slope, curvature) = (1.0, 0.0, 0.0);
        var term = 1.0;
        for (var more = 1; more < 500 && term > 1e-18 * sum; more++)
        {
            term *= mean.Value / (count + more);
            sum += term;
            slope += more * term;
            curvature += (double)more * (more - 1) * term;
        }
        var ratio = mean.Value == 0 ? 1.0 / (count + 1) : slope / mean.Value / sum;
        return mean.Map(Math.Log(sum), ratio, (mean.Value == 0 ? 0 : curvature / (mean.Value * mean.Value) / sum) - ratio * ratio);
    }

    private static Jet LogComplement(int count, Jet mean)
    {
        var fewer = 0.0;
        var last = 0.0;
        for (var j = 0; j < count; j++) fewer += last = Math.Exp(j * Math.Log(mean.Value) - mean.Value - SpecialFunctions.FactorialLn(j));
        var ratio = last / (1 - fewer);
        return mean.Map(Math.Log(1 - fewer), ratio, ratio * ((count - 1) / mean.Value - 1 - ratio));
    }
}

/// <summary>Sightings at a rate that differs between persons as an exponential distribution does; the predictor is the log of the mean.</summary>
internal sealed class Geometric : CountDistribution
{
    public override Jet Log(int count, Jet rate, Jet shape) => count * rate - (count + 1) * Jet.SoftPlus(rate);

    public override Jet LogAtLeast(int count, Jet rate, Jet shape) => count * (rate - Jet.SoftPlus(rate));
}

/// <summary>
/// Sightings at a rate that differs between persons as a gamma distribution does. The shape is that of the gamma distribution (1 is the
/// geometric, infinite the Poisson), the predictor the log of the mean over the shape, so that the limit of shape 0, the logarithmic
/// series of Fisher, is an ordinary point.
/// </summary>
internal sealed class NegativeBinomial : CountDistribution
{
    private const double SlowSeries = 0.8;

    public override Jet Log(int count, Jet rate, Jet shape)
    {
        var size = Jet.Exp(shape);
        var (value, slope, curvature) = (0.0, 0.0, 0.0);
        for (var j = 1; j < count; j++)
        {
            var each = 1 / (size.Value + j);
            value += Math.Log(size.Value + j);
            slope += each;
            curvature -= each * each;
        }
        var ways = count == 0 ? 0 : shape + size.Map(value, slope, curvature);
        return ways + count * rate - (count + size) * Jet.SoftPlus(rate) - SpecialFunctions.FactorialLn(count);
    }

    public override Jet LogAtLeast(int count, Jet rate, Jet shape)
    {
        var none = -Jet.Exp(shape) * Jet.SoftPlus(rate);
        if (count == 1) return Jet.LogOneMinusExp(none);
        var again = Jet.Exp(rate - Jet.SoftPlus(rate));
        return again.Value < SlowSeries ? Log(count, rate, shape) + LogSeries(count, again, Jet.Exp(shape)) : LogComplement(count, rate, shape);
    }

    private static Jet LogSeries(int count, Jet again, Jet size)
    {
        Jet sum = 1, term = 1;
        for (var more = 0; more < 1000 && term.Value > 1e-18 * sum.Value; more++)
        {
            term *= 1.0 / (count + more + 1) * (size + (count + more)) * again;
            sum += term;
        }
        return Jet.Log(sum);
    }

    private Jet LogComplement(int count, Jet rate, Jet shape)
    {
        var seen = LogAtLeast(1, rate, shape);
        Jet share = 1;
        for (var j = 1; j < count; j++) share -= Jet.Exp(Log(j, rate, shape) - seen);
        return Jet.Log(share) + seen;
    }
}
