// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Lantaarn.Guide;
using Lantaarn.Server.Guide.Addresses;
using Lantaarn.Server.Guide.Checklists;
using Lantaarn.Tests;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.Guide;

/// <summary>What people do with the guide.</summary>
[Collection(nameof(RunningGuide))]
public sealed class GuideJourneys(RunningGuide guide)
{
    [BrowserFact]
    public async Task Someone_leaves_in_a_hurry_and_the_page_is_gone_from_the_history()
    {
        var page = await guide.Open("/gids/nl/", Visitor.OnAPhone);
        await page.RouteAsync(new Regex("^https:"), route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Weer</title>" }));
        await page.GetByRole(AriaRole.Link, new() { Name = "Huisarts" }).First.ClickAsync();
        await page.WaitForURLAsync("**/huisarts");
        var before = await page.EvaluateAsync<int>("history.length");

        await page.GetByRole(AriaRole.Link, new() { Name = "Snel weg" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("^https:"));

        Assert.Equal("Weer", await page.TitleAsync());
        Assert.Equal(before, await page.EvaluateAsync<int>("history.length"));
        await page.GoBackAsync();
        Assert.DoesNotContain("huisarts", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Someone_leaves_in_a_hurry_without_scripts()
    {
        var page = await guide.Open("/gids/nl/huisarts", Visitor.OnAPhone with { Scripts = false });
        await page.RouteAsync(new Regex("^https:"), route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Weer</title>" }));

        await page.GetByRole(AriaRole.Link, new() { Name = "Snel weg" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("^https:"));

        Assert.Equal("Weer", await page.TitleAsync());
    }

    [BrowserFact]
    public async Task A_reader_changes_language_and_stays_on_the_page()
    {
        var page = await guide.Open("/gids/nl/huisarts", Visitor.OnAPhone);

        await page.Locator(".languages summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Polski" }).ClickAsync();

        Assert.EndsWith("/gids/pl/gp", page.Url, StringComparison.Ordinal);
        Assert.Equal("pl", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.True(await page.Locator(".notice").First.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Someone_shows_the_Dutch_page_to_the_desk()
    {
        var page = await guide.Open("/gids/ti/gp", Visitor.OnAPhone);

        await page.Locator("a.button").ClickAsync();

        Assert.EndsWith("/gids/nl/huisarts/balie", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Searching_finds_the_same_with_and_without_scripts()
    {
        foreach (var asked in (string[])["dokter", "aangifte politie", "slápen", "medicine", "kind school"])
        {
            var with = await guide.Open("/gids/nl/zoeken", Visitor.OnAPhone);
            await with.GetByRole(AriaRole.Searchbox).FillAsync(asked);
            await with.Locator("[data-found] .cards a").First.WaitForAsync();
            var here = await with.Locator(".cards a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
            var without = await guide.Open("/gids/nl/zoeken", Visitor.OnAPhone with { Scripts = false });
            await without.GetByRole(AriaRole.Searchbox).FillAsync(asked);
            await without.GetByRole(AriaRole.Button, new() { Name = "Zoek" }).ClickAsync();
            var there = await without.Locator(".cards a").AllAsync();

            Assert.Equal(here, await Task.WhenAll(there.Select(link => link.GetAttributeAsync("href"))));
            await with.Context.CloseAsync();
            await without.Context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task A_worker_finds_the_scheme_and_nothing_leaves_the_browser()
    {
        var page = await guide.Open("/gids/nl/regeling-kiezen", Visitor.OnAPhone);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var sent = new ConcurrentQueue<string>();
        page.Request += (_, request) => sent.Enqueue(request.Url);

        var outcome = await page.FindScheme();

        Assert.Contains("OVV", outcome, StringComparison.Ordinal);
        Assert.Contains("64,00", outcome, StringComparison.Ordinal);
        Assert.Empty(sent);
        Assert.EndsWith("/gids/nl/regeling-kiezen", page.Url, StringComparison.Ordinal);
        await page.Unfold();
        Assert.Empty(await page.Barriers());
        Assert.Empty(await page.StickingOut());
    }

    [BrowserFact]
    public async Task The_scheme_is_the_same_without_scripts_word_for_word_in_every_language()
    {
        foreach (var language in GuideContent.Embedded.Languages.Select(language => language.Code))
        {
            var address = GuideAddresses.Of(Section.Scheme, language);
            var with = await guide.Open(address, Visitor.OnAPhone);
            await with.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var without = await guide.Open(address, Visitor.OnAPhone with { Scripts = false });

            var here = await with.FindScheme(language);
            var there = await without.FindScheme(language);

            Assert.Equal(there, here);
            Assert.EndsWith(address, without.Url, StringComparison.Ordinal);
            Assert.Empty(await with.Barriers());
            Assert.Empty(await with.StickingOut());
            await with.Context.CloseAsync();
            await without.Context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task Someone_tells_the_city_the_outcome_and_not_one_answer()
    {
        foreach (var scripts in (bool[])[true, false])
        {
            var page = await guide.Open("/gids/ar/eu-equal-treatment", Visitor.OnAPhone with { Scripts = scripts });
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var offered = await page.Locator("[data-tell]").IsVisibleAsync();
            await page.AnswerAll("ar", "eu", "yes");
            var sent = page.WaitForRequestAsync(new Regex(TellOutcome.Address + "$"));

            await page.Locator("[name=city]").SelectOptionAsync("utrecht");
            await page.Locator("[data-tell] button").ClickAsync();
            await page.WaitForURLAsync("**/outcomes#told");

            Assert.False(offered);
            Assert.Matches("^outcome=[A-Z_0-9]+&language=ar&city=utrecht$", (await sent).PostData);
            Assert.True(await page.Locator("#told").IsVisibleAsync());
            Assert.Empty(await page.Barriers());
            await page.Context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task Going_back_asks_the_question_before_again()
    {
        foreach (var scripts in (bool[])[true, false])
        {
            var page = await guide.Open("/gids/nl/eu-gelijke-behandeling", Visitor.OnAPhone with { Scripts = scripts });
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var first = await page.Locator("legend").InnerTextAsync();
            await page.Answer(first, "Weet ik niet");
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Terug" })).ToBeVisibleAsync();

            await page.GetByRole(AriaRole.Button, new() { Name = "Terug" }).ClickAsync();

            await Assertions.Expect(page.Locator("legend")).ToHaveTextAsync(first);
            await page.Context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task An_answer_is_needed_and_the_page_says_so()
    {
        foreach (var scripts in (bool[])[true, false])
        {
            var page = await guide.Open("/gids/nl/regeling-kiezen", Visitor.OnAPhone with { Scripts = scripts });
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

            await page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();

            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(new Regex("Kies een antwoord"));
            await page.Context.CloseAsync();
        }
    }
}
