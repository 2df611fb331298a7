// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.Numerics;

/// <summary>
/// Decides whether a likelihood keeps rising towards infinity: whether a direction d exists with x'd = 0 for every fixed row and
/// x'd >= 0 for every one-sided row, not 0 for all of them. By Stiemke's theorem there is none exactly when a strictly positive
/// weighting of the one-sided rows (within the directions the fixed rows leave free) sums to zero; that is a non-negative least squares
/// problem whose residual, where it is not zero, is itself such a direction. Equivalent to the linear programme of Fienberg &amp;
/// Rinaldo 2012 (doi 10.1214/12-AOS986).
/// </summary>
internal static class EscapeDirection
{
    private const double Zero = 1e-9;

    public static bool Exists(RowSpace fixedRows, IEnumerable<double[]> oneSidedRows)
    {
        if (fixedRows.IsFull) return false;
        var free = fixedRows.Complement();
        var rows = oneSidedRows.Select(row => Within(free, row)).Where(row => row.Any(value => Math.Abs(value) > Zero)).ToArray();
        return rows.Length > 0 && NonNegativeLeastSquares.SmallestResidual(rows, MinusSum(rows)) > Zero;
    }

    /// <summary>
    /// The one-sided rows that stay finite however far the likelihood follows its escape directions: with the fixed rows they are the
    /// facial set, on which a maximum exists.
    /// </summary>
    public static IReadOnlyList<double[]> Staying(RowSpace fixedRows, IReadOnlyList<double[]> oneSidedRows)
    {
        if (fixedRows.IsFull) return oneSidedRows;
        var free = fixedRows.Complement();
        var staying = oneSidedRows.Select(row => (Row: row, Image: Within(free, row))).ToArray();
        while (staying.Length > 0)
        {
            double[][] images = [.. staying.Select(item => item.Image)];
            var direction = NonNegativeLeastSquares.Remainder(images, MinusSum(images));
            var before = staying.Length;
            staying = [.. staying.Where(item => -item.Image.Zip(direction, (a, b) => a * b).Sum() <= Zero)];
            if (staying.Length == before) break;
        }
        return [.. staying.Select(item => item.Row)];
    }

    private static double[] MinusSum(double[][] rows) => [.. Enumerable.Range(0, rows[0].Length).Select(k => -rows.Sum(row => row[k]))];

    private static double[] Within(double[][] free, double[] row)
    {
        var image = free.Select(direction => direction.Zip(row, (a, b) => a * b).Sum()).ToArray();
        var length = Math.Sqrt(image.Sum(value => value * value));
        return length > Zero ? [.. image.Select(value => value / length)] : image;
    }
}
