// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Exchange.Releases;

namespace Lantaarn.Monitor.Publishing;

/// <summary>The figures as bars: seen, not seen, and the interval. Drawn as SVG, with its text alternative inside.</summary>
internal static class EstimateChart
{
    private const int Width = 720, RowHeight = 64, LabelWidth = 150, Right = 16, Top = 34;

    /// <param name="rows">What to draw: a name, the people seen, and the figure.</param>
    /// <param name="words">Texts and numbers.</param>
    public static Html Draw(IReadOnlyList<(string Name, long Seen, PopulationFigure Figure)> rows, Words words)
    {
        var scale = (Width - LabelWidth - Right) / rows.Max(row => row.Figure.Upper);
        var bars = Html.Join(rows.Select((row, i) => Bar(row.Name, row.Seen, row.Figure, Top + i * RowHeight, scale, words)));
        var description = string.Join(' ', rows.Select(row => words["chart.item",
            row.Name, words.Number(row.Seen), words.Estimate(row.Figure.Estimate), words.Lower(row.Figure.Lower), words.Upper(row.Figure.Upper)]));
        return Html.Of($"""
            <svg class="chart" viewBox="0 0 {Width} {Top + rows.Count * RowHeight}" role="img" aria-labelledby="chart-title chart-text">
            <title id="chart-title">{words["chart.title"]}</title>
            <desc id="chart-text">{words["chart.description", description]}</desc>
            {Legend(words)}
            {bars}
            </svg>
            """);
    }

    private static Html Legend(Words words) => Html.Of($"""
        <g class="legend"><rect class="seen" x="{LabelWidth}" y="4" width="14" height="14"/><text x="{LabelWidth + 20}" y="16">{words["chart.seen"]}</text>
        <rect class="unseen" x="{LabelWidth + 110}" y="4" width="14" height="14"/><text x="{LabelWidth + 130}" y="16">{words["chart.unseen"]}</text>
        <path class="interval" d="M {LabelWidth + 320} 11 h 24"/><text x="{LabelWidth + 350}" y="16">{words["chart.interval"]}</text></g>
        """);

    private static Html Bar(string name, long seen, PopulationFigure figure, int y, double scale, Words words)
    {
        string At(double people) => (LabelWidth + people * scale).ToString("F1", CultureInfo.InvariantCulture);
        string Long(double people) => Math.Max(0, people * scale).ToString("F1", CultureInfo.InvariantCulture);
        return Html.Of($"""
            <text class="name" x="0" y="{y + 25}">{name}</text>
            <rect class="seen" x="{At(0)}" y="{y + 6}" width="{Long(seen)}" height="30"/>
            <rect class="unseen" x="{At(seen)}" y="{y + 6}" width="{Long(figure.Estimate - seen)}" height="30"/>
            <path class="interval" d="M {At(figure.Lower)} {y + 15} v 12 M {At(figure.Lower)} {y + 21} H {At(figure.Upper)} M {At(figure.Upper)} {y + 15} v 12"/>
            <text class="value" x="{At(0)}" y="{y + 52}">{words.Number(seen)} {words["chart.seen"]} · {words.Estimate(figure.Estimate)} ({words.Lower(figure.Lower)} – {words.Upper(figure.Upper)})</text>
            """);
    }
}
