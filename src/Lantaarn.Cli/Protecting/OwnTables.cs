// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Protecting;

/// <summary>From the rows of a table in long form to people, with the tables that are asked of them.</summary>
internal static class OwnTables
{
    /// <summary>More rows of counts than this are refused.</summary>
    public const int MostRows = 200_000;

    /// <summary>Rows with a count of people each.</summary>
    /// <exception cref="InputException">A count is no whole number of people, a row is double, or totals do not add up.</exception>
    public static TableRelease OfCounts(LongTable table, IReadOnlyList<CountTable> asked)
    {
        var cells = table.Rows.Select(row => new CountedCell(row.Codes, Count(table, row))).ToList();
        return CountedCells.Read(table.Dimensions, asked, cells) switch
        {
            CountedCellsOutcome.Usable usable => usable.Release,
            CountedCellsOutcome.Faulty fault => throw table.Wrong(fault.Cell is { } at ? table.Rows[at] : null, fault.Message),
            _ => throw new InvalidOperationException("Counts are usable or faulty."),
        };
    }

    /// <summary>Rows of one record each.</summary>
    /// <exception cref="InputException">A record has no number, or one that stands before.</exception>
    public static TableRelease OfRecords(LongTable table, IReadOnlyList<CountTable> asked)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
            if (row.Value == "" || !known.Add(row.Value))
                throw table.WrongValue(row, row.Value == "" ? "The record has no number." : "Another row has this record number.", "Give each person one row, with a number of its own.");
        return new(table.Dimensions, asked, [.. table.Rows.Select(row => new CountedPerson(row.Codes, []))]);
    }

    private static long Count(LongTable table, LongRow row) =>
        long.TryParse(row.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
            ? count >= 0 ? count : throw table.WrongValue(row, "The count is below zero.", "Correct it; people are counted from 0.")
            : throw table.WrongValue(row, "This is no whole number of people.", "Write the true count in digits only, also where it is small: hiding it is done here.");
}
