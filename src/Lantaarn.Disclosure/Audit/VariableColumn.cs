// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Audit;

/// <summary>The constraints one unknown takes part in, all with the same sign: 1 for a count, -1 for what a sum has above its minimum.</summary>
internal readonly record struct VariableColumn(int[] Rows, int Sign)
{
    public double[] Dense(int rows)
    {
        var dense = new double[rows];
        foreach (var row in Rows) dense[row] = Sign;
        return dense;
    }

    public double Times(double[] vector)
    {
        var sum = 0.0;
        foreach (var row in Rows) sum += vector[row];
        return Sign * sum;
    }
}
