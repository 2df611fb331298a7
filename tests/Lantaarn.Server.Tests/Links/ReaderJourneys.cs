// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Server.Tests.Guide;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Tests;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.Links;

/// <summary>Readers without an account, in a real browser on a small phone.</summary>
[Collection(ServerHosts.Name)]
public sealed class ReaderJourneys(ServerHosts hosts)
{
    private const string Referral = """
        {"resourceType":"Bundle","type":"document","entry":[{"resource":{"resourceType":"Composition","title":"Verwijzing","section":[
          {"title":"Waarom","text":{"status":"additional","div":"<div xmlns='http://www.w3.org/1999/xhtml'><p onclick='alert(1)'>Kanarie zoekt een huisarts.</p><img src='/x' onerror='document.title=1'><script>document.title = 'x'</script></div>"}},
          {"title":"Wat loopt er al","text":{"status":"additional","div":"<div xmlns='http://www.w3.org/1999/xhtml'><ul><li>Wond aan het been</li></ul></div>"}}]}}]}
        """;

    [BrowserFact]
    public async Task A_doctor_opens_a_referral_with_a_code_and_answers_and_nothing_of_it_reaches_the_server()
    {
        await using var server = await ListeningServer.Start(hosts);
        var maker = await server.Worker();
        using var link = await maker.Make(new DrawnLink(Referral).With("passcode", "regen-42"));

        var page = await server.OnAPhone(link.Link(server.Address));
        await Accessible(page);
        await page.GetByLabel("Wie bent u?").FillAsync("Huisarts Jansen");
        await page.GetByLabel("Code").FillAsync("zon-000");
        await Press(page, "Bericht openen");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Deze code klopt niet. Zo vaak kunt u het nog proberen: 9");
        await page.GetByLabel("Code").FillAsync("regen-42");
        await Press(page, "Bericht openen");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Waarom" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#sections li")).ToHaveTextAsync("Wond aan het been");
        Assert.Equal("<p>Kanarie zoekt een huisarts.</p>", await page.Locator("#sections section").First.EvaluateAsync<string>("part => part.lastElementChild.outerHTML"));
        await Accessible(page);
        await Answer(page);

        var reply = JsonDocument.Parse(link.Unseal(Assert.Single(await maker.Replies(link)).Sealed)).RootElement;
        Assert.Equal(("waiting", "Kanarieplek over twee weken", "Huisarts Jansen"), (reply.GetProperty("answer").GetString(), reply.GetProperty("message").GetString(), reply.GetProperty("from").GetString()));
        Assert.Equal("Huisarts Jansen", link.Unseal(Assert.Single(await maker.Views(link)).Sealed));
        Assert.Contains(server.Traffic, sent => sent.Contains("regen-42", StringComparison.Ordinal));
        foreach (var canary in (string[])["Kanarie", "shlink", link.Key]) Assert.DoesNotContain(server.Traffic, sent => sent.Contains(canary, StringComparison.OrdinalIgnoreCase));
        Assert.Equal([server.Address.GetLeftPart(UriPartial.Authority)], server.Asked.Distinct());
    }

    [BrowserFact]
    public async Task Somebody_reads_and_erases_the_own_record_in_English_and_in_the_dark()
    {
        await using var server = await ListeningServer.Start(hosts);
        var maker = await server.Worker();
        using var link = await maker.Make(new DrawnLink(Referral) { Owner = "the secret of whoever carries it" }.With("purpose", "record").With("direct", true));

        var page = await server.OnAPhone(link.Link(server.Address), dark: true);
        await page.Locator(".languages summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await page.GetByLabel("Who are you?").FillAsync("myself");
        await Press(page, "Open the message");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Waarom" })).ToBeVisibleAsync();
        await Accessible(page);
        await Press(page, "Erase this record");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The record was erased.");
        await Assertions.Expect(page.Locator("#content")).ToBeHiddenAsync();
        Assert.Equal("[]", await maker.Http.GetStringAsync("/api/links"));
    }

    [BrowserFact]
    public async Task A_link_that_cannot_be_opened_says_what_to_do()
    {
        await using var server = await ListeningServer.Start(hosts);
        var maker = await server.Worker();
        using var unknown = new DrawnLink(Referral);
        using var known = await maker.Make(new DrawnLink(Referral));
        using var otherKey = new DrawnLink(Referral) { Secret = known.Secret };

        await Says($"{server.Address}l/", "In dit adres staat geen bericht", opens: false);
        await Says(new DrawnLink(Referral).Link(new("https://elsewhere.example")).Replace("https://elsewhere.example/", server.Address.ToString(), StringComparison.Ordinal), "op een andere server", opens: false);
        await Says(unknown.Link(server.Address), "werkt niet (meer)", opens: true);
        await Says(otherKey.Link(server.Address), "kan niet worden geopend", opens: true);

        async Task Says(string address, string text, bool opens)
        {
            var page = await server.OnAPhone(address);
            if (opens)
            {
                await page.GetByLabel("Wie bent u?").FillAsync("Opvang West");
                await Press(page, "Bericht openen");
            }
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(text);
            await Accessible(page);
            await page.Context.CloseAsync();
        }
    }

    private static async Task Answer(IPage page)
    {
        await page.GetByLabel("Ja, maar er is een wachtlijst").CheckAsync();
        await page.GetByLabel("Toelichting").FillAsync("Kanarieplek over twee weken");
        await Press(page, "Antwoord versturen");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Uw antwoord is verstuurd.");
        await Accessible(page);
    }

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private static async Task Accessible(IPage page)
    {
        Assert.Empty(await page.Barriers());
        Assert.Empty(await page.StickingOut());
    }
}
