// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Lantaarn.Guide;
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

    /// <summary>An uninsured person without a permit saw a GP; of the bill of 80 euros nothing was paid.</summary>
    /// <returns>The outcome with its reasons and sources, and the answers.</returns>
    public static async Task<string> FindScheme(this IPage page, string language = "nl")
    {
        await page.AnswerAll(language, "gp", "third_country", "none", "no");
        await page.Unfold();
        return await page.Locator("[data-outcome]").InnerTextAsync() + await page.Locator(".given").InnerTextAsync();
    }

    /// <summary>Answers question after question, until there is an outcome.</summary>
    /// <param name="page">A page that asks.</param>
    /// <param name="language">The language that it asks in.</param>
    /// <param name="telling">Answers that are given wherever they can be; an amount is 80, of which 0 was paid.</param>
    public static async Task AnswerAll(this IPage page, string language, params string[] telling)
    {
        var paid = GuideContent.Embedded.Rules.Question("paid").Ask[language];
        while (await page.Locator("[data-ask] .question").CountAsync() > 0)
        {
            var asked = await page.Locator("legend, label.ask").InnerTextAsync();
            var values = await page.Locator("[name=answer][type=radio]").EvaluateAllAsync<string[]>("all => all.map(one => one.value)");
            if (telling.FirstOrDefault(values.Contains) is { } value) await page.Locator($"[name=answer][value={value}]").CheckAsync();
            else await page.Locator("#answer").FillAsync(asked == paid ? "0" : "80");
            await page.Locator("button[value=next]").ClickAsync();
            await Assertions.Expect(page.Locator("legend, label.ask, [data-outcome] h2")).Not.ToHaveTextAsync(asked);
        }
    }
}
