// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.Guide;

/// <summary>What several journeys ask of a page.</summary>
internal static class PageQuestions
{
    /// <summary>Opens everything that is folded.</summary>
    public static Task Unfold(this IPage page) => page.Locator("details").EvaluateAllAsync<bool>("all => all.every(one => one.open = true)");

    /// <summary>What shuts readers out, as far as a machine can tell (WCAG 2.2 AA). Titles are neutral on purpose, and the same everywhere.</summary>
    public static async Task<IEnumerable<string>> Barriers(this IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        return result.Violations.Select(violation => $"{page.Url} {violation.Id}: {violation.Nodes[0].Html}");
    }

    /// <summary>What makes the page wider than the screen; nothing when one only has to scroll down.</summary>
    public static Task<string[]> StickingOut(this IPage page) => page.EvaluateAsync<string[]>("""
        () => {
          const room = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= room) return [];
          const out = [...document.querySelectorAll('body *')].filter(one => { const box = one.getBoundingClientRect(); return box.right > room + 1 || box.left < -1; });
          return [`${location.pathname} is wider than the screen.`, ...out.map(one => one.outerHTML.slice(0, 120))].slice(0, 9);
        }
        """);

    /// <summary>Chooses an answer and goes on.</summary>
    public static async Task Answer(this IPage page, string question, string answer)
    {
        await page.GetByRole(AriaRole.Group, new() { Name = question }).GetByLabel(answer, new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
    }

    /// <summary>Types an answer and goes on.</summary>
    public static async Task Type(this IPage page, string question, string answer)
    {
        await page.GetByLabel(question).FillAsync(answer);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
    }

    /// <summary>An uninsured person without a permit sees a GP; of a bill of 80 euros nothing was paid.</summary>
    public static async Task<string> FindScheme(this IPage page)
    {
        var answers = new Dictionary<string, string>
        {
            ["Kan de zorg niet wachten?"] = "Nee",
            ["Is er een Nederlandse zorgverzekering?"] = "Nee",
            ["Welke nationaliteit heeft de persoon?"] = "een ander land",
            ["Is er een vergunning of loopt er een procedure?"] = "geen van beide",
        };
        foreach (var (question, answer) in answers) await page.Answer(question, answer);
        for (var i = 0; i < 12 && await page.Locator(".question").CountAsync() > 0; i++)
        {
            if (await page.Locator("legend").CountAsync() > 0) await page.Answer(await page.Locator("legend").InnerTextAsync(), await Choice(page));
            else await page.Type(await page.Locator("label.ask").InnerTextAsync(), (await page.Locator("label.ask").InnerTextAsync()).Contains("betaald", StringComparison.Ordinal) ? "0" : "80");
        }
        return await page.Locator("[data-outcome]").InnerTextAsync();
    }

    private static async Task<string> Choice(IPage page) =>
        await page.GetByLabel("huisarts", new() { Exact = true }).CountAsync() > 0 ? "huisarts" : "Nee";
}
