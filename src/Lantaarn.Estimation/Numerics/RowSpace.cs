// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.Numerics;

/// <summary>The space spanned by rows added one at a time, kept in reduced echelon form.</summary>
internal sealed class RowSpace(int columns)
{
    private const double Zero = 1e-9;
    private readonly List<(int Pivot, double[] Row)> _rows = [];

    public int Rank => _rows.Count;

    public bool IsFull => _rows.Count == columns;

    public void Add(ReadOnlySpan<double> row)
    {
        if (IsFull) return;
        var rest = row.ToArray();
        if (columns == 0) return;
        var size = Math.Abs(rest[Largest(rest)]);
        foreach (var (at, known) in _rows) Subtract(rest, known, rest[at]);
        var pivot = Largest(rest);
        if (Math.Abs(rest[pivot]) <= Zero * size) return;
        var lead = rest[pivot];
        for (var column = 0; column < columns; column++) rest[column] /= lead;
        foreach (var (_, known) in _rows) Subtract(known, rest, known[pivot]);
        _rows.Add((pivot, rest));
    }

    /// <summary>Directions in which no row of the space changes: one vector per missing rank.</summary>
    public double[][] Complement()
    {
        var pivots = _rows.Select(row => row.Pivot).ToHashSet();
        return [.. Enumerable.Range(0, columns).Where(column => !pivots.Contains(column)).Select(free =>
        {
            var direction = new double[columns];
            direction[free] = 1;
            foreach (var (pivot, row) in _rows) direction[pivot] = -row[free];
            return direction;
        })];
    }

    private static int Largest(double[] row)
    {
        var largest = 0;
        for (var column = 1; column < row.Length; column++)
            if (Math.Abs(row[column]) > Math.Abs(row[largest]))
                largest = column;
        return largest;
    }

    private static void Subtract(double[] from, double[] row, double times)
    {
        if (times == 0) return;
        for (var column = 0; column < from.Length; column++) from[column] -= times * row[column];
    }
}
