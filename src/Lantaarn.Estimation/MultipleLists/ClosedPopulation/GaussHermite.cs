// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists.ClosedPopulation;

/// <summary>
/// Twenty points and weights that integrate over a standard normal variable (Gauss-Hermite). Twenty is what published fits of the normal
/// model were made with; where people differ very much, more points give another estimate (see several-lists.md).
/// </summary>
internal static class GaussHermite
{
    private const int Order = 20;

    public static readonly (double At, double Weight)[] Points = [.. Enumerable.Range(0, Order).Select(Point)];

    // Roots of the Hermite polynomial: sign changes on a fine grid, then bisection.
    private static (double At, double Weight) Point(int index)
    {
        var found = -1;
        for (var left = -8.0; ; left += 0.01)
        {
            if (Math.Sign(Hermite(Order, left)) == Math.Sign(Hermite(Order, left + 0.01)) || ++found < index) continue;
            var (low, high) = (left, left + 0.01);
            for (var step = 0; step < 60; step++)
            {
                var middle = (low + high) / 2;
                if (Math.Sign(Hermite(Order, middle)) == Math.Sign(Hermite(Order, low))) low = middle;
                else high = middle;
            }
            var slope = Hermite(Order - 1, low);
            return (low, 1 / (Order * slope * slope));
        }
    }

    // Normalised probabilists' polynomials: orthonormal under the standard normal density.
    private static double Hermite(int order, double x)
    {
        var (before, now) = (0.0, 1.0);
        for (var n = 0; n < order; n++) (before, now) = (now, (x * now - Math.Sqrt(n) * before) / Math.Sqrt(n + 1));
        return now;
    }
}
