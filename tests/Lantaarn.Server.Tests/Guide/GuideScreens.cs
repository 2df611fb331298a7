// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Tests;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.Guide;

/// <summary>The pictures of the guide in docs/screens.</summary>
[Collection(nameof(RunningGuide))]
public sealed class GuideScreens(RunningGuide guide)
{
    private const int LargestFile = 400_000;

    private static readonly Visitor Paper = new(794, 1123);

    [ScreensFact]
    public async Task The_pictures_of_the_guide_are_made_again()
    {
        var folder = Directory.CreateDirectory(Path.Combine(RepositoryFolder.Root, "docs", "screens")).FullName;

        await Picture("/gids/nl/", Visitor.OnAPhone with { Height = 1400 }, Path.Combine(folder, "guide-start-phone.png"));
        await Picture("/gids/nl/", Visitor.AtADesk, Path.Combine(folder, "guide-start-desk.png"));
        await Picture("/gids/en/", Visitor.AtADesk with { Dark = true }, Path.Combine(folder, "guide-start-dark.png"));
        await Picture("/gids/ar/gp", Visitor.OnAPhone with { Height = 1400 }, Path.Combine(folder, "guide-theme-arabic.png"));
        await Picture("/gids/ti/police", Visitor.OnAPhone with { Height = 1400 }, Path.Combine(folder, "guide-theme-tigrinya.png"));
        await Picture("/gids/nl/huisarts/balie", Visitor.AtADesk with { Height = 1250 }, Path.Combine(folder, "guide-desk.png"));
        await Picture("/gids/nl/regeling-kiezen", Visitor.OnAPhone, Path.Combine(folder, "guide-question.png"));
        await Outcome(Path.Combine(folder, "guide-outcome.png"));
        await Picture("/gids/nl/brieven/begeleidende-brief-voor-zorg/en", Paper, Path.Combine(folder, "guide-letter-english.png"), Media.Print);
        await Picture("/gids/nl/brieven/brief-bij-een-rekening-of-aanmaning/ar", Paper, Path.Combine(folder, "guide-letter-arabic.png"), Media.Print);
        await Picture("/gids/nl/brieven/brief-voor-het-ziekenhuis/ti", Paper, Path.Combine(folder, "guide-letter-tigrinya.png"), Media.Print);

        Assert.All(Directory.GetFiles(folder, "guide-*.png"), file => Assert.InRange(new FileInfo(file).Length, 1, LargestFile));
    }

    private async Task Outcome(string path)
    {
        var page = await guide.Open("/gids/nl/regeling-kiezen", Visitor.OnAPhone with { Height = 1900 });
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.FindScheme();
        await page.EvaluateAsync("scrollTo(0, 0)");
        await page.ScreenshotAsync(new() { Path = path });
        await page.Context.CloseAsync();
    }

    private async Task Picture(string address, Visitor visitor, string path, Media media = Media.Screen)
    {
        var page = await guide.Open(address, visitor);
        foreach (var (field, text) in media == Media.Print ? Example : []) if (await page.Locator($"[name={field}]").CountAsync() > 0) await page.Locator($"[name={field}]").FillAsync(text);
        await page.EmulateMediaAsync(new() { Media = media });
        // Paper has margins that a screen does not show.
        if (media == Media.Print) await page.EvaluateAsync("document.body.style.padding = '14mm 15mm'");
        await page.EvaluateAsync("scrollTo(0, 0)");
        await page.ScreenshotAsync(new() { Path = path });
        await page.Context.CloseAsync();
    }

    private static readonly Dictionary<string, string> Example = new()
    {
        ["organisation"] = "Stichting Voorbeeld",
        ["contact_name"] = "M. Voorbeeld",
        ["contact_phone"] = "06 0000 0000",
        ["date"] = "2026-11-22",
        ["initials"] = "A.B.",
        ["bill_number"] = "2026-118",
        ["bill_date"] = "2026-10-05",
        ["amount"] = "80,00",
    };
}
