// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Lantaarn.Server.Tests.Canary;
using Lantaarn.Server.Tests.Hosts;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.App;

/// <summary>
/// Two stories that municipal health services tell (GGD GHOR, factsheets on undocumented people and on homeless EU migrants, 2025), played by three organisations. What was
/// said of the person stands out, so that afterwards everything that is left can be searched for it.
/// </summary>
[Collection(ServerHosts.Name)]
public sealed class AppStories(ServerHosts hosts)
{
    private const string Canary = "Kanariewiek";

    [AppFact]
    public async Task Guy_whose_two_treatments_wait_for_each_other_gets_one_beginning()
    {
        const string guy = $"Guy {Canary}", ggz = "Ggz West", addiction = "Verslavingszorg Zuid";
        await using var app = await RunningApp.Start(hosts);
        var home = await app.Founder(Screen.Phone, "Anna", "Woonvoorziening");
        var noor = await app.Founder(Screen.Desk, "Noor", ggz);
        var ben = await app.Founder(Screen.Phone, "Ben", addiction);

        // Nobody begins: written down without a network.
        await home.Sent();
        await home.Page.EvaluateAsync("navigator.serviceWorker.ready");
        await home.Page.Context.SetOfflineAsync(true);
        await home.Page.ReloadAsync();
        await home.Unlock();
        await home.Meet(guy, "Woonvoorziening");
        await home.About(guy, "Zorg regelen");
        await home.Needs("Ggz", $"Trauma, {Canary}");
        await home.Needs("Verslavingszorg", "Drinkt om te vergeten");
        await home.Tried("Verslavingszorg", addiction, "Wacht op een ander", "Ggz", "Eerst andere behandeling");
        await home.Tried("Ggz", ggz, "Wacht op een ander", "Verslavingszorg", "‘Situatie niet stabiel’");
        await home.Has("Verslavingszorg wacht op: Ggz");
        await Assertions.Expect(home.Page.Locator(".card.bad")).ToContainTextAsync(ggz);
        await Assertions.Expect(home.Page.Locator(".card.bad")).ToContainTextAsync(addiction);
        var barriers = new List<string>(await home.Barriers());
        await home.Page.Context.SetOfflineAsync(false);
        await home.Sent();

        // Both are asked for one meeting; each reads only what Guy agreed to.
        var toGgz = await Refer(home, guy, "Ggz", ggz, barriers);
        var toAddiction = await Refer(home, guy, "Verslavingszorg", addiction, barriers);
        var read = await noor.Answers(toGgz, ggz, "Ja, dat doen wij", $"Samen beginnen op 1 december, zegt {Canary}");
        await ben.Answers(toAddiction, addiction, "Ja, maar er is een wachtlijst", "Over twee weken");
        await noor.Meet(guy, "Spreekuur");
        await ben.Meet(guy, "Spreekuur");
        await noor.About(guy, "Zorg regelen");
        await noor.Needs("Ggz", "Traumabehandeling, samen met verslavingszorg");

        // The answers are what happened to the referrals, and the circle is broken.
        await home.Go("day");
        await home.About(guy, "Gedeeld");
        await home.Has("Samen beginnen op 1 december");
        await home.Has("Over twee weken");
        barriers.AddRange(await home.Barriers());
        await home.Go("day");
        await home.Has("Er is een antwoord");
        await home.Page.GetByRole(AriaRole.Button, new() { Name = "Gelezen" }).First.ClickAsync();
        await home.About(guy, "Zorg regelen");
        await home.Tried("Ggz", ggz, "Geholpen");
        await Assertions.Expect(home.Page.Locator(".card.bad")).ToHaveCountAsync(0);
        await home.Sent();
        await noor.Sent();
        await ben.Sent();

        Assert.True(barriers.Count == 0, string.Join('\n', barriers));
        Assert.Contains(Canary, read, StringComparison.Ordinal);
        Assert.DoesNotContain("Drinkt", read, StringComparison.Ordinal);
        await NothingIsReadable(app, home, noor, ben);
    }

