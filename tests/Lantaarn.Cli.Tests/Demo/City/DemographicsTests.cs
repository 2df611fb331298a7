// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Demo.City;
using Lantaarn.Cli.InventedPeople;

namespace Lantaarn.Cli.Tests.Demo.City;

/// <summary>Shares in the demo city beside the figures in the seeds; tolerances are about three standard errors of one demo city.</summary>
public sealed class DemographicsTests
{
    private static readonly IReadOnlyList<DemoPerson> Undocumented = Of(PopulationGroup.Undocumented);
    private static readonly IReadOnlyList<DemoPerson> EuMigrants = Of(PopulationGroup.EuMigrant);

    [Fact]
    public void Most_people_are_men()
    {
        // GGD GHOR factsheet ongedocumenteerde personen G4 (2025): men 67% (MOO), 77% (LVV Utrecht), 88% (Villa Vrede).
        // GGD GHOR factsheet EU-migranten G4 (2025): Kruispost 2023, 87% men.
        var undocumented = Share(Undocumented, p => p.Person.Sex == Sex.Man);
        var euMigrants = Share(EuMigrants, p => p.Person.Sex == Sex.Man);

        Assert.InRange(undocumented, 0.77, 0.88);
        Assert.InRange(euMigrants, 0.85, 0.89);
    }

    [Fact]
    public void Undocumented_people_are_in_their_thirties_and_EU_migrants_a_little_older()
    {
        // Same factsheets: mean age 31 (MOO), 34 (LVV Utrecht), 36 (Villa Vrede); Kruispost 2023: 39.
        var undocumented = Undocumented.Average(Age);
        var euMigrants = EuMigrants.Average(Age);

        Assert.InRange(undocumented, 32, 36);
        Assert.InRange(euMigrants, 38, 40);
    }

    [Fact]
    public void A_few_undocumented_people_are_minors()
    {
        // Factsheet ongedocumenteerde personen: Villa Vrede 2019-2023, 3.6% minors.
        var minors = Share(Undocumented, p => Age(p) < 18);

        Assert.InRange(minors, 0.026, 0.046);
    }

    [Theory]
    [InlineData("PL", 0.34)]
    [InlineData("RO", 0.16)]
    [InlineData("HU", 0.12)]
    public void EU_migrants_come_from_where_Kruispost_sees_them_come_from(string code, double published)
    {
        // Factsheet EU-migranten: Kruispost 2023, Poland 34%, Romania 16%, Hungary 12%.
        var share = Share(EuMigrants, p => p.Person.Origin.Code == code);

        Assert.InRange(share, published - 0.025, published + 0.025);
    }

    [Theory]
    [InlineData("GH", 0.12)]
    [InlineData("NG", 0.12)]
    [InlineData("SR", 0.09)]
    [InlineData("MA", 0.08)]
    public void Undocumented_people_come_from_where_pharmacies_saw_them_come_from(string country, double published)
    {
        // Pharos infosheet (2019): undocumented people served by pharmacies in 2014, Ghana 12%, Nigeria 12%, Suriname 9%, Morocco 8%.
        // One in nine of those from Suriname is stateless here.
        var share = Share(Undocumented, p => p.Person.Origin.NamesOf == country);

        Assert.InRange(share, published - 0.02, published + 0.02);
    }

    [Fact]
    public void Of_the_two_groups_most_who_sleep_outside_are_EU_migrants()
    {
        // Factsheet EU-migranten: fieldworkers in Amsterdam, 80-90% of those who sleep outside.
        var outside = EuMigrants.Concat(Undocumented).Where(p => p.Ethos == 1).ToList();

        var share = Share(outside, p => p.Group == PopulationGroup.EuMigrant);

        Assert.InRange(share, 0.8, 0.9);
    }

    [Fact]
    public void Shelters_and_walk_ins_see_EU_migrants_as_often_as_the_factsheet_reports()
    {
        // Factsheet EU-migranten: 44% of the guests of winter shelter in Amsterdam; 35 to 45 of about 100 visitors of a walk-in in Utrecht.
        var shelter = EuShareOf("ams-nacht");
        var walkIn = EuShareOf("utr-inloop");

        Assert.InRange(shelter, 0.38, 0.48);
        Assert.InRange(walkIn, 0.32, 0.48);
    }

    [Fact]
    public void Two_in_five_of_those_from_outside_the_EU_have_a_first_of_January_in_their_papers()
    {
        // Assumed, no seed gives a figure: 40 to 45% of those from outside the EU.
        var undocumented = Share(Undocumented, p => p.Person.BirthDate is { Day: 1, Month: 1 });
        var euMigrants = Share(EuMigrants, p => p.Person.BirthDate is { Day: 1, Month: 1 });

        Assert.InRange(undocumented, 0.38, 0.46);
        Assert.InRange(euMigrants, 0, 0.03);
    }

    [Fact]
    public void Namesakes_are_rare_but_exist()
    {
        var people = Undocumented.Concat(EuMigrants).ToList();

        var namesakes = people.Count - people.Select(p => FullName(p.Person)).Distinct().Count();

        Assert.InRange(namesakes / (double)people.Count, 0.003, 0.05);
    }

    private static IReadOnlyList<DemoPerson> Of(PopulationGroup group) =>
        [.. DemoCityTests.Seed1.Truth.People.Where(p => p.Group == group)];

    private static double Share(IReadOnlyList<DemoPerson> people, Func<DemoPerson, bool> which) =>
        people.Count(which) / (double)people.Count;

    private static double EuShareOf(string organisation)
    {
        var people = DemoCityTests.Seed1.Truth.People;
        var list = DemoCityTests.Seed1.Lists.Single(l => l.Organisation.Code == organisation);
        return Share([.. list.Records.Select(r => people[r.Person]).Distinct()], p => p.Group == PopulationGroup.EuMigrant);
    }

    private static int Age(DemoPerson person)
    {
        var years = DemoCity.CountDay.Year - person.Person.BirthDate.Year;
        return person.Person.BirthDate.AddYears(years) > DemoCity.CountDay ? years - 1 : years;
    }

    private static string FullName(InventedPerson person) =>
        string.Join(' ', person.GivenNames.Concat(person.FamilyNames).Select(n => n.Text));
}
