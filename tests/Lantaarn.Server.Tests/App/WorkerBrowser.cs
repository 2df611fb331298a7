// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using System.Text;
using Lantaarn.Tests;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.App;

/// <summary>A real browser, in which everybody who joins has a device of their own.</summary>
internal sealed class WorkerBrowser : IAsyncDisposable
{
    private readonly Uri _address;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private WorkerBrowser(Uri address, IPlaywright playwright, IBrowser browser) => (_address, _playwright, _browser) = (address, playwright, browser);

    /// <summary>Address and body of every request that a device of this run made.</summary>
    public ConcurrentQueue<string> Traffic { get; } = [];

    /// <param name="address">Where the server with the app is.</param>
    public static async Task<WorkerBrowser> Launch(Uri address)
    {
        var playwright = await Playwright.CreateAsync();
        return new(address, playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledBrowser.Path, Args = ["--no-sandbox"] }));
    }

    /// <summary>Somebody with a device and a passkey of their own, who joined through a link.</summary>
    public async Task<Worker> Join(string link, string name, Screen screen, string founded = "Straatdokters")
    {
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
        });
        context.SetDefaultTimeout(30_000);
        context.Request += (_, request) => Traffic.Enqueue($"{request.Url} {Encoding.UTF8.GetString(request.PostDataBuffer ?? [])}");
        var page = await context.NewPageAsync();
        await GivePasskeys(page);
        await page.GotoAsync(link);
        await page.Locator("#join").WaitForAsync();
        var organisation = page.GetByLabel("Naam van uw organisatie");
        if (await organisation.CountAsync() > 0) await organisation.FillAsync(founded);
        await page.GetByLabel("Uw naam").FillAsync(name);
        await page.GetByLabel("Naam voor dit toestel").FillAsync("telefoon");
        await page.GetByRole(AriaRole.Button, new() { Name = "Passkey maken" }).ClickAsync();
        await page.Locator("#account").WaitForAsync();
        return new(page, _address);
    }

    /// <summary>An empty page of this server, with nothing of the app on it.</summary>
    public async Task<IPage> EmptyPage()
    {
        var page = await _browser.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        await page.RouteAsync("**/app/empty.html", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html><title>-</title>" }));
        await page.GotoAsync(new Uri(_address, "/app/empty.html").ToString());
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static async Task GivePasskeys(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["ctap2Version"] = "ctap2_1", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true, ["hasPrf"] = true },
        });
    }
}

/// <summary>On what somebody looks.</summary>
internal sealed record Screen(int Width, int Height, bool Dark = false)
{
    public static Screen Phone { get; } = new(390, 844);

    public static Screen Desk { get; } = new(1280, 860);
}
