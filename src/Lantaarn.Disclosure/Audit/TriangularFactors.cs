// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Audit;

/// <summary>
/// Splits a basis into a lower and an upper triangle, column by column. Columns with one row left go first and rows with one column left next:
/// they cause no fill, and in tables they are nearly all. Of the rest the shortest columns come first, and each takes the row that fewest others need.
/// </summary>
/// <remarks>Suhl and Suhl (1990), "Computing sparse LU factorizations for large-scale linear programming bases", ORSA Journal on Computing 2, doi:10.1287/ijoc.2.4.325.</remarks>
internal sealed class TriangularFactors
{
    private const double SingularityTolerance = 1e-9;
    private const double DropTolerance = 1e-13;
    private const double PivotShare = 0.2;
    private readonly VariableColumn[] _columns;
    private readonly EtaFile _inverse;
    private readonly int[] _variableOfRow;
    private readonly bool[] _pivoted;
    private readonly int[] _rowCounts;
    private readonly double[] _work;
    private readonly Stack<(int Pivot, double Value, int[] Rows, double[] Values)> _upper = [];

    /// <param name="columns">All columns.</param>
    /// <param name="inverse">Where the factors are put; empty.</param>
    /// <param name="variableOfRow">Told which column is solved for by each row.</param>
    public TriangularFactors(VariableColumn[] columns, EtaFile inverse, int[] variableOfRow)
    {
        (_columns, _inverse, _variableOfRow) = (columns, inverse, variableOfRow);
        _pivoted = new bool[variableOfRow.Length];
        _rowCounts = new int[variableOfRow.Length];
        _work = new double[variableOfRow.Length];
    }

    /// <summary>Factors these columns; false where they are dependent.</summary>
    public bool TakeAll(IReadOnlyList<int> variables)
    {
        var left = variables.ToHashSet();
        foreach (var row in variables.SelectMany(variable => _columns[variable].Rows)) _rowCounts[row]++;
        var columnsOfRow = variables.SelectMany(variable => _columns[variable].Rows.Select(row => (row, variable))).ToLookup(pair => pair.row, pair => pair.variable);
        PeelSingleColumns(left, variables, columnsOfRow);
        PeelSingleRows(left, columnsOfRow);
        foreach (var variable in variables.Where(left.Contains).OrderBy(ActiveRows).ThenBy(variable => variable))
            if (!TakeWithFill(variable))
                return false;
        while (_upper.TryPop(out var eta)) _inverse.Add(eta.Pivot, eta.Value, eta.Rows, eta.Values);
        return true;
    }

    /// <summary>The first independent columns in an order, at most one for each row. Leaves only the lower triangle behind.</summary>
    public List<int> FirstIndependent(IEnumerable<int> order)
    {
        var chosen = new List<int>();
        foreach (var variable in order)
        {
            if (chosen.Count == _variableOfRow.Length) break;
            if (TakeWithFill(variable)) chosen.Add(variable);
        }
        return chosen;
    }

    private int ActiveRows(int variable) => _columns[variable].Rows.Count(row => !_pivoted[row]);

    private void PeelSingleColumns(HashSet<int> left, IReadOnlyList<int> variables, ILookup<int, int> columnsOfRow)
    {
        var active = variables.ToDictionary(variable => variable, variable => _columns[variable].Rows.Length);
        var singles = new Queue<int>(variables.Where(variable => active[variable] == 1));
        while (singles.TryDequeue(out var variable))
        {
            if (active[variable] != 1) continue;
            var row = _columns[variable].Rows.First(row => !_pivoted[row]);
            TakeWithoutFill(variable, row, left);
            foreach (var other in columnsOfRow[row])
                if (--active[other] == 1)
                    singles.Enqueue(other);
        }
    }

    private void PeelSingleRows(HashSet<int> left, ILookup<int, int> columnsOfRow)
    {
        var singles = new Queue<int>(Enumerable.Range(0, _pivoted.Length).Where(row => !_pivoted[row] && _rowCounts[row] == 1));
        while (singles.TryDequeue(out var row))
        {
            if (_pivoted[row] || _rowCounts[row] != 1) continue;
            var variable = columnsOfRow[row].First(left.Contains);
            TakeWithoutFill(variable, row, left);
            foreach (var touched in _columns[variable].Rows)
                if (!_pivoted[touched] && _rowCounts[touched] == 1)
                    singles.Enqueue(touched);
        }
    }

    private void TakeWithoutFill(int variable, int row, HashSet<int> left)
    {
        left.Remove(variable);
        foreach (var touched in _columns[variable].Rows)
        {
            _work[touched] = _columns[variable].Sign;
            _rowCounts[touched]--;
        }
        Pivot(variable, row, _columns[variable].Rows);
    }

    private bool TakeWithFill(int variable)
    {
        foreach (var row in _columns[variable].Rows) _work[row] = _columns[variable].Sign;
        _inverse.SolveForward(_work);
        var filled = new List<int>();
        for (var row = 0; row < _work.Length; row++)
            if (Math.Abs(_work[row]) > DropTolerance)
                filled.Add(row);
        if (ChoosePivot(filled) is not { } pivot) return false;
        Pivot(variable, pivot, filled);
        return true;
    }

    private int? ChoosePivot(List<int> filled)
    {
        var largest = 0.0;
        foreach (var row in filled)
            if (!_pivoted[row])
                largest = Math.Max(largest, Math.Abs(_work[row]));
        if (largest < SingularityTolerance)
        {
            Array.Clear(_work);
            return null;
        }
        return filled.Where(row => !_pivoted[row] && Math.Abs(_work[row]) >= PivotShare * largest).MinBy(row => _rowCounts[row]);
    }

    private void Pivot(int variable, int pivot, IReadOnlyCollection<int> filled)
    {
        _variableOfRow[pivot] = variable;
        int[] above = [.. filled.Where(row => _pivoted[row])];
        int[] below = [.. filled.Where(row => !_pivoted[row] && row != pivot)];
        _upper.Push((pivot, _work[pivot], above, [.. above.Select(row => _work[row])]));
        if (below.Length > 0) _inverse.Add(pivot, 1, below, [.. below.Select(row => _work[row] / _work[pivot])]);
        _pivoted[pivot] = true;
        foreach (var row in filled) _work[row] = 0;
    }
}
