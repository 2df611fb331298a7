// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;

namespace Lantaarn.Monitor.Publishing;

/// <summary>The answer in two sentences, and the figures behind it.</summary>
internal static class FiguresSection
{
    public static Html Message(PublishedRound published, Words words) => Html.Of($"""
        <section aria-labelledby="message">
        <h2 id="message">{words["message.heading"]}</h2>
        {Answer(published, words)}
        <p>{words["message.who", published.Round.Population]}</p>
        </section>
        """);

    public static Html Figures(PublishedRound published, Words words) => Html.Of($"""
        <section aria-labelledby="figures">
        <h2 id="figures">{words["figures.heading"]}</h2>
        {Chart(published, words)}
        {Table(published, words)}
        <p class="note">{words["figures.duiding"]}</p>
        </section>
        """);

    /// <summary>Everyone first, then the strata.</summary>
    public static IEnumerable<(StratumEstimate Estimate, string Name)> Rows(PublishedRound published, Words words) =>
        published.Estimate.Strata.Select(stratum => (stratum, published.Name(published.Round.Strata, stratum.Stratum, words.Language)))
            .Prepend((published.Estimate.Total, words["figures.everyone"]));

    /// <summary>The figure, unless the data cannot carry it.</summary>
    public static PopulationFigure? Publishable(StratumEstimate estimate) =>
        estimate.Figure is { Verdict: not FigureVerdict.NotPublishable } figure ? figure : null;

    private static Html Answer(PublishedRound published, Words words)
    {
        var round = published.Round;
        if (Publishable(published.Estimate.Total) is not { } figure)
            return Html.Of($"""<p class="lead">{words["message.none", words.Note(published.Estimate.Total.WhyNot)]}</p>""");
        var people = words["message.people", words.Estimate(figure.Estimate)];
        var between = words["message.between", words.Lower(figure.Lower), words.Upper(figure.Upper)];
        var text = words["message.figure", people, between, words.Date(round.Period.From), words.Date(round.Period.Until), round.Region];
        var seen = published.Seen("") is { } known ? Html.Of($"<p>{words["message.seen", words.Number(known), words.Estimate(figure.Estimate - known)]}</p>") : default;
        return Html.Of($"""<p class="lead">{text}</p>{seen}""");
    }

    private static Html Chart(PublishedRound published, Words words)
    {
        var rows = Rows(published, words)
            .Where(row => Publishable(row.Estimate) is not null && published.Seen(row.Estimate.Stratum) is not null)
            .Select(row => (row.Name, published.Seen(row.Estimate.Stratum)!.Value, row.Estimate.Figure!)).ToList();
        return rows.Count == 0 ? default : EstimateChart.Draw(rows, words);
    }

    private static Html Table(PublishedRound published, Words words) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="{words["figures.caption"]}">
        <table>
        <caption>{words["figures.caption"]}</caption>
        <thead><tr><th scope="col">{words["figures.group"]}</th><th scope="col" class="n">{words["figures.seen"]}</th><th scope="col" class="n">{words["figures.unseen"]}</th>
        <th scope="col" class="n">{words["figures.total"]}</th><th scope="col" class="n">{words["figures.interval"]}</th></tr></thead>
        <tbody>
        {Html.Join(Rows(published, words).Select(row => Row(published, row.Estimate, row.Name, words)))}</tbody>
        </table>
        </div>
        """);

    private static Html Row(PublishedRound published, StratumEstimate estimate, string name, Words words)
    {
        var seen = published.Seen(estimate.Stratum);
        var start = Html.Of($"""<th scope="row">{name}</th><td class="n">{(seen is { } known ? words.Number(known) : "[c]")}</td>""");
        if (Publishable(estimate) is not { } figure)
            return Html.Of($"""<tr>{start}<td class="n"></td><td class="n">{words["figures.noFigure"]}</td><td>{words.Note(estimate.WhyNot)}</td></tr>""");
        var unseen = seen is { } counted ? words.Estimate(figure.Estimate - counted) : "";
        return Html.Of($"""
            <tr>{start}<td class="n">{unseen}</td><td class="n">{words.Estimate(figure.Estimate)}</td><td class="n">{words.Lower(figure.Lower)} – {words.Upper(figure.Upper)}</td></tr>
            """);
    }
}
