// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;

namespace Lantaarn.Monitor.Publishing;

/// <summary>For readers who have never heard of capture-recapture: how it works, how sure it is, whom it misses.</summary>
internal static class ExplanationSection
{
    public static Html How(PublishedRound published, Words words) => Html.Of($"""
        <section aria-labelledby="how">
        <h2 id="how">{words["how.heading"]}</h2>
        <p>{words["how.1"]}</p>
        <p>{words["how.2", string.Join(", ", published.Round.Kinds())]}</p>
        <p>{words["how.3"]}</p>
        </section>
        """);

    public static Html HowSure(PublishedRound published, Words words)
    {
        var estimate = published.Estimate;
        var records = published.Linkage.Lists.Sum(list => list.Records);
        return Html.Of($"""
            <section aria-labelledby="sure">
            <h2 id="sure">{words["sure.heading"]}</h2>
            <p>{words["sure.intro"]}</p>
            <p>{words["sure.linkage", words.Number(published.Linkage.People), words.Number(records)]} {words[estimate.LinkageCorrected ? "sure.corrected" : "sure.uncorrected"]}</p>
            {Warnings(estimate, words)}
            {Truth(published, words)}
            </section>
            """);
    }

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
            <ul><li>{notEncodable}</li><li>{lists}</li><li>{words["missing.outside", round.Region]}</li><li>{words["missing.choice"]}</li></ul>
            </section>
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
            <div class="scroll" tabindex="0" role="region" aria-label="{words["sure.truth.heading"]}">
            <table><caption>{words["sure.truth.heading"]}</caption>
            <thead><tr><th scope="col">{words["sure.truth.group"]}</th><th scope="col" class="n">{words["sure.truth.real"]}</th><th scope="col" class="n">{words["sure.truth.estimate"]}</th><th scope="col">{words["sure.truth.inside"]}</th></tr></thead>
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
            <tr><th scope="row">{name}</th><td class="n">{words.Number(real)}</td><td class="n">{words.Estimate(figure.Estimate)} ({words.Lower(figure.Lower)} – {words.Upper(figure.Upper)})</td><td>{words[inside ? "sure.truth.yes" : "sure.truth.no"]}</td></tr>
            """);
    }
}
