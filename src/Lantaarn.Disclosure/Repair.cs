// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure;

/// <summary>
/// Chooses what to hide after a failed audit. The bounds of a cell rest on the published cells in their proof; as long as all of those
/// stay, so do the bounds. Of each proof the cell goes that most proofs share, and of those the smallest.
/// </summary>
internal static class Repair
{
    /// <param name="matrix">All cells.</param>
    /// <param name="fixedCells">Per cell: hidden already, or published before and beyond repair.</param>
    /// <param name="failed">What an attacker can still narrow down.</param>
    public static IReadOnlyCollection<int> CellsToHide(CellMatrix matrix, bool[] fixedCells, IReadOnlyList<AuditedTarget> failed)
    {
        var proofs = failed.Select(target => Proof(matrix, fixedCells, target)).ToArray();
        var votes = proofs.SelectMany(proof => proof).CountBy(cell => cell).ToDictionary();
        return [.. proofs.Where(proof => proof.Length > 0)
            .Select(proof => proof.OrderByDescending(cell => votes[cell]).ThenBy(cell => matrix.Values[cell]).ThenBy(cell => cell).First())
            .Distinct().Order()];
    }

    // Without a proof from the solver: every published cell that shares an inner cell with the target.
    private static int[] Proof(CellMatrix matrix, bool[] fixedCells, AuditedTarget target)
    {
        int[] proof = [.. target.Proof.Where(cell => !fixedCells[cell])];
        if (proof.Length > 0) return proof;
        var rows = target.Target.Rows.ToHashSet();
        return [.. Enumerable.Range(0, fixedCells.Length).Where(cell => !fixedCells[cell] && matrix.Columns[cell].Any(rows.Contains))
            .OrderBy(cell => matrix.Values[cell]).ThenBy(cell => cell).Take(1)];
    }
}
