// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.Playwright;

namespace Lantaarn.EndToEnd.Tests;

/// <summary>What several journeys ask of a page.</summary>
internal static class PageQuestions
{
    /// <summary>Opens everything that is folded.</summary>
    public static Task Unfold(this IPage page) => page.Locator("details").EvaluateAllAsync<bool>("all => all.every(one => one.open = true)");

    /// <summary>What makes the page wider than the screen; nothing when one only has to scroll down.</summary>
    public static Task<string[]> StickingOut(this IPage page) => page.EvaluateAsync<string[]>("""
        () => {
          const room = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= room) return [];
          const out = [...document.querySelectorAll('body *')].filter(one => { const box = one.getBoundingClientRect(); return box.right > room + 1 || box.left < -1; });
          return ['The page is wider than the screen.', ...out.map(one => one.outerHTML.slice(0, 120))].slice(0, 9);
        }
        """);
}
