// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Lists;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Protecting;

/// <summary>One row of a table in long form.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Codes">A code per dimension.</param>
/// <param name="Value">What its other column says.</param>
internal readonly record struct LongRow(long Line, string[] Codes, string Value);

/// <summary>A table of an analyst's own in long form: a CSV file with a column per dimension and one more, with the count or the record.</summary>
internal sealed class LongTable
{
    private readonly string _path;
    private readonly int _valueColumn;

    private LongTable(string path, int valueColumn, IReadOnlyList<Classification> dimensions, IReadOnlyList<LongRow> rows) =>
        (_path, _valueColumn, Dimensions, Rows) = (path, valueColumn, dimensions, rows);

    /// <summary>What the rows are divided by, in the order of the columns.</summary>
    public IReadOnlyList<Classification> Dimensions { get; }

    public IReadOnlyList<LongRow> Rows { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="valueColumn">The column that is no dimension.</param>
    /// <param name="hierarchies">Dimensions with nested codes; the others have the codes that occur.</param>
    /// <param name="mostRows">More are refused, before they are kept.</param>
    /// <exception cref="InputException">There is no such file or column, a row is short, a code is missing or not in its hierarchy, or there is too much.</exception>
    public static LongTable Read(string path, string valueColumn, IReadOnlyDictionary<string, Classification> hierarchies, int mostRows)
    {
        using var file = ListFile.Open(path);
        var value = file.Columns.ToList().FindIndex(column => string.Equals(column, valueColumn, StringComparison.OrdinalIgnoreCase));
        if (value < 0)
            throw Problem(path, 1, $"The file has no column '{valueColumn}'. It has: {string.Join(", ", file.Columns)}.", "Name the right column: of the counts with --count, of the records with --record.");
        var columns = Enumerable.Range(0, file.Columns.Count).Where(column => column != value).ToArray();
        if (columns.Length == 0) throw Problem(path, 1, $"The file has no column but '{valueColumn}'.", "Give a column for each thing that people are divided by.");
        foreach (var column in columns) RequireName(path, file.Columns[column]);
        if (hierarchies.Keys.FirstOrDefault(name => columns.All(column => file.Columns[column] != name)) is { } lost)
            throw Problem(path, 1, $"There is a hierarchy for '{lost}', which is no column.", "Use the name of the column in --hierarchy NAME=FILE.");
        var codes = columns.Select(column => new CodeColumn(path, file.Columns[column], column + 1, hierarchies.GetValueOrDefault(file.Columns[column]))).ToArray();
        var rows = new List<LongRow>();
        foreach (var (line, cells) in file.Rows())
        {
            if (rows.Count == mostRows) throw Problem(path, line, $"The file has more than {mostRows:N0} rows.", "Leave out columns that no table uses, and add up the rows that are then the same.");
            if (cells.Length != file.Columns.Count) throw Problem(path, line, $"The row has {cells.Length} cells where the header has {file.Columns.Count}.", "Correct the row.");
            rows.Add(new(line, [.. codes.Select((column, i) => column.Read(line, cells[columns[i]].Trim()))], cells[value].Trim()));
        }
        if (rows.Count == 0) throw Problem(path, null, "The file has a header and no rows.", "Export the table again.");
        return new(path, value + 1, [.. codes.Select(column => column.Dimension())], rows);
    }

    /// <summary>What is wrong with a row, or with all of them together.</summary>
    public InputException Wrong(LongRow? row, string what) => Problem(_path, row?.Line, what, "Nothing is published until that is done.");

    /// <summary>What is wrong with the value of a row.</summary>
    public InputException WrongValue(LongRow row, string what, string whatToDo) =>
        new(new InputProblem(_path, what, whatToDo) { Line = row.Line, Column = _valueColumn });

    // Names of columns become names of files, and stand between commas in --table.
    private static void RequireName(string path, string column)
    {
        if (column == "" || !column.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_'))
            throw Problem(path, 1, $"A column is called '{column}'.", "Name it with letters, digits, spaces, hyphens and underscores only.");
    }

    private static InputException Problem(string path, long? line, string what, string whatToDo) => new(new InputProblem(path, what, whatToDo) { Line = line });

    /// <summary>The codes of one column; equal ones are kept once.</summary>
    private sealed class CodeColumn(string path, string name, int at, Classification? hierarchy)
    {
        private readonly Dictionary<string, string> _known =
            (hierarchy?.Categories.Select(category => category.Code) ?? []).Append(Classification.TotalCode).ToDictionary(code => code, StringComparer.Ordinal);

        public string Read(long line, string code)
        {
            if (_known.TryGetValue(code, out var kept)) return kept;
            if (code == "")
                throw Wrong(line, $"The row has no code for '{name}'.", $"Give one: '{Classification.TotalCode}' for a total, a code of its own for people of whom it is not known.");
            if (hierarchy is not null) throw Wrong(line, $"This code is not in the hierarchy of '{name}'.", "Add it to the hierarchy, or correct the code.");
            return _known[code] = code;
        }

        public Classification Dimension()
        {
            if (hierarchy is not null) return hierarchy;
            var categories = _known.Keys.Where(code => code != Classification.TotalCode).Select(code => new Category(code)).ToArray();
            return categories.Length > 0 ? new(name, categories) : throw Wrong(1, $"The column '{name}' has totals only.", "Leave the column out.");
        }

        private InputException Wrong(long line, string what, string whatToDo) => new(new InputProblem(path, what, whatToDo) { Line = line, Column = at });
    }
}
