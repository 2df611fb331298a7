// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.RegularExpressions;
using Lantaarn.Tests;
using Microsoft.Playwright;

namespace Lantaarn.EndToEnd.Tests;

/// <summary>What people do with the report of a round.</summary>
[Collection(nameof(DemoReport))]
public sealed partial class ReportJourneys(DemoReport report)
{
    [BrowserFact]
    public async Task An_alderman_reads_the_answer_on_a_phone()
    {
        var page = await report.Open(Reader.OnAPhone);

        var answer = await page.Locator(".lead").BoundingBoxAsync();
        var wider = await page.StickingOut();

        Assert.Matches(@"ongeveer [\d.]+ mensen .* tussen [\d.]+ en [\d.]+\.", await page.Locator(".lead").InnerTextAsync());
        Assert.True(answer!.Y + answer.Height <= Reader.OnAPhone.Height, "The answer is below the first screen.");
        Assert.Empty(wider);
    }

    [BrowserFact]
    public async Task Nothing_makes_the_page_wider_than_a_phone_when_all_is_unfolded()
    {
        var page = await report.Open(Reader.OnAPhone);

        await page.Unfold();
        var wider = await page.StickingOut();

        Assert.Empty(wider);
    }

    [BrowserFact]
    public async Task A_blind_reader_gets_every_chart_as_text()
    {
        var page = await report.Open(Reader.AtADesk);

        var silent = await page.Locator("svg:not([aria-hidden=true]):not([role=img][aria-label])").CountAsync();
        var bars = await page.Locator(".chart svg[role=img]").EvaluateAllAsync<string[]>("bars => bars.map(bar => bar.getAttribute('aria-label'))");
        var rows = await page.Locator("section[aria-labelledby=figures] tbody tr").CountAsync();

        Assert.Equal(0, silent);
        Assert.Equal(rows, bars.Length);
        Assert.All(bars, bar => Assert.Equal(5, Figure().Count(bar)));
    }

    [BrowserFact]
    public async Task A_blind_reader_hears_that_a_number_is_hidden()
    {
        var page = await report.Open(Reader.AtADesk);

        var marks = await page.Locator("td .mark").CountAsync();
        var spoken = await page.Locator("td .mark[aria-hidden=true] + .spoken").AllTextContentsAsync();

        Assert.NotEqual(0, marks);
        Assert.Equal(marks, spoken.Count);
        Assert.All(spoken, text => Assert.Equal("verborgen", text));
    }

    [BrowserFact]
    public async Task A_reader_without_JavaScript_sees_everything()
    {
        var with = await report.Open(Reader.AtADesk);
        var without = await report.Open(Reader.AtADesk with { Scripts = false });

        var scripts = await with.Locator("script, noscript, [onclick], [onload]").CountAsync();
        var (plain, full) = (await without.Locator("body").InnerTextAsync(), await with.Locator("body").InnerTextAsync());
        await without.Locator("#tables ~ details summary").First.ClickAsync();

        Assert.Equal(0, scripts);
        Assert.Equal(full, plain);
        Assert.True(await without.Locator("#tables ~ details table").First.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Nothing_is_fetched_from_elsewhere()
    {
        var page = await report.Open(Reader.AtADesk);
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        var elsewhere = await page.Locator("[src^='http'], [href^='http'], [src^='//'], [href^='//'], link[rel=stylesheet]").CountAsync();

        Assert.Equal([report.Address("index.html")], asked);
        Assert.Equal(0, elsewhere);
    }

    [BrowserFact]
    public async Task A_visitor_changes_language_and_back()
    {
        var page = await report.Open(Reader.OnAPhone);

        await page.GetByRole(AriaRole.Link, new() { Name = "This report in English" }).ClickAsync();
        var english = await page.Locator("html").GetAttributeAsync("lang");
        await page.GetByRole(AriaRole.Link, new() { Name = "Dit rapport in het Nederlands" }).ClickAsync();

        Assert.Equal("en", english);
        Assert.Equal("nl", await page.Locator("html").GetAttributeAsync("lang"));
    }

    [BrowserFact]
    public async Task Dutch_words_of_the_round_are_marked_in_the_English_report()
    {
        var page = await report.Open(Reader.AtADesk with { English = true });

        var marked = await page.Locator(".lead [lang=nl], .who [lang=nl], .round [lang=nl]").CountAsync();

        Assert.Equal(3, marked);
    }

    [BrowserFact]
    public async Task A_journalist_downloads_every_file()
    {
        var page = await report.Open(Reader.AtADesk);

        await page.Unfold();
        var links = await page.Locator("a[download]").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        var files = Directory.GetFiles(report.PathOf("data"), "*.csv").Select(file => $"data/{Path.GetFileName(file)}");

        Assert.Equal(files.Order(), links.Order());
        Assert.All(links, link => Assert.NotEqual(0, new FileInfo(report.PathOf(link)).Length));
    }

    [BrowserFact]
    public async Task The_table_of_contents_leads_to_every_section()
    {
        var page = await report.Open(Reader.AtADesk);

        var targets = await page.Locator(".contents a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href').slice(1))");
        var headings = await page.Locator("h2[id]:not(#message):not(#contents)").EvaluateAllAsync<string[]>("headings => headings.map(heading => heading.id)");

        Assert.Equal(headings, targets);
    }

    [BrowserFact]
    public async Task The_keyboard_reaches_every_link_and_table()
    {
        var page = await report.Open(Reader.AtADesk);
        await page.Unfold();
        var stops = await page.Locator("a[href], summary, .scroll").CountAsync();

        var reached = 0;
        for (var i = 0; i < stops; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            // Each stop is counted once, and only when it shows that it has the focus.
            reached += await page.EvaluateAsync<int>("""
                () => { const at = document.activeElement; if (at === document.body || at.seen) return 0; at.seen = true; return getComputedStyle(at).outlineStyle === 'none' ? 0 : 1; }
                """);
        }

        Assert.Equal(stops, reached);
    }

    [BrowserFact]
    public async Task The_report_prints_on_A4_without_cut_off_tables()
    {
        const int printableWidth = 673; // 210 mm less two margins of 16 mm, at 96 pixels an inch
        var page = await report.Open(new Reader(printableWidth, 1000));
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var cut = await page.Locator("table, svg, p, .scroll").EvaluateAllAsync<string[]>(
            "(all, width) => all.filter(one => one.scrollWidth > Math.ceil(one.clientWidth) + 1 && one.clientWidth > 1 || one.getBoundingClientRect().right > width + 1).map(one => one.outerHTML.slice(0, 90))", printableWidth);
        var folded = await page.Locator("details table").EvaluateAllAsync<int>("tables => tables.filter(table => !table.checkVisibility({ contentVisibilityAuto: true })).length");
        var pdf = await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });

        Assert.Empty(cut);
        Assert.Equal(0, folded);
        Assert.InRange(PdfPage().Count(System.Text.Encoding.Latin1.GetString(pdf)), 5, 20);
    }

    [GeneratedRegex(@"\d[\d.]*")]
    private static partial Regex Figure();

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PdfPage();
}
