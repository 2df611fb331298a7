// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.InventedPeople;

/// <summary>How one organisation writes one person down. Every call is another meeting with the same person.</summary>
internal sealed class RecordNoise(Random random, NoiseProfile profile)
{
    private readonly SpellingNoise _spelling = new(random, profile);
    private readonly DateNoise _dates = new(random, profile);

    public WrittenRecord Write(InventedPerson person)
    {
        var variations = Variation.None;
        var nameless = random.Chance(profile.Nameless);
        if (nameless) variations |= Variation.Nameless;
        var (given, family, alias) = nameless ? ("", "", "") : Names(person, ref variations);
        var born = _dates.Write(person.BirthDate, nameless, ref variations);
        Sex? sex = Missing(profile.SexMissing, Variation.SexMissing, ref variations) ? null : person.Sex;
        var origin = Missing(profile.OriginMissing, Variation.OriginMissing, ref variations) ? null : person.Origin;
        return new WrittenRecord(given, family, alias, born, sex, origin, variations);
    }

    /// <summary>A second entry in the same list, of the kind that escapes notice because its name is written otherwise.</summary>
    public WrittenRecord WriteAgain(InventedPerson person, WrittenRecord first)
    {
        const int MostTries = 20;
        var again = Write(person);
        for (var i = 0; i < MostTries && SameName(again, first); i++) again = Write(person);
        return again;
    }

    private static bool SameName(WrittenRecord one, WrittenRecord other) =>
        one.GivenNames == other.GivenNames && one.FamilyName == other.FamilyName;

    private bool Missing(double rate, Variation kind, ref Variation variations)
    {
        if (!random.Chance(rate)) return false;
        variations |= kind;
        return true;
    }

    private (string Given, string Family, string Alias) Names(InventedPerson person, ref Variation variations)
    {
        if (random.Chance(profile.NicknameOnly))
        {
            variations |= Variation.NicknameOnly;
            return (person.Nickname, "", "");
        }
        var givenNames = Kept(person.GivenNames, profile.GivenNameDropped, Variation.GivenNameDropped, ref variations);
        var familyNames = Kept(person.FamilyNames, profile.FamilyNameShortened, Variation.FamilyNameShortened, ref variations);
        var given = Spelled(givenNames, person.Origin.Script, ref variations);
        var family = _spelling.ChangeParticle(Spelled(familyNames, person.Origin.Script, ref variations), ref variations);
        if (_spelling.LosesDiacritics())
        {
            given = SpellingNoise.WithoutDiacritics(given, ref variations);
            family = SpellingNoise.WithoutDiacritics(family, ref variations);
        }
        if (random.Chance(profile.TypingError))
        {
            if (random.Chance(0.5)) given = _spelling.MisType(given, ref variations);
            else family = _spelling.MisType(family, ref variations);
        }
        (given, family) = Placed(given, family, person.Origin.Custom.FamilyNameFirst, ref variations);
        return (given, family, random.Chance(profile.AliasNoted) ? person.Nickname : "");
    }

    private List<Name> Kept(IReadOnlyList<Name> names, double rate, Variation kind, ref Variation variations)
    {
        if (names.Count < 2 || !random.Chance(rate)) return [.. names];
        variations |= kind;
        return [names[0]];
    }

    private string Spelled(List<Name> names, WritingSystem script, ref Variation variations)
    {
        var spelled = new List<string>(names.Count);
        foreach (var name in names) spelled.Add(_spelling.Respell(name, script, ref variations));
        return string.Join(' ', spelled);
    }

    private (string Given, string Family) Placed(string given, string family, bool familyFirst, ref Variation variations)
    {
        if (random.Chance(profile.FamilyNameMissing))
        {
            variations |= Variation.FamilyNameMissing;
            return (given, "");
        }
        if (random.Chance(profile.Initials))
        {
            variations |= Variation.Initials;
            return ($"{given[0]}.", family);
        }
        if (!random.Chance(familyFirst ? profile.NamesSwappedFamilyFirst : profile.NamesSwapped)) return (given, family);
        variations |= Variation.NamesSwapped;
        return (family, given);
    }
}
