// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Monitor.Publishing;
using Lantaarn.Monitor.Releases;

namespace Lantaarn.Monitor.Datasets.Charts;

/// <summary>A point for each round with a line for how sure it is. Points that cannot be compared are not joined.</summary>
internal static class TrendChart
{
    public static Chart Of(Release release, Words words)
    {
        var rows = release.Document.Trend.Series.SelectMany(series => Rows(ChartSpecs.Group(release, series.Group, words), series, words)).ToList();
        return new(words["chart.trend"], rows.Select(row => words["chart.trend.item", row.Name, row.Day.Year, words.Number(row.Estimate), words.Number(row.Lower), words.Number(row.Upper)] + (row.Note == "" ? "" : $" ({row.Note})")),
            [.. rows], new
            {
                Facet = new { Field = "name", Type = "nominal", Sort = rows.Select(row => row.Name).Distinct(), Title = (string?)null },
                Columns = 2,
                Spec = new
                {
                    Width = 260,
                    Height = 180,
                    Encoding = new { X = new { Field = "day", Type = "temporal", Title = words["chart.trend.day"], Axis = new { Format = "%Y", TickCount = "year" } } },
                    Layer = new object[]
                    {
                        new { Mark = new { Type = "line", Color = ChartSpecs.Seen }, Encoding = new { Y = Up("estimate", words), Detail = new { Field = "run", Type = "ordinal" } } },
                        new { Mark = new { Type = "rule", Color = ChartSpecs.Ink, StrokeWidth = 2 }, Encoding = new { Y = Up("lower", words), Y2 = new { Field = "upper" } } },
                        new { Mark = new { Type = "point", Filled = true, Size = 80, Color = ChartSpecs.Seen }, Encoding = new { Y = Up("estimate", words), Tooltip = Tooltip(words) } },
                        new { Mark = new { Type = "text", Dy = -14, Color = ChartSpecs.Break }, Transform = new[] { new { Filter = "datum.note !== ''" } }, Encoding = new { Y = Up("upper", words), Text = new { Value = "≠" } } },
                    },
                },
            });
    }

    private static IEnumerable<Row> Rows(string name, TrendSeries series, Words words)
    {
        var run = 0;
        foreach (var point in series.Points)
        {
            if (point.AfterBreak) run++;
            yield return new(series.Group, name, point.Release, point.Day, point.Estimate, point.Lower, point.Upper, run, point.AfterBreak ? words["chart.trend.break"] : "");
        }
    }

    private static object Up(string field, Words words) => new { Field = field, Type = "quantitative", Title = words["figures.total"], Scale = new { Zero = true } };

    private static object[] Tooltip(Words words) =>
    [
        new { Field = "release", Type = "nominal" }, new { Field = "estimate", Type = "quantitative", Title = words["figures.total"] }, new { Field = "lower", Type = "quantitative" },
        new { Field = "upper", Type = "quantitative" }, new { Field = "note", Type = "nominal" },
    ];

    private sealed record Row(string Group, string Name, string Release, DateOnly Day, long Estimate, long Lower, long Upper, int Run, string Note);
}
