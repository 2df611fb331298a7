// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Publishing;
using Lantaarn.Monitor.Releases;

namespace Lantaarn.Monitor.Charts;

/// <summary>A bar for each code of one dimension: the people seen. A hidden number has no bar, but the words that it is hidden.</summary>
internal static class PeopleChart
{
    public static Chart Of(Release release, SafeTable table, Words words)
    {
        var dimension = release.Round.Codebook.Find(table.Dimensions[0]);
        var rows = table.Cells.Where(cell => cell.Codes[0] != SafeCell.Total).Select(cell => new Row(cell.Codes[0], Name(dimension, cell.Codes[0], words), cell.People, cell.People is null ? $"[c] {words["tables.hiddenCell"]}" : "")).ToList();
        return new(words["chart.people", dimension?.Label.In(words.Language) ?? words["chart.kinds"]],
            rows.Select(row => words["chart.people.item", row.Name, row.People is { } people ? words.Number(people) : row.Note]), [.. rows], new
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

    private static string Name(Indicator? dimension, string code, Words words) =>
        code == Indicator.Unknown ? words["tables.unknown"] : dimension?.Codes.FirstOrDefault(known => known.Code == code)?.Label.In(words.Language) ?? code;

    private sealed record Row(string Code, string Name, long? People, string Note);
}
