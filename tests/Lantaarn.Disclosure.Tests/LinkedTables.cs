// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Tests;

/// <summary>Random people in linked tables over a hierarchy of places, and what an attacker computes from what is shown of them.</summary>
internal sealed class LinkedTables
{
    public const int Threshold = 3;

    private static readonly Classification Place = new("place",
    [
        new("R1", null, GeographyLevel.Region), new("R2", null, GeographyLevel.Region), new("C1", "R1", GeographyLevel.City), new("C2", "R1", GeographyLevel.City),
        new("C3", "R2", GeographyLevel.City),
    ]);

    private static readonly Classification Sex = People.Of("sex", "F", "M");
    private static readonly Classification Age = new("age", [new("young"), new("old"), new("0-17", "young"), new("18-24", "young"), new("25+", "old")]);
    private static readonly Classification[] All = [Place, Sex, Age];
    private static readonly CountTable[] Tables =
    [
        new("place by sex", new TableAxis(Place), new TableAxis(Sex)), new("place by age", new TableAxis(Place), new TableAxis(Age, 1)), new("sex by age", new TableAxis(Sex), new TableAxis(Age)),
    ];

    private LinkedTables(IReadOnlyList<CountedPerson> persons) => Persons = persons;

    public IReadOnlyList<CountedPerson> Persons { get; }

    public TableRelease Whole => new(All, Tables, Persons);

    public TableRelease Backwards => new(
        [Age, Sex, Place], [.. Tables.Reverse().Select(table => new CountTable(table.Name, [.. table.Axes.Reverse()]))], [.. Persons.Reverse().Select(person => person with { Codes = [.. person.Codes.Reverse()] })]);

    public static LinkedTables Random(Random random, int persons) => new(
        [.. Enumerable.Range(0, persons).Select(_ => new CountedPerson([Pick(random, "C1", "C1", "C2", "C3", "C3"), Pick(random, "F", "M", "M"), Pick(random, "0-17", "18-24", "25+", "25+")],
            [.. new[] { "a", "b", "c" }.Where(_ => random.Next(3) > 0)]))]);

    /// <summary>The tables one by one, and the regions of the first once more: alone, fewer of their cells need hiding.</summary>
    public IEnumerable<TableRelease> OneByOne() =>
        new[] { Tables[0], new CountTable("region by sex", new TableAxis(Place, 1), new TableAxis(Sex)), Tables[1], Tables[2] }.Select(table => new TableRelease(All, [table], Persons));

    /// <summary>The small cells that an attacker can bring down to fewer than three values, given everything shown in some releases.</summary>
    public IEnumerable<string> NarrowedDown(Func<ProtectedCell, bool>? alsoShown = null, params ProtectedRelease[] releases)
    {
        var cells = new ReleaseCells(Whole, []);
        var published = new bool[cells.Codes.Length];
        foreach (var table in releases.SelectMany(release => release.Tables))
            foreach (var cell in table.Cells.Where(cell => cell.Value is not null || alsoShown?.Invoke(cell) == true))
                published[cells.IndexOf(cells.InOrder(table.Classifications, cell.Codes))!.Value] = true;
        int[] small = [.. Enumerable.Range(0, published.Length).Where(cell => cells.Matrix.Values[cell] < Threshold)];
        var audited = new FeasibilityAudit(cells.Matrix, published, AttackerModel.CountsAreNotNegative, small.Select(cell => new AuditTarget(cells.Matrix.Columns[cell], 0))).Exactly(default);
        return small.Zip(audited).Where(pair => pair.Second.Interval.WholeUp - pair.Second.Interval.WholeLow < 2).Select(pair => string.Join(' ', cells.Codes[pair.First]));
    }

    private static string Pick(Random random, params string[] codes) => codes[random.Next(codes.Length)];
}
