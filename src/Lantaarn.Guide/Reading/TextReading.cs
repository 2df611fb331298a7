// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.RegularExpressions;
using Lantaarn.Guide.Texts;

namespace Lantaarn.Guide.Reading;

/// <summary>From maps to what the guide says: languages, sources, themes, cities, letters, tips, concepts, words.</summary>
internal sealed partial class TextReading(ContentFiles files, Findings findings)
{
    public IReadOnlyList<Language> Languages() => Entries("languages.yaml", required: true, map =>
    {
        var direction = map.Text("direction");
        if (direction is not ("ltr" or "rtl")) findings.Add(map.PlaceOf("direction"), $"'direction' is '{direction}'.", "Write ltr or rtl.");
        return new Language(map.Id(Named.Language), map.Text("name"), direction == "rtl", map.Flag("machine_translated"));
    });

    public IReadOnlyList<Source> Sources() => Entries("sources.yaml", required: true, map =>
        new Source(map.Id(Named.Source), map.Text("title"), map.TextOrNull("publisher") ?? "", map.AddressOrNull("address"), map.TextOrNull("date") ?? "", map.DateOrNull("read_on"), map.TextOrNull("note")));

    public IReadOnlyList<Theme> Themes() => Each("themes", map => new Theme(
        map.Id(Named.Theme), map.Whole("order"), map.Local("title"), map.Local("summary"), map.LocalList("keywords"),
        Statements(map, "person"), Statements(map, "worker"), Statements(map, "desk"), map.Mentions(Named.Letter, "letters"), map.Mentions(Named.Theme, "related")));

    public IReadOnlyList<City> Cities() => Each("cities", map => new City(map.Id(Named.City), map.Local("name"), [.. map.Maps("entries").Select(Entry)]));

    public IReadOnlyList<Letter> Letters() => Each("letters", map =>
    {
        var fields = map.List("fields");
        return new Letter(
            map.Id(Named.Letter), map.Whole("order"), map.Local("title"), map.Local("when"), map.Local("to"), fields,
            [.. map.Maps("paragraphs").Select(paragraph => OneParagraph(paragraph, fields))], map.Mention(Named.Theme, "about"), map.Provenance());
    });

    public IReadOnlyList<TipList> Tips() => Entries("tips.yaml", required: false, map => new TipList(map.Id(Named.Tips), map.Local("title"), Statements(map, "tips")));

    public IReadOnlyList<Concept> Concepts() => Each("concepts", map =>
    {
        var status = map.Text("status");
        if (status is not ("concept" or "official")) findings.Add(map.PlaceOf("status"), $"'status' is '{status}'.", "Write concept, or official once the official text stands here.");
        return new Concept(map.Id(Named.Concept), map.Local("title"), map.Local("note"), map.AddressOrNull("address"), status == "concept", Statements(map, "items"));
    });

    /// <summary>Every word of the screens. Dutch decides which keys there are.</summary>
    public IReadOnlyDictionary<string, LocalText> Words(IReadOnlyList<Language> languages)
    {
        var words = new Dictionary<string, LocalText>(StringComparer.Ordinal);
        foreach (var code in languages.Select(language => language.Code).OrderBy(code => code != "nl"))
        {
            var path = $"words/{code}.yaml";
            if (files.Find(path) is not { } text || YamlFile.Map(path, text, findings) is not { } map) continue;
            foreach (var key in map.Keys) Add(words, key, code, map);
            foreach (var key in words.Keys.Where(key => !map.Has(key)))
                Report(code == "en", map.Place, $"The word '{key}' of words/nl.yaml is missing.", $"Add '{key}: ...'.");
        }
        return words;
    }

    private static void Add(Dictionary<string, LocalText> words, string key, string code, YamlMap map)
    {
        var text = LocalTexts.Proper(map, key);
        if (words.TryGetValue(key, out var known)) words[key] = known.With(code, text);
        else if (code == "nl") words[key] = new([new(code, text)]);
        else map.Findings.Add(map.PlaceOf(key), $"The word '{key}' is not in words/nl.yaml.", "Add it there, or remove it here.");
    }

    private void Report(bool blocks, Place place, string what, string fix)
    {
        if (blocks) findings.Add(place, what, fix);
        else findings.Remark(place, what, fix);
    }

    private static IReadOnlyList<Statement> Statements(YamlMap map, string key) => [.. map.Maps(key).Select(OneStatement)];

    private static Statement OneStatement(YamlMap map)
    {
        var statement = new Statement(map.Id(Named.Statement), map.Local("text"), map.LocalList("bring"), map.LocalOrNull("say"), map.Provenance());
        map.Done();
        return statement;
    }

    private static CityEntry Entry(YamlMap map)
    {
        var entry = new CityEntry(
            map.Id(Named.Place), map.Mentions(Named.Theme, "theme"), map.Text("name"), map.Local("text"), map.TextOrNull("address"), map.LocalOrNull("opening"), map.TextOrNull("contact"),
            map.LocalOrNull("funding"), map.WholeOrNull("capacity"), map.Provenance());
        map.Done();
        return entry;
    }

    private static Paragraph OneParagraph(YamlMap map, IReadOnlyList<string> fields)
    {
        var paragraph = new Paragraph(map.Text("id"), map.Local("text"), map.TextOrNull("if"));
        var used = paragraph.Text.Languages.SelectMany(language => Field().Matches(paragraph.Text[language])).Select(match => match.Groups[1].Value);
        foreach (var field in used.Append(paragraph.If).OfType<string>().Except(fields))
            map.Findings.Add(map.PlaceOf("text"), $"The letter has no field '{field}'.", "Add it to 'fields' of the letter, or correct the spelling.");
        map.Done();
        return paragraph;
    }

    private IReadOnlyList<T> Entries<T>(string path, bool required, Func<YamlMap, T> read)
    {
        if (files.Find(path) is { } text) return [.. YamlFile.List(path, text, findings).Select(map => Whole(map, read))];
        if (required) findings.Add(new(path, 1), "There is no such file.", "Is this the folder with the content of the guide?");
        return [];
    }

    private IReadOnlyList<T> Each<T>(string folder, Func<YamlMap, T> read) =>
        [.. files.In(folder).Select(path => YamlFile.Map(path, files.Find(path)!, findings)).OfType<YamlMap>().Select(map => Whole(map, read))];

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Field();

    private static T Whole<T>(YamlMap map, Func<YamlMap, T> read)
    {
        var value = read(map);
        map.Done();
        return value;
    }
}
