// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Lantaarn.Tests;

namespace Lantaarn.EndToEnd.Tests;

/// <summary>The report against WCAG 2.2 AA as far as a machine can tell, with everything unfolded.</summary>
[Collection(nameof(DemoReport))]
public sealed class AccessibilityJourneys(DemoReport report)
{
    [BrowserFact]
    public async Task Nothing_shuts_readers_out_on_a_phone() => await Check(Reader.OnAPhone);

    [BrowserFact]
    public async Task Nothing_shuts_readers_out_at_a_desk() => await Check(Reader.AtADesk);

    [BrowserFact]
    public async Task Nothing_shuts_readers_out_in_the_dark()
    {
        await Check(Reader.OnAPhone with { Dark = true });
        await Check(Reader.AtADesk with { Dark = true });
    }

    [BrowserFact]
    public async Task Text_at_twice_the_size_still_fits_a_small_phone()
    {
        var page = await report.Open(new Reader(320, 640));

        await page.AddStyleTagAsync(new() { Content = "html { font-size: 200% !important; }" });
        var wider = await page.StickingOut();

        Assert.Empty(wider);
    }

    [BrowserFact]
    public async Task The_page_mirrors_for_a_language_from_right_to_left()
    {
        var page = await report.Open(Reader.OnAPhone);

        await page.EvaluateAsync("document.documentElement.dir = 'rtl'");
        var wider = await page.StickingOut();
        var bars = await page.Locator(".chart svg[role=img] rect.seen").EvaluateAllAsync<double[]>("bars => bars.map(bar => Math.abs(bar.getBoundingClientRect().right - bar.closest('svg').getBoundingClientRect().right))");

        Assert.Empty(wider);
        Assert.All(bars, distance => Assert.InRange(distance, 0, 1));
    }

    private async Task Check(Reader reader)
    {
        foreach (var language in new[] { reader, reader with { English = true } })
        {
            var page = await report.Open(language);
            await page.Unfold();

            var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });

            Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
        }
    }
}
