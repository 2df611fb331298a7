// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Audit;

/// <summary>The basic variables of the simplex method, one for each row, with their inverse. Refactored from the columns at regular intervals.</summary>
internal sealed class Basis(VariableColumn[] columns, int rows)
{
    private const double SingularityTolerance = 1e-9;
    private const int UpdatesBeforeRefactoring = 64;
    private readonly EtaFile _inverse = new();
    private int _updates;

    /// <summary>Basic variable of each row.</summary>
    public int[] Variables { get; } = new int[rows];

    public bool IsDue => _updates >= UpdatesBeforeRefactoring;

    public void SolveForward(double[] vector) => _inverse.SolveForward(vector);

    public void SolveBackward(double[] vector) => _inverse.SolveBackward(vector);

    public void Replace(int row, int entering, double[] transformed)
    {
        _inverse.Add(transformed, row);
        Variables[row] = entering;
        _updates++;
    }

    /// <summary>Builds the inverse afresh from the columns; false where they turn out dependent.</summary>
    public bool Factor(IReadOnlyList<int> variables)
    {
        _inverse.Clear();
        _updates = 0;
        var pivoted = new bool[rows];
        var left = PeelSingleRows(variables, pivoted);
        var rowCounts = RowCounts(left);
        foreach (var variable in left.OrderBy(variable => columns[variable].Rows.Length).ThenBy(variable => variable))
        {
            var column = columns[variable].Dense(rows);
            _inverse.SolveForward(column);
            var row = ChoosePivot(column, pivoted, rowCounts);
            if (row < 0) return false;
            Take(variable, row, column, pivoted);
        }
        return true;
    }

    /// <summary>Takes as basis the first independent columns in an order; false where there are too few.</summary>
    public bool FactorFirst(IEnumerable<int> order)
    {
        _inverse.Clear();
        var pivoted = new bool[rows];
        var indifferent = new int[rows];
        var chosen = new List<int>();
        foreach (var variable in order)
        {
            if (chosen.Count == rows) break;
            var column = columns[variable].Dense(rows);
            _inverse.SolveForward(column);
            var row = ChoosePivot(column, pivoted, indifferent);
            if (row < 0) continue;
            Take(variable, row, column, pivoted);
            chosen.Add(variable);
        }
        return chosen.Count == rows && Factor(chosen);
    }

    // A row with one column left: later columns do not reach it, so it causes no fill.
    private List<int> PeelSingleRows(IReadOnlyList<int> variables, bool[] pivoted)
    {
        var left = variables.ToHashSet();
        var counts = RowCounts(left);
        var columnsOfRow = variables.SelectMany(variable => columns[variable].Rows.Select(row => (row, variable))).ToLookup(pair => pair.row, pair => pair.variable);
        var singles = new Queue<int>(Enumerable.Range(0, rows).Where(row => counts[row] == 1));
        while (singles.TryDequeue(out var row))
        {
            if (counts[row] != 1 || pivoted[row]) continue;
            var variable = columnsOfRow[row].First(left.Contains);
            left.Remove(variable);
            Take(variable, row, columns[variable].Dense(rows), pivoted);
            foreach (var touched in columns[variable].Rows)
                if (--counts[touched] == 1)
                    singles.Enqueue(touched);
        }
        return [.. variables.Where(left.Contains)];
    }

    private void Take(int variable, int row, double[] column, bool[] pivoted)
    {
        _inverse.Add(column, row);
        Variables[row] = variable;
        pivoted[row] = true;
    }

    private int[] RowCounts(IEnumerable<int> variables)
    {
        var counts = new int[rows];
        foreach (var variable in variables)
            foreach (var row in columns[variable].Rows)
                counts[row]++;
        return counts;
    }

    private int ChoosePivot(double[] column, bool[] pivoted, int[] rowCounts)
    {
        var largest = 0.0;
        for (var row = 0; row < rows; row++)
            if (!pivoted[row])
                largest = Math.Max(largest, Math.Abs(column[row]));
        if (largest < SingularityTolerance) return -1;
        var best = -1;
        for (var row = 0; row < rows; row++)
            if (!pivoted[row] && Math.Abs(column[row]) >= 0.2 * largest && (best < 0 || rowCounts[row] < rowCounts[best]))
                best = row;
        return best;
    }
}
