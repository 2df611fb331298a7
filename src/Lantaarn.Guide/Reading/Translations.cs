// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide.Rules;
using Lantaarn.Guide.Texts;

namespace Lantaarn.Guide.Reading;

/// <summary>
/// The folder <c>translations</c>: what the person reads, in languages besides Dutch and English. A text without a translation is a remark: English answers.
/// What workers and desks read stays Dutch and English: their statements, and the lists of tips that a file does not name.
/// </summary>
internal sealed class Translations(ContentFiles files, IReadOnlyList<Language> languages, Findings findings)
{
    private const string Folder = "translations";

    private static readonly string[] Besides = ["letters", "cities", "tips", "questions", "rules"];

    private readonly List<string> _codes = [.. languages.Select(language => language.Code).Except(["nl", "en"])];

    public Theme Of(Theme theme) => InEach(theme, theme.Id, (known, file) => known with
    {
        Title = file.Text(known.Title, "title"),
        Summary = file.Text(known.Summary, "summary"),
        Person = Statements(known.Person, file),
    });

    public IReadOnlyList<Letter> Of(IReadOnlyList<Letter> letters) => InEach(letters, "letters", letter => letter.Id, Of);

    public IReadOnlyList<City> Of(IReadOnlyList<City> cities) => InEach(cities, "cities", city => city.Id, Of);

    public IReadOnlyList<TipList> Of(IReadOnlyList<TipList> tips) => tips.Count == 0 ? tips : InEach(tips, "tips", (all, file) =>
        [.. all.Select(list => file.Names(list.Id) ? Of(list, file.Part(list.Id)) : list)]);

    public RuleBook Of(RuleBook book) => new(
        InEach(book.Questions, "questions", question => question.Id, Of),
        InEach(book.Decisions, "rules", decision => decision.Id, Of));

    /// <summary>Reports files that translate nothing.</summary>
    public void ReportStrays(IEnumerable<string> themes)
    {
        var known = _codes.SelectMany(code => themes.Concat(Besides).Select(name => Path(code, name))).ToHashSet();
        foreach (var path in files.In(Folder).Where(path => !known.Contains(path)))
            findings.Add(new(path, 1), "This file translates nothing that there is, or in no language of languages.yaml.", "Correct its name, or remove it.");
    }

    private static string Path(string code, string name) => $"{Folder}/{code}/{name}.yaml";

    private static IReadOnlyList<Statement> Statements(IReadOnlyList<Statement> statements, Translation file)
    {
        var (texts, bring, say) = (file.Part("statements"), file.Part("bring"), file.Part("say"));
        return [.. statements.Select(known => known with { Text = texts.Text(known.Text, known.Id), Bring = bring.List(known.Bring, known.Id), Say = say.TextOrNull(known.Say, known.Id) })];
    }

    private static TipList Of(TipList list, Translation part) => list with { Title = part.Text(list.Title, "title"), Tips = Statements(list.Tips, part) };

    private static Letter Of(Letter letter, Translation part)
    {
        var paragraphs = part.Part("paragraphs");
        return letter with
        {
            Title = part.Text(letter.Title, "title"),
            When = part.Names("when") ? part.Text(letter.When, "when") : letter.When,
            To = part.Names("to") ? part.Text(letter.To, "to") : letter.To,
            Paragraphs = [.. letter.Paragraphs.Select(paragraph => paragraph with { Text = paragraphs.Text(paragraph.Text, paragraph.Id) })],
        };
    }

    private static City Of(City city, Translation part)
    {
        var (texts, opening, funding) = (part.Part("entries"), part.Part("opening"), part.Part("funding"));
        return city with
        {
            Name = part.Text(city.Name, "name"),
            Entries = [.. city.Entries.Select(entry => entry with
            {
                Text = texts.Text(entry.Text, entry.Id),
                Opening = opening.TextOrNull(entry.Opening, entry.Id),
                Funding = funding.TextOrNull(entry.Funding, entry.Id),
            })],
        };
    }

    private static Question Of(Question question, Translation part)
    {
        var options = part.Part("options");
        return question with
        {
            Label = part.Text(question.Label, "label"),
            Ask = part.Text(question.Ask, "ask"),
            Why = part.Text(question.Why, "why"),
            Options = [.. question.Options.Select(option => option with { Text = options.Text(option.Text, option.Id) })],
        };
    }

    private static Decision Of(Decision decision, Translation part)
    {
        var (outcomes, rules) = (part.Part("outcomes"), part.Part("rules"));
        return decision with
        {
            Title = part.Text(decision.Title, "title"),
            Outcomes = [.. decision.Outcomes.Select(outcome => outcome with { Text = outcomes.Text(outcome.Text, outcome.Id) })],
            Rules = [.. decision.Rules.Select(rule => rules.PartOrRemark(rule.Id) is { } lines ? Of(rule, lines) : rule)],
        };
    }

    private static Rule Of(Rule rule, Translation part) => rule with
    {
        Title = part.Text(rule.Title, "title"),
        Explain = part.Text(rule.Explain, "explain"),
        Bring = part.List(rule.Bring, "bring"),
        Say = part.TextOrNull(rule.Say, "say"),
    };

    private IReadOnlyList<T> InEach<T>(IReadOnlyList<T> all, string name, Func<T, string> id, Func<T, Translation, T> translate) => all.Count == 0 ? all : InEach(all, name, (known, file) =>
        [.. known.Select(one => file.PartOrRemark(id(one)) is { } part ? translate(one, part) : one)]);

    private T InEach<T>(T known, string name, Func<T, Translation, T> translate)
    {
        foreach (var code in _codes)
        {
            if (Open(code, name) is not { } file) continue;
            known = translate(known, file);
            file.Done();
        }
        return known;
    }

    private Translation? Open(string code, string name)
    {
        var path = Path(code, name);
        if (files.Find(path) is { } text) return YamlFile.Map(path, text, findings) is { } map ? new(code, map, findings) : null;
        findings.Remark(new(path, 1), $"There is no translation of '{name}'.", "Add the file; until then the English text is shown.");
        return null;
    }
}
