// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Server.Monitor;

namespace Lantaarn.Server.Tests.Monitor;

/// <summary>What holds for every page of the monitor.</summary>
[Collection(nameof(RunningMonitor))]
public sealed partial class MonitorPageTests(RunningMonitor monitor)
{
    private const int LargestPage = 60_000;

    [Fact]
    public async Task Every_page_with_its_styles_weighs_less_than_60_kB()
    {
        var first = await monitor.Http.GetStringAsync("/monitor/nl/");
        var styles = 0;
        foreach (Match style in Style().Matches(first)) styles += (await Compressed(style.Groups[1].Value)).Length;

        foreach (var page in monitor.Pages)
        {
            var weight = (await Compressed(page.Address)).Length + styles;

            Assert.True(weight < LargestPage, $"{page.Address} weighs {weight} bytes.");
        }
    }

    [Fact]
    public async Task Every_page_loads_nothing_from_elsewhere_and_needs_no_script()
    {
        foreach (var page in monitor.Pages)
        {
            using var answer = await monitor.Http.GetAsync(page.Address);
            var html = await answer.Content.ReadAsStringAsync();

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"), page.Address);
            Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Contains($"<html lang=\"{page.Language}\"", html, StringComparison.Ordinal);
            Assert.DoesNotMatch(Inline(), html);
            Assert.DoesNotMatch(FromElsewhere(), html);
        }
    }

    [Fact]
    public async Task Only_charts_may_stand_in_a_frame_of_another_site()
    {
        foreach (var page in monitor.Pages)
        {
            using var answer = await monitor.Http.GetAsync(page.Address);

            var anywhere = answer.Headers.GetValues("Content-Security-Policy").Single().Contains("frame-ancestors *", StringComparison.Ordinal);

            Assert.True(anywhere == page.Key.StartsWith("Embeds/", StringComparison.Ordinal), page.Address);
        }
    }

    [Fact]
    public async Task Every_link_leads_somewhere_and_every_page_is_led_to()
    {
        var targets = new Dictionary<string, string>();
        foreach (var page in monitor.Pages)
            foreach (Match link in Link().Matches(await monitor.Http.GetStringAsync(page.Address))) targets.TryAdd(WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0], page.Address);

        foreach (var (target, from) in targets)
        {
            using var answer = await monitor.Http.GetAsync(target);

            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{from} leads to {target}: {answer.StatusCode}");
        }
        Assert.Empty(monitor.Pages.Select(page => page.Address).Except(targets.Keys));
    }

    [Fact]
    public async Task A_page_that_did_not_change_is_not_sent_again()
    {
        using var first = await monitor.Http.GetAsync("/monitor/nl/");
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/monitor/nl/");
        asked.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await monitor.Http.SendAsync(asked);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_figure_of_which_nobody_said_anything_says_so()
    {
        var said = await monitor.Http.GetStringAsync(MonitorAddresses.Of(IndicatorBook.Shipped.Find("ethos")!, "nl"));
        var unsaid = await monitor.Http.GetStringAsync(MonitorAddresses.Of(IndicatorBook.Shipped.Find("geslacht")!, "nl"));

        Assert.Contains("De noodopvang was dat voorjaar langer open.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("nog geen duiding", said, StringComparison.Ordinal);
        Assert.Contains("nog geen duiding", unsaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_version_leads_to_the_one_that_corrected_it()
    {
        var old = await monitor.Http.GetStringAsync("/monitor/nl/publicaties/2024-05-v1");

        Assert.Contains("href=\"/monitor/nl/publicaties/2024-05-v2\"", old, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_indicator_belongs_to_one_theme() =>
        Assert.Equal(IndicatorBook.Shipped.Indicators.Select(indicator => indicator.Id).Order(), FigureTheme.All.SelectMany(theme => theme.Indicators).Order());

    private async Task<byte[]> Compressed(string address)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, address);
        asked.Headers.Add("Accept-Encoding", "br");
        using var answer = await monitor.Http.SendAsync(asked);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        await using var opened = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        await opened.CopyToAsync(Stream.Null);
        return bytes;
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex Style();

    [GeneratedRegex(@"<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)")]
    private static partial Regex Inline();

    [GeneratedRegex(@"<(?:script|img|link|iframe|source)[^>]*(?:src|href)=""(?:https?:)?//")]
    private static partial Regex FromElsewhere();

    [GeneratedRegex(@"<(?:a|link|script)[^>]*?(?:href|src)=""(/[^""]*)""")]
    private static partial Regex Link();
}
