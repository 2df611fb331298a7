// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Counting;

namespace Lantaarn.Monitor.Tests.Counting;

public sealed class PersonAssemblyTests
{
    private static readonly RoundDefinition Round = TestRound.Define();

    [Fact]
    public void The_capture_history_has_a_bit_per_kind_of_list()
    {
        var people = Assemble([Real("shelter-2"), Real("outreach")], [Real("walk-in")]).People;

        Assert.Equal([0b101, 0b010], people.Select(person => person.Kinds));
        Assert.Equal(["shelter-2", "outreach"], people[0].Lists);
    }

    [Fact]
    public void Two_lists_of_one_kind_and_two_records_in_one_list_count_once()
    {
        var person = Assemble([Real("shelter-1"), Real("shelter-1"), Real("shelter-2")]).People.Single();

        Assert.Equal(0b001, person.Kinds);
        Assert.Equal(["shelter-1", "shelter-2"], person.Lists);
    }

    [Fact]
    public void The_code_that_most_records_have_wins_and_unknown_never_does()
    {
        var person = Assemble([Real("shelter-1", "A", "x", "onbekend"), Real("walk-in", "B", "x", "onbekend"), Real("outreach", "B", "onbekend", "v")]).People.Single();

        Assert.Equal(["B", "x", "v"], person.Codes);
    }

    [Fact]
    public void Nobody_knows_gives_unknown() => Assert.Equal(["onbekend", "onbekend", "onbekend"], Assemble([Real("shelter-1", "onbekend", "onbekend", "onbekend")]).People.Single().Codes);

    [Fact]
    public void A_tie_does_not_depend_on_the_order_and_favours_no_code()
    {
        var winners = new List<string>();
        for (var i = 0; i < 60; i++)
        {
            Member[] records = [Real("shelter-1", "A", i % 2 == 0 ? "x" : "y", "m"), Real("walk-in", "B", i % 3 == 0 ? "x" : "onbekend", i % 5 == 0 ? "v" : "m"), Real(i % 7 == 0 ? "shelter-2" : "outreach", "C", i % 4 == 0 ? "x" : "y", "m")];
            var person = Assemble([.. records]).People.Single();
            Assert.Equal(person.Codes, Assemble([.. records.Reverse()]).People.Single().Codes);
            winners.Add(person.Codes[0]);
        }

        Assert.Equal(3, winners.Distinct().Count());
    }

    [Fact]
    public void An_invented_person_is_nobody()
    {
        var count = Assemble([Twin("shelter-1", "t1"), Twin("walk-in", "t1")]);

        Assert.Empty(count.People);
        Assert.Equal(0b011, count.Twins.Single().True);
        Assert.Equal([0b011], count.Twins.Single().Observed);
    }

    [Fact]
    public void An_invented_person_that_fell_apart_is_seen_twice()
    {
        var twin = Assemble([Twin("shelter-1", "t1")], [Twin("walk-in", "t1"), Twin("outreach", "t1")]).Twins.Single();

        Assert.Equal(0b111, twin.True);
        Assert.Equal([0b001, 0b110], twin.Observed);
    }

    [Fact]
    public void An_invented_person_merged_with_a_real_one_leaves_the_real_one_as_it_is()
    {
        var count = Assemble([Real("shelter-1", "A", "x", "m"), Twin("outreach", "t1")]);

        Assert.Equal((0b001, "A"), (count.People.Single().Kinds, count.People.Single().Codes[0]));
        Assert.Equal((0b100, 0b101), (count.Twins.Single().True, count.Twins.Single().Observed.Single()));
    }

    private static RoundCount Assemble(params List<Member>[] groups) => new PersonAssembly(Round).Assemble(groups, [], new GroupsSummary(0, 0));

    private static Member Real(string list, params string[] codes) => new(Round.FindList(list)!, new IndicatorRecord(RecordNumber.Draw(), codes.Length == 0 ? ["A", "x", "m"] : codes), null);

    private static Member Twin(string list, string twin) => new(Round.FindList(list)!, new IndicatorRecord(RecordNumber.Draw(), [], twin), null);
}
