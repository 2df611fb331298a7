// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Publishing;
using Lantaarn.Monitor.Releases;

namespace Lantaarn.Monitor.Datasets.Charts;

/// <summary>A bar for each number of people. A hidden number has no bar, but the words that it is hidden.</summary>
internal static class PeopleChart
{
    /// <summary>The people seen, by one dimension.</summary>
    public static Chart Of(Release release, SafeTable table, Words words)
    {
        var dimension = release.Round.Codebook.Find(table.Dimensions[0]);
        return Of(words["chart.people", dimension?.Label.In(words.Language) ?? words["chart.kinds"]], words, table.Cells.Where(cell => cell.Codes[0] != SafeCell.Total)
            .Select(cell => Row.Of(cell.Codes[0], Name(dimension, cell.Codes[0], words), cell.People, words)));
    }

    /// <summary>The people in a registration, by period and one dimension.</summary>
    public static Chart Of(Release release, ReleasedRegistration figure, Words words)
    {
        var dimension = IndicatorBook.Shipped.Dimension(release.Round.Codebook, figure.Table.Dimensions[1]);
        return Of(IndicatorBook.Shipped.Find(figure.Indicator)?.Label.In(words.Language) ?? figure.Indicator, words, figure.Table.Cells.Where(cell => cell.Codes[1] != SafeCell.Total)
            .Select(cell => Row.Of(cell.Codes[1], $"{cell.Codes[0]}, {Name(dimension, cell.Codes[1], words)}", cell.People, words)));
    }

    private static Chart Of(string title, Words words, IEnumerable<Row> cells)
    {
        var rows = cells.ToList();
        return new(title, rows.Select(row => words["chart.people.item", row.Name, row.People is { } people ? words.Number(people) : row.Note]), [.. rows], new
        {
            Height = new { Step = 26 },
            Encoding = new { Y = new { Field = "name", Type = "nominal", Sort = (object?)null, Title = (string?)null, Axis = new { LabelLimit = 260 } } },
            Layer = new object[]
            {
                new { Mark = new { Type = "bar", Color = ChartSpecs.Seen }, Transform = new[] { new { Filter = "datum.people !== null" } }, Encoding = new { X = Across(words), Tooltip = Tooltip(words) } },
                new { Mark = new { Type = "text", Align = "left", X = 4, Color = ChartSpecs.Ink }, Transform = new[] { new { Filter = "datum.people === null" } }, Encoding = new { Text = new { Field = "note" } } },
            },
        });
    }

    private static object Across(Words words) => new { Field = "people", Type = "quantitative", Title = words["figures.seen"], Scale = new { Zero = true } };

    private static object[] Tooltip(Words words) => [new { Field = "name", Type = "nominal" }, new { Field = "people", Type = "quantitative", Title = words["figures.seen"] }];

    private static string Name(Indicator? dimension, string code, Words words) => code switch
    {
        Indicator.Unknown => words["tables.unknown"],
        _ => dimension?.NameOf(code, words.Language) ?? code,
    };

    private sealed record Row(string Code, string Name, long? People, string Note)
    {
        public static Row Of(string code, string name, long? people, Words words) => new(code, name, people, ChartSpecs.Note(people, words));
    }
}
