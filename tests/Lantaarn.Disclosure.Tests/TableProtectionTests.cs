// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Tests;

public sealed class TableProtectionTests
{
    private static readonly long[,] Counts = { { 2, 20, 30, 9 }, { 25, 14, 16, 8 }, { 31, 17, 12, 40 } };

    [Fact]
    public void A_small_count_is_hidden_together_with_others_in_its_row_and_column()
    {
        var cells = Cells(SmallTable.Release(Counts));

        Assert.Null(cells["row0 column0"]);
        Assert.True(cells.Count(cell => cell.Key.StartsWith("row0", StringComparison.Ordinal) && cell.Value is null) > 1);
        Assert.True(cells.Count(cell => cell.Key.EndsWith("column0", StringComparison.Ordinal) && cell.Value is null) > 1);
    }

    [Fact]
    public void Shown_counts_are_the_true_counts()
    {
        var cells = Cells(SmallTable.Release(Counts));

        Assert.Equal(224, cells["_T _T"]);
        Assert.All(cells.Where(cell => cell.Value is not null && !cell.Key.Contains("_T")), cell => Assert.Equal(Counts[cell.Key[3] - '0', cell.Key[^1] - '0'], cell.Value));
    }

    [Fact]
    public void The_order_of_persons_changes_nothing()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var counts = SmallTable.Random(new Random(seed), 4, 5, 20);

            var straight = Cells(SmallTable.Release(counts));
            var reversed = Cells(SmallTable.Release(counts, order: people => people.Reverse()));

            Assert.Equal(straight, reversed);
        }
    }

    [Fact]
    public void Turning_the_table_changes_nothing()
    {
        var release = SmallTable.Release(Counts);
        var (row, column) = (release.Classifications[0], release.Classifications[1]);
        var turned = new TableRelease(
            [column, row],
            [new CountTable("table", new TableAxis(column), new TableAxis(row))],
            [.. release.Persons.Select(person => new CountedPerson([person.Codes[1], person.Codes[0]], person.Organisations))]);

        var straight = Cells(release);
        var across = Cells(turned).ToDictionary(cell => string.Join(' ', cell.Key.Split(' ').Reverse()), cell => cell.Value);

        Assert.Equal(straight.OrderBy(cell => cell.Key), across.OrderBy(cell => cell.Key));
    }

    [Fact]
    public void Other_names_for_the_codes_change_nothing()
    {
        var plain = Cells(SmallTable.Release(Counts));
        var renamed = Cells(SmallTable.Release(Counts, prefix: "x")).ToDictionary(cell => cell.Key.Replace("x", ""), cell => cell.Value);

        Assert.Equal(plain, renamed);
    }

    [Fact]
    public void The_same_request_gives_the_same_tables_and_audit_twice()
    {
        var request = SyntheticMonitor.Release(5_000, seed: 3);

        var first = Released(request);
        var second = Released(request);

        Assert.Equal(first.Audit, second.Audit);
        Assert.Equal(first.Tables.SelectMany(table => table.Cells).Select(cell => cell.Value), second.Tables.SelectMany(table => table.Cells).Select(cell => cell.Value));
    }

    [Fact]
    public void A_cell_that_only_one_organisation_knows_is_hidden_however_large()
    {
        var release = SmallTable.Release(Counts);
        var persons = release.Persons.Select(person => person.Codes[0] == "row2" && person.Codes[1] == "column3" ? person with { Organisations = ["a"] } : person);

        var cells = Cells(new TableRelease(release.Classifications, release.Tables, [.. persons]));

        Assert.Null(cells["row2 column3"]);
    }

    [Fact]
    public void A_part_that_holds_nearly_everyone_is_hidden()
    {
        var cells = Cells(SmallTable.Release(new long[,] { { 60, 1, 1 }, { 30, 40, 50 }, { 20, 40, 60 } }));

        Assert.True(cells["row0 column0"] is null || cells["row0 _T"] is null);
    }

    [Fact]
    public void A_special_category_has_its_own_minimum()
    {
        var special = new CodeCombination(new Dictionary<string, string> { ["row"] = "row1" });

        var cells = Cells(SmallTable.Release(Counts), new ProtectionPolicy { Special = [special] });

        Assert.Null(cells["row1 column3"]);
    }

    [Fact]
    public void An_impossible_combination_is_shown_as_a_structural_zero()
    {
        var counts = new long[,] { { 0, 20, 30, 19 }, { 25, 14, 16, 18 }, { 31, 17, 12, 40 } };
        var release = SmallTable.Release(counts);
        var impossible = new TableRelease(release.Classifications, release.Tables, release.Persons)
        {
            Impossible = [new CodeCombination(new Dictionary<string, string> { ["row"] = "row0", ["column"] = "column0" })],
        };

        var zero = Released(impossible).Tables[0].Cells.Single(cell => cell.Codes is ["row0", "column0"]);

        Assert.Equal((0L, CellStatus.StructuralZero), (zero.Value, zero.Status));
    }

    [Fact]
    public void Where_zeros_are_shown_an_ordinary_zero_may_be_shown_too()
    {
        var counts = new long[,] { { 0, 20, 30, 19 }, { 25, 14, 16, 18 }, { 31, 17, 12, 40 } };

        var cells = Cells(SmallTable.Release(counts), new ProtectionPolicy { Zeros = ZeroTreatment.Published });

        Assert.Equal(0, cells["row0 column0"]);
    }

    [Fact]
    public void Cancelling_stops_the_work()
    {
        Assert.Throws<OperationCanceledException>(() => TableProtection.Protect(SmallTable.Release(Counts), new ProtectionPolicy(), null, new CancellationToken(canceled: true)));
    }

    private static ProtectedRelease Released(TableRelease request, ProtectionPolicy? policy = null) =>
        Assert.IsType<ProtectionOutcome.Released>(TableProtection.Protect(request, policy ?? new ProtectionPolicy(), null, default)).Release;

    private static Dictionary<string, long?> Cells(TableRelease request, ProtectionPolicy? policy = null) =>
        TableProtection.Protect(request, policy ?? new ProtectionPolicy(), null, default) is ProtectionOutcome.Released released
            ? released.Release.Tables[0].Cells.ToDictionary(cell => string.Join(' ', cell.Codes), cell => cell.Value)
            : [];
}
