// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Exchange.Releases;
using Lantaarn.Monitor.Counting;
using Lantaarn.Monitor.Protecting;

namespace Lantaarn.Monitor.Tests.Protecting;

public sealed class ProtectRoundTests
{
    private const int Minimum = 5;

    [Fact]
    public void In_any_round_what_is_shown_is_true_and_never_below_the_minimum() => ForAnyRound((people, tables) =>
        tables.Tables.All(table => table.Cells.All(cell => cell.People is not { } shown || (shown >= Minimum && shown == True(people, table, cell)))));

    [Fact]
    public void In_any_round_the_foundation_is_shown_whole() => ForAnyRound((_, tables) =>
        tables.Foundation.All(dimension => tables.Tables.Single(table => table.Dimensions.SequenceEqual([dimension])).Cells.All(cell => cell.People is not null)));

    [Fact]
    public void In_any_round_the_audit_counts_what_is_there() => ForAnyRound((_, tables) =>
        tables.Audit.Cells == tables.Tables.Sum(table => table.Cells.Count) && tables.Audit.Hidden == tables.Tables.Sum(table => table.Cells.Count(cell => cell.People is null)));

    [Fact]
    public void In_any_round_the_total_is_the_same_in_every_table() => ForAnyRound((people, tables) =>
        tables.Tables.All(table => table.Cells.Single(cell => cell.Codes.All(code => code == SafeCell.Total)).People == people.Count));

    [Fact]
    public void Tables_that_are_shown_whole_add_up_when_everything_is_known()
    {
        var random = new Random(1);
        var people = Enumerable.Range(0, 900).Select(_ => Random(random, unknown: 0)).ToList();

        var tables = Made(people);

        Assert.Equal(["place", "group"], tables.Foundation);
        var whole = tables.Tables.Where(table => table.Cells.All(cell => cell.People is not null)).ToList();
        Assert.NotEmpty(whole);
        Assert.All(whole, table => Assert.Equal(900, table.Cells.Where(cell => !cell.Codes.Contains(SafeCell.Total)).Sum(cell => cell.People)));
    }

    [Fact]
    public void A_place_with_few_people_is_not_shown_apart()
    {
        var random = new Random(1);
        var people = Enumerable.Range(0, 400).Select(i => TestRound.Person(1 + i % 7, i < 3 ? "C" : i % 2 == 0 ? "A" : "B", TestRound.Pick(random, "x", "y"), TestRound.Pick(random, "m", "v"))).ToList();

        var tables = Made(people);

        Assert.Contains("group", tables.Foundation);
        Assert.DoesNotContain(tables.Tables.SelectMany(table => table.Cells), cell => cell.Codes.Contains("C") && cell.People is not null);
    }

    [Fact]
    public void Where_all_are_in_one_place_the_foundation_is_the_stratum_alone()
    {
        var random = new Random(2);
        var people = Enumerable.Range(0, 300).Select(i => TestRound.Person(1 + i % 7, "A", TestRound.Pick(random, "x", "y"), TestRound.Pick(random, "m", "v"))).ToList();

        Assert.Equal(["group"], Made(people).Foundation);
    }

    [Fact]
    public void Where_nobody_tells_where_or_who_there_is_no_foundation()
    {
        var people = Enumerable.Range(0, 300).Select(i => TestRound.Person(1 + i % 7, "onbekend", "onbekend", i % 2 == 0 ? "m" : "v")).ToList();

        Assert.Empty(Made(people).Foundation);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public void Fewer_people_than_the_minimum_give_nothing_and_the_reason(int people)
    {
        var outcome = Run([.. Enumerable.Range(0, people).Select(_ => TestRound.Person(1, "A", "x", "m"))]);

        Assert.Contains("no figure can be published", Assert.IsType<SafeTablesOutcome.Refused>(outcome).Why, StringComparison.Ordinal);
    }

    private static void ForAnyRound(Func<IReadOnlyList<CountedPerson>, SafeTables, bool> property) =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var unknown = random.Next(3) * 0.1;
            CountedPerson[] people = [.. Enumerable.Range(0, random.Next(5, 120)).Select(_ => Random(random, unknown))];
            return Run(people) is not SafeTablesOutcome.Made made || property(people, made.Tables);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(2026, 1));

    private static CountedPerson Random(Random random, double unknown)
    {
        string Known(params string[] codes) => random.NextDouble() < unknown ? "onbekend" : TestRound.Pick(random, codes);
        return TestRound.Person(random.Next(1, 8), Known("A", "A", "B", "B", "B", "C"), Known("x", "x", "x", "y"), Known("m", "m", "m", "v"));
    }

    private static long True(IReadOnlyList<CountedPerson> people, SafeTable table, SafeCell cell) =>
        people.Count(person => table.Dimensions.Zip(cell.Codes).All(pair => pair.Second == SafeCell.Total || Value(person, pair.First) == pair.Second));

    private static string Value(CountedPerson person, string dimension) => dimension switch
    {
        "place" => person.Codes[0],
        "group" => person.Codes[1],
        "sex" => person.Codes[2],
        _ => $"{TestRound.Kinds(person)}",
    };

    private static SafeTables Made(IReadOnlyList<CountedPerson> people) => Assert.IsType<SafeTablesOutcome.Made>(Run(people)).Tables;

    private static SafeTablesOutcome Run(IReadOnlyList<CountedPerson> people) => ProtectRound.Run(TestRound.Define(Minimum), TestRound.Count(people), null, CancellationToken.None);
}
