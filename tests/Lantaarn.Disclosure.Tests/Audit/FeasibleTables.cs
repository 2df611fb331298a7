// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Tests.Audit;

/// <summary>Every table of whole counts that agrees with the published cells, listed one by one; for tiny tables.</summary>
internal static class FeasibleTables
{
    public static IEnumerable<long[]> Of(CellMatrix matrix, bool[] published)
    {
        var total = matrix.Values[^1];
        IEnumerable<long[]> tables = [[]];
        foreach (var _ in matrix.Counts)
            tables = tables.SelectMany(start => Enumerable.Range(0, (int)(total - start.Sum()) + 1).Select(count => (long[])[.. start, count]));
        return tables.Where(table => Enumerable.Range(0, published.Length).All(cell =>
            !published[cell] || matrix.Columns[cell].Sum(row => table[row]) == matrix.Values[cell]));
    }
}
