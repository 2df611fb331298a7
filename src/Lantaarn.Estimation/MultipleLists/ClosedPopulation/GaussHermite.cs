// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists.ClosedPopulation;

/// <summary>
/// Points and weights that integrate over a standard normal variable (Gauss-Hermite). Published fits of the normal model were made with
/// twenty; where people differ very much, more points give another estimate (see several-lists.md).
/// </summary>
internal static class GaussHermite
{
    public static readonly (double At, double Weight)[] Twenty = [.. Points(20)];

    public static readonly (double At, double Weight)[] Forty = [.. Points(40)];

    // Roots of the Hermite polynomial, found as changes of sign on a fine grid; all lie within the bound (Szego 1975, section 6.31).
    private static IEnumerable<(double At, double Weight)> Points(int order)
    {
        const double Width = 0.01;
        var bound = Math.Sqrt(4 * order + 2);
        for (var left = -bound; left < bound; left += Width)
        {
            if (Math.Sign(Hermite(order, left)) == Math.Sign(Hermite(order, left + Width))) continue;
            var (low, high) = (left, left + Width);
            for (var step = 0; step < 60; step++)
            {
                var middle = (low + high) / 2;
                if (Math.Sign(Hermite(order, middle)) == Math.Sign(Hermite(order, low))) low = middle;
                else high = middle;
            }
            var slope = Hermite(order - 1, low);
            yield return (low, 1 / (order * slope * slope));
        }
    }

    // Normalised probabilists' polynomials: orthonormal under the standard normal density.
    private static double Hermite(int degree, double x)
    {
        var (before, now) = (0.0, 1.0);
        for (var n = 0; n < degree; n++) (before, now) = (now, (x * now - Math.Sqrt(n) * before) / Math.Sqrt(n + 1));
        return now;
    }
}
