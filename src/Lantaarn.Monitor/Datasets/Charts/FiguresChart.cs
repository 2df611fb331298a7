// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Monitor.Publishing;
using Lantaarn.Monitor.Releases;

namespace Lantaarn.Monitor.Datasets.Charts;

/// <summary>A bar for everyone and for each group: seen, not seen, and a line for how sure that is.</summary>
internal static class FiguresChart
{
    public static Chart Of(Release release, Words words)
    {
        var rows = release.Document.Figures.Where(figure => figure.HasEstimate).Select(figure => Row.Of(ChartSpecs.Group(release, figure.Group, words), figure)).ToList();
        return new(words["chart.title"], rows.Select(row => $"{row.Name}: {words["chart.label", words.Number(row.Estimate), words.Number(row.Lower), words.Number(row.Upper)]}"), [.. rows], new
        {
            Height = new { Step = 44 },
            Encoding = new { Y = new { Field = "name", Type = "nominal", Sort = (object?)null, Title = (string?)null, Axis = new { LabelLimit = 260 } } },
            Layer = new object[]
            {
                new { Mark = new { Type = "bar", Color = ChartSpecs.Unseen, Stroke = ChartSpecs.UnseenEdge, StrokeDash = new[] { 4, 3 }, Height = 26 }, Encoding = new { X = Across("estimate", words["figures.total"]), Tooltip = Tooltip(words) } },
                new { Mark = new { Type = "bar", Color = ChartSpecs.Seen, Height = 26 }, Transform = new[] { new { Filter = "datum.seen !== null" } }, Encoding = new { X = Across("seen", words["figures.total"]), Tooltip = Tooltip(words) } },
                new { Mark = new { Type = "rule", Color = ChartSpecs.Ink, StrokeWidth = 2.5 }, Encoding = new { X = Across("lower", words["figures.total"]), X2 = new { Field = "upper" } } },
                new { Mark = new { Type = "tick", Color = ChartSpecs.Ink, Thickness = 2.5, Size = 16 }, Encoding = new { X = Across("lower", words["figures.total"]) } },
                new { Mark = new { Type = "tick", Color = ChartSpecs.Ink, Thickness = 2.5, Size = 16 }, Encoding = new { X = Across("upper", words["figures.total"]) } },
            },
        });
    }

    private static object Across(string field, string title) => new { Field = field, Type = "quantitative", Title = title, Stack = (object?)null, Scale = new { Zero = true } };

    private static object[] Tooltip(Words words) =>
    [
        new { Field = "name", Type = "nominal", Title = words["figures.group"] }, new { Field = "estimate", Type = "quantitative", Title = words["figures.total"] },
        new { Field = "seen", Type = "quantitative", Title = words["figures.seen"] },
    ];

    private sealed record Row(string Group, string Name, long? Seen, long Estimate, long Lower, long Upper)
    {
        // The part that was seen without those counted more than once, where that was measured: as on the pages.
        public static Row Of(string name, ReleasedFigure figure) => new(figure.Group, name, figure.SeenCorrected ?? figure.Seen, figure.Estimate!.Value, figure.Lower!.Value, figure.Upper!.Value);
    }
}
