// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Tests;

public sealed class RefusalTests
{
    private static readonly Classification Place = new("place", [new("R", null, GeographyLevel.Region), new("C", "R", GeographyLevel.City), new("N", "C", GeographyLevel.Neighbourhood)]);
    private static readonly Classification Sex = Of("sex", "F", "M");
    private static readonly Classification Age = Of("age", "young", "old");
    private static readonly Classification Group = Of("group", "A", "B");

    [Fact]
    public void Two_characteristics_in_a_city_are_refused_and_the_region_is_named()
    {
        var refused = Refuse(new CountTable("t", new TableAxis(Place, 2), new TableAxis(Sex), new TableAxis(Age)));

        Assert.Equal(RefusalCode.DesignTooFine, refused.Code);
        Assert.Contains("sex x age down to level Region", refused.Message);
    }

    [Fact]
    public void One_characteristic_in_a_neighbourhood_is_refused_and_the_city_is_named()
    {
        var refused = Refuse(new CountTable("t", new TableAxis(Place), new TableAxis(Sex)));

        Assert.Contains("sex down to level City", refused.Message);
    }

    [Fact]
    public void Three_characteristics_are_refused_everywhere_and_two_are_named()
    {
        var refused = Refuse(new CountTable("t", new TableAxis(Sex), new TableAxis(Age), new TableAxis(Group)));

        Assert.Contains("sex x age at level Country", refused.Message);
    }

    [Fact]
    public void Too_many_cells_are_refused_and_the_largest_table_is_named()
    {
        var request = new TableRelease([Place, Sex], [new CountTable("wide", new TableAxis(Place, 2), new TableAxis(Sex))], []);

        var refused = Refused(TableProtection.Protect(request, new ProtectionPolicy { MostCells = 5 }, null, default));

        Assert.Equal(RefusalCode.DesignTooFine, refused.Code);
        Assert.Contains("'wide'", refused.Message);
    }

    [Fact]
    public void Fewer_persons_than_the_minimum_are_refused()
    {
        var refused = Refuse(new CountTable("t", new TableAxis(Sex)));

        Assert.Equal(RefusalCode.TooFewPersons, refused.Code);
    }

    [Fact]
    public void A_code_that_does_not_exist_is_refused_without_repeating_it()
    {
        var request = new TableRelease([Sex], [new CountTable("t", new TableAxis(Sex))], [new CountedPerson(["Jansen"], ["a"])]);

        var refused = Refused(TableProtection.Protect(request, new ProtectionPolicy(), null, default));

        Assert.Equal(RefusalCode.InvalidPerson, refused.Code);
        Assert.DoesNotContain("Jansen", refused.Message);
    }

    [Fact]
    public void A_person_in_an_impossible_combination_is_refused()
    {
        var request = new TableRelease([Sex], [new CountTable("t", new TableAxis(Sex))], [new CountedPerson(["F"], ["a"])])
        {
            Impossible = [new CodeCombination(new Dictionary<string, string> { ["sex"] = "F" })],
        };

        Assert.Equal(RefusalCode.InvalidPerson, Refused(TableProtection.Protect(request, new ProtectionPolicy(), null, default)).Code);
    }

    [Fact]
    public void A_release_of_which_every_cell_must_be_hidden_is_refused()
    {
        var people = Enumerable.Range(0, 8).Select(i => new CountedPerson([i % 2 == 0 ? "F" : "M"], ["a", "b"]));
        var request = new TableRelease([Sex], [new CountTable("t", new TableAxis(Sex))], [.. people]);

        var refused = Refused(TableProtection.Protect(request, new ProtectionPolicy { MinimumCount = 5, Special = [new(new Dictionary<string, string> { ["sex"] = Classification.TotalCode })] }, null, default));

        Assert.Equal(RefusalCode.NothingLeft, refused.Code);
    }

    [Fact]
    public void An_unsafe_release_that_may_not_be_repaired_is_refused()
    {
        var outcomes = Enumerable.Range(0, 40).Select(seed => TableProtection.Protect(
            SmallTable.Release(SmallTable.Random(new Random(seed), 4, 4, 8)), new ProtectionPolicy { MostRepairs = 0 }, null, default));

        Assert.Contains(outcomes.OfType<ProtectionOutcome.Refused>(), refused => refused.Code == RefusalCode.NotSafe && refused.Message.Contains("Safe would be"));
    }

    [Fact]
    public void A_check_that_takes_too_long_is_a_refusal()
    {
        var request = SyntheticMonitor.Release(2_000, seed: 5);

        var refused = Refused(TableProtection.Protect(request, new ProtectionPolicy { LongestAudit = TimeSpan.Zero }, null, default));

        Assert.Equal(RefusalCode.NotFinished, refused.Code);
    }

    private static ProtectionOutcome.Refused Refuse(CountTable table) =>
        Refused(TableProtection.Protect(new TableRelease([Place, Sex, Age, Group], [table], []), new ProtectionPolicy(), null, default));

    private static ProtectionOutcome.Refused Refused(ProtectionOutcome outcome) => Assert.IsType<ProtectionOutcome.Refused>(outcome);

    private static Classification Of(string name, params string[] codes) => new(name, [.. codes.Select(code => new Category(code))]);
}
