// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.InventedPeople;

/// <summary>
/// Invents people with the age, sex and origin that the seeds report. Undocumented: mean age 31 to 36, two thirds to nine tenths men, 3.6%
/// minors (GGD GHOR factsheet 2025: LVV Utrecht, MOO, Villa Vrede); EU migrants: mean age 39, 87% men (Kruispost 2023).
/// </summary>
/// <param name="random">Source of all chance.</param>
/// <param name="today">Day on which the ages hold.</param>
internal sealed class PersonInventor(Random random, DateOnly today)
{
    private const int OldestAge = 82;
    private const double AnotherSex = 0.003;

    public InventedPerson Invent(PopulationGroup group)
    {
        var undocumented = group == PopulationGroup.Undocumented;
        var origin = (undocumented ? Origins.Undocumented : Origins.EuMigrants).Draw(random);
        var bornAs = random.Chance(undocumented ? 0.81 : 0.87) ? Sex.Man : Sex.Woman;
        var sex = random.Chance(AnotherSex) ? Sex.Other : bornAs;
        var names = NameList.Of(origin.Region);
        var given = Some(names.GivenNames(origin.NamesOf, bornAs), origin.Custom.TwoGivenNames);
        var family = Some(names.FamilyNames(origin.NamesOf, bornAs), origin.Custom.TwoFamilyNames);
        var nickname = NicknameOf(given[0].Text, bornAs == Sex.Man ? names.Nicknames(origin.NamesOf) : null);
        var born = BirthDate(undocumented ? UndocumentedAge() : EuAge(), origin.FirstJanuary);
        return new InventedPerson(given, family, nickname, born, sex, origin);
    }

    private List<Name> Some(Weighted<Name> list, double two)
    {
        List<Name> names = [InPapers(list.Draw(random))];
        if (!random.Chance(two)) return names;
        var second = InPapers(list.Draw(random));
        if (second.Text != names[0].Text) names.Add(second);
        return names;
    }

    private Name InPapers(Name name) => name.Spellings is { } all ? name with { Text = all.Draw(random) } : name;

    private string NicknameOf(string given, Weighted<Name>? street)
    {
        const int Short = 4;
        var cut = given.Length > Short && !given.AsSpan(0, Short).ContainsAny(' ', '-') ? given[..Short] : given;
        return street is null || random.Chance(0.5) ? cut : street.Draw(random).Text;
    }

    private int UndocumentedAge() => random.Chance(0.036) ? random.Next(18) : Adult(random.Erlang(2, 8.4));

    private int EuAge() => random.Chance(0.01) ? random.Next(18) : Adult(random.Erlang(3, 7.3));

    private static int Adult(double yearsPastEighteen) => Math.Min(18 + (int)yearsPastEighteen, OldestAge);

    private DateOnly BirthDate(int age, double firstJanuary)
    {
        var born = today.AddYears(-age).AddDays(-random.Next(365));
        return random.Chance(firstJanuary) ? new DateOnly(born.Year, 1, 1) : born;
    }
}
