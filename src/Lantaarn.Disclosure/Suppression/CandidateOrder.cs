// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Suppression;

/// <summary>
/// In which order cells are tried for publication: zeros that are to be shown, then broader areas, more totals, cells that the round before did not hide,
/// larger counts, and last by code. Whole numbers only, so the order is the same on every machine; and what must be hidden besides the small
/// counts is, where that is as good, what was hidden the round before, whichever count is the larger one now.
/// </summary>
internal static class CandidateOrder
{
    public static int[] Of(ReleaseCells cells, ZeroTreatment zeros, bool[] hiddenInRoundBefore) =>
    [
        .. Enumerable.Range(0, cells.Codes.Length)
            .OrderBy(cell => zeros == ZeroTreatment.Published && cells.Matrix.Values[cell] == 0 ? 0 : 1)
            .ThenBy(cell => Depths(cells, cell).Where((_, i) => cells.Classifications[i].IsGeography).Sum())
            .ThenBy(cell => Depths(cells, cell).Sum())
            .ThenBy(cell => hiddenInRoundBefore[cell])
            .ThenByDescending(cell => cells.Matrix.Values[cell])
            .ThenBy(cell => cell),
    ];

    private static IEnumerable<int> Depths(ReleaseCells cells, int cell) => cells.Codes[cell].Select((code, i) => cells.Classifications[i].DepthOf(code));
}
