// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text.RegularExpressions;
using Lantaarn.Exchange.Releases;
using Lantaarn.Monitor.Publishing;
using Lantaarn.Monitor.Releases;

namespace Lantaarn.Server.Tests.Monitor;

/// <summary>Every number on every page is one of the open data.</summary>
[Collection(nameof(RunningMonitor))]
public sealed partial class NumbersTests(RunningMonitor monitor)
{
    [Fact]
    public async Task Every_number_on_every_page_is_the_one_in_the_open_data()
    {
        var open = new OpenNumbers(monitor.Http);
        var differing = new List<string>();
        foreach (var page in monitor.Pages) differing.AddRange(await open.Differing(page.Address));

        Assert.Empty(differing);
        Assert.True(open.Compared > 1_000, $"Only {open.Compared} numbers were compared.");
    }

    [Fact]
    public async Task No_page_holds_a_large_number_that_was_not_released()
    {
        var released = monitor.Released.Versions.SelectMany(Numbers).ToHashSet();
        foreach (var page in monitor.Pages)
        {
            var html = WebUtility.HtmlDecode(Outline().Replace(await monitor.Http.GetStringAsync(page.Address), ""));
            // With their thousands apart: years and versions are written otherwise.
            var found = Thousands().Matches(html).Select(number => long.Parse(OpenNumbers.Digits(number.Value), System.Globalization.CultureInfo.InvariantCulture));

            var unknown = found.Where(number => !released.Contains(number) && !IsTick(number)).ToList();

            Assert.True(unknown.Count == 0, $"{page.Address} shows {string.Join(", ", unknown)}.");
        }
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Every_number_of_the_newest_round_on_the_first_page_is_in_its_report(string language)
    {
        var report = ReportPage.Render(monitor.Newest, language, "", []);
        var page = await monitor.Http.GetStringAsync($"/monitor/{language}/");

        var shown = Figures().Matches(page).Select(number => number.Groups[1].Value).Distinct().ToList();

        Assert.True(shown.Count >= 9, "Every group has an estimate with two bounds.");
        Assert.All(shown, number => Assert.Contains(number, report, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_hidden_is_said_to_be_and_no_zero_stands_in_its_place()
    {
        var hidden = monitor.Released.Site!.Overview!.Tables.Tables.First(table => table.Dimensions.Count == 1 && table.Cells.Any(cell => cell.People is null));

        var html = await monitor.Http.GetStringAsync(monitor.Pages.First(page => page.Key == $"Embeds/people-by-{hidden.Dimensions[0]}" && page.Language == "nl").Address);

        Assert.Equal(hidden.Cells.Count(cell => cell.People is null), Regex.Count(html, "class=\"hidden-cell\""));
        Assert.DoesNotContain(">0<", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lvv_peildatum")]
    [InlineData("geholpen_per_jaar")]
    [InlineData("eu_per_halfjaar")]
    [InlineData("bekend_en_nieuw")]
    [InlineData("verblijfsduur")]
    public async Task A_figure_of_a_registration_stands_whole_on_its_page_with_what_is_hidden(string indicator)
    {
        var cells = monitor.Released.Site!.Overview!.Registrations.Single(figure => figure.Indicator == indicator).Table.Cells;

        foreach (var page in monitor.Pages.Where(page => page.Key == $"Indicators/{indicator}"))
        {
            var html = await monitor.Http.GetStringAsync(page.Address);

            Assert.Equal(cells.Count(cell => cell.People is not null), Regex.Count(html, $"<data [^>]*registration-{indicator}[.]csv"));
            Assert.Equal(cells.Count(cell => cell.People is null), Regex.Count(html, "class=\"hidden-cell\""));
        }
        Assert.Contains(cells, cell => cell.People is not null);
    }

    [Theory]
    [InlineData("zorgtoeleiding")]
    [InlineData("toeleiding_gelukt")]
    [InlineData("uitkomst_toeleiding")]
    [InlineData("weigeringen")]
    [InlineData("wachttijd")]
    [InlineData("geweigerd_per_regio")]
    public async Task A_figure_on_care_stands_on_its_page_for_every_year_and_region_that_it_shows(string indicator)
    {
        // Who received care is shown by region in the newest year only.
        var figure = monitor.Released.Site!.Overview!.Registrations.Single(one => one.Indicator == indicator);
        var cells = figure.Table.Cells.Where(cell => cell.Codes.Count < 4 || cell.Codes[2] == SafeCell.Total || cell.Codes[0] == figure.Periods[^1]).ToList();

        foreach (var page in monitor.Pages.Where(page => page.Key == $"Indicators/{indicator}"))
        {
            var html = await monitor.Http.GetStringAsync(page.Address);

            Assert.Equal(cells.Count(cell => cell.People is not null), Regex.Count(html, $"<data [^>]*registration-{indicator}[.]csv"));
            Assert.Equal(cells.Count(cell => cell.People is null), Regex.Count(html, "class=\"hidden-cell\""));
        }
    }

    [Theory]
    [InlineData("nl", "Kreeg zorg (van wat is afgerond)", "De middelste persoon wachtte", "Verzonnen straatdokters")]
    [InlineData("en", "Received care (of what is closed)", "The middle person waited", "Verzonnen straatdokters")]
    public async Task Access_to_care_says_who_received_it_how_long_it_took_and_whose_numbers_these_are(string language, params string[] said)
    {
        var html = WebUtility.HtmlDecode(await monitor.Http.GetStringAsync(monitor.Pages.First(page => page.Key == "theme/care" && page.Language == language).Address));

        Assert.All(said, text => Assert.Contains(text, html, StringComparison.Ordinal));
        foreach (var region in monitor.Pages.Where(page => page.Key.StartsWith("Regions/", StringComparison.Ordinal) && page.Language == language))
            Assert.Contains(said[0], WebUtility.HtmlDecode(await monitor.Http.GetStringAsync(region.Address)), StringComparison.Ordinal);
    }

    private static IEnumerable<long> Numbers(Release release) =>
    [
        .. release.Document.Figures.SelectMany(figure => new[] { figure.Seen, figure.SeenCorrected, figure.Estimate, figure.Lower, figure.Upper, figure.AtLeast }).OfType<long>(),
        .. release.Document.Trend.Series.SelectMany(series => series.Points).SelectMany(point => new[] { point.Estimate, point.Lower, point.Upper }),
        .. release.Tables.Tables.SelectMany(table => table.Cells).Select(cell => cell.People).OfType<long>(),
        .. release.Registrations.SelectMany(figure => figure.Table.Cells).Select(cell => cell.People).OfType<long>(),
        release.Document.NotEncodable ?? 0, release.Document.Quality.Audit.Cells, release.Document.Quality.Audit.Hidden,
    ];

    // The scale of a picture.
    private static bool IsTick(long number) => number % 500 == 0;

    // The people seen are corrected in the report, and counted here.
    [GeneratedRegex("figures[.]csv[^\"]*#(?:estimate|lower|upper)\">([^<]*)</data>")]
    private static partial Regex Figures();

    // What a picture is drawn with.
    [GeneratedRegex(" d=\"[^\"]*\"")]
    private static partial Regex Outline();

    [GeneratedRegex(@"(?<![\d.,/v])\d{1,3}(?:[.,]\d{3})+(?![\d.,]*\d)")]
    private static partial Regex Thousands();
}
