// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using System.Text.Json.Nodes;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Publishing;

namespace Lantaarn.Monitor.Tests.Publishing;

public sealed class OpenDataTests
{
    private static readonly Dictionary<string, string> Files = Texts(SamplePublication.One);

    [Fact]
    public void Every_table_is_described_and_the_description_has_its_columns()
    {
        var tables = Files.Keys.Where(name => name.EndsWith(".csv", StringComparison.Ordinal)).ToList();

        Assert.True(tables.Count > 4);
        Assert.Equal(2 * tables.Count, Files.Count);
        Assert.All(tables, name =>
        {
            var metadata = JsonNode.Parse(Files[name + "-metadata.json"])!;
            var columns = metadata["tableSchema"]!["columns"]!.AsArray().Select(column => (string)column!["name"]!);
            Assert.Equal(name, (string)metadata["url"]!);
            Assert.Equal(Rows(Files[name])[0], columns);
        });
    }

    [Fact]
    public void A_hidden_number_is_empty_with_a_status_and_every_other_number_is_there()
    {
        var tables = SamplePublication.One.Tables!.Tables;

        Assert.Contains(tables, table => table.Cells.Any(cell => cell.People is null));
        Assert.All(tables, table =>
        {
            var rows = Rows(Files[$"people-by-{string.Join("-by-", table.Dimensions)}.csv"])[1..];
            Assert.Equal(table.Cells.Select(cell => (string[])["r1", .. cell.Codes, $"{cell.People}", cell.People is null ? "Q" : "A", cell.People is null ? "C" : "F"]), rows);
        });
    }

    [Fact]
    public void A_group_without_a_figure_has_no_numbers_and_status_L()
    {
        var rows = Rows(Files["figures.csv"]);

        Assert.Equal(["r1", "_T", "1500", "", "2345", "2001", "2999", "", "E"], rows[1]);
        Assert.Equal(["", "", "", "", "", "L"], rows[3][3..]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    public void A_cell_that_starts_like_a_formula_is_defused(string label)
    {
        var files = Texts(SamplePublication.Make(WithLabel(label)));

        Assert.Contains("'" + label, files["codes.csv"], StringComparison.Ordinal);
    }

    [Fact]
    public void Commas_quotes_and_line_breaks_stay_within_their_cell()
    {
        var files = Texts(SamplePublication.Make(WithLabel("a, \"b\"\nc")));

        Assert.Contains("\"a, \"\"b\"\"\nc\"", files["codes.csv"], StringComparison.Ordinal);
    }

    private static RoundDefinition WithLabel(string label)
    {
        var round = TestRound.Define();
        var sex = round.Codebook.Indicators[2];
        return round with { Codebook = round.Codebook with { Indicators = [.. round.Codebook.Indicators.Take(2), sex with { Codes = [sex.Codes[0] with { Label = new Label(label, "English") }, sex.Codes[1]] }] } };
    }

    private static Dictionary<string, string> Texts(PublishedRound published) => OpenData.Files(published).ToDictionary(file => file.Name, file => Encoding.UTF8.GetString(file.Content));

    private static List<string[]> Rows(string csv) => [.. csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
}
