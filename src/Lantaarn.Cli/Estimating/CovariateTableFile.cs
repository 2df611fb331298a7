// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Cli.Lists;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.MultipleLists.Covariates;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Estimating;

/// <summary>Reads lists and characteristics from CSV: a column per list with 0 or 1 (or un and obs), one per characteristic, one with the number of people.</summary>
/// <param name="path">The file.</param>
/// <param name="categories">Columns with a category.</param>
/// <param name="quantities">Columns with a number, and the degree of its polynomial.</param>
/// <param name="count">The column with the number of people; null for the last that is no characteristic.</param>
internal sealed class CovariateTableFile(string path, string[] categories, (string Column, int Degree)[] quantities, string? count)
{
    private const int MostPeople = 10_000_000;

    /// <exception cref="InputException">The file holds no such table.</exception>
    public CovariateTable Read()
    {
        using var file = ListFile.Open(path);
        int[] known = [.. categories.Concat(quantities.Select(item => item.Column)).Select(name => file.Find(name, "a characteristic"))];
        var others = Enumerable.Range(0, file.Columns.Count).Except(known).ToArray();
        if (others.Length == 0) throw Problem("No columns are left for the lists.", "Give a column per list with 0 or 1.");
        var people = count is null ? others[^1] : file.Find(count, "the number of people");
        int[] lists = [.. others.Where(column => column != people)];
        if (lists.Length is < 2 or > CaptureTable.MostLists) throw Problem($"The table has {lists.Length} lists; 2 to {CaptureTable.MostLists} can be used.", "Join lists of the same kind, or leave small ones out.");
        if (lists.Any(column => file.Columns[column] == "")) throw Problem("A list has no name.", "Give every column a name.");

        var levels = known.Select(_ => new List<string>()).ToArray();
        var counts = new List<CovariateCount>();
        foreach (var (line, cells) in file.Rows())
        {
            if (cells.Length != file.Columns.Count) throw Wrong(line, cells.Length, $"The row has {cells.Length} cells where the header has {file.Columns.Count}.");
            var pattern = lists.Select((column, list) => IsOn(line, column, cells[column].Trim()) ? 1 << list : 0).Sum();
            var here = known.Select((column, at) => Level(levels[at], cells[column].Trim())).ToArray();
            var number = Number(line, people, cells[people].Trim(), pattern);
            if (pattern > 0) counts.Add(new CovariateCount(pattern, here, number));
        }
        if (counts.Sum(row => row.Count) > MostPeople) throw Problem($"The table counts more than {MostPeople:N0} people.", "Estimate parts of it apart.");
        if ((1L << lists.Length) * levels.Aggregate(1L, (product, item) => Math.Min(CovariateTable.MostCells + 1L, product * item.Count)) > CovariateTable.MostCells)
            throw Problem($"Lists and levels make more than {CovariateTable.MostCells:N0} cells.", "Join levels, or leave a characteristic out.");
        return new CovariateTable([.. lists.Select(column => file.Columns[column])], [.. levels.Select((values, at) => Describe(at, values))], counts);
    }

    private static int? Level(List<string> levels, string cell)
    {
        if (CaptureLayout.IsBlank(cell)) return null;
        if (!levels.Contains(cell)) levels.Add(cell);
        return levels.IndexOf(cell);
    }

    private Characteristic Describe(int at, List<string> levels)
    {
        var name = at < categories.Length ? categories[at] : quantities[at - categories.Length].Column;
        if (levels.Count < 2) throw Problem($"The column '{name}' has fewer than two different values.", "Leave it out.");
        if (at < categories.Length) return Characteristic.Category(name, levels);
        var degree = quantities[at - categories.Length].Degree;
        var values = levels.Select(level => double.TryParse(level, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value
            : throw Problem($"The column '{name}' holds '{level}', which is no number.", "Name it with --by instead.")).ToArray();
        if (values.Distinct().Count() < values.Length) throw Problem($"The column '{name}' writes one number in two ways.", "Write it in one way.");
        return degree < values.Length ? Characteristic.Quantity(name, values, degree)
            : throw Problem($"The column '{name}' has {values.Length} different numbers, too few for a degree of {degree}.", "Ask for a lower degree, or name it with --by.");
    }

    private bool IsOn(long line, int column, string cell) => cell switch
    {
        "1" or "obs" => true,
        "0" or "un" => false,
        _ => throw Wrong(line, column + 1, "This is neither 0 nor 1 (un or obs)."),
    };

    // The unseen may stand in the table as a count that nobody knows.
    private int Number(long line, int column, string cell, int pattern)
    {
        if (pattern == 0 && CaptureLayout.IsBlank(cell)) return 0;
        if (!int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var people) || people > MostPeople) throw Wrong(line, column + 1, "This is no whole number of people.");
        return pattern > 0 || people == 0 ? people : throw Wrong(line, column + 1, "This row counts people whom no list saw; those are what is to be estimated.");
    }

    private InputException Problem(string what, string whatToDo) => new(new InputProblem(path, what, whatToDo) { Line = 1 });

    private InputException Wrong(long line, int column, string what) =>
        new(new InputProblem(path, what, "Give a column per list with 0 or 1, characteristics named with --by or --year, and the number of people last or named with --count.") { Line = line, Column = column });
}
