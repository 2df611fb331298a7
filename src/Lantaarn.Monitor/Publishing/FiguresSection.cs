// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;

namespace Lantaarn.Monitor.Publishing;

/// <summary>The answer in two sentences, and the figures behind it.</summary>
internal static class FiguresSection
{
    public static Html Message(PublishedRound published, Words words) => Html.Of($"""
        <section class="answer" aria-labelledby="message">
        <h2 id="message">{words["message.heading"]}</h2>
        {Answer(published, words)}
        <p class="who">{words.Marked("message.who", words.FromRound(published.Round.Population))}</p>
        </section>
        """);

    public static Html Figures(PublishedRound published, Words words) => Html.Of($"""
        <section aria-labelledby="figures">
        <h2 id="figures">{words["figures.heading"]}</h2>
        {Chart(published, words)}
        {Table(published, words)}
        {WhyMore(published, words)}
        <p class="note">{words["figures.duiding"]}</p>
        </section>
        """);

    /// <summary>Everyone first, then the strata.</summary>
    public static IEnumerable<(StratumEstimate Estimate, string Name)> Rows(PublishedRound published, Words words) =>
        published.Estimate.Strata.Select(stratum => (stratum, published.Name(published.Round.Strata, stratum.Stratum, words.Language)))
            .Prepend((published.Estimate.Total, words["figures.everyone"]));

    /// <summary>The figure, unless the data cannot carry it.</summary>
    public static PopulationFigure? Usable(StratumEstimate estimate) =>
        estimate.Figure is { Verdict: FigureVerdict.Usable } figure ? figure : null;

    /// <summary>Why there is no usable figure, in one or more sentences.</summary>
    private static string WhyNot(StratumEstimate estimate, Words words) => estimate.WhyNot is { } note
        ? words.Note(note)
        : string.Join(' ', estimate.Warnings.Where(warning => warning.Decisive).Select(words.Note));

    /// <summary>The bars that can be drawn: where the figure may be published and the people seen may be shown.</summary>
    public static IReadOnlyList<ChartRow> ChartRows(PublishedRound published, Words words) =>
        [.. from row in Rows(published, words)
            let figure = Usable(row.Estimate)
            let seen = published.SeenAtLeastOnce(row.Estimate)
            where figure is not null && seen is not null
            select new ChartRow(row.Name, seen.Value, figure)];

    private static Html Answer(PublishedRound published, Words words)
    {
        var round = published.Round;
        if (Usable(published.Estimate.Total) is not { } figure)
            return NoFigure(published, words);
        var people = Html.Of($"<strong>{words["message.people", words.Estimate(figure.Estimate)]}</strong>");
        var text = words.Marked("message.figure", people, Html.Text(words.Lower(figure.Lower)), Html.Text(words.Upper(figure.Upper)),
            Html.Text(words.Date(round.Period.From)), Html.Text(words.Date(round.Period.Until)), words.FromRound(round.Region));
        return Html.Of($"""
            <p class="lead">{text}</p>
            {Seen(published, figure, words)}
            """);
    }

    private static Html NoFigure(PublishedRound published, Words words)
    {
        var total = published.Estimate.Total;
        var why = Html.Of($"<p>{words["message.none", WhyNot(total, words)]}</p>");
        return published.AtLeast(total) is { } least
            ? Html.Of($"""<p class="lead"><strong>{words["message.atLeast", words.Number(least)]}</strong></p>{why}""")
            : why;
    }

    private static Html Seen(PublishedRound published, PopulationFigure figure, Words words)
    {
        if (published.SeenAtLeastOnce(published.Estimate.Total) is not { } seen) return default;
        var (known, unknown) = (words.Estimate(seen), words.Estimate(figure.Estimate - seen));
        return Html.Of($"""<p>{words["message.seen", known, unknown]} {words["message.often", OutOfTen(figure.Estimate - seen, figure.Estimate)]}</p>""");
    }

    /// <summary>A share as people say it: so many out of ten, 1 to 9.</summary>
    public static int OutOfTen(double part, double whole) => Math.Clamp((int)Math.Round(10 * part / whole), 1, 9);

    private static Html Chart(PublishedRound published, Words words) =>
        ChartRows(published, words) is { Count: > 0 } rows ? EstimateChart.Draw(rows, words) : default;

    private static Html WhyMore(PublishedRound published, Words words) =>
        published.Estimate.Total.SeenCorrected is not null && published.Seen("") is { } counted
            ? Html.Of($"""<p>{words["figures.whyMore", words.Number(counted)]}</p>""")
            : default;

    private static Html Table(PublishedRound published, Words words) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="{words["figures.caption"]}">
        <table class="wide">
        <caption>{words["figures.caption"]}</caption>
        <thead><tr><th scope="col">{words["figures.group"]}</th><th scope="col" class="n">{words["figures.total"]}</th><th scope="col" class="n">{words["figures.interval"]}</th>
        <th scope="col" class="n">{words["figures.seen"]}</th><th scope="col" class="n">{words["figures.unseen"]}</th></tr></thead>
        <tbody>
        {Html.Join(Rows(published, words).Select(row => Row(published, row.Estimate, row.Name, words)))}</tbody>
        </table>
        </div>
        """);

    private static Html Row(PublishedRound published, StratumEstimate estimate, string name, Words words)
    {
        var seen = published.SeenAtLeastOnce(estimate);
        var known = seen is not { } people ? TablesSection.Hidden(words) : Html.Text(estimate.SeenCorrected is null ? words.Number((long)people) : words.Estimate(people));
        var counted = Html.Of($"""<td class="n">{known}</td>""");
        if (Usable(estimate) is not { } figure)
        {
            var bound = published.AtLeast(estimate) is { } least ? words["figures.atLeast", words.Number(least)] : words["figures.noFigure"];
            return Html.Of($"""<tr><th scope="row">{name}</th><td class="n">{bound}</td><td>{WhyNot(estimate, words)}</td>{counted}<td class="n"></td></tr>""");
        }
        var unseen = seen is { } sure ? words.Estimate(figure.Estimate - sure) : "";
        return Html.Of($"""
            <tr{TablesSection.RowClass(estimate.Stratum == "")}><th scope="row">{name}</th><td class="n">{words.Estimate(figure.Estimate)}</td><td class="n">{words["figures.between", words.Lower(figure.Lower), words.Upper(figure.Upper)]}</td>{counted}<td class="n">{unseen}</td></tr>
            """);
    }
}
