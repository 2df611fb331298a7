// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Cli.Lists;
using Lantaarn.Estimation.SingleList;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Estimating;

/// <summary>Reads how often people were seen: a row per person, or a row per number of times. A last class may be open, such as 6+.</summary>
internal static class RepeatsFile
{
    private const int MostPeople = 10_000_000;

    /// <summary>Columns of a table with a row per person.</summary>
    /// <param name="Count">How often the person was seen.</param>
    public sealed record Columns(string Count)
    {
        public string[] Categories { get; init; } = [];

        public string[] Quantities { get; init; } = [];

        public string[] OnesBy { get; init; } = [];

        public string? Exposure { get; init; }

        public string? Group { get; init; }

        public bool IsEmpty => Count == "" && Categories.Length + Quantities.Length + OnesBy.Length == 0 && Exposure is null && Group is null;
    }

    /// <summary>One row per person; the group is null where none was asked for.</summary>
    /// <exception cref="InputException">A column is absent, or a cell cannot be used.</exception>
    public static (RepeatCounts Counts, Category? Group) Persons(string path, Columns columns)
    {
        using var file = ListFile.Open(path);
        var count = file.Find(columns.Count, "the number of times seen");
        var words = columns.Categories.Concat(columns.OnesBy).Append(columns.Group).OfType<string>().Distinct().ToDictionary(name => name, name => (At: file.Find(name, "a characteristic"), Values: new List<string>()));
        var numbers = columns.Quantities.Append(columns.Exposure).OfType<string>().Distinct().ToDictionary(name => name, name => (At: file.Find(name, "a number"), Values: new List<double>()));
        var counts = new List<int>();
        var last = new OpenClass(path);
        foreach (var (line, cells) in file.Rows())
        {
            if (cells.Length != file.Columns.Count) throw Wrong(path, line, cells.Length, $"The row has {cells.Length} cells where the header has {file.Columns.Count}.");
            counts.Add(last.Read(cells[count], line, count));
            foreach (var (at, values) in words.Values) values.Add(cells[at].Trim() is { Length: > 0 } value ? value : "unknown");
            foreach (var (name, (at, values)) in numbers) values.Add(Number(path, line, at, cells[at], aboveZero: name == columns.Exposure));
        }
        last.RequireHighest(counts);
        Category Category(string name) => new(name, words[name].Values);
        return (new RepeatCounts(counts, [.. columns.Categories.Distinct().Select(Category), .. columns.Quantities.Distinct().Select(name => new Quantity(name, numbers[name].Values))])
        {
            LastClass = last.From,
            OnesBy = [.. columns.OnesBy.Distinct().Select(Category)],
            Exposure = columns.Exposure is { } exposure ? numbers[exposure].Values : null,
        }, columns.Group is { } group ? Category(group) : null);
    }

    /// <summary>One row per number of times: the number, and how many people were seen so often.</summary>
    /// <exception cref="InputException">A row is not such a pair, or a number of times stands twice.</exception>
    public static RepeatCounts Frequencies(string path)
    {
        using var file = ListFile.Open(path);
        if (file.Columns.Count != 2) throw new InputException(new InputProblem(path, $"The table has {file.Columns.Count} columns.", "Give two columns: how often, and how many people.") { Line = 1 });
        var people = new SortedDictionary<int, int>();
        var last = new OpenClass(path);
        foreach (var (line, cells) in file.Rows())
        {
            if (cells.Length != 2) throw Wrong(path, line, cells.Length, $"The row has {cells.Length} cells where the header has 2.");
            var times = last.Read(cells[0], line, 0);
            if (!int.TryParse(cells[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var here)) throw Wrong(path, line, 2, "This is no whole number of people.");
            if (!people.TryAdd(times, here)) throw Wrong(path, line, 1, $"The number of times {times} stands twice.");
            if (people.Values.Sum(persons => (long)persons) > MostPeople) throw Wrong(path, line, 2, $"The table counts more than {MostPeople:N0} people.");
        }
        last.RequireHighest(people.Keys);
        return new RepeatCounts([.. people.SelectMany(row => Enumerable.Repeat(row.Key, row.Value))]) { LastClass = last.From };
    }

    private static double Number(string path, long line, int column, string cell, bool aboveZero) =>
        double.TryParse(cell.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) && !(aboveZero && value <= 0) ? value
            : throw Wrong(path, line, column + 1, aboveZero ? "This is no number above 0." : "This is no number.");

    private static InputException Wrong(string path, long line, int column, string what) =>
        new(new InputProblem(path, what, "Correct the row.") { Line = line, Column = column });

    /// <summary>Reads numbers of times, and remembers the open last class.</summary>
    private sealed class OpenClass(string path)
    {
        private long _line;

        public int? From { get; private set; }

        public int Read(string cell, long line, int column)
        {
            var text = cell.Trim();
            var open = text.EndsWith('+');
            if (!int.TryParse(text.TrimEnd('+'), NumberStyles.None, CultureInfo.InvariantCulture, out var times) || times is < 1 or > RepeatCounts.MostTimes || (open && times < 2))
                throw new InputException(new InputProblem(path, $"The number of times seen is no whole number of 1 or more (at most {RepeatCounts.MostTimes:N0}), nor a last class such as 6+.", "Correct the row; people who were not seen do not belong in the table.") { Line = line, Column = column + 1 });
            if (!open) return times;
            if (From is { } before && before != times) throw Wrong(path, line, column + 1, $"There are two open classes: {before}+ and {times}+.");
            (From, _line) = (times, line);
            return times;
        }

        public void RequireHighest(IEnumerable<int> counts)
        {
            if (From is { } from && counts.Any(count => count > from))
                throw new InputException(new InputProblem(path, $"The class {from}+ is open, yet other rows count higher.", $"Count everybody seen {from} times or more as {from}+.") { Line = _line });
        }
    }
}
