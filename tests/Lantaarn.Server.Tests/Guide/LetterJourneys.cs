// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using System.Text.RegularExpressions;
using Lantaarn.Server.Guide;
using Lantaarn.Server.Guide.Letters;
using Lantaarn.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.Guide;

/// <summary>Letters on the screen and on paper.</summary>
[Collection(nameof(RunningGuide))]
public sealed partial class LetterJourneys(RunningGuide guide)
{
    private IEnumerable<GuidePage> Letters => guide.Services.GetRequiredService<GuidePages>().All.Where(page => page.Component == typeof(LetterPage) && page.Language == "nl");

    [BrowserFact]
    public async Task Every_letter_in_every_language_is_one_sheet_of_paper()
    {
        var page = await guide.Open("/gids/nl/", Visitor.AtADesk);
        foreach (var letter in Letters)
        {
            await page.GotoAsync(guide.Address + letter.Address);
            foreach (var field in await page.Locator("form[data-letter] input[name]").AllAsync())
                await field.FillAsync(await field.GetAttributeAsync("type") == "date" ? "2026-11-22" : "Stichting Voorbeeld voor Velen");

            var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });

            Assert.True(Sheets(pdf) == 1, $"{letter.Address} takes {Sheets(pdf)} sheets.");
        }
    }

    [BrowserFact]
    public async Task What_is_typed_is_in_the_letter_and_nothing_is_sent()
    {
        var page = await guide.Open("/gids/nl/brieven/brief-voor-het-ziekenhuis/pl", Visitor.AtADesk);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var sent = 0;
        page.Request += (_, request) => sent += request.Url.StartsWith("blob:", StringComparison.Ordinal) ? 0 : 1;
        var logo = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.svg");
        await File.WriteAllTextAsync(logo, "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='40'><rect width='80' height='40' fill='green'/></svg>");

        await page.GetByLabel("Contactpersoon", new() { Exact = true }).FillAsync("M. Voorbeeld");
        await page.GetByLabel("Datum", new() { Exact = true }).FillAsync("2026-03-01");
        await page.GetByLabel("Patiëntnummer").FillAsync("12345");
        await page.GetByLabel("Voorletters").FillAsync("A.B.");
        await page.Locator("[data-logo]").SetInputFilesAsync(logo);
        await page.GetByRole(AriaRole.Button, new() { Name = "Zet in de brief" }).ClickAsync();
        File.Delete(logo);

        var sheet = await page.Locator(".sheet").InnerTextAsync();
        Assert.Contains("M. Voorbeeld", sheet, StringComparison.Ordinal);
        Assert.Contains("1 maart 2026", sheet, StringComparison.Ordinal);
        Assert.Contains("1 marca 2026", sheet, StringComparison.Ordinal);
        Assert.Contains("12345", sheet, StringComparison.Ordinal);
        Assert.Contains("patiënt A.B. De patiënt", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("..", sheet, StringComparison.Ordinal);
        Assert.True(await page.Locator(".logo").IsVisibleAsync());
        Assert.Equal(0, sent);
    }

    [BrowserFact]
    public async Task Without_scripts_the_letter_comes_back_filled_in()
    {
        var page = await guide.Open("/gids/nl/brieven/brief-voor-het-ziekenhuis/ar", Visitor.OnAPhone with { Scripts = false });

        await page.GetByLabel("Voorletters").FillAsync("A.B.");
        await page.GetByLabel("Datum", new() { Exact = true }).FillAsync("2026-03-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Zet in de brief" }).ClickAsync();

        var sheet = await page.Locator(".sheet").InnerTextAsync();
        Assert.Contains("patiënt A.B. De patiënt", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("..", sheet, StringComparison.Ordinal);
        Assert.Contains("1 maart 2026", sheet, StringComparison.Ordinal);
        Assert.False(await page.Locator("[data-if=patient_number]").IsVisibleAsync());
        Assert.EndsWith("/ar", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_place_before_a_full_stop_goes_without_its_own()
    {
        var places = LetterPiece.Of("Over {initials}. Van {organisation}, door {contact_name}.").Where(piece => piece.IsField);

        Assert.Equal([("initials", true), ("organisation", false), ("contact_name", true)], places.Select(piece => (piece.Text, piece.IsLast)));
    }

    [Fact]
    public void A_square_holds_its_address_and_an_edge_of_four_modules()
    {
        var square = QrSquare.Of("https://lantaarn.example/gids/nl/gp/balie");

        Assert.InRange(square.Size, 29, 49);
        Assert.StartsWith("M4 4h1v1h-1z", square.Path, StringComparison.Ordinal);
    }

    private static int Sheets(byte[] pdf) => Sheet().Count(Encoding.Latin1.GetString(pdf));

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();
}
