// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Releases;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Tests.Releases;

public sealed class EarlierReleasesTests : IDisposable
{
    private static readonly Classification Sex = People.Of("sex", "F", "M");
    private static readonly Classification Age = People.Of("age", "young", "old");
    private static readonly Classification Kind = People.Of("kind", "x", "y", "z");
    private readonly LedgerFile _file = new();

    [Fact]
    public void A_few_late_records_are_refused_with_the_name_of_the_table()
    {
        _file.Publish("first", BySex(30, 40));

        var refused = Refused(_file.Protect(BySex(33, 40)));

        Assert.Equal(RefusalCode.EarlierReleases, refused.Code);
        Assert.Contains("table 'by sex' of release 'first'", refused.Message);
    }

    [Fact]
    public void Late_records_that_hide_a_few_behind_many_are_refused()
    {
        _file.Publish("first", BySex(30, 40));

        Assert.Equal(RefusalCode.EarlierReleases, Refused(_file.Protect(BySex(41, 38))).Code);
    }

    [Fact]
    public void A_correction_in_which_every_change_is_large_may_be_published()
    {
        _file.Publish("first", BySex(30, 40));

        var outcome = _file.Protect(BySex(36, 47));

        Assert.IsType<ProtectionOutcome.Released>(outcome);
    }

    [Fact]
    public void Late_records_are_found_through_other_tables_too()
    {
        _file.Publish("first", new([Sex, Age], [new CountTable("by sex", new TableAxis(Sex))], Grid(30, 40, 35, 25)));

        var refused = Refused(_file.Protect(new([Sex, Age], [new CountTable("by age", new TableAxis(Age))], Grid(31, 40, 35, 25))));

        Assert.Contains("table 'by sex'", refused.Message);
    }

    [Fact]
    public void The_street_between_old_and_new_boundaries_stays_hidden()
    {
        // Figures of fixture C21b: old areas O, new areas N; the street in O1 and N2 has 2 and 1 people of the two groups.
        var (old, @new, group) = (People.Area("old", "O1", "O2", "O3"), People.Area("new", "N1", "N2", "N3"), People.Of("group", "UND", "EUM"));
        Classification[] all = [old, @new, group];
        CountedPerson[] people =
        [
            .. People.Same(21, "O1", "N1", "UND"), .. People.Same(2, "O1", "N2", "UND"), .. People.Same(22, "O2", "N2", "UND"), .. People.Same(11, "O2", "N3", "UND"),
            .. People.Same(21, "O3", "N3", "UND"), .. People.Same(13, "O1", "N1", "EUM"), .. People.Same(1, "O1", "N2", "EUM"), .. People.Same(22, "O2", "N2", "EUM"),
            .. People.Same(10, "O2", "N3", "EUM"), .. People.Same(11, "O3", "N3", "EUM"),
        ];
        var before = _file.Publish("old boundaries", new(all, [new CountTable("old", new TableAxis(old), new TableAxis(group))], people));

        var outcome = _file.Protect(new(all, [new CountTable("new", new TableAxis(@new), new TableAxis(group))], people));

        Assert.Equal(14L, before.Value("old", "O1", "EUM"));
        if (outcome is ProtectionOutcome.Released { Release: var after })
            Assert.All(new[] { "_T", "UND", "EUM" }, code => Assert.Null(after.Value("new", "N1", code)));
        else
            Assert.Contains("table 'old' of release 'old boundaries'", Refused(outcome).Message);
    }

    [Fact]
    public void A_hidden_cell_does_not_show_later()
    {
        CountedPerson[] people = [.. People.Same(30, "F", "x"), .. People.Same(2, "F", "y"), .. People.Same(20, "F", "z"), .. People.Same(25, "M", "x"), .. People.Same(31, "M", "y"), .. People.Same(17, "M", "z")];
        Classification[] both = [Sex, Kind];
        var crossed = new CountTable("sex by kind", new TableAxis(Sex), new TableAxis(Kind));
        var first = _file.Publish("first", new(both, [crossed], people));

        var second = People.Released(_file.Protect(new(both, [new CountTable("again", new TableAxis(Kind), new TableAxis(Sex))], people), new ProtectionPolicy { MinimumCount = 3 }));

        foreach (var cell in first.Tables[0].Cells.Where(cell => cell.Value is null))
            Assert.Null(second.Value("again", cell.Codes[1], cell.Codes[0]));
    }

