// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;

namespace Lantaarn.Monitor.Publishing;

/// <summary>Who was counted how, and how to use and cite the figures.</summary>
internal static class MethodSection
{
    private const int ModelsShown = 5;

    public static Html Render(PublishedRound published, Words words)
    {
        var round = published.Round;
        var kinds = round.Kinds();
        return Html.Of($"""
            <section aria-labelledby="method">
            <h2 id="method">{words["method.heading"]}</h2>
            <dl>
            <dt>{words["method.population"]}</dt><dd>{round.Population}</dd>
            <dt>{words["method.period"]}</dt><dd>{words["method.periodText", words.Date(round.Period.From), words.Date(round.Period.Until)]}</dd>
            <dt>{words["method.lists"]}</dt><dd>{words["method.listsText", round.Lists.Count, kinds.Count, string.Join(", ", kinds)]}</dd>
            <dt>{words["method.codebook"]}</dt><dd>{words["method.codebookText", round.Codebook.Version]}</dd>
            {Safety(published.Tables, words)}
            <dt>{words["method.round"]}</dt><dd>{round.Id}</dd>
            </dl>
            {Models(published, words)}
            </section>
            """);
    }

    public static Html DataAndCitation(PublishedRound published, Words words, IReadOnlyList<string> files) => Html.Of($"""
        <footer>
        <h2>{words["data.heading"]}</h2>
        <p>{words["data.text"]}</p>
        <ul>{Html.Join(files.Select(file => Html.Of($"""<li><a href="{file}">{file}</a></li>""")))}</ul>
        <p>{words["data.cite", published.Round.Title, published.Round.Period.Until.Year, published.Round.Id]} {words["data.licence"]}</p>
        </footer>
        """);

    private static Html Safety(SafeTables? tables, Words words) => tables is null ? default : Html.Of($"""
        <dt>{words["method.safety"]}</dt><dd>{words["method.safetyText", tables.MinimumCell, words.Number(tables.Audit.Cells), words.Number(tables.Audit.Hidden), tables.Audit.NarrowestInterval + 1, tables.Audit.Policy]}</dd>
        """);

    private static Html Models(PublishedRound published, Words words)
    {
        var tables = FiguresSection.Rows(published, words).Where(row => row.Estimate.Models.Count > 0)
            .Select(row => Html.Of($"""
                <table><caption>{row.Name}</caption>
                <thead><tr><th scope="col">{words["method.model"]}</th><th scope="col" class="n">{words["method.weight"]}</th><th scope="col" class="n">{words["method.modelEstimate"]}</th></tr></thead>
                <tbody>{Html.Join(row.Estimate.Models.Take(ModelsShown).Select(model => Row(model, words)))}</tbody></table>
                """)).ToList();
        return tables.Count == 0 ? default : Html.Of($"""
            <h3>{words["method.models"]}</h3>
            <p>{words["method.modelsText"]}</p>
            {Html.Join(tables)}
            """);
    }

    private static Html Row(ModelLine model, Words words) => Html.Of($"""
        <tr><td>{(model.Terms == "" ? words["method.main"] : model.Terms)}</td><td class="n">{words.Percent(model.Weight)}</td><td class="n">{words.Estimate(model.Estimate)}</td></tr>
        """);
}
