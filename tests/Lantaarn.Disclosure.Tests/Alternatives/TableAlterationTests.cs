// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Alternatives;
using Lantaarn.Disclosure.Alternatives.CellKeys;
using Lantaarn.Disclosure.Alternatives.Privacy;
using Lantaarn.Disclosure.Alternatives.Rounding;
using Lantaarn.Disclosure.Releases;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Disclosure.Tests.Releases;

namespace Lantaarn.Disclosure.Tests.Alternatives;

public sealed class TableAlterationTests
{
    private static readonly TableRelease Monitor = SyntheticMonitor.Release(3_000, seed: 1);

    [Fact]
    public void Rounded_linked_tables_agree_with_each_other_and_are_close_to_the_truth()
    {
        var release = Released(Monitor, Rounding(secret: 1));

        Assert.All(Totals(release), total => Assert.Equal(total.First, total.Second));
        Assert.All(Errors(release, Monitor), error => Assert.True(Math.Abs(error) < 5));
        Assert.True(release.Summary.NarrowestInterval >= 2);
    }

    [Fact]
    public void A_cell_is_changed_in_the_same_way_in_every_table_and_release()
    {
        var keys = Keys(Monitor);
        var smaller = new TableRelease(Monitor.Classifications, [Monitor.Tables[1]], Monitor.Persons);

        var first = Released(Monitor, new Alteration.CellKey(keys));
        var second = Released(smaller, new Alteration.CellKey(keys));

        Assert.Equal(first.Tables[1].Cells.Select(cell => cell.Value), second.Tables[0].Cells.Select(cell => cell.Value));
        Assert.All(Totals(first), total => Assert.Equal(total.First, total.Second));
    }

    [Fact]
    public void Leaving_one_person_out_changes_no_cell_that_the_person_is_not_in()
    {
        var keys = Keys(Monitor);
        var without = new TableRelease(Monitor.Classifications, Monitor.Tables, [.. Monitor.Persons.Skip(1)]);

        var before = Released(Monitor, new Alteration.CellKey(keys)).Tables[1].Cells;
        var after = Released(without, new Alteration.CellKey([.. keys.Skip(1)])).Tables[1].Cells;

        var person = Monitor.Persons[0].Codes;
        var others = before.Zip(after).Where(pair => !(pair.First.Codes[0] is Classification.TotalCode || pair.First.Codes[0] == person[0]) || !(pair.First.Codes[1] is Classification.TotalCode || pair.First.Codes[1] == person[1])).ToArray();
        Assert.NotEmpty(others);
        Assert.All(others, pair => Assert.Equal(pair.First.Value, pair.Second.Value));
    }

    [Fact]
    public void Perturbed_counts_stay_within_the_deviation_and_never_become_small()
    {
        var release = Released(Monitor, new Alteration.CellKey(Keys(Monitor)));

        Assert.All(Errors(release, Monitor), error => Assert.InRange(error, -5, 5));
        Assert.DoesNotContain(release.Tables.SelectMany(table => table.Cells), cell => cell.Value is 1 or 2);
    }

    [Fact]
    public void What_a_cell_says_is_possible_holds_its_true_count()
    {
        foreach (var how in new Alteration[] { Rounding(secret: 2), new Alteration.CellKey(Keys(Monitor)) })
        {
            var release = Released(Monitor, how);

            Assert.All(release.Tables.SelectMany(table => table.Cells.Zip(Truth(Monitor, table))), pair => Assert.InRange(pair.Second, pair.First.Possible.Low, pair.First.Possible.Up!.Value));
        }
    }

    [Fact]
    public void One_key_too_few_is_refused()
    {
        var refused = Refused(Monitor, new Alteration.CellKey([.. Keys(Monitor).Skip(1)]));

        Assert.Equal(RefusalCode.InvalidPerson, refused.Code);
    }

