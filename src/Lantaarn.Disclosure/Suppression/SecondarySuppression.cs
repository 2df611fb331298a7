// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;

namespace Lantaarn.Disclosure.Suppression;

/// <summary>Chooses which cells are hidden besides the primary ones, so that no primary cell follows from the published ones by adding and subtracting.</summary>
internal static class SecondarySuppression
{
    /// <summary>Per cell: hidden, primary and secondary alike.</summary>
    public static bool[] Suppress(SuppressionInput input, CancellationToken cancel)
    {
        var cells = new DistinctCells(input);
        return cells.SuppressedCells(Published(cells, input.Rule, cancel));
    }

    private static bool[] Published(DistinctCells cells, SingletonRule rule, CancellationToken cancel)
    {
        try
        {
            return new GaussElimination<long>(cells, rule).Run(cancel);
        }
        catch (OverflowException)
        {
            return new GaussElimination<BigInteger>(cells, rule).Run(cancel);
        }
    }
}
