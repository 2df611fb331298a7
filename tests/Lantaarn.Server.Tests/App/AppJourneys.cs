// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Tests.Hosts;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.App;

/// <summary>What workers do with the app, in a real browser against the real server.</summary>
[Collection(ServerHosts.Name)]
public sealed class AppJourneys(ServerHosts hosts)
{
    [AppFact]
    public async Task A_contact_is_kept_without_a_network_and_sent_when_there_is_one()
    {
        await using var app = await RunningApp.Start(hosts);
        var anna = await app.Founder(Screen.Phone);
        await anna.Sent();
        await anna.Page.EvaluateAsync("navigator.serviceWorker.ready");

        await anna.Page.Context.SetOfflineAsync(true);
        await anna.Page.ReloadAsync();
        await anna.Unlock();
        await anna.Meet("Rode Jas", "Stationsgebied");
        await anna.Page.ReloadAsync();
        await anna.Unlock();
        await anna.OpenPerson("Rode Jas");
        await anna.Has("Stationsgebied");
        await Assertions.Expect(anna.Page.Locator(".status")).ToContainTextAsync("nog niet verzonden");
        await anna.Page.Context.SetOfflineAsync(false);

        await anna.Sent();
    }

    [AppFact]
    public async Task Two_taps_count_or_note_a_turn_away_and_can_be_undone()
    {
        await using var app = await RunningApp.Start(hosts);
        var anna = await app.Founder(Screen.Phone);
        await anna.Sent();
        await anna.Go("contact");

        await anna.Press("Alleen tellen Hoeveel mensen, zonder naam");
        await anna.Keep();
        await anna.Has("Bewaard op deze telefoon");
        await anna.Press("Weggestuurd Iemand kreeg ergens geen hulp");
        await anna.Asked.GetByRole(AriaRole.Button, new() { Name = "Tandarts" }).ClickAsync();
        await Assertions.Expect(anna.Page.Locator(".status")).ToContainTextAsync("2 nog niet verzonden");
        await anna.Press("Ongedaan maken");

        await anna.Has("Ongedaan gemaakt");
        await Assertions.Expect(anna.Page.Locator(".status")).ToContainTextAsync("1 nog niet verzonden");
    }

