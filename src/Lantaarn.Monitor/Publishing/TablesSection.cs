// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Display;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Monitor.Publishing;

/// <summary>
/// The protected tables. Where people are and which group they belong to is open; the rest is grouped by indicator, folded until someone
/// asks for it. One dimension is a list, two are a grid.
/// </summary>
internal static class TablesSection
{
    public static Html Render(PublishedRound published, Words words)
    {
        var content = published.Tables is { } tables
            ? Html.Of($"""
                <p>{words["tables.intro"]}</p>
                <p class="note">{words.Marked("tables.hidden", Hidden(words))}</p>
                {Base(published, tables, words)}
                <p class="hint">{words["tables.open"]}</p>
                {Html.Join(Indicators(published, tables).Select(indicator => Indicator(published, indicator.Key, [.. indicator], words)))}
                """)
            : Html.Of($"<p>{words["tables.none", published.WhyNoTables]}</p>");
        return Html.Of($"""
            <section aria-labelledby="tables">
            <h2 id="tables">{words["tables.heading"]}</h2>
            {content}
            </section>
            """);
    }

    /// <summary>A number that is not shown: readers see the mark, screen readers say what it means.</summary>
    public static Html Hidden(Words words) => Html.Of($"""<span class="mark" aria-hidden="true">[c]</span><span class="spoken">{words["tables.hiddenCell"]}</span>""");

    public static Html RowClass(bool isTotal) => isTotal ? new Html(" class=\"total\"") : default;

    /// <summary>What a table is about, in a few words.</summary>
    public static string Caption(PublishedRound published, SafeTable table, Words words)
    {
        var (down, across) = Axes(published, table);
        var name = DimensionName(published, down, words);
        return across is null ? name : words["table.by", name, LowerFirst(DimensionName(published, across, words))];
    }

    private static Html Base(PublishedRound published, SafeTables tables, Words words)
    {
        var shown = tables.Tables.Where(table => table.Dimensions.All(dimension => IsBase(published, dimension))).ToList();
        // A grid of both holds what the two lists hold.
        var grids = shown.Where(table => table.Dimensions.Count == 2).ToList();
        return Html.Join((grids.Count > 0 ? grids : shown).Select(table => Table(published, table, words)));
    }

    private static IEnumerable<IGrouping<string, SafeTable>> Indicators(PublishedRound published, SafeTables tables) =>
        tables.Tables.Where(table => !table.Dimensions.All(dimension => IsBase(published, dimension)))
            .GroupBy(table => table.Dimensions.First(dimension => !IsBase(published, dimension)));

    private static Html Indicator(PublishedRound published, string dimension, IReadOnlyList<SafeTable> tables, Words words) => Html.Of($"""
        <details>
        <summary><h3>{DimensionName(published, dimension, words)}</h3></summary>
        {Html.Join(tables.Select(table => Table(published, table, words)))}</details>
        """);

    private static Html Table(PublishedRound published, SafeTable table, Words words) =>
        table.Dimensions.Count == 1 ? List(published, table, words) : Grid(published, table, words);

    private static Html List(PublishedRound published, SafeTable table, Words words)
    {
        var dimension = table.Dimensions[0];
        var total = table.Cells.FirstOrDefault(cell => cell.Codes[0] == SafeCell.Total)?.People;
        var rows = table.Cells.Select(cell => Html.Of($"""
            <tr{RowClass(cell.Codes[0] == SafeCell.Total)}><th scope="row">{CodeName(published, dimension, cell.Codes[0], words)}</th><td class="n">{People(cell, words)}</td>{Share(cell, total, words)}</tr>
            """));
        return Html.Of($"""
            <table class="list"><caption>{words["figures.everyone"]}</caption>
            <thead><tr><th scope="col">{DimensionName(published, dimension, words)}</th><th scope="col" class="n">{words["tables.people"]}</th><th scope="col" class="share">{words["tables.share"]}</th></tr></thead>
            <tbody>
            {Html.Join(rows)}</tbody></table>
            """);
    }

    private static Html Grid(PublishedRound published, SafeTable table, Words words)
    {
        var (down, across) = Axes(published, table);
        var (i, j) = down == table.Dimensions[0] ? (0, 1) : (1, 0);
        var cells = table.Cells.ToDictionary(cell => (cell.Codes[i], cell.Codes[j]));
        var columns = table.Cells.Select(cell => cell.Codes[j]).Distinct().ToList();
        var head = Html.Join(columns.Select(code => Html.Of($"""<th scope="col" class="n">{CodeName(published, across!, code, words)}</th>""")));
        var rows = table.Cells.Select(cell => cell.Codes[i]).Distinct().Select(row => Html.Of($"""
            <tr{RowClass(row == SafeCell.Total)}><th scope="row">{CodeName(published, down, row, words)}</th>{Html.Join(columns.Select(column => Html.Of($"""<td class="n">{People(cells[(row, column)], words)}</td>""")))}</tr>
            """));
        var caption = Caption(published, table, words);
        return Html.Of($"""
            <div class="scroll" tabindex="0" role="region" aria-label="{caption}"><table class="wide"><caption>{caption}</caption>
            <thead><tr><th scope="col">{DimensionName(published, down, words)}</th>{head}</tr></thead>
            <tbody>
            {Html.Join(rows)}</tbody></table></div>
            """);
    }

    /// <summary>An indicator goes down, place and group go across; of place and group the one with most codes goes down: so a grid stays narrow.</summary>
    private static (string Down, string? Across) Axes(PublishedRound published, SafeTable table)
    {
        if (table.Dimensions.Count == 1) return (table.Dimensions[0], null);
        int Codes(int dimension) => table.Cells.Select(cell => cell.Codes[dimension]).Distinct().Count();
        var order = Enumerable.Range(0, 2).OrderBy(dimension => IsBase(published, table.Dimensions[dimension])).ThenByDescending(Codes).ToList();
        return (table.Dimensions[order[0]], table.Dimensions[order[1]]);
    }

    private static bool IsBase(PublishedRound published, string dimension) => dimension == published.Round.Geography || dimension == published.Round.Strata;

    private static string DimensionName(PublishedRound published, string dimension, Words words) => dimension switch
    {
        "seen_by" => words["dimension.seen_by"],
        _ => published.Round.Codebook.Find(dimension)?.Label.In(words.Language) ?? dimension,
    };

    private static string LowerFirst(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    private static string CodeName(PublishedRound published, string dimension, string code, Words words) => code switch
    {
        SafeCell.Total => words["tables.total"],
        Exchange.Rounds.Indicator.Unknown => words["tables.unknown"],
        _ => published.Name(dimension, code, words.Language),
    };

    private static Html People(SafeCell cell, Words words) => cell.People is { } people ? Html.Text(words.Number(people)) : Hidden(words);

    // The bar only repeats the percentage beside it.
    private static Html Share(SafeCell cell, long? total, Words words)
    {
        if (cell.People is not { } people || total is not >= ProtectedShare.SmallestDenominator) return new Html("<td class=\"share\"></td>");
        var share = (double)people / total.Value;
        return Html.Of($"""<td class="share"><span>{words.Percent(share)}</span><svg aria-hidden="true" height="8"><rect class="seen" width="{100 * share}" height="8"/></svg></td>""");
    }
}
