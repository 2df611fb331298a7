// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Cli.Lists;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Registrations;

/// <summary>The rows of a registration as an organisation hands it over: a CSV file with columns of fixed names.</summary>
internal static class RegistrationFile
{
    /// <summary>Reads every row.</summary>
    /// <exception cref="InputException">There is no such file or column, or a row says something that cannot be. Names the line, never the content.</exception>
    public static IReadOnlyList<T> Read<T>(string path, string columns, Func<RegistrationLine, T> row)
    {
        using var file = ListFile.Open(path);
        var places = columns.Split(',').ToDictionary(name => name, name => file.Find(name, "a registration"), StringComparer.Ordinal);
        var rows = new List<T>();
        foreach (var (line, cells) in file.Rows())
        {
            if (cells.Length != file.Columns.Count) throw RegistrationLine.Wrong(path, line, $"The row has {cells.Length} cells where the header has {file.Columns.Count}.");
            rows.Add(row(new(path, line, places, cells)));
        }
        return rows;
    }
}

/// <summary>One row.</summary>
internal sealed record RegistrationLine(string Path, long Number, IReadOnlyDictionary<string, int> Places, string[] Cells)
{
    public string this[string column] => Cells[Places[column]].Trim();

    public string Client => this["client"] is { Length: > 0 } client ? client : throw Wrong("The row has no client number.");

    public DateOnly Day(string column) => DayOrNull(column) ?? throw Wrong("A day is not written like 2024-01-31.");

    public DateOnly? DayOrNull(string column) => this[column] == "" ? null : Date(column, "yyyy-MM-dd") ?? throw Wrong("A day is not written like 2024-01-31.");

    public DateOnly Month(string column) => Date(column, "yyyy-MM") ?? throw Wrong("A month is not written like 2024-01.");

    public int? DaysOrNull(string column) => this[column] == "" ? null
        : int.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : throw Wrong("A number of days is not a whole number, 0 or more.");

    /// <summary>One of some codes.</summary>
    public string Code(string column, IReadOnlyList<string> codes) =>
        codes.Contains(this[column]) ? this[column] : throw Wrong($"The column '{column}' holds none of: {string.Join(", ", codes)}.");

    public InputException Wrong(string what) => Wrong(Path, Number, what);

    public static InputException Wrong(string path, long line, string what) => new(new InputProblem(path, what, "Correct the row; nothing is published until that is done.") { Line = line });

    private DateOnly? Date(string column, string form) => DateOnly.TryParseExact(this[column], form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