    [AppFact]
    public async Task A_colleague_waits_for_keys_compares_digits_and_then_reads_what_was_written_before()
    {
        await using var app = await RunningApp.Start(hosts);
        var anna = await app.Founder(Screen.Desk);
        await anna.Meet("Marek", "Wilhelminapark");
        await anna.Sent();
        var noor = await app.Join(await Invite(anna, "Vrijwilliger"), "Noor", Screen.Phone);
        await noor.StartFirst();
        await noor.Has("U wacht op sleutels");
        await noor.Go("waiting");
        var digits = await noor.Page.Locator("#digits").InnerTextAsync();

        await anna.Go("team");
        var card = anna.Page.Locator("li", new() { HasText = "Noor" });
        Assert.Equal(digits.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), (await card.Locator(".sheet-digits").InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        await card.GetByLabel("De cijfers zijn gelijk").CheckAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Sleutels geven" }).ClickAsync();
        await anna.Has("Sleutels gegeven");
        await noor.Go("phone");
        await noor.Press("Nu verzenden");
        await noor.OpenPerson("Marek");

        await noor.Has("Wilhelminapark");
        await noor.Has("door Anna");
        await noor.HasNot("Behandelingen, afspraken, signalen");
    }

    [AppFact]
    public async Task A_taken_phone_shows_nothing_and_the_quick_exit_leaves_nothing()
    {
        await using var app = await RunningApp.Start(hosts);
        var anna = await app.Founder(Screen.Phone);
        await anna.Meet("Rode Jas", "Stationsgebied");
        await anna.Page.RouteAsync("https://www.knmi.nl/**", route => route.FulfillAsync(new() { Body = "weer" }));

        await anna.Press("Snel weg");
        await anna.Page.WaitForURLAsync("https://www.knmi.nl/**");
        await anna.Page.GotoAsync(new Uri(app.Address, "/app/#/people").ToString());

        await anna.Has("Lantaarn is op slot");
        await anna.HasNot("Rode Jas");
        await anna.Page.GetByLabel("Uw zes woorden").FillAsync("six words that are not right");
        await anna.Press("Openen");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await anna.HasNot("Rode Jas");
    }

    [AppFact]
    public async Task What_was_written_of_a_person_can_be_changed_linked_consented_to_and_forgotten()
    {
        await using var app = await RunningApp.Start(hosts);
        var anna = await app.Founder(Screen.Phone);
        await anna.Meet("Marek", "Park");
        await anna.Meet("rode Jas van McDonald", "Park");

        await anna.OpenPerson("Marek");
        var marek = anna.Page.Url.Split("#/")[1];
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Gegevens" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Taal" }).ClickAsync();
        await anna.Press("Niet gevraagd");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Taal Niet gevraagd" }).WaitForAsync();
        await anna.OpenPerson("Marek");
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Toestemming" }).ClickAsync();
        await anna.Press("Antwoord opschrijven");
        await anna.Press("Doorverwijzen");
        await anna.Page.GetByLabel("Aan wie?").FillAsync("Kruispost");
        await anna.Press("Nee");
        await anna.Keep();
        await anna.Has("Kruispost");
        await anna.OpenPerson("Marek");
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Dubbel?" }).ClickAsync();
        await anna.Page.GetByLabel("Zoek de andere").FillAsync("mcdon");
        await anna.Press("rode Jas van McDonald");
        await anna.Page.GetByLabel("Waarom denkt u dat?").FillAsync("Zelfde hond");
        await anna.Asked.GetByRole(AriaRole.Button, new() { Name = "Koppelen" }).ClickAsync();
        await anna.Go("people");
        await anna.Has("1 persoon");
        await anna.Go(marek);
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Vergeten" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Voor altijd vergeten" }).PressAsync("Enter");

        await anna.HasNot("Marek");
        await anna.Has("rode Jas van McDonald");
        await anna.Sent();
    }

    [AppFact]
    public async Task From_every_figure_one_comes_to_those_whom_it_counts()
    {
        await using var app = await RunningApp.Start(hosts);
        var anna = await app.Founder(Screen.Phone);
        await anna.Meet("Marek", "Park");
        await anna.Meet("Rode Jas", "Park");

        await anna.Go("more");
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Onze cijfers" }).ClickAsync();
        var seen = anna.Page.GetByRole(AriaRole.Region, new() { Name = "Mensen gezien" }).GetByRole(AriaRole.Link).Last;
        await Assertions.Expect(seen).ToContainTextAsync("2");
        await seen.ClickAsync();
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Mensen gezien");
        await anna.Has("Rode Jas");
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Marek" }).ClickAsync();

        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Marek");
    }

    [AppFact]
    public async Task A_finger_opens_what_six_words_open()
    {
        await using var app = await RunningApp.Start(hosts);
        var anna = await app.Founder(Screen.Phone);
        await anna.Go("more");
        await anna.Page.GetByLabel("Typ nog één keer uw zes woorden").FillAsync(anna.SixWords);
        await anna.Press("Aanzetten");
        await anna.Has("De volgende keer kan het met vinger of gezicht");

        await anna.Press("Op slot doen Dan zijn uw zes woorden weer nodig");
        await anna.Press("Openen met vinger of gezicht");

        await anna.Has("Meer");
        await anna.Page.Locator(".status").WaitForAsync();
    }

    private static async Task<string> Invite(Worker admin, string role)
    {
        var here = admin.Page.Url;
        await admin.Page.GotoAsync(new Uri(new Uri(here), "/nl/account").ToString());
        await admin.Page.GetByLabel(role).CheckAsync();
        await admin.Press("Link maken");
        var link = await admin.Page.Locator("#made output").InnerTextAsync();
        await admin.Page.GotoAsync(here);
        await admin.Unlock();
        return link;
    }
}
