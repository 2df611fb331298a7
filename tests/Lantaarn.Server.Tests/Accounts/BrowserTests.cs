// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using Deque.AxeCore.Playwright;
using Lantaarn.Server.Accounts;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.Accounts;

/// <summary>The whole ceremony in a real browser with a virtual authenticator.</summary>
[Collection(ServerHosts.Name)]
public sealed class BrowserTests(ServerHosts hosts)
{
    [BrowserFact]
    public async Task Two_admins_set_up_join_sign_out_a_device_and_recover()
    {
        await using var server = await Listening();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledBrowser.Path, Args = ["--no-sandbox"] });

        var anna = await Person(browser);
        await Found(anna, await FirstLink(server));
        await Accessible(anna);
        var noor = await Person(browser);
        await Join(noor, await InviteAdmin(anna));
        await SignOutTheOldDevice(noor);
        await Recover(anna, noor);
    }

    private static async Task Found(IPage anna, string link)
    {
        await anna.GotoAsync(link);
        await anna.GetByLabel("Naam van uw organisatie").FillAsync("Straatdokters");
        await anna.GetByLabel("Uw naam").FillAsync("Anna");
        await anna.GetByLabel("Naam voor dit toestel").FillAsync("laptop");
        await Accessible(anna);
        await anna.GetByRole(AriaRole.Button, new() { Name = "Passkey maken" }).ClickAsync();
        await Assertions.Expect(anna.Locator("#me")).ToHaveTextAsync("Anna · Straatdokters · Beheerder");
    }

    private static async Task<string> InviteAdmin(IPage anna)
    {
        await anna.GetByLabel("Beheerder").CheckAsync();
        await anna.GetByRole(AriaRole.Button, new() { Name = "Link maken" }).ClickAsync();
        return await anna.Locator("#made output").InnerTextAsync();
    }

    private static async Task Join(IPage noor, string link)
    {
        await noor.GotoAsync(link);
        await Assertions.Expect(noor.Locator("#organisation")).ToHaveTextAsync("Straatdokters");
        await noor.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await noor.GetByLabel("Your name").FillAsync("Noor");
        await noor.GetByLabel("A name for this device").FillAsync("old telephone");
        await noor.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Assertions.Expect(noor.Locator("#me")).ToHaveTextAsync("Noor · Straatdokters · Admin");
    }

    // One browser stands for two telephones: what the old one held is tried from outside.
    private static async Task SignOutTheOldDevice(IPage noor)
    {
        var old = (await noor.Context.CookiesAsync()).Single();
        await noor.Context.ClearCookiesAsync();
        await noor.EvaluateAsync("localStorage.clear()");
        await noor.ReloadAsync();
        await noor.GetByLabel("A name for this device").FillAsync("new telephone");
        await Accessible(noor);
        await noor.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await noor.Locator("#devices li", new() { HasText = "old telephone" }).GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(noor.Locator("#devices li")).ToHaveCountAsync(1);
        using var telephone = new HttpClient();
        telephone.DefaultRequestHeaders.Add("Cookie", $"{old.Name}={old.Value}");
        using var answer = await telephone.GetAsync(new Uri(new Uri(noor.Url), "/api/me"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static async Task Recover(IPage anna, IPage noor)
    {
        await noor.Locator("#members li", new() { HasText = "Anna" }).GetByRole(AriaRole.Button, new() { Name = "Recover access" }).ClickAsync();
        await noor.GetByRole(AriaRole.Button, new() { Name = "OK" }).ClickAsync();
        var link = await noor.Locator("#made output").InnerTextAsync();
        await anna.ReloadAsync();
        await Assertions.Expect(anna.GetByRole(AriaRole.Button, new() { Name = "Inloggen" })).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await anna.GotoAsync(link);
        await Assertions.Expect(anna.Locator("#organisation")).ToHaveTextAsync("Straatdokters · Anna");
        await anna.GetByLabel("Naam voor dit toestel").FillAsync("laptop");
        await anna.GetByRole(AriaRole.Button, new() { Name = "Passkey maken" }).ClickAsync();
        await Assertions.Expect(anna.Locator("#me")).ToHaveTextAsync("Anna · Straatdokters · Beheerder");
    }

    private async Task<ServerHost> Listening()
    {
        var address = FreeAddress.Find();
        var server = await hosts.Start(Database.Sqlite, new Dictionary<string, string?> { ["Accounts:Address"] = address.ToString() });
        server.Listen(address.Port);
        return server;
    }

    private static async Task<string> FirstLink(ServerHost server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Invitations>().Found(CancellationToken.None)).Link.ToString();
    }

    private static async Task<IPage> Person(IBrowser browser)
    {
        var context = await browser.NewContextAsync();
        context.SetDefaultTimeout(20_000);
        var page = await context.NewPageAsync();
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });
        return page;
    }

    private static async Task Accessible(IPage page)
    {
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(", ", violation.Nodes.Select(node => node.Html))}")));
    }
}
