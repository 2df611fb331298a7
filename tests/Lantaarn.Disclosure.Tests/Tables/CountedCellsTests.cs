// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Tests.Tables;

public sealed class CountedCellsTests
{
    private static readonly Classification Place = new("place", [new("R"), new("C1", "R"), new("C2", "R")]);
    private static readonly Classification Sex = People.Of("sex", "F", "M");
    private static readonly CountTable[] Tables = [new("t", new TableAxis(Place), new TableAxis(Sex))];
    private static readonly CountedCell[] Inner = [new(["C1", "F"], 12), new(["C1", "M"], 20), new(["C2", "F"], 31), new(["C2", "M"], 14)];

    [Fact]
    public void Totals_that_add_up_are_read()
    {
        var usable = Assert.IsType<CountedCellsOutcome.Usable>(Read([.. Inner, new(["R", "F"], 43), new(["_T", "_T"], 77)]));

        Assert.Equal(77, usable.Release.Persons.Count);
    }

    [Fact]
    public void Totals_that_do_not_add_up_are_refused() => Assert.Contains("add up to 43", Fault([.. Inner, new(["R", "F"], 42)]));

    [Fact]
    public void A_fault_says_which_cell_it_is_about() => Assert.Equal(4, Assert.IsType<CountedCellsOutcome.Faulty>(Read([.. Inner, new(["R", "F"], 42)])).Cell);

    [Fact]
    public void A_total_without_its_parts_is_refused() => Assert.Contains("add up to 0", Fault([new(["R", "F"], 42)]));

    [Fact]
    public void A_negative_count_is_refused() => Assert.Contains("below zero", Fault([.. Inner[1..], new(["C1", "F"], -1)]));

    [Fact]
    public void A_code_that_does_not_exist_is_refused() => Assert.Contains("classification 'sex'", Fault([.. Inner, new(["C1", "X"], 4)]));

    [Fact]
    public void A_missing_code_is_refused() => Assert.Contains("1 codes where there are 2", Fault([.. Inner, new(["C1"], 4)]));

    [Fact]
    public void A_cell_given_twice_is_refused() => Assert.Contains("same codes", Fault([.. Inner, Inner[0]]));

    [Fact]
    public void Counts_too_large_to_be_people_are_refused() => Assert.Contains("at most 1000000", Fault([.. Inner[1..], new(["C1", "F"], long.MaxValue)]));

    [Fact]
    public void A_million_cells_are_refused_with_the_number()
    {
        Classification[] wide = [.. Enumerable.Range(0, 2).Select(i => People.Of($"c{i}", [.. Enumerable.Range(0, 1_000).Select(code => $"k{code}")]))];
        var request = new TableRelease(wide, [new CountTable("huge", new TableAxis(wide[0]), new TableAxis(wide[1]))], [.. People.Same(10, "k1", "k2")]);

        var refused = Assert.IsType<ProtectionOutcome.Refused>(TableProtection.Protect(request, new ProtectionPolicy(), null, default));

        Assert.Equal(RefusalCode.DesignTooFine, refused.Code);
        Assert.Contains("1002001 cells", refused.Message);
    }

    private static CountedCellsOutcome Read(CountedCell[] cells) => CountedCells.Read([Place, Sex], Tables, cells);

    private static string Fault(CountedCell[] cells) => Assert.IsType<CountedCellsOutcome.Faulty>(Read(cells)).Message;
}
