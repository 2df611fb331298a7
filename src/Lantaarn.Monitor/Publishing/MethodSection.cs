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
        var records = published.Linkage.Lists.Sum(list => list.Records);
        return Html.Of($"""
            <section aria-labelledby="method">
            <h2 id="method">{words["method.heading"]}</h2>
            <dl>
            <dt>{words["method.population"]}</dt><dd>{words.FromRound(round.Population)}</dd>
            <dt>{words["method.period"]}</dt><dd>{words["method.periodText", words.Date(round.Period.From), words.Date(round.Period.Until)]}</dd>
            <dt>{words["method.lists"]}</dt><dd>{words["method.listsText", round.Lists.Count, round.Kinds().Count]}{Kinds(published, words)}</dd>
            <dt>{words["method.linkage"]}</dt><dd>{words["method.linkageText", words.Number(records), words.Number(published.Linkage.PairsCompared)]}</dd>
            <dt>{words["method.codebook"]}</dt><dd>{words["method.codebookText", round.Codebook.Version]}</dd>
            {Safety(published.Tables, words)}
            <dt>{words["method.round"]}</dt><dd>{round.Id}</dd>
            </dl>
            {Models(published, words)}
            </section>
            """);
    }

    public static Html DataAndCitation(PublishedRound published, Words words, IReadOnlyList<string> files)
    {
        var tables = (published.Tables?.Tables ?? []).ToDictionary(OpenData.NameOf, table => TablesSection.Caption(published, table, words));
        var links = files.ToLookup(file => tables.ContainsKey(Path.GetFileNameWithoutExtension(file)));
        return Html.Of($"""
            <footer>
            <h2 id="data">{words["data.heading"]}</h2>
            <p>{words["data.text"]}</p>
            <ul>{Html.Join(links[false].Select(file => Link(file, words[$"data.{Path.GetFileNameWithoutExtension(file)}"])))}</ul>
            <details><summary><h3>{words["data.tables", tables.Count]}</h3></summary>
            <ul>{Html.Join(links[true].Select(file => Link(file, tables[Path.GetFileNameWithoutExtension(file)])))}</ul></details>
            <p>{words.Marked("data.cite", words.FromRound(published.Round.Title), Html.Of($"{published.Round.Period.Until.Year}"), Html.Text(published.Round.Id))} {words["data.licence"]}</p>
            </footer>
            """);
    }

    private static Html Link(string file, string text) => Html.Of($"""<li><a href="{file}" download="">{text} <span class="file">{Path.GetFileName(file)}</span></a></li>""");

    private static Html Kinds(PublishedRound published, Words words) => Html.Of($"""
        <ul>{Html.Join(published.Round.Lists.GroupBy(list => list.Kind).Select(kind => Html.Of($"""
            <li>{words.Kind(kind.Key)}: {words.FromRound(string.Join(", ", kind.Select(list => list.Organisation)))}</li>
            """)))}</ul>
        """);

    private static Html Safety(SafeTables? tables, Words words) => tables is null ? default : Html.Of($"""
        <dt>{words["method.safety"]}</dt><dd>{words["method.safetyText", tables.MinimumCell, words.Number(tables.Audit.Cells), words.Number(tables.Audit.Hidden), tables.Audit.NarrowestInterval + 1, tables.Audit.Policy]}</dd>
        """);

    private static Html Models(PublishedRound published, Words words)
    {
        var tables = FiguresSection.Rows(published, words).Where(row => row.Estimate.Models.Count > 0).Select(row => ModelTable(row.Estimate, row.Name, words)).ToList();
        return tables.Count == 0 ? default : Html.Of($"""
            <details>
            <summary><h3>{words["method.models"]}</h3></summary>
            <p>{words["method.modelsText"]}</p>
            {Html.Join(tables)}</details>
            """);
    }

    private static Html ModelTable(StratumEstimate estimate, string name, Words words) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="{words["method.modelsOf", name]}"><table><caption>{words["method.modelsOf", name]}</caption>
        <thead><tr><th scope="col">{words["method.model"]}</th><th scope="col" class="n">{words["method.weight"]}</th><th scope="col" class="n">{words["method.modelEstimate"]}</th></tr></thead>
        <tbody>{Html.Join(estimate.Models.Take(ModelsShown).Select(model => Row(model, words)))}</tbody></table></div>
        """);

    private static Html Row(ModelLine model, Words words) => Html.Of($"""
        <tr><td>{Terms(model, words)}</td><td class="n">{words.Percent(model.Weight)}</td><td class="n">{words.Estimate(model.Estimate)}</td></tr>
        """);

    // "opvang + inloop, opvang + veldwerk": the engine names the lists as the round does.
    private static string Terms(ModelLine model, Words words) => model.Terms == "" ? words["method.main"]
        : string.Join(", ", model.Terms.Split(", ").Select(pair => string.Join(" + ", pair.Split(" + ").Select(words.Kind))));
}
