// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Suppression;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Tests;

/// <summary>Builds releases and matrices from a two-way table of counts.</summary>
internal static class SmallTable
{
    /// <summary>A release of one table, rows by columns; everybody is known to two organisations.</summary>
    public static TableRelease Release(long[,] counts, string prefix = "", Func<IEnumerable<CountedPerson>, IEnumerable<CountedPerson>>? order = null)
    {
        var row = Classification(prefix + "row", counts.GetLength(0));
        var column = Classification(prefix + "column", counts.GetLength(1));
        var people = new List<CountedPerson>();
        for (var r = 0; r < counts.GetLength(0); r++)
            for (var c = 0; c < counts.GetLength(1); c++)
                for (var i = 0; i < counts[r, c]; i++)
                    people.Add(new([$"{prefix}row{r}", $"{prefix}column{c}"], ["a", "b"]));
        return new([row, column], [new CountTable("table", new TableAxis(row), new TableAxis(column))], [.. order?.Invoke(people) ?? people]);
    }

    /// <summary>All cells of a two-way table with its margins: inner cells first, then rows, columns and the total.</summary>
    public static CellMatrix Matrix(long[,] counts)
    {
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        var inner = Enumerable.Range(0, rows * columns).ToArray();
        return new(
            [.. inner.Select(i => counts[i / columns, i % columns])],
            [
                .. inner.Select(i => new[] { i }),
                .. Enumerable.Range(0, rows).Select(r => inner.Where(i => i / columns == r).ToArray()),
                .. Enumerable.Range(0, columns).Select(c => inner.Where(i => i % columns == c).ToArray()),
                inner,
            ]);
    }

    public static long[,] Random(Random random, int rows, int columns, int most)
    {
        var counts = new long[rows, columns];
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
                counts[r, c] = random.Next(most + 1);
        return counts;
    }

    /// <summary>Counts below a threshold are primary; larger cells are tried first.</summary>
    public static SuppressionInput Input(CellMatrix matrix, int threshold, SingletonRule rule) => new(
        matrix,
        [.. matrix.Values.Select(value => value < threshold)],
        [.. matrix.Counts.Select(count => count == 0)],
        [.. Enumerable.Range(0, matrix.Values.Length).OrderByDescending(cell => matrix.Columns[cell].Length).ThenByDescending(cell => matrix.Values[cell]).ThenBy(cell => cell)],
        rule);

    private static Classification Classification(string name, int count) =>
        new(name, [.. Enumerable.Range(0, count).Select(i => new Category(name + i))]);
}
