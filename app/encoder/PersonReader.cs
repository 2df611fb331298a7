// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Cli.Lists;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Linkage.Encoding.Normalisation;
using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Encoder.Browser;

/// <summary>Understands what workers wrote, by the words and rules of the command. What it does not understand counts as unknown.</summary>
internal sealed class PersonReader(BrowserRound round)
{
    private const string SexMeaning = "geslacht";
    private const string OriginMeaning = "origin";

    private readonly FieldWords _words = ReadWords();

    /// <summary>What is encoded of a person.</summary>
    public Identifiers Identifiers(BrowserPerson person)
    {
        // A date that does not exist counts as unknown.
        _ = BirthDate.TryParse(person.Birth.Trim(), out var birth);
        return new()
        {
            GivenNames = person.GivenNames,
            FamilyNames = person.FamilyNames,
            Birth = birth,
            Sex = Code(SexMeaning, person.Sex) switch { "man" => Sex.Male, "vrouw" => Sex.Female, "anders" => Sex.Other, _ => Sex.Unknown },
            Origin = Country(person.Origin),
        };
    }

    /// <summary>The codes of a person, one for each indicator of the round.</summary>
    public string[] Codes(BrowserPerson person, Identifiers known) => Array.ConvertAll(round.Indicators, indicator =>
    {
        var code = indicator.Name switch
        {
            "geslacht" => Code(SexMeaning, person.Sex),
            "leeftijdsklasse" => new AgeClasses(indicator, round.From).Of(known.Birth),
            "herkomst" => indicator.Allows(known.Origin) ? known.Origin : known.Origin == "" ? "" : OriginRegion.Of(known.Origin),
            "ethos" => person.Ethos,
            _ => Indicator.Unknown,
        };
        return indicator.Allows(code) ? code : Indicator.Unknown;
    });

    private string Code(string meaning, string word) => _words.Code(meaning, word) ?? "";

    private string Country(string word) =>
        word.Trim() is { Length: 2 } code && code.All(char.IsAsciiLetterUpper) ? code : Code(OriginMeaning, word);

    private static FieldWords ReadWords()
    {
        using var words = typeof(PersonReader).Assembly.GetManifestResourceStream("words.json")!;
        return JsonSerializer.Deserialize(words, BrowserJson.Default.FieldWords)!;
    }
}
