// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Publishing;
using Lantaarn.Monitor.Registrations;
using Lantaarn.Monitor.Releases;

namespace Lantaarn.Monitor.Datasets.Charts;

/// <summary>A row for each kind of care (or region) and a column for each code, in the newest year. A hidden number has no bar, but the words that it is hidden.</summary>
internal static class CareChart
{
    public static Chart Of(Release release, ReleasedRegistration figure, Words words)
    {
        var dimensions = figure.Table.Dimensions;
        var newest = figure.Periods[^1];
        Indicator? Dimension(string name) => IndicatorBook.Shipped.Dimension(release.Round.Codebook, name);
        var (row, part) = (Dimension(dimensions[1])!, dimensions.Count > 2 ? Dimension(dimensions[^1]) : null);
        List<Row> rows =
        [
            .. from cell in figure.Table.Cells
               where part is null || (cell.Codes[0] == newest && cell.Codes[1] != SafeCell.Total && cell.Codes[^1] != SafeCell.Total && (dimensions.Count == 3 || cell.Codes[2] == SafeCell.Total))
               select Row.Of(row.NameOf(cell.Codes[1], words.Language), part?.NameOf(cell.Codes[^1], words.Language) ?? cell.Codes[0], cell.People, words),
        ];
        var label = IndicatorBook.Shipped.Find(figure.Indicator)!.Label.In(words.Language);
        return new(part is null ? label : $"{label}, {newest}", rows.Select(one => words["chart.people.item", $"{one.Name}, {one.Part}", one.People is { } people ? words.Number(people) : one.Note]), [.. rows], View([.. rows.Select(one => one.Part).Distinct()], words));
    }

    private static object View(string[] parts, Words words) => new
    {
        Facet = new { Column = new { Field = "part", Type = "nominal", Sort = parts, Title = (string?)null, Header = new { LabelExpr = "split(datum.label, ' ')", LabelPadding = 6 } } },
        Spec = new
        {
            Width = 90,
            Height = new { Step = 26 },
            Encoding = new { Y = new { Field = "name", Type = "nominal", Sort = (object?)null, Title = (string?)null, Axis = new { LabelLimit = 260 } } },
            Layer = new object[]
            {
                new { Mark = new { Type = "bar", Color = ChartSpecs.Seen }, Transform = new[] { new { Filter = "datum.people !== null" } }, Encoding = new { X = Across(words), Tooltip = Tooltip(words) } },
                new { Mark = new { Type = "text", Align = "left", X = 4, Color = ChartSpecs.Ink }, Transform = new[] { new { Filter = "datum.people === null" } }, Encoding = new { Text = new { Value = "[c]" } } },
            },
        },
    };

    private static object Across(Words words) => new { Field = "people", Type = "quantitative", Title = words["chart.needs"], Scale = new { Zero = true }, Axis = new { TickCount = 2 } };

    private static object[] Tooltip(Words words) =>
        [new { Field = "name", Type = "nominal" }, new { Field = "part", Type = "nominal" }, new { Field = "people", Type = "quantitative", Title = words["chart.needs"] }];

    private sealed record Row(string Name, string Part, long? People, string Note)
    {
        public static Row Of(string name, string part, long? people, Words words) => new(name, part, people, ChartSpecs.Note(people, words));
    }
}
