// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Suppression;

/// <summary>
/// The cells with duplicates taken out: inner cells that always occur together are one row, cells over the same rows are one column and
/// share their status. Rows are numbered with the singletons last.
/// </summary>
internal sealed class DistinctCells
{
    private readonly int[] _columnOfCell;

    public DistinctCells(SuppressionInput input)
    {
        var rows = NumberRows(input);
        _columnOfCell = new int[input.Matrix.Columns.Length];
        var numbers = new Dictionary<IReadOnlyList<int>, int>(IntegerSequence.Comparer);
        for (var cell = 0; cell < _columnOfCell.Length; cell++)
        {
            int[] column = [.. input.Matrix.Columns[cell].Select(row => rows[row]).Distinct().Order()];
            if (numbers.TryAdd(column, Columns.Count)) Columns.Add(column);
            _columnOfCell[cell] = numbers[column];
        }
        Forced = [.. ColumnsWhere(input.Forced)];
        Protected = [.. ColumnsWhere(input.Primary).Where(column => !Forced.Contains(column)).Order()];
        var isProtected = Protected.ToHashSet();
        Candidates = [.. input.Candidates.Select(cell => _columnOfCell[cell]).Distinct().Where(column => !isProtected.Contains(column))];
    }

    public List<int[]> Columns { get; } = [];

    /// <summary>Columns that are published already.</summary>
    public HashSet<int> Forced { get; }

    public int[] Protected { get; }

    /// <summary>Columns that may be published, most wanted first.</summary>
    public int[] Candidates { get; }

    /// <summary>Rows from this number on are singletons.</summary>
    public int FirstSingleton { get; private set; }

    /// <summary>Per cell: not among the published columns.</summary>
    public bool[] SuppressedCells(bool[] publishedCandidates)
    {
        var published = Candidates.Where((_, index) => publishedCandidates[index]).ToHashSet();
        return [.. _columnOfCell.Select(column => !published.Contains(column))];
    }

    private IEnumerable<int> ColumnsWhere(bool[] flag) => _columnOfCell.Where((_, cell) => flag[cell]).Distinct();

    private int[] NumberRows(SuppressionInput input)
    {
        var membership = input.Matrix.ColumnsOfRows();
        var numbers = new int[membership.Length];
        var next = 0;
        foreach (var singleton in new[] { false, true })
        {
            if (singleton) FirstSingleton = next;
            var known = new Dictionary<IReadOnlyList<int>, int>(IntegerSequence.Comparer);
            for (var row = 0; row < numbers.Length; row++)
            {
                if (input.Singleton[row] != singleton) continue;
                if (known.TryAdd(membership[row], next)) next++;
                numbers[row] = known[membership[row]];
            }
        }
        return numbers;
    }
}