    [Fact]
    public void The_design_gate_holds_for_changed_counts_too()
    {
        var (city, sex, age) = (Monitor.Classifications[0], Monitor.Classifications[1], Monitor.Classifications[2]);
        var tooFine = new TableRelease(Monitor.Classifications, [new CountTable("fine", new TableAxis(city), new TableAxis(sex), new TableAxis(age))], Monitor.Persons);

        Assert.Equal(RefusalCode.DesignTooFine, Refused(tooFine, Rounding(secret: 1)).Code);
    }

    [Fact]
    public void Noise_is_for_a_few_totals_and_is_paid_for()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var totals = new TableRelease(Monitor.Classifications, [Monitor.Tables[0]], Monitor.Persons);

        var outcomes = Enumerable.Range(0, 3).Select(i => TableAlteration.Alter(totals, new(), Noise(path, $"totals {i}"), default)).ToArray();
        var tooMany = Refused(Monitor, Noise(path, "everything"));
        File.Delete(path);

        Assert.Equal([true, true, false], outcomes.Select(outcome => outcome is AlterationOutcome.Released));
        Assert.Equal(RefusalCode.BudgetSpent, Assert.IsType<AlterationOutcome.Refused>(outcomes[2]).Code);
        Assert.Equal(RefusalCode.DesignTooFine, tooMany.Code);
        Assert.Equal(5, Assert.IsType<AlterationOutcome.Released>(outcomes[0]).Release.Tables[0].Cells.Count);
    }

    [Fact]
    public void Counts_that_were_hidden_are_not_shown_changed_and_the_other_way_round()
    {
        using var file = new LedgerFile();
        using var other = new LedgerFile();
        file.Publish("first", Monitor);
        Publish(other, Monitor, Rounding(secret: 1));

        var rounded = TableAlteration.Alter(Monitor, new(), Rounding(secret: 1), file.Earlier, default);
        var hidden = Assert.IsType<ProtectionOutcome.Refused>(other.Protect(Monitor));

        Assert.Contains("the counts were hidden", Assert.IsType<AlterationOutcome.Refused>(rounded).Message);
        Assert.Contains("the counts were rounded", hidden.Message);
        Assert.Equal(RefusalCode.EarlierReleases, hidden.Code);
    }

    [Fact]
    public void A_secret_gives_one_rounding_and_another_secret_another()
    {
        static long[] Values(AlteredRelease release) => [.. release.Tables.SelectMany(table => table.Cells.Select(cell => cell.Value))];

        var (one, again, other) = (Released(Monitor, Rounding(secret: 1)), Released(Monitor, Rounding(secret: 1)), Released(Monitor, Rounding(secret: 2)));

        Assert.Equal(Values(one), Values(again));
        Assert.NotEqual(Values(one), Values(other));
    }

    [Fact]
    public void Random_numbers_from_a_secret_are_even()
    {
        using var random = new SecretRandom(new byte[32]);

        var draws = Enumerable.Range(0, 20_000).Select(_ => (long)random.Next(7)).ToArray();

        Assert.True(ChiSquare.Excess(Enumerable.Range(0, 7).ToDictionary(value => (long)value, _ => 1.0 / 7), draws) < 4);
    }

    [Fact]
    public void The_same_people_are_not_rounded_twice()
    {
        using var file = new LedgerFile();
        Publish(file, Monitor, Rounding(secret: 1));

        var again = TableAlteration.Alter(Monitor, new(), Rounding(secret: 2), file.Earlier, default);

        Assert.Equal(RefusalCode.EarlierReleases, Assert.IsType<AlterationOutcome.Refused>(again).Code);
    }

    [Fact]
    public void A_later_table_with_the_same_cell_keys_is_checked_together_with_the_earlier_ones()
    {
        using var file = new LedgerFile();
        TableRelease Of(int table) => new(Monitor.Classifications, [Monitor.Tables[table]], Monitor.Persons);
        Publish(file, Of(1), new Alteration.CellKey(Keys(Monitor)));

        var more = TableAlteration.Alter(Of(2), new(), new Alteration.CellKey(Keys(Monitor)), file.Earlier, default);
        var otherKeys = TableAlteration.Alter(Of(2), new(), new Alteration.CellKey([.. Keys(Monitor).Reverse()]), file.Earlier, default);

        Assert.Equal([Monitor.Tables[2].Name], Assert.IsType<AlterationOutcome.Released>(more).Release.Tables.Select(table => table.Name));
        Assert.Contains("another value", Assert.IsType<AlterationOutcome.Refused>(otherKeys).Message);
    }

    [Fact]
    public void Ranges_that_hold_the_truth_alone_are_caught()
    {
        var matrix = SmallTable.Matrix(new long[,] { { 2, 20 }, { 25, 14 } });
        CountRange[] exact = [.. matrix.Values.Select(value => new CountRange(value, value))];
        CountRange[] wide = [.. matrix.Values.Select(value => new CountRange(Math.Max(0, value - 4), value + 4))];

        Assert.Equal(0, new WitnessWalk(matrix, exact, 5).NarrowestSmallCount(default));
        Assert.True(new WitnessWalk(matrix, wide, 5).NarrowestSmallCount(default) >= 2);
    }

    private static Alteration.Rounding Rounding(byte secret) => new([.. Enumerable.Repeat(secret, Alteration.Rounding.ShortestSecret)]);

    private static Alteration.Noise Noise(string path, string release) => new(
        new PrivacyLoss.OfRho(new(1, 2)), new PrivacyBudget(path, new(1, 1), new(1, 1), TimeProvider.System), new("2026-1", "homeless", release, "count lead"), new SeededBits(1));

    private static void Publish(LedgerFile file, TableRelease request, Alteration how)
    {
        var outcome = TableAlteration.Alter(request, new(), how, file.Earlier, default);
        Assert.IsType<AlterationOutcome.Released>(outcome).Release.WriteDown(ReleaseLedger.Read(file.Path), new("2026", "everyone", "changed"), TimeProvider.System);
    }

    private static ulong[] Keys(TableRelease release)
    {
        var keys = new RecordKeys(new byte[RecordKeys.SecretLength]);
        return [.. release.Persons.Select((_, i) => keys.Of($"record {i}"))];
    }

    private static AlteredRelease Released(TableRelease request, Alteration how) =>
        Assert.IsType<AlterationOutcome.Released>(TableAlteration.Alter(request, new ProtectionPolicy(), how, default)).Release;

    private static AlterationOutcome.Refused Refused(TableRelease request, Alteration how) =>
        Assert.IsType<AlterationOutcome.Refused>(TableAlteration.Alter(request, new ProtectionPolicy(), how, default));

    // The cities, which several tables show, in the first of them and in each other.
    private static IEnumerable<(long First, long Second)> Totals(AlteredRelease release) =>
        from table in release.Tables.Where(table => table.Classifications.Contains("city"))
        from cell in table.Cells.Where(cell => cell.Codes.Skip(1).All(code => code == Classification.TotalCode))
        select (release.Tables[0].Cells.Single(total => total.Codes[0] == cell.Codes[0]).Value, cell.Value);

    private static IEnumerable<long> Errors(AlteredRelease release, TableRelease truth) =>
        release.Tables.SelectMany(table => table.Cells.Zip(Truth(truth, table), (cell, count) => cell.Value - count));

    private static IEnumerable<long> Truth(TableRelease release, AlteredTable table)
    {
        var positions = table.Classifications.Select(name => release.Classifications.ToList().FindIndex(classification => classification.Name == name)).ToArray();
        return table.Cells.Select(cell => release.Persons.LongCount(person => cell.Codes.Zip(positions).All(pair => pair.First == Classification.TotalCode || person.Codes[pair.Second] == pair.First)));
    }
}
