// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;

namespace Lantaarn.Monitor.Publishing;

/// <summary>For readers who have never heard of capture-recapture: how it works, what it is not, how sure it is, whom it misses.</summary>
internal static class ExplanationSection
{
    public static Html How(PublishedRound published, Words words) => Html.Of($"""
        <section aria-labelledby="how">
        <h2 id="how">{words["how.heading"]}</h2>
        <p>{words["how.1"]}</p>
        {WorkedExample.Draw(words)}
        <p>{words["how.2", words.Enumeration([.. published.Round.Kinds().Select(words.Kind)])]}</p>
        <p>{words["how.3"]}</p>
        <div class="box">
        <h3>{words["not.heading"]}</h3>
        <ul><li>{words["not.register"]}</li><li>{words["not.names"]}</li><li>{words["not.places"]}</li><li>{words["not.exact"]}</li></ul>
        </div>
        </section>
        """);

    public static Html HowSure(PublishedRound published, Words words) => Html.Of($"""
        <section aria-labelledby="sure">
        <h2 id="sure">{words["sure.heading"]}</h2>
        <p>{words["sure.intro"]}</p>
        <p>{words["sure.linkage"]} {words[published.Estimate.LinkageCorrected ? "sure.corrected" : "sure.uncorrected"]}</p>
        {Warnings(published.Estimate, words)}
        {AssumptionsTable.Render(published, words)}
        {WhatIfTable.Render(published, words)}
        {LinkageErrorsTable.Render(published, words)}
        {Truth(published, words)}
        </section>
        """);

    public static Html WhoIsMissing(PublishedRound published, Words words)
    {
        var estimate = published.Estimate;
        var round = published.Round;
        var notEncodable = estimate.NotEncodable < round.MinimumCell ? words["missing.few"] : words["missing.notEncodable", words.Number(estimate.NotEncodable)];
        var lists = estimate.MissingLists.Count == 0
            ? words["missing.allLists", round.Lists.Count]
            : words["missing.lists", string.Join(", ", estimate.MissingLists.Select(id => round.FindList(id)?.Organisation ?? id))];
        return Html.Of($"""
            <section aria-labelledby="missing">
            <h2 id="missing">{words["missing.heading"]}</h2>
            {Unseen(published, words)}
            <h3>{words["missing.not.heading"]}</h3>
            <ul><li>{notEncodable}</li><li>{lists}</li><li>{words.Marked("missing.outside", words.FromRound(round.Region))}</li><li>{words["missing.choice"]}</li></ul>
            </section>
            """);
    }

    private static Html Unseen(PublishedRound published, Words words)
    {
        var groups = FiguresSection.ChartRows(published, words).Skip(published.Estimate.Strata.Count > 0 ? 1 : 0)
            .Select(row => Html.Of($"<li>{words["missing.group", row.Name, FiguresSection.OutOfTen(row.Figure.Estimate - row.Seen, row.Figure.Estimate), words.Estimate(row.Figure.Estimate - row.Seen)]}</li>")).ToList();
        return groups.Count == 0 ? default : Html.Of($"""
            <p>{words["missing.known"]}</p>
            <ul>{Html.Join(groups)}</ul>
            <p>{words["missing.unknown"]}</p>
            """);
    }

    private static Html Warnings(RoundEstimate estimate, Words words)
    {
        var warnings = estimate.Strata.Prepend(estimate.Total).SelectMany(stratum => stratum.Warnings).Select(words.Note).Distinct().ToList();
        return warnings.Count == 0 ? default : Html.Of($"""
            <p>{words["sure.warnings"]}</p>
            <ul>{Html.Join(warnings.Select(warning => Html.Of($"<li>{warning}</li>")))}</ul>
            """);
    }

    private static Html Truth(PublishedRound published, Words words)
    {
        if (published.Truth is not { } truth) return default;
        var rows = FiguresSection.Rows(published, words).Select(row => TruthRow(row.Estimate, row.Name, truth, words));
        var linkage = published.Linkage.Evaluation is { } measured
            ? Html.Of($"<p>{words["sure.truth.linkage", words.Percent(measured.Recall), words.Percent(measured.Precision)]}</p>")
            : default;
        return Html.Of($"""
            <h3>{words["sure.truth.heading"]}</h3>
            <p>{words["sure.truth"]}</p>
            <div class="scroll" tabindex="0" role="region" aria-label="{words["sure.truth.caption"]}">
            <table class="wide">
            <caption>{words["sure.truth.caption"]}</caption>
            <thead><tr><th scope="col">{words["figures.group"]}</th><th scope="col" class="n">{words["sure.truth.real"]}</th><th scope="col" class="n">{words["sure.truth.estimate"]}</th><th scope="col" class="n">{words["figures.interval"]}</th><th scope="col">{words["sure.truth.inside"]}</th></tr></thead>
            <tbody>
            {Html.Join(rows)}</tbody>
            </table>
            </div>
            {linkage}
            """);
    }

    private static Html TruthRow(StratumEstimate estimate, string name, KnownTruth truth, Words words)
    {
        var real = estimate.Stratum == "" ? truth.People : truth.Strata.GetValueOrDefault(estimate.Stratum);
        if (estimate.Figure is not { } figure) return default;
        var inside = real >= figure.Lower && real <= figure.Upper;
        return Html.Of($"""
            <tr{TablesSection.RowClass(estimate.Stratum == "")}><th scope="row">{name}</th><td class="n">{words.Number(real)}</td><td class="n">{words.Estimate(figure.Estimate)}</td><td class="n">{words["figures.between", words.Lower(figure.Lower), words.Upper(figure.Upper)]}</td><td>{words[inside ? "sure.truth.yes" : "sure.truth.no"]}</td></tr>
            """);
    }
}
