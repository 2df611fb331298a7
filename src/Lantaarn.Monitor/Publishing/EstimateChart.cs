// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;

namespace Lantaarn.Monitor.Publishing;

/// <summary>
/// The figures as bars: seen, not seen, and the interval. The letters are HTML and the widths are shares, so that it can be read on a phone
/// as well as on paper. Each bar tells in words what it shows.
/// </summary>
internal static class EstimateChart
{
    private const int MostSteps = 4;

    /// <param name="rows">What to draw: a name, the people seen, and the figure.</param>
    /// <param name="words">Texts and numbers.</param>
    public static Html Draw(IReadOnlyList<ChartRow> rows, Words words)
    {
        var ticks = Ticks(rows.Max(row => row.Figure.Upper));
        return Html.Of($"""
            <figure class="chart" aria-labelledby="chart-title">
            <figcaption><h3 id="chart-title">{words["chart.title"]}</h3>
            <p>{words["chart.read"]}</p></figcaption>
            {Legend(words)}
            {Html.Join(rows.Select(row => Row(row, ticks, words)))}
            <svg class="axis" aria-hidden="true" width="100%" height="20">{Html.Join(ticks.Select((tick, i) => Label(tick, i, ticks, words)))}</svg>
            </figure>
            """);
    }

    private static Html Legend(Words words) => Html.Of($"""
        <ul class="legend">
        <li><svg aria-hidden="true" width="20" height="14"><rect class="seen" width="20" height="14"/></svg> {words["chart.seen"]}</li>
        <li><svg aria-hidden="true" width="20" height="14"><defs><pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground" width="6" height="6"/><rect class="stripe" width="2" height="6"/></pattern></defs><rect class="unseen" x="1" y="1" width="18" height="12"/></svg> {words["chart.unseen"]}</li>
        <li><svg aria-hidden="true" width="28" height="14">{Interval(2, 98, "1", "13")}</svg> {words["chart.interval"]}</li>
        </ul>
        """);

    private static Html Row(ChartRow row, List<long> ticks, Words words)
    {
        var (name, seen, figure) = row;
        double At(double people) => 100 * people / ticks[^1];
        var (lower, upper) = (words.Lower(figure.Lower), words.Upper(figure.Upper));
        var (seenText, unseen, all) = (words.Estimate(seen), words.Estimate(figure.Estimate - seen), words.Estimate(figure.Estimate));
        return Html.Of($"""
            <div class="row">
            <p aria-hidden="true"><strong>{name}</strong> <span>{words["chart.label", all, lower, upper]}</span></p>
            <svg role="img" aria-label="{words["chart.item", name, seenText, unseen, all, lower, upper]}" width="100%" height="40">
            {Html.Join(ticks.Select(tick => Html.Of($"""<line class="grid" x1="{At(tick)}" x2="{At(tick)}" y1="0" y2="40"/>""")))}<rect class="seen" x="0" y="5" width="{At(seen)}" height="30"/>
            <rect class="unseen" x="{At(seen)}" y="5" width="{At(Math.Max(0, figure.Estimate - seen))}" height="30"/>
            {Interval(At(figure.Lower), At(figure.Upper), "12", "28")}
            </svg>
            </div>
            """);
    }

    // Drawn twice: the paper-coloured line below keeps the dark one apart from the bar.
    private static Html Interval(double from, double to, string top, string bottom) => Html.Join(new[] { "halo", "interval" }.Select(style => Html.Of($"""
        <g class="{style}"><line x1="{from}" x2="{to}" y1="50%" y2="50%"/><line x1="{from}" x2="{from}" y1="{top}" y2="{bottom}"/><line x1="{to}" x2="{to}" y1="{top}" y2="{bottom}"/></g>
        """)));

    private static Html Label(long tick, int place, List<long> ticks, Words words) => Html.Of($"""
        <text x="{100.0 * tick / ticks[^1]}" y="14" text-anchor="{(place == 0 ? "start" : place == ticks.Count - 1 ? "end" : "middle")}">{words.Number(tick)}</text>
        """);

    /// <summary>Round numbers from zero to just past the largest.</summary>
    private static List<long> Ticks(double largest)
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(10, largest))) - 1);
        var step = (long)new[] { 2, 3, 4, 5, 10, 20, 25 }.Select(factor => factor * magnitude).First(size => Math.Ceiling(largest / size) <= MostSteps);
        return [.. Enumerable.Range(0, (int)Math.Ceiling(largest / step) + 1).Select(i => i * step)];
    }
}

/// <summary>One bar of the chart.</summary>
internal sealed record ChartRow(string Name, double Seen, PopulationFigure Figure);
