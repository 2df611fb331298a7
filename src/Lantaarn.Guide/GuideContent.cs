// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide.Reading;
using Lantaarn.Guide.Texts;

namespace Lantaarn.Guide;

/// <summary>All that the guide says: texts and rules, read from YAML files that a legal worker edits.</summary>
public sealed class GuideContent
{
    private static readonly Lazy<GuideContent> FromProgram = new(() => Read(ContentFiles.Embedded()));

    private GuideContent(TextReading texts, Translations translations, IReadOnlyList<Language> languages)
    {
        Languages = languages;
        Sources = texts.Sources().DistinctBy(source => source.Id).ToDictionary(source => source.Id, StringComparer.Ordinal);
        Themes = [.. texts.Themes().Select(translations.Of).OrderBy(theme => theme.Order)];
        Cities = texts.Cities();
        Letters = [.. translations.Of(texts.Letters()).OrderBy(letter => letter.Order)];
        Tips = texts.Tips();
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

    /// <summary>Everything that is wrong or missing in a folder of content; empty when nothing is.</summary>
    /// <param name="folder">The folder that holds <c>languages.yaml</c>.</param>
    public static IReadOnlyList<ContentProblem> Check(string folder) => Check(ContentFiles.Of(folder));

    internal static IReadOnlyList<ContentProblem> Check(ContentFiles files)
    {
        try
        {
            return Read(files).Remarks;
        }
        catch (ContentException e)
        {
            return e.Problems;
        }
    }

    internal static GuideContent Read(ContentFiles files)
    {
        var findings = new Findings();
        var texts = new TextReading(files, findings);
        var languages = texts.Languages();
        var content = new GuideContent(texts, new Translations(files, languages, findings), languages);
        findings.Names.ReportUnknown();
        content.Remarks = findings.InOrder;
        return content.Remarks.Any(problem => problem.Blocks) ? throw new ContentException(content.Remarks) : content;
    }
}
