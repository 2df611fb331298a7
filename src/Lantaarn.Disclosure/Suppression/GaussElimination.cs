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
    private readonly ResidualColumn<T>[] _candidates;
    private readonly HashSet<int> _exceptedRows = [];
    private List<ResidualColumn<T>> _protected;

    public GaussElimination(DistinctCells cells, SingletonRule rule)
    {
        _cells = cells;
        _rule = rule;
        _candidates = [.. cells.Candidates.Select(cell => ResidualColumn<T>.OfOnes(cells.Columns[cell]))];
        _protected = [.. cells.Protected.Select(cell => ResidualColumn<T>.OfOnes(cells.Columns[cell]))];
        // A protected cell of singletons alone is covered by the singleton rule.
        if (rule == SingletonRule.AnySum) _protected.RemoveAll(IsOfSingletons);
    }

    /// <summary>Per candidate: may be published.</summary>
    public bool[] Run(CancellationToken cancel)
    {
        var published = new bool[_candidates.Length];
        for (var j = 0; j < _candidates.Length; j++)
        {
            cancel.ThrowIfCancellationRequested();
            var candidate = _candidates[j];
            published[j] = candidate.IsEmpty || _cells.Forced.Contains(_cells.Candidates[j]) || (PassesSingletonRule(j) && !_protected.Exists(candidate.IsProportionalTo));
            if (published[j] && !_candidates[j].IsEmpty) Eliminate(_candidates[j], j + 1);
        }
        return published;
    }

    private bool IsOfSingletons(ResidualColumn<T> column) => !column.IsEmpty && column.Rows[0] >= _cells.FirstSingleton;

    private bool PassesSingletonRule(int candidate)
    {
        var column = _candidates[candidate];
        if (_rule == SingletonRule.None || !IsOfSingletons(column)) return true;
        if (_rule == SingletonRule.AnySumNotPrimary) return TakeAsKnown(candidate);
        // A difference of singletons reveals no sum of them, as long as no two such differences share a singleton.
        if (!column.HasMixedSigns || column.Rows.Any(_exceptedRows.Contains)) return false;
        _exceptedRows.UnionWith(column.Rows);
        return true;
    }

    private bool TakeAsKnown(int candidate)
    {
        var known = _candidates[candidate];
        if (_protected.Exists(column => column.LiesWithin(known))) return false;
        for (var i = candidate; i < _candidates.Length; i++) _candidates[i] = _candidates[i].Without(known);
        _protected = [.. _protected.Select(column => column.Without(known))];
        return true;
    }

    private void Eliminate(ResidualColumn<T> pivot, int first)
    {
        for (var i = first; i < _candidates.Length; i++) _candidates[i] = _candidates[i].ReducedBy(pivot);
        for (var i = 0; i < _protected.Count; i++) _protected[i] = _protected[i].ReducedBy(pivot);
    }
}
