// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;

namespace Lantaarn.Disclosure.Display;

/// <summary>
/// Writes a protected table as CSV, one line per cell. A hidden value is an empty field with status Q and C (SDMX code lists for observation
/// and confidentiality status), the same for every hidden cell; never 0, -1 or "&lt;5".
/// </summary>
public static class TableExport
{
    /// <summary>The text, with a header line, commas and CR LF (RFC 4180).</summary>
    /// <param name="table">The table.</param>
    public static string Csv(ProtectedTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var text = new StringBuilder();
        Append(text, [.. table.Classifications, table.Measure, "obs_status", "conf_status"]);
        foreach (var cell in table.Cells)
            Append(text, [.. cell.Codes, cell.Value?.ToString(CultureInfo.InvariantCulture) ?? "", .. Status(cell.Status)]);
        return text.ToString();
    }

    private static string[] Status(CellStatus status) => status switch
    {
        CellStatus.Published => ["A", "F"],
        CellStatus.Suppressed => ["Q", "C"],
        CellStatus.StructuralZero => ["M", "F"],
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static void Append(StringBuilder text, string[] fields) => text.AppendJoin(',', fields.Select(Quoted)).Append("\r\n");

    // A spreadsheet runs a field that starts like a formula; a leading apostrophe stops it.
    private static string Quoted(string field)
    {
        var safe = field is ['=' or '+' or '@' or '-' or '\t' or '\r' or '\n', ..] ? "'" + field : field;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
