// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Deque.AxeCore.Playwright;

namespace Lantaarn.Server.Tests.App;

/// <summary>Whether everybody can use a screen.</summary>
internal static class WorkerBarriers
{
    /// <summary>What keeps somebody from using the screen: what axe finds, and what sticks out sideways.</summary>
    public static async Task<IReadOnlyList<string>> Barriers(this Worker worker)
    {
        var page = worker.Page;
        // What moves in is judged where it ends.
        await page.EvaluateAsync("Promise.all(document.getAnimations().map(one => one.finished))");
        var found = (await page.RunAxe()).Violations.Select(violation => $"{page.Url}: {violation.Id}: {violation.Help} {string.Join(", ", violation.Nodes.Select(node => node.Html))}");
        var sticksOut = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        return sticksOut ? [.. found, $"{page.Url}: wider than the screen"] : [.. found];
    }
}
