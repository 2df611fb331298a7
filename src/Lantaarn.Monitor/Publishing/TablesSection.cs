// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Monitor.Publishing;

/// <summary>The protected tables: one dimension as a list, two as a grid.</summary>
internal static class TablesSection
{
    private const int SmallestDenominator = 50;

    public static Html Render(PublishedRound published, Words words)
    {
        var content = published.Tables is { } tables
            ? Html.Of($"""
                <p>{words["tables.intro"]}</p>
                <p class="note">{words["tables.hidden"]}</p>
                {Html.Join(tables.Tables.Select(table => table.Dimensions.Count == 1 ? List(published, table, words) : Grid(published, table, words)))}
                """)
            : Html.Of($"<p>{words["tables.none", published.WhyNoTables]}</p>");
        return Html.Of($"""
            <section aria-labelledby="tables">
            <h2 id="tables">{words["tables.heading"]}</h2>
            {content}
            </section>
            """);
    }

    private static Html List(PublishedRound published, SafeTable table, Words words)
    {
        var dimension = table.Dimensions[0];
        var total = table.Cells.FirstOrDefault(cell => cell.Codes[0] == SafeCell.Total)?.People;
        var rows = table.Cells.Select(cell => Html.Of($"""
            <tr{RowClass(cell.Codes[0])}><th scope="row">{CodeName(published, dimension, cell.Codes[0], words)}</th><td class="n">{People(cell, words)}</td><td class="n">{Share(cell, total, words)}</td></tr>
            """));
        return Framed(Caption(published, table, words), Html.Of($"""
            <thead><tr><th scope="col">{DimensionName(published, dimension, words)}</th><th scope="col" class="n">{words["tables.people"]}</th><th scope="col" class="n">{words["tables.share"]}</th></tr></thead>
            <tbody>
            {Html.Join(rows)}</tbody>
            """));
    }

    private static Html Grid(PublishedRound published, SafeTable table, Words words)
    {
        var cells = table.Cells.ToDictionary(cell => (cell.Codes[0], cell.Codes[1]));
        var down = table.Cells.Select(cell => cell.Codes[0]).Distinct().ToList();
        var across = table.Cells.Select(cell => cell.Codes[1]).Distinct().ToList();
        var head = Html.Join(across.Select(code => Html.Of($"""<th scope="col" class="n">{CodeName(published, table.Dimensions[1], code, words)}</th>""")));
        var rows = down.Select(row => Html.Of($"""
            <tr{RowClass(row)}><th scope="row">{CodeName(published, table.Dimensions[0], row, words)}</th>{Html.Join(across.Select(column => Html.Of($"""<td class="n">{People(cells[(row, column)], words)}</td>""")))}</tr>
            """));
        return Framed(Caption(published, table, words), Html.Of($"""
            <thead><tr><th scope="col">{DimensionName(published, table.Dimensions[0], words)}</th>{head}</tr></thead>
            <tbody>
            {Html.Join(rows)}</tbody>
            """));
    }

    private static Html Framed(string caption, Html content) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="{caption}"><table><caption>{caption}</caption>
        {content}</table></div>
        """);

    private static Html RowClass(string code) => code == SafeCell.Total ? new Html(" class=\"total\"") : default;

    private static string Caption(PublishedRound published, SafeTable table, Words words)
    {
        var names = table.Dimensions.Select(dimension => DimensionName(published, dimension, words)).ToList();
        return table.Dimensions switch
        {
            [var only] when only == published.Round.Geography => words["table.place"],
            [_] => words["table.one", names[0], published.Round.Region],
            [var first, _] when first == published.Round.Geography => words["table.byPlace", names[1]],
            _ => words["table.two", names[0], names[1], published.Round.Region],
        };
    }

    private static string DimensionName(PublishedRound published, string dimension, Words words) => dimension switch
    {
        "seen_by" => words["dimension.seen_by"],
        _ => published.Round.Codebook.Find(dimension)?.Label.In(words.Language) ?? dimension,
    };

    private static string CodeName(PublishedRound published, string dimension, string code, Words words) => code switch
    {
        SafeCell.Total => words["tables.total"],
        Indicator.Unknown => words["tables.unknown"],
        _ => published.Name(dimension, code, words.Language),
    };

    private static Html People(SafeCell cell, Words words) =>
        cell.People is { } people ? Html.Of($"{words.Number(people)}") : Html.Of($"""<abbr title="{words["tables.hiddenCell"]}">[c]</abbr>""");

    private static string Share(SafeCell cell, long? total, Words words) =>
        cell.People is { } people && total is >= SmallestDenominator ? words.Percent((double)people / total.Value) : "";
}
