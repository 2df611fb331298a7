// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.App;

/// <summary>Somebody who uses the app, named by what they do.</summary>
internal sealed partial class Worker(IPage page, Uri address)
{
    public IPage Page => page;

    /// <summary>The words that the app gave at the first start.</summary>
    public string SixWords { get; private set; } = "";

    /// <summary>Six words, written down and typed over, and the recovery sheet.</summary>
    public async Task StartFirst()
    {
        await page.GotoAsync(new Uri(address, "/app/").ToString());
        await page.Locator("#six li").Nth(5).WaitForAsync();
        SixWords = string.Join(' ', await page.Locator("#six li").AllInnerTextsAsync());
        await Press("Ik heb ze opgeschreven");
        await page.GetByLabel("Uw zes woorden").FillAsync(SixWords);
        await Press("Typ de zes woorden");
        await Assertions.Expect(page.Locator("#sheet")).ToHaveTextAsync(FourteenGroups(), new() { UseInnerText = true });
        await Press("Ik heb het blad bewaard");
        await page.Locator(".status").WaitForAsync();
    }

    public async Task Unlock()
    {
        await page.GetByLabel("Uw zes woorden").FillAsync(SixWords);
        await Press("Openen");
        await page.Locator(".status").WaitForAsync();
    }

    /// <summary>Opens a screen by what stands behind the # of its address.</summary>
    public Task Go(string screen) => page.EvaluateAsync("path => { location.hash = '/' + path; }", screen);

    public Task Press(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>A button or field in the question that stands before the screen.</summary>
    public ILocator Asked => page.Locator("dialog[open]");

    public Task Keep() => Asked.GetByRole(AriaRole.Button, new() { Name = "Bewaren", Exact = true }).ClickAsync();

    public Task Has(string text) => Assertions.Expect(page.GetByText(text).First).ToBeVisibleAsync(new() { Timeout = 30_000 });

    public Task HasNot(string text) => Assertions.Expect(page.GetByText(text)).ToHaveCountAsync(0, new() { Timeout = 30_000 });

    /// <summary>Until all that was recorded is with the relay.</summary>
    public Task Sent() => Assertions.Expect(page.Locator(".status")).ToHaveTextAsync("Alles verzonden", new() { Timeout = 60_000 });

    /// <summary>A first meeting with somebody, by an alias.</summary>
    public async Task Meet(string alias, string place)
    {
        await Go("contact");
        await page.GetByLabel("Naam of bijnaam").FillAsync(alias);
        await page.GetByRole(AriaRole.Button, new() { Name = $"Nieuw: “{alias}”" }).ClickAsync();
        await page.GetByLabel("Waar?").FillAsync(place);
        await Press("Buiten");
        await Press("Gepraat");
        await Press("Gezondheid");
        await Press("Bewaren");
        // The words of the meeting before may stand there still; the empty form comes when this one is kept.
        await page.Locator("#who").WaitForAsync();
        await Has("Bewaard op deze telefoon");
    }

    public async Task OpenPerson(string name)
    {
        await Go("people");
        await page.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(name);
    }

    [GeneratedRegex(@"^\s*(\S+\s+){13}\S+\s*$")]
    private static partial Regex FourteenGroups();
}
