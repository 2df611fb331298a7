// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Audit;

/// <summary>Inverse of a basis as a product of elementary matrices, each the identity but for one column.</summary>
internal sealed class EtaFile
{
    private readonly List<(int Pivot, double PivotValue, int[] Rows, double[] Values)> _etas = [];

    public int Count => _etas.Count;

    public void Clear() => _etas.Clear();

    /// <summary>Takes in the column <paramref name="column"/>, already transformed, which becomes the unit vector of the pivot row.</summary>
    public void Add(double[] column, int pivot)
    {
        var rows = new List<int>();
        for (var row = 0; row < column.Length; row++)
            if (row != pivot && Math.Abs(column[row]) > 1e-13)
                rows.Add(row);
        Add(pivot, column[pivot], [.. rows], [.. rows.Select(row => column[row])]);
    }

    /// <summary>Takes in a column by its entries outside the pivot row.</summary>
    public void Add(int pivot, double pivotValue, int[] rows, double[] values) => _etas.Add((pivot, pivotValue, rows, values));

    /// <summary>Replaces a vector v by the solution x of B x = v.</summary>
    public void SolveForward(double[] vector)
    {
        foreach (var (pivot, pivotValue, rows, values) in _etas)
        {
            if (vector[pivot] == 0) continue;
            var value = vector[pivot] / pivotValue;
            vector[pivot] = value;
            for (var i = 0; i < rows.Length; i++) vector[rows[i]] -= values[i] * value;
        }
    }

    /// <summary>Replaces a vector v by the solution y of B' y = v.</summary>
    public void SolveBackward(double[] vector)
    {
        for (var k = _etas.Count - 1; k >= 0; k--)
        {
            var (pivot, pivotValue, rows, values) = _etas[k];
            var value = vector[pivot];
            for (var i = 0; i < rows.Length; i++) value -= values[i] * vector[rows[i]];
            vector[pivot] = value / pivotValue;
        }
    }
}
