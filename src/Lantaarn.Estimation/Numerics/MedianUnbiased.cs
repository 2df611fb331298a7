// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.Numerics;

/// <summary>Quantiles of replicates: median-unbiased, type 8 of Hyndman &amp; Fan 1996 (doi 10.2307/2684934).</summary>
internal static class MedianUnbiased
{
    /// <summary>The quantile; infinite where it lies between or beyond infinite values.</summary>
    /// <param name="ordered">Two values or more, ascending; the last ones may be infinite.</param>
    /// <param name="share">0 to 1.</param>
    public static double Quantile(double[] ordered, double share)
    {
        var position = share * (ordered.Length + 1.0 / 3) - 2.0 / 3;
        var below = Math.Clamp((int)Math.Floor(position), 0, ordered.Length - 2);
        var part = Math.Clamp(position - below, 0, 1);
        return part == 0 ? ordered[below] : ordered[below] * (1 - part) + ordered[below + 1] * part;
    }
}
