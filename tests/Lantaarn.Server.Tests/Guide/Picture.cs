// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.Guide;

/// <summary>Pictures for docs/screens of screens that only a journey comes to. Taken on request, as all of them: with LANTAARN_SCREENS set.</summary>
internal static class Picture
{
    public static async Task Take(IPage page, string name)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("LANTAARN_SCREENS"))) return;
        await page.EvaluateAsync("scrollTo(0, 0)");
        await page.ScreenshotAsync(new() { Path = Path.Combine(RepositoryFolder.Root, "docs", "screens", name), Animations = ScreenshotAnimations.Disabled });
    }
}
