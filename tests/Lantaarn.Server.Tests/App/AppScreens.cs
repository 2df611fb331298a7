// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Tests.Guide;
using Lantaarn.Server.Tests.Hosts;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.App;

/// <summary>The pictures of the casework app in docs/screens, with invented people.</summary>
[Collection(ServerHosts.Name)]
public sealed class AppScreens(ServerHosts hosts)
{
    private const int LargestFile = 400_000;

    private static readonly string Folder = Path.Combine(RepositoryFolder.Root, "docs", "screens");

    [AppScreensFact]
    public async Task The_pictures_of_the_app_are_made_again()
    {
        Directory.CreateDirectory(Folder);
        await using var app = await RunningApp.Start(hosts);
        var anna = await app.Founder(Screen.Phone);
        foreach (var (alias, place) in new[] { ("Marek", "Wilhelminapark"), ("Rode Jas", "Stationsgebied"), ("أسمر", "Inloophuis"), ("Piet van de brug", "Stationsgebied") }) await anna.Meet(alias, place);
        await PlanTheDay(anna);
        await anna.Sent();
        await ArrangeCare(anna);

        await OnAPhone(anna);
        await CareOnAPhone(anna);
        await InOtherLight(anna);
        await FromRightToLeft(anna);

        Assert.All(Directory.GetFiles(Folder, "app-*.png"), file => Assert.InRange(new FileInfo(file).Length, 1, LargestFile));
    }

    private static async Task PlanTheDay(Worker anna)
    {
        await anna.OpenPerson("Marek");
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Gezondheid" }).ClickAsync();
        await anna.Press("Behandeling opschrijven");
        await anna.Press("Ggz");
        await anna.Page.GetByLabel("Wat voor behandeling?").FillAsync("Gesprekken bij trauma");
        await anna.Page.GetByLabel("Wat doen we als het stokt?").FillAsync("Bel Noor van de ggz, zij kent hem");
        await anna.Page.GetByLabel("Medicijnen ophalen op").FillAsync(Today());
        await anna.Keep();
        await anna.OpenPerson("Rode Jas");
        await anna.Press("Taak opschrijven");
        await anna.Page.GetByLabel("Wat moet er gebeuren?").FillAsync("Slaapzak brengen");
        await anna.Keep();
    }

    private static async Task ArrangeCare(Worker anna)
    {
        await anna.About("Rode Jas", "Zorg regelen");
        await anna.Needs("Ggz", "Slaapt niet, schrikt van alles");
        await anna.Needs("Verslavingszorg", "Drinkt om te slapen");
        await anna.Tried("Verslavingszorg", "Verslavingszorg Zuid", "Wacht op een ander", "Ggz", "Eerst andere behandeling");
        await anna.Tried("Ggz", "Ggz West", "Wacht op een ander", "Verslavingszorg", "‘Situatie niet stabiel’");
        await anna.About("Marek", "Uitkijken");
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Uitkijkverzoek maken" }).ClickAsync();
        await anna.MayBeTold("Nachtopvang Oost");
        await anna.Press("Nachtopvang Oost");
        await anna.Page.GetByLabel("Wie zoekt u").FillAsync("Man van 50, litteken op zijn voorhoofd, in de war. Ziet u hem? Bel ons.");
        await anna.HandOver("Nachtopvang Oost");
        await anna.Go("incidents");
        foreach (var place in new[] { "Tandarts Centrum", "Tandarts Centrum", "Apotheek Noord" })
        {
            await anna.Press("Weigering opschrijven");
            await anna.Asked.GetByLabel("Waar?").FillAsync(place);
            await anna.Choose(place.Split(' ')[0]);
            await anna.Choose("Moest vooraf betalen");
            await anna.Keep();
        }
    }

    private static async Task CareOnAPhone(Worker anna)
    {
        await anna.About("Rode Jas", "Zorg regelen");
        await Picture(anna, "app-needs-phone.png");
        await anna.Card("Ggz").GetByRole(AriaRole.Link, new() { Name = "Verwijzen" }).ClickAsync();
        await anna.MayBeTold("Ggz West");
        await anna.Press("Ggz West");
        await anna.Press("Naam of bijnaam");
        await Picture(anna, "app-refer-phone.png");
        await anna.HandOver("Ggz West");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Link en code" }).First.ClickAsync();
        await Picture(anna, "app-link-phone.png");
        await anna.Asked.GetByRole(AriaRole.Button, new() { Name = "Sluiten" }).ClickAsync();
    }

    private static async Task OnAPhone(Worker anna)
    {
        await anna.Go("day");
        await Picture(anna, "app-day-phone.png");
        await anna.Go("contact");
        await Picture(anna, "app-who-phone.png");
        await anna.Page.Locator("main .item").First.ClickAsync();
        await anna.Press("Buiten");
        await Picture(anna, "app-contact-phone.png");
        await anna.OpenPerson("Marek");
        await Picture(anna, "app-person-phone.png");
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Gezondheid" }).ClickAsync();
        await Picture(anna, "app-health-phone.png");
        await anna.Go("phone");
        await Picture(anna, "app-status-phone.png");
        await anna.Go($"figures/{Today()[..4]}");
        await Picture(anna, "app-figures-phone.png");
    }

    private static async Task InOtherLight(Worker anna)
    {
        await anna.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await anna.Go("day");
        await Picture(anna, "app-day-dark.png");
        await anna.About("Marek", "Uitkijken");
        await Picture(anna, "app-look-out-dark.png");
        await anna.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await anna.Page.SetViewportSizeAsync(Screen.Desk.Width, Screen.Desk.Height);
        await anna.Go("people");
        await Picture(anna, "app-people-desk.png");
        await anna.Go("incidents");
        await Picture(anna, "app-incidents-desk.png");
        await anna.Page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
    }

    private static async Task FromRightToLeft(Worker anna)
    {
        await anna.Page.EvaluateAsync("localStorage.setItem('lantaarn.language', 'ar-XB')");
        await anna.Page.ReloadAsync();
        await anna.Page.Locator("input[type=password]").FillAsync(anna.SixWords);
        await Picture(anna, "app-lock-arabic.png");
        await anna.Page.Locator("form button.button").ClickAsync();
        await anna.Page.Locator(".status").WaitForAsync();
        await anna.Go("people");
        await Picture(anna, "app-people-arabic.png");
        await anna.Page.Locator("main .item", new() { HasText = "Rode Jas" }).ClickAsync();
        await anna.Page.Locator("main a.item[href$=needs]").ClickAsync();
        await Picture(anna, "app-needs-arabic.png");
    }

    private static async Task Picture(Worker anna, string name)
    {
        await Assertions.Expect(anna.Page.Locator(".notice")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await anna.Page.EvaluateAsync("document.activeElement?.blur(); scrollTo(0, 0)");
        await anna.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name), Animations = ScreenshotAnimations.Disabled });
    }

    private static string Today() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
