// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Audit;

/// <summary>
/// What follows from the published cells without a solver: inner cells are fixed where one unknown is left in a known sum, or where the
/// sum leaves its unknowns only their lower bounds. The rest remains as constraints over unknowns.
/// </summary>
internal sealed class Presolve
{
    private readonly CellMatrix _matrix;
    private readonly bool[] _published;

    public Presolve(CellMatrix matrix, bool[] published, AttackerModel attacker, long[]? known)
    {
        _matrix = matrix;
        _published = published;
        Lower = known is null ? new long[matrix.Counts.Length] : [.. known];
        Fixed = new bool[matrix.Counts.Length];
        if (attacker == AttackerModel.HiddenCellsAreAtLeastOne) RaiseHiddenInnerCells();
        while (FixOnce()) { }
        Constraints = Remaining(published, isAtLeast: false);
        if (attacker == AttackerModel.HiddenCellsAreAtLeastOne)
            Constraints.AddRange(Remaining([.. published.Select(shown => !shown)], isAtLeast: true));
    }

    public long[] Lower { get; }

    /// <summary>Per inner cell: its value follows.</summary>
    public bool[] Fixed { get; }

    public List<Constraint> Constraints { get; }

    private void RaiseHiddenInnerCells()
    {
        for (var cell = 0; cell < _published.Length; cell++)
        {
            if (_published[cell]) continue;
            if (_matrix.Values[cell] == 0) throw new ArgumentException("A hidden cell is zero, which this attacker rules out.");
            if (_matrix.Columns[cell] is [var row]) Lower[row] = Math.Max(Lower[row], 1);
        }
    }

    private bool FixOnce()
    {
        var changed = false;
        for (var cell = 0; cell < _published.Length; cell++)
        {
            if (!_published[cell]) continue;
            var unknowns = Unknowns(cell);
            if (unknowns.Length == 0 || (unknowns.Length > 1 && Known(cell) > unknowns.Sum(row => Lower[row]))) continue;
            foreach (var row in unknowns) Fixed[row] = true;
            changed = true;
        }
        return changed;
    }

    private List<Constraint> Remaining(bool[] cells, bool isAtLeast)
    {
        var known = new HashSet<IReadOnlyList<int>>(IntegerSequence.Comparer);
        var constraints = new List<Constraint>();
        for (var cell = 0; cell < cells.Length; cell++)
        {
            if (!cells[cell]) continue;
            var unknowns = Unknowns(cell);
            var isImplied = isAtLeast && (unknowns.Sum(row => Lower[row]) >= 1 || Known(cell) < _matrix.Values[cell]);
            if (unknowns.Length == 0 || isImplied || !known.Add(unknowns)) continue;
            constraints.Add(new(cell, unknowns, isAtLeast ? 1 : Known(cell), isAtLeast));
        }
        return constraints;
    }

    private int[] Unknowns(int cell) => [.. _matrix.Columns[cell].Where(row => !Fixed[row])];

    /// <summary>What a published sum leaves for its unknowns. The fixed cells have their true value, so no value need be carried along.</summary>
    private long Known(int cell) =>
        _matrix.Values[cell] - _matrix.Columns[cell].Where(row => Fixed[row]).Sum(row => _matrix.Counts[row]);
}
