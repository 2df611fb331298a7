// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using MathNet.Numerics;

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>How unlikely a count is under a Poisson mean.</summary>
internal static class PoissonTail
{
    /// <summary>The smaller of P(X &lt;= count) and P(X &gt;= count); counts may be fractional.</summary>
    public static double Smaller(double count, double mean)
    {
        if (mean <= 0) return count > 0 ? 0 : 1;
        var atMost = SpecialFunctions.GammaUpperRegularized(count + 1, mean);
        var atLeast = count > 0 ? SpecialFunctions.GammaLowerRegularized(count, mean) : 1;
        return Math.Min(atMost, atLeast);
    }
}
