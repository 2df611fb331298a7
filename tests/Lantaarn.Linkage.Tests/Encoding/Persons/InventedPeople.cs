// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.RegularExpressions;
using Lantaarn.Linkage.Encoding.Normalisation;
using Lantaarn.Linkage.Encoding.Persons;
using Lantaarn.Tests;

namespace Lantaarn.Linkage.Tests.Encoding.Persons;

/// <summary>
/// People made up from public name lists, each put down twice as two organisations would: half with Arabic names in the Latin
/// spellings on record, half with Slavic, Romanian, Turkish, Georgian or Armenian names, with the errors of the field.
/// </summary>
internal sealed class InventedPeople
{
    private const double SameSpelling = 0.5;
    private const double MarksLost = 0.4;
    private const double NamesSwapped = 0.07;
    private const double LastNameDropped = 0.15;
    private const double Relatives = 0.15;
    private const double Typo = 0.05;
    private const double YearOnly = 0.45;
    private const double DateMissing = 0.12;
    private const double YearError = 0.05;
    private const double SexMissing = 0.05;
    private const double OriginMissing = 0.2;

    private readonly Random _random;
    private readonly List<Name> _arabic;
    private readonly Dictionary<string, List<Name>> _others;

    public InventedPeople(int seed)
    {
        _random = new Random(seed);
        _arabic = [.. ArabicNames()];
        _others = OtherNames().GroupBy(name => name.Origin).ToDictionary(group => group.Key, group => group.ToList());
    }

    /// <summary>Two lists of so many people, of whom a part stands on both; the second list also holds relatives and namesakes.</summary>
    public ListPair Lists(int size, int onBoth)
    {
        var people = new List<Person>();
        while (people.Count < size) people.Add(NewPerson());
        while (people.Count < (2 * size) - onBoth) people.Add(Chance(Relatives) ? RelativeOf(people[_random.Next(size)]) : NewPerson());
        return new ListPair("invented", PutDown(people, 0, size), PutDown(people, size - onBoth, size));
    }

    public static IEnumerable<Name> ArabicNames() =>
        from row in PublicLists.Rows("pprl/names/arabic_names_all_latin_spellings_wikidata_x_faker.tsv", '\t')
        let spellings = Regex.Matches(row[3], @"(\S+)\((\d+)\)")
            .Select(match => new Spelling(match.Groups[1].Value, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)))
            .Where(spelling => spelling is { Count: >= 2, Text.Length: > 2 })
            .ToArray()
        where spellings.Length > 0
        select new Name("ar", spellings);

    private static IEnumerable<Name> OtherNames() =>
        from row in PublicLists.Rows("pprl/names/icu_romanisation_variants.tsv", '\t')
        let locale = row[0][..2]
        where locale is "ru" or "uk" or "bg" or "ka" or "hy" or "tr" or "pl" or "ro"
        let native = locale is "tr" or "pl" or "ro" ? row[1].ToLowerInvariant() : null
        let spellings = (native is null ? row[2].Split('|') : [native, .. row[2].Split('|')]).Select(text => new Spelling(text, 1)).ToArray()
        select new Name(locale, spellings);

    private Listed[] PutDown(List<Person> people, int start, int count) =>
        [.. Enumerable.Range(start, count).Select(i => new Listed(i.ToString(CultureInfo.InvariantCulture), PutDown(people[i])))];

    private Person NewPerson()
    {
        var arabic = Chance(0.5);
        var origins = _others.Keys.Order(StringComparer.Ordinal).ToArray();
        var names = arabic ? _arabic : _others[origins[_random.Next(origins.Length)]];
        var family = Enumerable.Range(0, Chance(0.4) ? 2 : 1).Select(_ => Bearer(Pick(names, rooted: true))).ToArray();
        var birth = new DateOnly(1955, 1, 1).AddDays(_random.Next(50 * 365));
        var origin = arabic ? Region() : names[0].Origin.ToUpperInvariant();
        return new Person(names, Bearer(Pick(names, rooted: false)), family, birth, Chance(0.75) ? Sex.Male : Sex.Female, origin);
    }

    // A namesake born five years or more apart, or a brother or sister.
    private Person RelativeOf(Person person)
    {
        if (Chance(0.3)) return person with { Birth = person.Birth.AddYears(_random.Next(5, 16)) };
        var given = Bearer(Pick(person.Names, rooted: false));
        return person with { Given = given, Birth = person.Birth.AddDays(_random.Next(300, 3000)), Sex = Chance(0.75) ? Sex.Male : Sex.Female };
    }

    private string Region() => new[] { "MA", "DZ", "SY", "IQ", "SD", "EG" }[_random.Next(6)];

    private BornName Bearer(Name name) => new(name, Spell(name));

    private Identifiers PutDown(Person person)
    {
        var given = PutDown(person.Given);
        var family = string.Join(' ', (Chance(LastNameDropped) ? person.Family.Take(1) : person.Family).Select(PutDown));
        if (Chance(Typo)) family = WithTypo(family);
        if (Chance(NamesSwapped)) (given, family) = (family, given);
        return new Identifiers
        {
            GivenNames = given,
            FamilyNames = family,
            Birth = PutDown(person.Birth),
            Sex = Chance(SexMissing) ? Sex.Unknown : person.Sex,
            Origin = Chance(OriginMissing) ? "" : person.Origin,
        };
    }

    private string PutDown(BornName name)
    {
        var spelling = Chance(SameSpelling) ? name.Own : Spell(name.Name);
        return Chance(MarksLost) ? string.Concat(NameWords.Split(spelling)) : spelling;
    }

    private BirthDate PutDown(DateOnly birth)
    {
        if (Chance(DateMissing)) return BirthDate.Unknown;
        if (Chance(YearError)) birth = birth.AddYears(_random.Next(2) == 0 ? -_random.Next(1, 4) : _random.Next(1, 4));
        return Chance(YearOnly) ? BirthDate.OfYear(birth.Year) : BirthDate.Of(birth);
    }

    private string WithTypo(string text)
    {
        var place = _random.Next(text.Length);
        return _random.Next(3) switch
        {
            0 => text.Remove(place, 1),
            1 => text.Insert(place, ((char)('a' + _random.Next(26))).ToString()),
            _ => text.Remove(place, 1).Insert(place, ((char)('a' + _random.Next(26))).ToString()),
        };
    }

    // Given names come as often as on record, family names more evenly.
    private Name Pick(List<Name> names, bool rooted)
    {
        var weights = names.Select(name => rooted ? Math.Sqrt(name.Count) : name.Count).ToArray();
        return names[Draw(weights)];
    }

    private string Spell(Name name) => name.Spellings[Draw([.. name.Spellings.Select(spelling => (double)spelling.Count)])].Text;

    private int Draw(double[] weights)
    {
        var left = _random.NextDouble() * weights.Sum();
        for (var i = 0; i < weights.Length; i++)
            if ((left -= weights[i]) < 0) return i;
        return weights.Length - 1;
    }

    private bool Chance(double probability) => _random.NextDouble() < probability;

    private sealed record Person(List<Name> Names, BornName Given, BornName[] Family, DateOnly Birth, Sex Sex, string Origin);

    private sealed record BornName(Name Name, string Own);
}

/// <summary>A name with the ways it is spelt in Latin letters.</summary>
internal sealed record Name(string Origin, Spelling[] Spellings)
{
    public int Count => Spellings.Sum(spelling => spelling.Count);
}

/// <summary>A spelling and how many bearers of it are on record.</summary>
internal sealed record Spelling(string Text, int Count);
