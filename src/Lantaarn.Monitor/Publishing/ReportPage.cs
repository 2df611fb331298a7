// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Monitor.Publishing;

/// <summary>The report of a round: one HTML page that stands alone, prints on A4 and needs no script.</summary>
public static class ReportPage
{
    private static readonly string[] Sections = ["figures", "how", "sure", "missing", "tables", "method", "data"];

    /// <summary>Makes the page.</summary>
    /// <param name="published">What it is about.</param>
    /// <param name="language">"nl" or "en".</param>
    /// <param name="otherLanguage">Address of the same page in the other language.</param>
    /// <param name="dataFiles">Names of the open data files, relative to the page.</param>
    public static string Render(PublishedRound published, string language, string otherLanguage, IReadOnlyList<string> dataFiles)
    {
        var words = Words.In(language);
        var round = published.Round;
        var other = language == "nl" ? "en" : "nl";
        return Html.Of($"""
            <!DOCTYPE html>
            <html lang="{language}" dir="ltr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{words["title"]} {round.Title}</title>
            <style>{new Html(Css())}</style>
            </head>
            <body>
            <a class="skip" href="#message">{words["skip"]}</a>
            <header>
            <nav aria-label="{words["language"]}"><a href="{otherLanguage}" hreflang="{other}" lang="{other}">{words["language.other"]}</a></nav>
            <p class="round">{words.FromRound(round.Title)}</p>
            <h1>{words["title"]}</h1>
            {Rehearsal(round, words)}
            </header>
            <main>
            {FiguresSection.Message(published, words)}
            {Contents(words)}
            {FiguresSection.Figures(published, words)}
            {ExplanationSection.How(published, words)}
            {ExplanationSection.HowSure(published, words)}
            {ExplanationSection.WhoIsMissing(published, words)}
            {TablesSection.Render(published, words)}
            {MethodSection.Render(published, words)}
            </main>
            {MethodSection.DataAndCitation(published, words, dataFiles)}
            </body>
            </html>
            """).Markup;
    }

    private static Html Contents(Words words) => Html.Of($"""
        <nav class="contents" aria-labelledby="contents">
        <h2 id="contents">{words["contents"]}</h2>
        <ul>{Html.Join(Sections.Select(section => Html.Of($"""<li><a href="#{section}">{words[$"{section}.heading"]}</a></li>""")))}</ul>
        </nav>
        """);

    private static Html Rehearsal(RoundDefinition round, Words words) =>
        round.Kind == RoundKind.Rehearsal ? Html.Of($"""<p class="rehearsal">{words["rehearsal"]}</p>""") : default;

    private static string Css()
    {
        using var reader = new StreamReader(typeof(ReportPage).Assembly.GetManifestResourceStream("Lantaarn.Monitor.report.css")!);
        return reader.ReadToEnd();
    }
}
