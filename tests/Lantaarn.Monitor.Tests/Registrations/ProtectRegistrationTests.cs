// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Registrations;
using Lantaarn.Monitor.Sites;

namespace Lantaarn.Monitor.Tests.Registrations;

public sealed class ProtectRegistrationTests
{
    private static readonly RoundDefinition Round = TestRound.Define() with
    {
        Codebook = new("1.0", [Indicator("regio", "A", "B", "C"), Indicator("geslacht", "man", "vrouw", "anders")]),
    };

    [Theory]
    [InlineData("lvv_peildatum", "2023-07-01", "2024-07-01")]
    [InlineData("eu_per_halfjaar", "2023-S1", "2024-S2")]
    [InlineData("geholpen_per_jaar", "2023", "2024")]
    [InlineData("bekend_en_nieuw", "2023", "2024")]
    [InlineData("verblijfsduur", "2023", "2024")]
    public void A_table_that_leaves_holds_no_small_number_and_stands_up_to_an_outsider(string indicator, params string[] periods)
    {
        var tables = Made(indicator, CountVisitsTests.Many(1), periods);

        var table = Assert.Single(tables.Tables);
        Assert.Equal(["period", IndicatorBook.Shipped.Find(indicator)!.Of], table.Dimensions);
        Assert.DoesNotContain(table.Cells, cell => cell.People < Round.MinimumCell);
        Assert.Empty(TableBounds.Check(tables.Tables, tables.MinimumCell));
    }

    [Fact]
    public void What_is_shown_is_the_true_count()
    {
        var rows = CountVisitsTests.Many(1);
        var true2024 = CountVisits.Of(rows, IndicatorBook.Shipped.Find("geholpen_per_jaar")!, [RegistrationPeriod.Parse("2024")!]);

        var cells = Made("geholpen_per_jaar", rows, "2024").Tables[0].Cells;

        Assert.All(cells.Where(cell => cell.People is not null), cell => Assert.Equal(true2024.Where(same => cell.Codes[1] == SafeCell.Total || same.Codes[0] == cell.Codes[1]).Sum(same => same.People), cell.People));
        Assert.Null(cells.Single(cell => cell.Codes[1] == "anders").People);
    }

    [Fact]
    public void A_number_that_is_hidden_takes_another_with_it_that_would_give_it_away()
    {
        RegistrationRow[] rows = [.. Enumerable.Range(0, 43).Select(client => Visit(client, client < 2 ? "vrouw" : client < 20 ? "anders" : "man"))];

        var cells = Made("geholpen_per_jaar", rows, "2024").Tables[0].Cells;

        Assert.Equal(43, cells.Single(cell => cell.Codes[1] == SafeCell.Total).People);
        Assert.Equal(2, cells.Count(cell => cell.People is null));
    }

    [Fact]
    public void A_period_with_too_few_people_is_hidden_whole()
    {
        RegistrationRow[] rows = [.. Enumerable.Range(0, 40).Select(client => Visit(client, client < 20 ? "man" : "vrouw")), Visit(1, "man") with { From = new(2025, 1, 1), Until = new(2025, 1, 1) }];

        var cells = Made("geholpen_per_jaar", rows, "2024", "2025").Tables[0].Cells;

        Assert.All(cells.Where(cell => cell.Codes[0] == "2025"), cell => Assert.Null(cell.People));
        Assert.Equal(40, cells.Single(cell => cell.Codes is ["2024", SafeCell.Total]).People);
    }

    [Fact]
    public void Nothing_leaves_where_no_period_has_enough_people() =>
        Assert.IsType<RegistrationOutcome.Refused>(Protect("geholpen_per_jaar", [Visit(1, "man")], "2024"));

    private static SafeTables Made(string indicator, RegistrationRow[] rows, params string[] periods) => Assert.IsType<RegistrationOutcome.Made>(Protect(indicator, rows, periods)).Tables;

    private static RegistrationOutcome Protect(string indicator, RegistrationRow[] rows, params string[] periods)
    {
        var figure = IndicatorBook.Shipped.Find(indicator)!;
        return ProtectRegistration.Run(Round, figure, new("Inloop", CountVisits.Of(rows, figure, [.. periods.Select(period => RegistrationPeriod.Parse(period)!)])), CancellationToken.None);
    }

    private static RegistrationRow Visit(int client, string sex) => new($"{client}", new(2024, 5, 1), new(2024, 5, 1), new(2024, 5, 1), "A", sex, "eu_burger");

    private static Indicator Indicator(string name, params string[] codes) => new(name, new Label(name, name), [.. codes.Select(code => new IndicatorCode(code, new Label(code, code)))]);
}
