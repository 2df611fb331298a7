// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Accounts;
using Lantaarn.Server.Tests.Guide;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Server.Tests.Relay;
using Lantaarn.Server.Tests.Rounds;
using Lantaarn.Tests;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.Interpretations;

/// <summary>An expert and an editor at their pages, in a browser.</summary>
[Collection(ServerHosts.Name)]
public sealed class SessionJourneys(ServerHosts hosts)
{
    [BrowserFact]
    public async Task An_editor_invites_an_expert_who_writes_without_scripts_and_closes_and_nothing_shuts_either_out()
    {
        var address = FreeAddress.Find();
        await using var host = await Listening(address);
        var round = await CountingRound.At(host, Lantaarn.Server.Rounds.RoundStep.Protected);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledBrowser.Path, Args = ["--no-sandbox"] });
        var caller = await Known(host, round.Interpreter);
        var editor = await Open(browser, new() { ExtraHTTPHeaders = [new(RelayHost.CallerHeader, caller)] }, new(address, "/nl/account"));
        await editor.Locator("#sessions").GetByRole(AriaRole.Link, new() { Name = round.Definition.Document.Title }).ClickAsync();

        await editor.GetByLabel("Geslacht").CheckAsync();
        await editor.GetByLabel("Laatste dag om te schrijven").FillAsync($"{Session.Today.AddDays(7):yyyy-MM-dd}");
        await editor.Press("Gesprek openen");
        await editor.GetByLabel("Waarvandaan").SelectOptionAsync("Practice");
        await editor.Press("Link maken");
        var link = new Uri(await editor.Locator("code").InnerTextAsync());
        var expert = await Open(browser, new() { JavaScriptEnabled = false }, link);
        await Write(expert);
        var reader = await Open(browser, new() { ColorScheme = ColorScheme.Dark }, link);
        await editor.GotoAsync(editor.Url.Replace("/invite", "", StringComparison.Ordinal));
        string[] barriers = [.. await reader.Barriers(), .. await reader.StickingOut(), .. await editor.Barriers(), .. await editor.StickingOut()];
        await Picture.Take(reader, "interpretation-expert-dark.png");
        await Picture.Take(editor, "interpretation-editor-phone.png");
        await Finish(editor);

        Assert.True(barriers.Length == 0, string.Join('\n', barriers));
        await Assertions.Expect(editor.GetByRole(AriaRole.Link, new() { Name = "interpretations.json" })).ToBeVisibleAsync();
        await reader.ReloadAsync();
        await Assertions.Expect(reader.GetByRole(AriaRole.Heading, new() { Name = "Deze link werkt niet (meer)" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Who_may_not_invite_experts_sees_no_round_on_the_account_page()
    {
        var address = FreeAddress.Find();
        await using var host = await Listening(address);
        var round = await CountingRound.At(host, Lantaarn.Server.Rounds.RoundStep.Protected);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledBrowser.Path, Args = ["--no-sandbox"] });
        // A count lead of an organisation that only brings a list.
        var caller = await Known(host, round.Colleague(round.Of(round.Definition.Document.Lists[0].Id), Role.CountLead));
        var page = await Open(browser, new() { ExtraHTTPHeaders = [new(RelayHost.CallerHeader, caller)] }, new(address, "/nl/account"));

        // Shown when all of it is there.
        await Assertions.Expect(page.Locator("#sign-out")).ToBeVisibleAsync(new() { Timeout = 30_000 });

        await Assertions.Expect(page.Locator("#interpretation")).ToBeHiddenAsync();
    }

    private async Task<ServerHost> Listening(Uri address)
    {
        var host = await hosts.Start(Database.Sqlite, new Dictionary<string, string?> { ["Accounts:Address"] = address.ToString() }, RelayHost.SignInByHeader);
        host.UseKestrel(address.Port);
        host.StartServer();
        return host;
    }

    // The account page tells who is signed in.
    private static async Task<string> Known(ServerHost host, HttpClient caller)
    {
        var header = caller.DefaultRequestHeaders.GetValues(RelayHost.CallerHeader).Single();
        Guid[] ids = [.. header.Split(' ').Take(2).Select(Guid.Parse)];
        await host.InStore(async store =>
        {
            store.Add(new Organisation { Id = ids[1], Name = "GGD", CreatedAt = TimeProvider.System.GetUtcNow() });
            store.Add(new Account { Id = ids[0], OrganisationId = ids[1], Name = "Noor", Roles = [nameof(Role.Interpreter)], CreatedAt = TimeProvider.System.GetUtcNow() });
            return await store.SaveChangesAsync();
        });
        return header;
    }

    private static async Task Write(IPage expert)
    {
        await expert.GetByLabel("Mijn rol mag erbij staan: Hulpverlener").CheckAsync();
        await expert.GetByLabel("Mijn stad").FillAsync("Den Haag");
        await expert.Press("Opslaan");
        await expert.GetByLabel("Wat zegt u bij dit cijfer?").FillAsync("Vrouwen slapen vaker binnen bij bekenden.");
        await expert.GetByLabel("Herkent het voor een deel").CheckAsync();
        await expert.GetByLabel("Waarom wel of niet?").FillAsync("Dat horen wij in onze inloop.");
        await expert.GetByLabel("Redelijk zeker").CheckAsync();
        await expert.Press("Tekst plaatsen");
        await Assertions.Expect(expert.GetByRole(AriaRole.Button, new() { Name = "Tekst intrekken" })).ToBeVisibleAsync();
    }

    private static async Task Finish(IPage editor)
    {
        await Assertions.Expect(editor.GetByText("Hulpverlener, Den Haag", new() { Exact = false }).First).ToBeVisibleAsync();
        await editor.GetByLabel("De tekst in het Engels").FillAsync("Women sleep indoors more often, with people they know.");
        await editor.GetByLabel("De reden in het Engels").FillAsync("We hear that in our day centre.");
        await editor.Press("Vertaling opslaan");
        await editor.GetByLabel("In het Nederlands").FillAsync("Er zijn meer vrouwen dan het cijfer zegt.");
        await editor.GetByLabel("In het Engels", new() { Exact = true }).FillAsync("There are more women than the figure says.");
        await editor.Press("Tekst opslaan");
        await editor.GetByLabel("Ja, ik ben klaar").CheckAsync();
        await editor.Press("Sluiten en wissen");
    }

    private static async Task<IPage> Open(IBrowser browser, BrowserNewContextOptions options, Uri address)
    {
        options.ViewportSize = new() { Width = 360, Height = 740 };
        options.ReducedMotion = ReducedMotion.Reduce;
        var page = await (await browser.NewContextAsync(options)).NewPageAsync();
        page.SetDefaultTimeout(30_000);
        await page.GotoAsync(address.ToString());
        return page;
    }
}

internal static class Buttons
{
    /// <summary>Presses a button by its name.</summary>
    public static Task Press(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
}
