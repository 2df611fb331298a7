// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;

namespace Lantaarn.Monitor.Sites;

/// <summary>
/// Looks at published tables as an outsider does, without the true counts: between which bounds must a hidden number lie, if parts are together no more
/// than their total? People of unknown code are in totals only, so a total may be more than its parts. These bounds are wider than those of the audit that let the
/// tables go, which also knew linear programming: this finds what is plainly wrong, and needs nothing but the files.
/// </summary>
internal static class TableBounds
{
    /// <summary>What is wrong with the tables, in plain sentences; empty where nothing is.</summary>
    public static IEnumerable<string> Check(IReadOnlyList<SafeTable> tables, int minimum)
    {
        foreach (var table in tables)
        {
            if (table.Cells.FirstOrDefault(cell => cell.People < minimum) is not null) yield return $"The table '{table.Name}' shows a number below {minimum}.";
            if (table.Cells.DistinctBy(Key).Count() < table.Cells.Count) yield return $"The table '{table.Name}' has a cell twice.";
        }
        if (tables.SelectMany(table => table.Cells.Select(cell => (Cell: Where(table, cell), cell.People))).GroupBy(cell => cell.Cell).FirstOrDefault(same => same.Distinct().Count() > 1) is { } two)
            yield return $"The number of {two.Key} differs between tables.";
        foreach (var table in tables)
            foreach (var (total, parts) in Sums(table))
                if (Fault(table, total, parts, minimum) is { } fault) yield return fault;
    }

    private static string? Fault(SafeTable table, SafeCell total, List<SafeCell> parts, int minimum)
    {
        if (total.People is not { } whole) return null;
        var shown = parts.Sum(part => part.People ?? 0);
        var hidden = parts.Count(part => part.People is null);
        if (shown > whole) return $"The parts of {Where(table, total)} are more than their total.";
        // Where nothing is left for the hidden ones, each of them is known to be 0.
        return hidden > 0 && whole - shown < Math.Min(minimum - 1, 2) ? $"What is hidden below {Where(table, total)} can be worked out." : null;
    }

    /// <summary>Every total with the cells that it is made of, one dimension at a time.</summary>
    private static IEnumerable<(SafeCell Total, List<SafeCell> Parts)> Sums(SafeTable table)
    {
        for (var i = 0; i < table.Dimensions.Count; i++)
            foreach (var line in table.Cells.GroupBy(cell => string.Join('|', cell.Codes.Select((code, k) => k == i ? "" : code))))
                if (line.FirstOrDefault(cell => cell.Codes[i] == SafeCell.Total) is { } total)
                    yield return (total, [.. line.Where(cell => cell.Codes[i] != SafeCell.Total)]);
    }

    private static string Key(SafeCell cell) => string.Join('|', cell.Codes);

    private static string Where(SafeTable table, SafeCell cell)
    {
        var named = table.Dimensions.Zip(cell.Codes).Where(pair => pair.Second != SafeCell.Total).Select(pair => $"{pair.First} {pair.Second}").Order(StringComparer.Ordinal);
        return string.Join(", ", named.DefaultIfEmpty("everyone"));
    }
}
