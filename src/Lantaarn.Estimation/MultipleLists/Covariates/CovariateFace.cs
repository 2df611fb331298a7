// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.MultipleLists.Covariates;

/// <summary>What a table says of the unseen of one stratum, before any number is fitted.</summary>
internal enum UnseenStanding
{
    /// <summary>There is a finite estimate above 0.</summary>
    Finite,

    /// <summary>Empty cells push the estimate to 0.</summary>
    Zero,

    /// <summary>Empty cells push the estimate to infinity, or leave it free.</summary>
    Unbounded,

    /// <summary>The model has more parameters than any table could tell.</summary>
    NotIdentified,
}

/// <summary>
/// Which cells keep a mean above 0 when the likelihood is driven as high as it goes (the facial set of Fienberg &amp; Rinaldo 2012, doi
/// 10.1214/12-AOS986), and what that leaves of the unseen. Parameters may run to infinity on the way; the means do not.
/// </summary>
/// <param name="Cells">The cells that stay above 0.</param>
/// <param name="Unseen">What becomes of the unseen, by stratum.</param>
/// <param name="Parameters">Parameters that a full table could tell; those at infinity count.</param>
internal sealed record CovariateFace(int[] Cells, UnseenStanding[] Unseen, int Parameters)
{
    private const double Zero = 1e-9;

    public static CovariateFace Of(CovariateDesign design)
    {
        var occupied = design.Records.SelectMany(record => record.Cells).ToHashSet();
        var certain = new RowSpace(design.Columns);
        foreach (var cell in occupied.Order()) certain.Add(design.Rows[cell]);
        var empty = Enumerable.Range(0, design.Rows.Length).Where(cell => !occupied.Contains(cell)).ToArray();
        var all = Space(design, design.Rows);
        if (!EscapeDirection.Exists(certain, empty.Select(cell => design.Rows[cell])))
            return new CovariateFace([.. Enumerable.Range(0, design.Rows.Length)], Standings(design, all, all, []), all.Rank);

        var free = certain.Complement();
        var cone = Cone(free, empty.Select(cell => design.Rows[cell]));
        var lost = empty.Where(cell => !Contains(cone, Negative(Within(free, design.Rows[cell])))).ToArray();
        var kept = Enumerable.Range(0, design.Rows.Length).Except(lost).ToArray();
        return new CovariateFace(kept, Standings(design, all, Space(design, kept.Select(cell => design.Rows[cell])), lost), all.Rank);
    }

    private static UnseenStanding[] Standings(CovariateDesign design, RowSpace all, RowSpace face, int[] lost)
    {
        var free = face.Complement();
        var beyond = all.Complement();
        var cone = Cone(free, lost.Select(cell => design.Rows[cell]));
        return [.. design.UnseenRows.Select(row => IsZero(Within(free, row)) ? UnseenStanding.Finite
            : !IsZero(Within(beyond, row)) ? UnseenStanding.NotIdentified
            : Contains(cone, Within(free, row)) ? UnseenStanding.Zero
            : UnseenStanding.Unbounded)];
    }

    private static RowSpace Space(CovariateDesign design, IEnumerable<double[]> rows)
    {
        var space = new RowSpace(design.Columns);
        foreach (var row in rows) space.Add(row);
        return space;
    }

    // Rows as seen along the directions that are free, each direction once.
    private static double[][] Cone(double[][] free, IEnumerable<double[]> rows) =>
        [.. rows.Select(row => Within(free, row)).Where(row => !IsZero(row))
            .DistinctBy(row => string.Join(' ', row.Select(value => Math.Round(value, 9))))];

    private static double[] Within(double[][] free, double[] row)
    {
        var image = Array.ConvertAll(free, direction => direction.Zip(row, (a, b) => a * b).Sum());
        var length = Math.Sqrt(image.Sum(value => value * value));
        return length > Zero ? Array.ConvertAll(image, value => value / length) : new double[image.Length];
    }

    private static bool IsZero(double[] row) => row.All(value => value == 0);

    private static double[] Negative(double[] row) => Array.ConvertAll(row, value => -value);

    private static bool Contains(double[][] cone, double[] row) =>
        IsZero(row) || (cone.Length > 0 && NonNegativeLeastSquares.SmallestResidual(cone, row) <= Zero);
}