    [AppFact]
    public async Task Marek_who_is_lost_from_sight_is_seen_by_others_who_look_out()
    {
        const string marek = $"Marek {Canary}", night = "Nachtopvang Oost", street = "Veldwerk";
        await using var app = await RunningApp.Start(hosts);
        var day = await app.Founder(Screen.Desk, "Anna", "Dagopvang");
        var noor = await app.Founder(Screen.Phone, "Noor", night);
        var ben = await app.Founder(Screen.Phone with { Dark = true }, "Ben", street);

        // He was seen by the day centre, and by the night shelter in a cellar without a network.
        await day.Meet(marek, "Dagopvang");
        await noor.Sent();
        await noor.Page.EvaluateAsync("navigator.serviceWorker.ready");
        await noor.Page.Context.SetOfflineAsync(true);
        await noor.Meet(marek, "Nachtopvang");
        await noor.Page.ReloadAsync();
        await noor.Unlock();
        await noor.OpenPerson(marek);
        await noor.Page.Context.SetOfflineAsync(false);

        // He agreed to both looking out for him; they read how to know him, and nothing else.
        await day.About(marek, "Uitkijken");
        var barriers = new List<string>(await day.Barriers());
        await day.Page.GetByRole(AriaRole.Link, new() { Name = "Uitkijkverzoek maken" }).ClickAsync();
        await day.MayBeTold(night);
        await day.MayBeTold(street);
        await day.Press(night);
        await day.Press(street);
        await day.Page.GetByLabel("Wie zoekt u").FillAsync($"{Canary}: man van 50, in de war. Ziet u hem? Bel de dagopvang.");
        barriers.AddRange(await day.Barriers());
        var asked = await day.HandOver(street);
        var read = await ben.Answers(asked, street, "Ja, gezien", "Bij het station, in ziekenhuiskleding");
        await noor.Answers(asked, night, "Nee, niet gezien", "Vannacht niet gekomen");
        await ben.Meet(marek, "Stationsgebied");

        // What they saw comes back, and a worker writes it down as seen.
        await day.Go("people");
        await day.About(marek, "Gedeeld");
        await day.Has("Vannacht niet gekomen");
        await day.About(marek, "Uitkijken");
        await day.Page.Locator(".card.warm", new() { HasText = "ziekenhuiskleding" }).Locator("xpath=following-sibling::div[1]").GetByRole(AriaRole.Button).ClickAsync();
        await day.Keep();
        await day.Has("Gezien");
        barriers.AddRange(await day.Barriers());

        // Lost again, and nobody can ask him: a vital interest, with its reason, until it is stopped.
        await day.Page.GetByRole(AriaRole.Link, new() { Name = "Uitkijkverzoek maken" }).ClickAsync();
        await day.Page.GetByLabel("Vragen kan niet").CheckAsync();
        await day.Page.GetByLabel("Waarom kan het niet wachten?").FillAsync("Hij weet de weg niet meer, en het vriest.");
        await day.Page.GetByLabel("Aan welke organisaties?").FillAsync("Ziekenhuis Noord");
        await day.Page.GetByLabel("Wie zoekt u").FillAsync("Man van 50, litteken op zijn voorhoofd.");
        barriers.AddRange(await day.Barriers());
        var urgent = await day.HandOver("Ziekenhuis Noord");
        await day.Has("Zonder toestemming: gevaar");
        await day.Page.GetByRole(AriaRole.Button, new() { Name = "Uitkijken stoppen" }).First.ClickAsync();
        await day.Has("Gestopt");
        Assert.Contains("werkt niet (meer)", await ben.Refused(urgent), StringComparison.Ordinal);
        foreach (var worker in (Worker[])[day, noor, ben]) await worker.Sent();

        Assert.True(barriers.Count == 0, string.Join('\n', barriers));
        Assert.Contains("in de war", read, StringComparison.Ordinal);
        Assert.DoesNotContain("Marek", read, StringComparison.Ordinal);
        await NothingIsReadable(app, day, noor, ben);
    }

    private static async Task<HandedOver> Refer(Worker worker, string person, string careType, string receiver, List<string> barriers)
    {
        await worker.About(person, "Zorg regelen");
        await worker.Card(careType).GetByRole(AriaRole.Link, new() { Name = "Verwijzen" }).ClickAsync();
        await worker.MayBeTold(receiver);
        await worker.Press(receiver);
        await worker.Press("Naam of bijnaam");
        await Assertions.Expect(worker.Page.GetByRole(AriaRole.Region, new() { Name = "Dit zien zij" })).ToContainTextAsync(person);
        barriers.AddRange(await worker.Barriers());
        return await worker.HandOver(receiver);
    }

    // Locked phones, all that went over the line, and every byte of the database.
    private static async Task NothingIsReadable(RunningApp app, params Worker[] workers)
    {
        var remains = new Dictionary<string, byte[]> { ["traffic"] = Encoding.UTF8.GetBytes(string.Join('\n', app.Traffic)), ["database"] = await app.Stored() };
        foreach (var (worker, at) in workers.Select((worker, at) => (worker, at)))
        {
            await worker.Page.ReloadAsync();
            await worker.Has("Lantaarn is op slot");
            remains[$"device {at}"] = Encoding.UTF8.GetBytes(await worker.Device());
        }

        Assert.All(remains.Values, place => Assert.True(place.Length > 1000));
        Assert.Empty(from place in remains from trace in Trace.Of(Canary) where trace.IsIn(place.Value) select $"in the {place.Key}: {trace.Form}");
    }
}
