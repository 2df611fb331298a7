// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using Lantaarn.Disclosure.Alternatives;

namespace Lantaarn.Disclosure.Display;

/// <summary>
/// Writes a table that may leave as CSV, one line per cell, with a header line, commas and CR LF (RFC 4180). Each line has an observation status and a
/// confidentiality status (SDMX code lists, in which A is normal, M cannot exist, Q suppressed, C confidential and F free).
/// </summary>
public static class TableExport
{
    /// <summary>The text of a table in which counts were hidden. A hidden value is an empty field with status Q and C, the same for every hidden cell; never 0, -1 or "&lt;5".</summary>
    /// <param name="table">The table.</param>
    public static string Csv(ProtectedTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Text([.. table.Classifications, table.Measure, "obs_status", "conf_status"], table.Cells.Select(cell => (string[])[.. cell.Codes, Number(cell.Value), .. Status(cell.Status)]));
    }

    /// <summary>
    /// The text of a table in which counts were changed. Beside each value stand the smallest and largest count that it leaves possible when taken alone (empty where
    /// there is no bound). Its status is a word, since the code list has none: "rounded", "perturbed" or "noise added".
    /// </summary>
    /// <param name="table">The table.</param>
    public static string Csv(AlteredTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Text(
            [.. table.Classifications, ProtectedTable.Persons, "at_least", "at_most", "obs_status", "conf_status"],
            table.Cells.Select(cell => (string[])[.. cell.Codes, Number(cell.Value), Number(cell.Possible.Low), Number(cell.Possible.Up), Status(cell.Status), "F"]));
    }

    private static string[] Status(CellStatus status) => status switch
    {
        CellStatus.Published => ["A", "F"],
        CellStatus.Suppressed => ["Q", "C"],
        CellStatus.StructuralZero => ["M", "F"],
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static string Status(AlteredStatus status) => status switch
    {
        AlteredStatus.Rounded => "rounded",
        AlteredStatus.Perturbed => "perturbed",
        AlteredStatus.NoiseAdded => "noise added",
        AlteredStatus.StructuralZero => "M",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Text(string[] header, IEnumerable<string[]> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Prepend(header)) text.AppendJoin(',', line.Select(Quoted)).Append("\r\n");
        return text.ToString();
    }

    // A spreadsheet runs a field that starts like a formula; a leading apostrophe stops it.
    private static string Quoted(string field)
    {
        var safe = field is ['=' or '+' or '@' or '-' or '\t' or '\r' or '\n', ..] ? "'" + field : field;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