    [Fact]
    public void What_hides_a_small_count_stays_the_same_from_round_to_round()
    {
        var kind = People.Of("kind", "w", "x", "y", "z");
        TableRelease Of(int w, int y, int z) => new([kind], [new CountTable("kinds", new TableAxis(kind))], [.. People.Same(w, "w"), .. People.Same(30, "x"), .. People.Same(y, "y"), .. People.Same(z, "z")]);
        _file.Publish("first", Of(w: 21, y: 2, z: 20));
        EarlierReleases next = ReleaseLedger.Read(_file.Path).Of("2027", "everyone"), elsewhere = ReleaseLedger.Read(_file.Path).Of("2027", "others");

        string[] Hidden(TableRelease request, EarlierReleases earlier) =>
            [.. People.Released(TableProtection.Protect(request, new(), earlier, null, default)).Tables[0].Cells.Where(cell => cell.Value is null).Select(cell => cell.Codes[0])];

        Assert.Equal(["y", "z"], Hidden(Of(w: 20, y: 3, z: 22), next));
        Assert.Equal(["w", "y"], Hidden(Of(w: 20, y: 3, z: 22), elsewhere));
        Assert.Equal(["w", "y"], Hidden(Of(w: 2, y: 3, z: 22), next));
    }

    [Fact]
    public void A_table_made_for_once_is_refused_where_it_would_tell_what_an_earlier_one_hides()
    {
        // Unprotected, 'by kind' shows that y has 6 people; then the sexes of y may not be told apart by anything.
        CountedPerson[] people = [.. People.Same(30, "F", "x"), .. People.Same(1, "F", "y"), .. People.Same(25, "M", "x"), .. People.Same(5, "M", "y")];
        Classification[] both = [Sex, People.Of("kind", "x", "y")];
        _file.Publish("first", new(both, [new CountTable("by kind", new TableAxis(both[1])), new CountTable("by sex", new TableAxis(Sex))], people));

        var outcome = _file.Protect(new(both, [new CountTable("crossed", new TableAxis(Sex), new TableAxis(both[1]))], people));

        var isSafe = outcome is ProtectionOutcome.Refused || People.Released(outcome).Tables[0].Cells.Where(cell => !cell.Codes.Contains("_T")).All(cell => cell.Value is null);
        Assert.True(isSafe);
    }

    [Fact]
    public void Two_tables_that_are_safe_alone_and_not_together_are_not_both_shown_whole()
    {
        // Kind hides y (2) and with it z; the group that holds z alone would show it.
        var group = People.Of("group", "x or y", "z");
        CountedPerson[] people = [.. People.Same(30, "x", "x or y"), .. People.Same(2, "y", "x or y"), .. People.Same(20, "z", "z")];
        TableRelease Of(Classification shown) => new([Kind, group], [new CountTable(shown.Name, new TableAxis(shown))], people) { Impossible = [Crossed("x", "z"), Crossed("y", "z"), Crossed("z", "x or y")] };
        var byKind = _file.Publish("first", Of(Kind));
        var alone = People.Released(TableProtection.Protect(Of(group), new ProtectionPolicy(), null, default));

        var outcome = _file.Protect(Of(group));

        Assert.Null(byKind.Value("kind", "z"));
        Assert.Equal(20L, alone.Value("group", "z"));
        Assert.True(outcome is ProtectionOutcome.Refused || People.Released(outcome).Value("group", "z") is null);
    }

    [Fact]
    public void Another_classification_of_the_same_name_is_refused()
    {
        _file.Publish("first", BySex(30, 40));
        var wider = People.Of("sex", "F", "M", "X");

        var refused = Refused(_file.Protect(new([wider], [new CountTable("by sex", new TableAxis(wider))], [.. People.Same(30, "F"), .. People.Same(40, "M")])));

        Assert.Contains("another classification 'sex'", refused.Message);
    }

    [Fact]
    public void People_must_be_coded_by_the_classifications_of_earlier_tables()
    {
        _file.Publish("first", BySex(30, 40));

        var refused = Refused(_file.Protect(new([Age], [new CountTable("by age", new TableAxis(Age))], [.. People.Same(35, "young"), .. People.Same(35, "old")])));

        Assert.Contains("classification 'sex', which the new release does not have", refused.Message);
    }

    [Fact]
    public void The_same_tables_again_are_the_same()
    {
        var first = _file.Publish("first", BySex(30, 40));

        var second = _file.Publish("second", BySex(30, 40));

        Assert.Equal(first.Tables[0].Cells.Select(cell => cell.Value), second.Tables[0].Cells.Select(cell => cell.Value));
        Assert.Equal(1, second.Audit.EarlierTables);
    }

    public void Dispose() => _file.Dispose();

    private static CodeCombination Crossed(string kind, string group) => new(new Dictionary<string, string> { ["kind"] = kind, ["group"] = group });

    private static TableRelease BySex(int women, int men) =>
        new([Sex], [new CountTable("by sex", new TableAxis(Sex))], [.. People.Same(women, "F"), .. People.Same(men, "M")]);

    private static CountedPerson[] Grid(int youngWomen, int oldWomen, int youngMen, int oldMen) =>
        [.. People.Same(youngWomen, "F", "young"), .. People.Same(oldWomen, "F", "old"), .. People.Same(youngMen, "M", "young"), .. People.Same(oldMen, "M", "old")];

    private static ProtectionOutcome.Refused Refused(ProtectionOutcome outcome) => Assert.IsType<ProtectionOutcome.Refused>(outcome);
}
