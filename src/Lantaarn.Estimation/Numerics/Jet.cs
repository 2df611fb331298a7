// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.Numerics;

/// <summary>
/// A value with its first and second derivatives in two variables, so that a likelihood is written once and its score and information
/// follow exactly.
/// </summary>
internal readonly record struct Jet(double Value, double First, double Second, double FirstFirst, double FirstSecond, double SecondSecond)
{
    /// <summary>The first variable itself.</summary>
    public static Jet InFirst(double value) => new(value, 1, 0, 0, 0, 0);

    /// <summary>The second variable itself.</summary>
    public static Jet InSecond(double value) => new(value, 0, 1, 0, 0, 0);

    public static implicit operator Jet(double value) => new(value, 0, 0, 0, 0, 0);

    public static Jet operator +(Jet a, Jet b) => new(a.Value + b.Value, a.First + b.First, a.Second + b.Second,
        a.FirstFirst + b.FirstFirst, a.FirstSecond + b.FirstSecond, a.SecondSecond + b.SecondSecond);

    public static Jet operator -(Jet a, Jet b) => a + -1 * b;

    public static Jet operator -(Jet a) => -1 * a;

    public static Jet operator *(double times, Jet a) => new(times * a.Value, times * a.First, times * a.Second,
        times * a.FirstFirst, times * a.FirstSecond, times * a.SecondSecond);

    public static Jet operator *(Jet a, Jet b) => new(a.Value * b.Value,
        a.First * b.Value + a.Value * b.First,
        a.Second * b.Value + a.Value * b.Second,
        a.FirstFirst * b.Value + 2 * a.First * b.First + a.Value * b.FirstFirst,
        a.FirstSecond * b.Value + a.First * b.Second + a.Second * b.First + a.Value * b.FirstSecond,
        a.SecondSecond * b.Value + 2 * a.Second * b.Second + a.Value * b.SecondSecond);

    /// <summary>A function of this value, given by its value and its first two derivatives there.</summary>
    public Jet Map(double value, double slope, double curvature) => new(value, slope * First, slope * Second,
        slope * FirstFirst + curvature * First * First,
        slope * FirstSecond + curvature * First * Second,
        slope * SecondSecond + curvature * Second * Second);

    public static Jet Exp(Jet a)
    {
        var value = Math.Exp(a.Value);
        return a.Map(value, value, value);
    }

    public static Jet Log(Jet a) => a.Map(Math.Log(a.Value), 1 / a.Value, -1 / (a.Value * a.Value));

    /// <summary>ln(1 + e^a), without overflow.</summary>
    public static Jet SoftPlus(Jet a)
    {
        var small = Math.Exp(-Math.Abs(a.Value));
        var share = a.Value >= 0 ? 1 / (1 + small) : small / (1 + small);
        return a.Map(Math.Max(a.Value, 0) + LogOnePlus(small), share, small / ((1 + small) * (1 + small)));
    }

    /// <summary>ln(1 - e^a) for a below 0, accurate near 0.</summary>
    public static Jet LogOneMinusExp(Jet a)
    {
        var rest = -2 * Math.Exp(a.Value / 2) * Math.Sinh(a.Value / 2);
        var odds = Math.Exp(a.Value) / rest;
        return a.Map(a.Value < -1 ? LogOnePlus(-Math.Exp(a.Value)) : Math.Log(rest), -odds, -odds / rest);
    }

    /// <summary>ln(e^a + e^b), without overflow.</summary>
    public static Jet LogSum(Jet a, Jet b)
    {
        var larger = Math.Max(a.Value, b.Value);
        return Log(Exp(a - larger) + Exp(b - larger)) + larger;
    }

    // Kahan's way to keep the digits of a small argument.
    private static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }
}
