// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;

namespace Lantaarn.Disclosure.Suppression;

/// <summary>
/// One pass over the candidate cells: each is published unless that would make a protected cell a linear combination of published ones.
/// After k published cells every column is a residual modulo their span, so one proportionality test per candidate is enough.
/// </summary>
/// <remarks>Langsrud (2024), "Secondary cell suppression by Gaussian elimination", Privacy in Statistical Databases, LNCS 14915.</remarks>
internal sealed class GaussElimination<T> where T : struct, IBinaryInteger<T>
{
    private readonly DistinctCells _cells;
    private readonly SingletonRule _rule;
    private readonly int _candidates;
    private readonly ResidualColumn<T>[] _columns;
    private readonly Dictionary<int, List<int>> _columnsOfRow = [];
    private readonly Dictionary<ResidualColumn<T>, int> _protected = [];
    private readonly HashSet<int> _exceptedRows = [];

    public GaussElimination(DistinctCells cells, SingletonRule rule)
    {
        _cells = cells;
        _rule = rule;
        _candidates = cells.Candidates.Length;
        var isProtected = cells.Protected.Select(cell => ResidualColumn<T>.OfOnes(cells.Columns[cell]));
        // A protected cell of singletons alone is covered by the singleton rule.
        if (rule == SingletonRule.AnySum) isProtected = isProtected.Where(column => !IsOfSingletons(column));
        _columns = [.. cells.Candidates.Select(cell => ResidualColumn<T>.OfOnes(cells.Columns[cell])), .. isProtected];
        for (var column = 0; column < _columns.Length; column++)
        {
            Index(column, []);
            if (column >= _candidates) Count(_columns[column], 1);
        }
    }

    /// <summary>Per candidate: may be published.</summary>
    public bool[] Run(CancellationToken cancel)
    {
        var published = new bool[_candidates];
        for (var j = 0; j < _candidates; j++)
        {
            cancel.ThrowIfCancellationRequested();
            var isForced = _cells.Forced.Contains(_cells.Candidates[j]);
            published[j] = _columns[j].IsEmpty || isForced || (PassesSingletonRule(j) && !_protected.ContainsKey(_columns[j]));
            if (published[j] && !_columns[j].IsEmpty) Eliminate(_columns[j], j + 1);
        }
        return published;
    }

    private bool IsOfSingletons(ResidualColumn<T> column) => !column.IsEmpty && column.Rows[0] >= _cells.FirstSingleton;

    private bool PassesSingletonRule(int candidate)
    {
        var column = _columns[candidate];
        if (_rule == SingletonRule.None || !IsOfSingletons(column)) return true;
        if (_rule == SingletonRule.AnySumNotPrimary) return TakeAsKnown(candidate);
        // A difference of singletons reveals no sum of them, as long as no two such differences share a singleton.
        if (!column.HasMixedSigns || column.Rows.Any(_exceptedRows.Contains)) return false;
        _exceptedRows.UnionWith(column.Rows);
        return true;
    }

    private bool TakeAsKnown(int candidate)
    {
        var known = _columns[candidate];
        if (_protected.Keys.Any(column => column.LiesWithin(known))) return false;
        for (var i = candidate; i < _columns.Length; i++) Replace(i, _columns[i].Without(known));
        return true;
    }

    private void Eliminate(ResidualColumn<T> pivot, int first)
    {
        var row = PivotRow(pivot);
        foreach (var column in _columnsOfRow[row])
            if (column >= first)
                Replace(column, _columns[column].ReducedBy(pivot, row));
        _columnsOfRow.Remove(row);
    }

    // Which row is taken says nothing about the outcome, so the one in the fewest columns is; among singletons the first, as their rule looks at what is left of them.
    private int PivotRow(ResidualColumn<T> pivot) =>
        IsOfSingletons(pivot) ? pivot.Rows[0] : pivot.Rows.TakeWhile(row => row < _cells.FirstSingleton).MinBy(row => _columnsOfRow[row].Count);

    private void Replace(int column, ResidualColumn<T> replacement)
    {
        var before = _columns[column];
        if (before == replacement) return;
        _columns[column] = replacement;
        Index(column, before.Rows);
        if (column < _candidates) return;
        Count(before, -1);
        Count(replacement, 1);
    }

    // Rows that a column no longer holds stay in the index: reducing by them changes nothing.
    private void Index(int column, int[] before)
    {
        var at = 0;
        foreach (var row in _columns[column].Rows)
        {
            while (at < before.Length && before[at] < row) at++;
            if (at < before.Length && before[at] == row) continue;
            if (!_columnsOfRow.TryGetValue(row, out var columns)) _columnsOfRow[row] = columns = [];
            columns.Add(column);
        }
    }

    private void Count(ResidualColumn<T> column, int change)
    {
        var count = _protected.GetValueOrDefault(column) + change;
        if (count == 0) _protected.Remove(column);
        else _protected[column] = count;
    }
}
