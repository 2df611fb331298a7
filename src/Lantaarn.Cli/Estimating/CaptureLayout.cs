// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Lists;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Estimating;

/// <summary>One row of a table of capture histories.</summary>
/// <param name="Stratum">The part of the population that it is about.</param>
/// <param name="On">The lists that saw these people, as a pattern.</param>
/// <param name="Away">The lists that do not work there, as a pattern.</param>
/// <param name="Last">What the last column says: a number of people, or one list more.</param>
internal readonly record struct CaptureRow(string Stratum, int On, int Away, string Last);

/// <summary>Which columns of a file are lists, and how its rows are read.</summary>
internal sealed class CaptureLayout
{
    private const string Shape = "Give a column per list with 0 or 1, and the number of people last.";

    private readonly string _path;
    private readonly int _stratum;
    private readonly int[] _columns;
    private readonly string[] _header;

    private CaptureLayout(string path, string[] header, int stratum, int[] columns)
    {
        (_path, _header, _stratum, _columns) = (path, header, stratum, columns);
        LastColumn = Enumerable.Range(0, header.Length).Last(column => column != stratum) + 1;
        if (columns.Length is < 1 or > CaptureTable.MostLists)
            throw Problem($"The table has {columns.Length} lists; 1 to {CaptureTable.MostLists} can be used.", columns.Length < 1 ? Shape : "Join lists of the same kind, or leave small ones out.");
        if (columns.Any(column => header[column] == "")) throw Problem("A list has no name.", "Give every column a name.");
    }

    /// <summary>Names of the lists.</summary>
    public string[] Lists => [.. _columns.Select(column => _header[column])];

    /// <summary>Number of patterns, which is also the pattern of all lists.</summary>
    public int Patterns => (1 << _columns.Length) - 1;

    /// <summary>Place of the last column, from 1.</summary>
    public int LastColumn { get; }

    /// <summary>The lists are all columns but the last and that of the strata.</summary>
    public static CaptureLayout Of(string path, ListFile file, string? stratum)
    {
        var at = stratum is null ? -1 : file.Find(stratum, "the strata");
        var others = Enumerable.Range(0, file.Columns.Count).Where(column => column != at).ToArray();
        return others.Length == 0
            ? throw new InputException(new InputProblem(path, "The table has 0 lists.", Shape) { Line = 1 })
            : new CaptureLayout(path, [.. file.Columns], at, others[..^1]);
    }

    /// <summary>Whether a cell says nothing.</summary>
    public static bool IsBlank(string cell) => cell is "" or "NA";

    /// <summary>The same columns where the last is a list too.</summary>
    public CaptureLayout WithLastAsList() => new(_path, _header, _stratum, [.. _columns, LastColumn - 1]);

    /// <summary>A row in which the last column is a list.</summary>
    public CaptureRow LastAsList(CaptureRow row)
    {
        var bit = 1 << (_columns.Length - 1);
        return row with { On = row.On | (row.Last == "1" ? bit : 0), Away = row.Away | (IsBlank(row.Last) ? bit : 0) };
    }

    /// <summary>Reads one row.</summary>
    public CaptureRow Parse(long line, string[] cells)
    {
        var (on, away) = (0, 0);
        if (cells.Length != _header.Length) throw Wrong(line, cells.Length, $"The row has {cells.Length} cells where the header has {_header.Length}.", Shape);
        for (var list = 0; list < _columns.Length; list++)
        {
            var cell = cells[_columns[list]].Trim();
            if (cell == "1") on |= 1 << list;
            else if (IsBlank(cell) && _stratum >= 0) away |= 1 << list;
            else if (cell != "0") throw Wrong(line, _columns[list] + 1, "This is neither 0 nor 1.", IsBlank(cell) ? "If the list does not work there, name the column of the places with --stratum." : Shape);
        }
        return new CaptureRow(_stratum < 0 ? "table" : Name(cells[_stratum].Trim()), on, away, cells[LastColumn - 1].Trim());
    }

    private static string Name(string cell) => cell == "" ? "unknown" : cell;

    private InputException Problem(string what, string whatToDo) => new(new InputProblem(_path, what, whatToDo) { Line = 1 });

    private InputException Wrong(long line, int column, string what, string whatToDo) => new(new InputProblem(_path, what, whatToDo) { Line = line, Column = column });
}
