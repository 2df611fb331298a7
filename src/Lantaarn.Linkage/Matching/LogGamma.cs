// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>Logarithm of the gamma function by Stirling's series, shifted to where it is exact to 1e-12.</summary>
internal static class LogGamma
{
    internal static double Of(double x)
    {
        var shift = 0.0;
        for (; x < 12; x++) shift += Math.Log(x);
        var inverse = 1 / (x * x);
        var series = (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680))) / x;
        return (x - 0.5) * Math.Log(x) - x + 0.5 * Math.Log(2 * Math.PI) + series - shift;
    }

    internal static double Beta(double a, double b) => Of(a) + Of(b) - Of(a + b);
}
