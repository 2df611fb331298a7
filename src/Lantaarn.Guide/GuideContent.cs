// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide.Reading;
using Lantaarn.Guide.Rules;
using Lantaarn.Guide.Texts;

namespace Lantaarn.Guide;

/// <summary>All that the guide says: texts and rules, read from YAML files that a legal worker edits.</summary>
public sealed class GuideContent
{
    private static readonly Lazy<GuideContent> FromProgram = new(() => Read(ContentFiles.Embedded()));

    private GuideContent(TextReading texts, Translations translations, IReadOnlyList<Language> languages, RuleBook rules)
    {
        (Languages, Rules) = (languages, translations.Of(rules));
        Sources = texts.Sources().DistinctBy(source => source.Id).ToDictionary(source => source.Id, StringComparer.Ordinal);
        Themes = [.. texts.Themes().Select(translations.Of).OrderBy(theme => theme.Order)];
        Cities = translations.Of(texts.Cities());
        Letters = [.. translations.Of(texts.Letters()).OrderBy(letter => letter.Order)];
        Tips = translations.Of(texts.Tips());
        Concepts = texts.Concepts();
        Words = texts.Words(languages);
        translations.ReportStrays(Themes.Select(theme => theme.Id));
    }

    /// <summary>The content that came with the program.</summary>
    /// <exception cref="ContentException">It cannot be used; a build that passes its tests never throws this.</exception>
    public static GuideContent Embedded => FromProgram.Value;

    /// <summary>The languages, Dutch and English first.</summary>
    public IReadOnlyList<Language> Languages { get; }

    /// <summary>Where things come from, by id.</summary>
    public IReadOnlyDictionary<string, Source> Sources { get; }

    /// <summary>What can be asked, and what follows from it.</summary>
    public RuleBook Rules { get; }

    /// <summary>What the guide says by subject, in order.</summary>
    public IReadOnlyList<Theme> Themes { get; }

    /// <summary>The local ways in.</summary>
    public IReadOnlyList<City> Cities { get; }

    /// <summary>The standard letters, in order.</summary>
    public IReadOnlyList<Letter> Letters { get; }

    /// <summary>Advice for workers, and for preparing a visit.</summary>
    public IReadOnlyList<TipList> Tips { get; }

    /// <summary>The official texts that nobody who wrote the guide has read.</summary>
    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>The words of the screens, by key.</summary>
    public IReadOnlyDictionary<string, LocalText> Words { get; }

    /// <summary>What is missing without making the guide unusable: translations that do not exist yet.</summary>
    public IReadOnlyList<ContentProblem> Remarks { get; private set; } = [];

    /// <summary>Reads content from a folder.</summary>
    /// <param name="folder">The folder that holds <c>languages.yaml</c>.</param>
    /// <exception cref="ContentException">Something in it makes the guide unusable.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static GuideContent Read(string folder) => Read(ContentFiles.Of(folder));

    /// <summary>Everything that is wrong or missing in a folder of content. Goes through every case of every decision, which takes a second.</summary>
    /// <param name="folder">The folder that holds <c>languages.yaml</c>.</param>
    /// <returns>In order of file and line; empty when nothing is wrong.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<ContentProblem> Check(string folder) => Check(ContentFiles.Of(folder));

    internal static IReadOnlyList<ContentProblem> Check(ContentFiles files)
    {
        var findings = new Findings();
        var (content, rules) = Read(files, findings);
        if (!findings.Block) RuleChecks.Report(content.Rules, rules.PlaceOf, findings);
        return findings.InOrder;
    }

    internal static GuideContent Read(ContentFiles files)
    {
        var findings = new Findings();
        var (content, _) = Read(files, findings);
        content.Remarks = findings.InOrder;
        return findings.Block ? throw new ContentException(findings.InOrder) : content;
    }

    private static (GuideContent Content, RuleReading Rules) Read(ContentFiles files, Findings findings)
    {
        var texts = new TextReading(files, findings);
        var languages = texts.Languages();
        var rules = new RuleReading(files, findings);
        var content = new GuideContent(texts, new Translations(files, languages, findings), languages, rules.Book());
        findings.Names.ReportUnknown();
        return (content, rules);
    }
}
