// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Tests.Hosts;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.App;

/// <summary>Every screen, on a phone and at a desk, in light and dark, from left to right and from right to left.</summary>
[Collection(ServerHosts.Name)]
public sealed class AppAccessibility(ServerHosts hosts)
{
    private static readonly string[] Screens = ["day", "contact", "contact/{person}", "people", "people/{person}", "people/{person}/details", "people/{person}/consent", "people/{person}/health", "people/{person}/needs", "people/{person}/look-out", "people/{person}/look-out/new", "people/{person}/discussion", "people/{person}/discussion/new", "people/{person}/shared", "people/{person}/links", "people/{person}/forget", "figures/{year}", "figures/{year}/mensen_gezien/all", "more", "incidents", "handover", "phone", "team", "waiting"];

    [AppFact]
    public Task Nothing_shuts_workers_out_on_a_phone() => NothingShutsOut(Screen.Phone);

    [AppFact]
    public Task Nothing_shuts_workers_out_at_a_desk_in_the_dark() => NothingShutsOut(Screen.Desk with { Dark = true });

    [AppFact]
    public async Task Nothing_shuts_workers_out_from_right_to_left()
    {
        await using var app = await RunningApp.Start(hosts);
        var anna = await app.Founder(new Screen(320, 640));
        await anna.Meet("أسمر", "Park");
        await anna.Page.EvaluateAsync("localStorage.setItem('lantaarn.language', 'ar-XB')");
        await anna.Page.ReloadAsync();
        await anna.Page.Locator("input[type=password]").FillAsync(anna.SixWords);
        await anna.Page.Locator("form button.button").ClickAsync();
        await anna.Page.Locator(".status").WaitForAsync();

        var barriers = await OnEveryScreen(anna);

        Assert.True(barriers.Count == 0, string.Join('\n', barriers));
        Assert.Equal("rtl", await anna.Page.Locator("html").GetAttributeAsync("dir"));
    }

    [AppFact]
    public async Task The_first_start_and_the_lock_shut_nobody_out()
    {
        await using var app = await RunningApp.Start(hosts);
        var anna = await app.Founder(Screen.Phone with { Dark = true });
        await anna.Page.ReloadAsync();
        await anna.Has("Lantaarn is op slot");
        var locked = await anna.Barriers();

        await anna.Page.Context.ClearCookiesAsync();
        await anna.Page.EvaluateAsync("indexedDB.deleteDatabase('lantaarn')");
        await anna.Page.ReloadAsync();
        await anna.Page.GetByLabel("Naam voor dit toestel").FillAsync("nieuwe telefoon");
        var signedOut = await anna.Barriers();
        await anna.Press("Inloggen");
        await anna.Page.Locator("#six li").Nth(5).WaitForAsync();
        var words = await anna.Barriers();

        Assert.Empty(locked);
        Assert.Empty(signedOut);
        Assert.Empty(words);
    }

    private async Task NothingShutsOut(Screen screen)
    {
        await using var app = await RunningApp.Start(hosts);
        var anna = await app.Founder(screen);
        await anna.Meet("Marek", "Park");

        var barriers = await OnEveryScreen(anna);

        Assert.True(barriers.Count == 0, string.Join('\n', barriers));
    }

    private static async Task<List<string>> OnEveryScreen(Worker worker)
    {
        await worker.Go("people");
        var person = (await worker.Page.Locator("main .item").First.GetAttributeAsync("href"))!.Split('/')[^1];
        var year = await worker.Page.EvaluateAsync<string>("new Date().getFullYear().toString()");
        var barriers = new List<string>();
        foreach (var screen in Screens)
        {
            await worker.Go(screen.Replace("{person}", person, StringComparison.Ordinal).Replace("{year}", year, StringComparison.Ordinal));
            await worker.Page.Locator("main h1").WaitForAsync();
            barriers.AddRange(await worker.Barriers());
        }
        return barriers;
    }
}
