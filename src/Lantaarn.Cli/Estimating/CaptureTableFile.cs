// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Runtime.InteropServices;
using Lantaarn.Cli.Lists;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.PartialCoverage;
using Lantaarn.Exchange;

namespace Lantaarn.Cli.Estimating;

/// <summary>
/// Reads capture histories from CSV: a column per list with 0 or 1, the number of people last; or a row per person without a number. A
/// last column that holds nothing but 0 and 1 while rows repeat is taken for a list. NA in the column of a list means that it does not work there.
/// </summary>
internal static class CaptureTableFile
{
    private const int MostPeople = 10_000_000;

    /// <summary>A table without strata.</summary>
    /// <exception cref="InputException">The file holds no such table.</exception>
    public static CaptureTable Read(string path) => Strata(path, null)[0].Table;

    /// <summary>A table for each value of a column, in the order in which they appear; one called "table" without a column.</summary>
    /// <exception cref="InputException">The file holds no such table, or has no such column.</exception>
    public static IReadOnlyList<CoveredStratum> Strata(string path, string? stratum)
    {
        using var file = ListFile.Open(path);
        var layout = CaptureLayout.Of(path, file, stratum);
        var rows = new Dictionary<CaptureRow, (long Line, int Times)>();
        foreach (var (line, cells) in file.Rows())
        {
            ref var met = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, layout.Parse(line, cells), out var before);
            met = before ? (met.Line, met.Times + 1) : (line, 1);
        }
        var persons = rows.Values.Any(met => met.Times > 1) && rows.Keys.All(row => row.Last is "0" or "1" || CaptureLayout.IsBlank(row.Last));
        var counter = new Counter(path, persons ? layout.WithLastAsList() : layout, persons);
        foreach (var (row, (line, times)) in rows) counter.Add(row, line, times);
        return counter.Strata();
    }

    /// <summary>Adds up the rows of each stratum.</summary>
    private sealed class Counter(string path, CaptureLayout layout, bool persons)
    {
        private readonly Dictionary<string, (int Away, double[] Counts)> _strata = [];
        private double _people;

        public void Add(CaptureRow row, long line, int times)
        {
            if (persons) row = layout.LastAsList(row);
            var people = persons ? times : times * People(row, line);
            if (row.On == 0 && people > 0) throw Wrong(line, null, "This row counts people whom no list saw; those are what is to be estimated.", "Take the row out.");
            if ((_people += people) > MostPeople) throw Wrong(line, layout.LastColumn, $"The table counts more than {MostPeople:N0} people.", "Estimate parts of it apart.");
            var (away, counts) = Stratum(row, line);
            if (away != row.Away) throw Wrong(line, null, $"In '{row.Stratum}' a list has NA in one row and a number in another.", "Write NA in every row of a stratum in which the list does not work, and in no other.");
            if (row.On > 0) counts[row.On - 1] += people;
        }

        public IReadOnlyList<CoveredStratum> Strata()
        {
            var whole = layout.Patterns;
            if (_strata.Count == 0) _strata["table"] = (0, new double[whole]);
            return [.. _strata.Select(item => new CoveredStratum(item.Key, new CaptureTable(layout.Lists, item.Value.Counts), whole & ~item.Value.Away))];
        }

        private (int Away, double[] Counts) Stratum(CaptureRow row, long line)
        {
            if (_strata.TryGetValue(row.Stratum, out var known)) return known;
            if (row.Away == layout.Patterns) throw Wrong(line, null, $"In '{row.Stratum}' no list works at all.", "Take its rows out.");
            return _strata[row.Stratum] = (row.Away, new double[layout.Patterns]);
        }

        // The unseen may stand in a table as a count that nobody knows.
        private int People(CaptureRow row, long line)
        {
            if (row.On == 0 && CaptureLayout.IsBlank(row.Last)) return 0;
            return int.TryParse(row.Last, NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people <= MostPeople ? people
                : throw Wrong(line, layout.LastColumn, $"This is no whole number of people, 0 to {MostPeople:N0}.", "Give a column per list with 0 or 1, and the number of people last.");
        }

        private InputException Wrong(long line, int? column, string what, string whatToDo) => new(new InputProblem(path, what, whatToDo) { Line = line, Column = column });
    }
}
