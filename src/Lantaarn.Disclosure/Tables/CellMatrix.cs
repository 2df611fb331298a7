// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Tables;

/// <summary>
/// Every cell of a release as a set of inner cells: column c lists, ascending, the inner cells (rows) that cell c adds up.
/// Linked tables and hierarchies are only more columns over the same rows.
/// </summary>
internal sealed class CellMatrix
{
    public CellMatrix(long[] counts, int[][] columns)
    {
        Counts = counts;
        Columns = columns;
        Values = [.. columns.Select(rows => rows.Sum(row => counts[row]))];
    }

    /// <summary>Persons per inner cell.</summary>
    public long[] Counts { get; }

    public int[][] Columns { get; }

    /// <summary>Persons per cell.</summary>
    public long[] Values { get; }

    public CellMatrix With(IEnumerable<int[]> moreColumns) => new(Counts, [.. Columns, .. moreColumns]);

    /// <summary>For each row the columns that contain it, ascending.</summary>
    public List<int>[] ColumnsOfRows()
    {
        var membership = new List<int>[Counts.Length];
        for (var row = 0; row < membership.Length; row++) membership[row] = [];
        for (var column = 0; column < Columns.Length; column++)
            foreach (var row in Columns[column])
                membership[row].Add(column);
        return membership;
    }
}
