// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using System.Text.RegularExpressions;
using Lantaarn.Server.Monitor;
using Lantaarn.Server.Monitor.Pages;
using Lantaarn.Server.Tests.Guide;
using Lantaarn.Tests;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.Monitor;

/// <summary>The pages in a browser: on a small phone, in the dark, without scripts.</summary>
[Collection(nameof(RunningMonitor))]
public sealed class MonitorJourneys(RunningMonitor monitor)
{
    // One of each kind.
    private IEnumerable<MonitorPage> Kinds => monitor.Pages.Where(page => page.Language == "nl").GroupBy(page => (page.Component, page.Key.StartsWith("theme/care", StringComparison.Ordinal))).Select(kind => kind.Last());

    [BrowserFact]
    public async Task Nothing_shuts_readers_out_on_a_phone()
    {
        var page = await monitor.Open("/monitor/nl/", Visitor.OnAPhone);
        var found = new List<string>();
        foreach (var one in Kinds)
        {
            await page.GotoAsync(new Uri(monitor.Http.BaseAddress!, one.Address).ToString());
            await page.Unfold();
            found.AddRange([.. await page.Barriers(), .. await page.StickingOut()]);
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [BrowserFact]
    public async Task Nothing_shuts_readers_out_in_the_dark()
    {
        var page = await monitor.Open("/monitor/nl/", Visitor.AtADesk with { Dark = true });
        var found = new List<string>();
        foreach (var one in Kinds)
        {
            await page.GotoAsync(new Uri(monitor.Http.BaseAddress!, one.Address).ToString());
            await page.Unfold();
            found.AddRange(await page.Barriers());
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [BrowserFact]
    public async Task A_report_is_about_four_pages_of_paper()
    {
        var lengths = new List<int>();
        foreach (var report in monitor.Pages.Where(page => page.Component == typeof(ReportPage)))
        {
            var page = await monitor.Open(report.Address, Visitor.AtADesk);
            // A page of a PDF is an object of this type.
            lengths.Add(Regex.Count(Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true })), @"/Type\s*/Page\b"));
            await page.Context.CloseAsync();
        }

        Assert.Equal(10, lengths.Count);
        Assert.All(lengths, pages => Assert.InRange(pages, 3, 5));
    }

    [BrowserFact]
    public async Task A_stranger_without_scripts_finds_the_five_answers_on_the_first_page()
    {
        var page = await monitor.Open("/monitor/nl/", Visitor.OnAPhone with { Scripts = false });

        var answers = await page.Locator(".answers a").AllInnerTextsAsync();

        Assert.Equal(5, answers.Count);
        Assert.All(answers, answer => Assert.True(answer.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length > 1, answer));
        foreach (var door in await page.Locator(".answers a").AllAsync())
            await Assertions.Expect(page.Locator((await door.GetAttributeAsync("href"))!)).ToBeVisibleAsync();
    }
}
