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

        Assert.Empty(barriers);
        Assert.Contains(Canary, read, StringComparison.Ordinal);
        Assert.DoesNotContain("Drinkt", read, StringComparison.Ordinal);
        await NothingIsReadable(app, home, noor, ben);
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
        var remains = new Dictionary<string, byte[]> { ["traffic"] = Encoding.UTF8.GetBytes(string.Join('\n', app.Traffic)), ["database"] = await app.Database() };
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
