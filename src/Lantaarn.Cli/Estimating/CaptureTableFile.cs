// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Cli.Lists;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Estimating;

/// <summary>Reads capture histories from CSV: a column per list with 0 or 1, the number of people last.</summary>
internal static class CaptureTableFile
{
    public static CaptureTable Read(string path)
    {
        using var file = ListFile.Open(path);
        var lists = file.Columns.Count - 1;
        if (lists is < 1 or > CaptureTable.MostLists)
            throw new InputException(new InputProblem(path, $"The table has {lists} lists; 1 to {CaptureTable.MostLists} can be used.", "Give a column per list with 0 or 1, and the number of people last.") { Line = 1 });
        if (file.Columns.Take(lists).Contains(""))
            throw new InputException(new InputProblem(path, "A list has no name.", "Give every column a name.") { Line = 1 });
        var counts = new double[(1 << lists) - 1];
        foreach (var (line, cells) in file.Rows())
        {
            var (pattern, people) = Parse(path, line, cells, lists);
            if (pattern == 0 && people > 0)
                throw new InputException(new InputProblem(path, "This row counts people whom no list saw; those are what is to be estimated.", "Take the row out.") { Line = line });
            if (pattern > 0) counts[pattern - 1] += people;
        }
        return new CaptureTable([.. file.Columns.Take(lists)], counts);
    }

    private static (int Pattern, double People) Parse(string path, long line, string[] cells, int lists)
    {
        var pattern = 0;
        for (var i = 0; i < lists && cells.Length == lists + 1; i++)
            pattern |= cells[i].Trim() switch { "0" => 0, "1" => 1 << i, _ => throw Wrong(path, line, i + 1, "This is neither 0 nor 1.") };
        if (cells.Length != lists + 1) throw Wrong(path, line, cells.Length, $"The row has {cells.Length} cells where the header has {lists + 1}.");
        return double.TryParse(cells[^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var people)
            ? (pattern, people)
            : throw Wrong(path, line, lists + 1, "This is no number of people.");
    }

    private static InputException Wrong(string path, long line, int column, string what) =>
        new(new InputProblem(path, what, "Give a column per list with 0 or 1, and the number of people last.") { Line = line, Column = column });
}
