// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Audit;

/// <summary>The basic variables of the simplex method, one for each row, with their inverse. Refactored from the columns at regular intervals.</summary>
internal sealed class Basis(VariableColumn[] columns, int rows)
{
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
        return new TriangularFactors(columns, _inverse, Variables).TakeAll(variables);
    }

    /// <summary>Takes as basis the first independent columns in an order; false where there are too few.</summary>
    public bool FactorFirst(IEnumerable<int> order)
    {
        _inverse.Clear();
        var chosen = new TriangularFactors(columns, _inverse, Variables).FirstIndependent(order);
        return chosen.Count == Variables.Length && Factor(chosen);
    }
}
