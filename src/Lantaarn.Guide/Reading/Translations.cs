// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide.Texts;

namespace Lantaarn.Guide.Reading;

/// <summary>The folder <c>translations</c>: what the person reads, in languages besides Dutch and English. A text without a translation is a remark: English answers.</summary>
internal sealed class Translations(ContentFiles files, IReadOnlyList<Language> languages, Findings findings)
{
    private const string Folder = "translations";

    private readonly List<string> _codes = [.. languages.Select(language => language.Code).Except(["nl", "en"])];

    /// <summary>The theme with the person's statements translated. What workers and desks read stays Dutch and English.</summary>
    public Theme Of(Theme theme)
    {
        foreach (var code in _codes)
        {
            if (Open(code, theme.Id) is not { } map) continue;
            var statements = map.Map("statements");
            theme = theme with
            {
                Title = Add(theme.Title, map, "title", code),
                Summary = Add(theme.Summary, map, "summary", code),
                Person = [.. theme.Person.Select(statement => statement with { Text = Add(statement.Text, statements, statement.Id, code, map.Place) })],
            };
            statements?.Done();
            map.Done();
        }
        return theme;
    }

    public IReadOnlyList<Letter> Of(IReadOnlyList<Letter> letters)
    {
        foreach (var code in _codes)
        {
            if (letters.Count == 0 || Open(code, "letters") is not { } map) continue;
            letters = [.. letters.Select(letter => Of(letter, map, code))];
            map.Done();
        }
        return letters;
    }

    /// <summary>Reports files that translate nothing.</summary>
    public void ReportStrays(IEnumerable<string> themes)
    {
        var known = _codes.SelectMany(code => themes.Append("letters").Select(name => Path(code, name))).ToHashSet();
        foreach (var path in files.In(Folder).Where(path => !known.Contains(path)))
            findings.Add(new(path, 1), "This file translates no theme in a language of languages.yaml.", "Correct its name, or remove it.");
    }

    private static string Path(string code, string name) => $"{Folder}/{code}/{name}.yaml";

    private Letter Of(Letter letter, YamlMap all, string code)
    {
        if (all.Map(letter.Id) is not { } map)
        {
            findings.Remark(all.Place, $"The letter '{letter.Id}' is not translated.", $"Add it under '{letter.Id}:'.");
            return letter;
        }
        var paragraphs = map.Map("paragraphs");
        var translated = letter with
        {
            Title = Add(letter.Title, map, "title", code),
            When = map.Has("when") ? Add(letter.When, map, "when", code) : letter.When,
            To = map.Has("to") ? Add(letter.To, map, "to", code) : letter.To,
            Paragraphs = [.. letter.Paragraphs.Select(paragraph => paragraph with { Text = Add(paragraph.Text, paragraphs, paragraph.Id, code, map.Place) })],
        };
        paragraphs?.Done();
        map.Done();
        return translated;
    }

    private LocalText Add(LocalText text, YamlMap map, string key, string code) => Add(text, map, key, code, map.Place);

    private LocalText Add(LocalText text, YamlMap? map, string key, string code, Place place)
    {
        if (map is not null && map.Has(key)) return text.With(code, LocalTexts.Proper(map, key));
        findings.Remark(map?.Place ?? place, $"'{key}' is not translated.", $"Add '{key}: ...'; until then the English text is shown.");
        return text;
    }

    private YamlMap? Open(string code, string name)
    {
        var path = Path(code, name);
        if (files.Find(path) is { } text) return YamlFile.Map(path, text, findings);
        findings.Remark(new(path, 1), $"There is no translation of '{name}'.", "Add the file; until then the English text is shown.");
        return null;
    }
}
