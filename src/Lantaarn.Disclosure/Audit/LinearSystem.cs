// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Audit;

/// <summary>Known sums over unknowns that are not negative, with the true table as one solution and a basis to start from.</summary>
/// <param name="Columns">Per unknown, numbered by constraint; the constraints are independent.</param>
/// <param name="Sums">Per constraint.</param>
/// <param name="Solution">One table that satisfies everything.</param>
/// <param name="Upper">Per unknown a bound that follows from one constraint; infinite where none does.</param>
/// <param name="StartBasis">As many unknowns as constraints, with independent columns.</param>
internal sealed record LinearSystem(VariableColumn[] Columns, long[] Sums, long[] Solution, double[] Upper, int[] StartBasis)
{
    /// <summary>What no solution exceeds, whatever the weights of the constraints: weak duality.</summary>
    public double DualBound(double[] costs, double[] duals)
    {
        var bound = 0.0;
        for (var row = 0; row < Sums.Length; row++) bound += duals[row] * Sums[row];
        for (var variable = 0; variable < costs.Length; variable++)
        {
            var price = costs[variable] - Columns[variable].Times(duals);
            // Rounding noise of an unknown without a bound of its own is let go; a real price would have entered.
            if (price > 0 && double.IsFinite(Upper[variable])) bound += price * Upper[variable];
        }
        return bound;
    }

    /// <summary>Exact check in whole numbers.</summary>
    public bool IsSolvedBy(long[] table)
    {
        var left = (long[])Sums.Clone();
        for (var variable = 0; variable < table.Length; variable++)
        {
            if (table[variable] < 0) return false;
            foreach (var row in Columns[variable].Rows) left[row] -= Columns[variable].Sign * table[variable];
        }
        return Array.TrueForAll(left, rest => rest == 0);
    }
}
