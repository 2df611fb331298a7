// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.RegularExpressions;
using Lantaarn.Server.Guide;
using Lantaarn.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Lantaarn.Server.Tests.Guide;

/// <summary>Every kind of page in every language, on a small phone, in the dark, by keyboard.</summary>
[Collection(nameof(RunningGuide))]
public sealed class AccessibilityJourneys(RunningGuide guide)
{
    private static readonly string[] Kinds = ["Start", "Person", "Search", "Booklet", "Privacy", "Cities", "Tips", "Scheme", "EqualTreatment", "Outcomes", "city/amsterdam", "theme/gp/Person", "theme/police/Person"];

    private static readonly string[] FullKinds =
        ["Worker", "Desk", "Sources", "Letters", "theme/gp/Worker", "theme/gp/Desk", "letter/care/ar", "letter/bill/ti"];

    private IEnumerable<GuidePage> Pages =>
        guide.Services.GetRequiredService<GuidePages>().All.Where(page => Kinds.Contains(page.Key) || FullKinds.Contains(page.Key));

    [BrowserFact]
    public async Task Nothing_shuts_readers_out_on_a_phone()
    {
        var page = await guide.Open("/gids/nl/", Visitor.OnAPhone);
        foreach (var one in Pages)
        {
            await page.GotoAsync(guide.Address + one.Address);
            await page.Unfold();

            Assert.Empty(await page.Barriers());
            Assert.Empty(await page.StickingOut());
        }
    }

    [BrowserFact]
    public async Task Nothing_shuts_readers_out_in_the_dark()
    {
        var page = await guide.Open("/gids/nl/", Visitor.AtADesk with { Dark = true });
        foreach (var one in Pages.Where(one => one.Language is "nl" or "ar"))
        {
            await page.GotoAsync(guide.Address + one.Address);
            await page.Unfold();

            Assert.Empty(await page.Barriers());
        }
    }

    [BrowserFact]
    public async Task Text_at_twice_the_size_still_fits_a_small_phone()
    {
        foreach (var path in (string[])["/gids/nl/", "/gids/nl/huisarts", "/gids/nl/regeling-kiezen", "/gids/ar/gp"])
        {
            var page = await guide.Open(path, new Visitor(320, 640));

            // The policy of the site refuses an added style, so the size comes from the browser's own setting.
            await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
            var wider = await page.StickingOut();

            Assert.Empty(wider);
            await page.Context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task Arabic_starts_at_the_right()
    {
        var page = await guide.Open("/gids/ar/", Visitor.OnAPhone);

        var brand = (await page.Locator(".brand").BoundingBoxAsync())!;
        var exit = (await page.Locator(".exit").BoundingBoxAsync())!;

        Assert.Equal("rtl", await page.Locator("html").GetAttributeAsync("dir"));
        Assert.True(brand.X > exit.X);
    }

    [BrowserFact]
    public async Task The_keyboard_reaches_the_content_first_and_then_everything()
    {
        var page = await guide.Open("/gids/nl/huisarts", Visitor.AtADesk);

        await page.Unfold();
        await page.EvaluateAsync("document.querySelector('.languages').open = false");
        await page.Keyboard.PressAsync("Tab");
        var first = await page.EvaluateAsync<string>("document.activeElement.className");
        await page.Keyboard.PressAsync("Enter");
        var main = await page.EvaluateAsync<string>("document.activeElement.id");
        var stops = await page.Locator("main a[href], main summary, main input, main button").CountAsync();
        for (var i = 0; i < stops; i++) await page.Keyboard.PressAsync("Tab");

        Assert.Equal("skip", first);
        Assert.Equal("main", main);
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
    }

    [Fact]
    public void Styles_know_no_left_and_right()
    {
        var style = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "src", "Lantaarn.Server", "wwwroot", "styles", "site.css"));

        var physical = Regex.Matches(style, @"(margin|padding|border)-(left|right)|[\s;{](left|right|float)\s*:|text-align:\s*(left|right)").Select(found => found.Value);

        Assert.Empty(physical);
    }
}
