// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Lantaarn.Server.Guide;
using Microsoft.Extensions.DependencyInjection;

namespace Lantaarn.Server.Tests.Guide;

/// <summary>What holds for every page of the guide.</summary>
[Collection(nameof(RunningGuide))]
public sealed partial class PageTests(RunningGuide guide)
{
    private const int LargestPage = 30_000;

    private IEnumerable<GuidePage> Pages => guide.Services.GetRequiredService<GuidePages>().All;

    [Fact]
    public async Task Every_page_with_its_style_weighs_less_than_30_kB()
    {
        var style = await Compressed(StyleAddress().Match(await guide.Http.GetStringAsync("/gids/nl/")).Groups[1].Value);

        foreach (var page in Pages)
        {
            var weight = (await Compressed(page.Address)).Length + style.Length;

            Assert.True(weight < LargestPage, $"{page.Address} weighs {weight} bytes.");
        }
    }

    [Fact]
    public async Task Every_page_keeps_the_visitor_out_of_sight()
    {
        foreach (var page in Pages)
        {
            using var answer = await guide.Http.GetAsync(page.Address);
            var html = await answer.Content.ReadAsStringAsync();

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"), page.Address);
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.DoesNotMatch(Inline(), html);
            Assert.Contains(Title().Match(html).Groups[1].Value, (string[])["Informatie", "Information", "Informacje", "Informații", "معلومات", "ሓበሬታ"]);
            Assert.DoesNotMatch(FromElsewhere(), html);
        }
    }

    [Fact]
    public async Task Every_link_within_the_guide_leads_somewhere()
    {
        var targets = new Dictionary<string, string>();
        foreach (var page in Pages)
        {
            foreach (Match link in Link().Matches(await guide.Http.GetStringAsync(page.Address))) targets.TryAdd(WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0], page.Address);
        }

        foreach (var (target, from) in targets)
        {
            using var answer = await guide.Http.GetAsync(target);

            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{from} leads to {target}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Every_page_says_its_language_and_direction()
    {
        foreach (var page in Pages)
        {
            var html = await guide.Http.GetStringAsync(page.Address);

            Assert.Contains($"<html lang=\"{page.Language}\" dir=\"{(page.Language == "ar" ? "rtl" : "ltr")}\"", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_that_did_not_change_is_not_sent_again()
    {
        using var first = await guide.Http.GetAsync("/gids/nl/");
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/gids/nl/");
        asked.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await guide.Http.SendAsync(asked);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal("public, max-age=600", first.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("ar,nl;q=0.5", "/gids/ar/")]
    [InlineData("ro-RO", "/gids/ro/")]
    [InlineData("fr, pl;q=0.3, en;q=0.2", "/gids/pl/")]
    [InlineData("zh", "/gids/nl/")]
    public async Task A_visitor_arrives_in_a_language_of_the_browser(string languages, string expected)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/");
        asked.Headers.Add("Accept-Language", languages);

        using var answer = await guide.Http.SendAsync(asked);

        Assert.Equal(expected, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_printed_address_keeps_leading_to_the_page_for_the_desk()
    {
        using var answer = await guide.Http.GetAsync("/gids/nl/gp/balie");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/gids/nl/huisarts/balie", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/gids/nl/bestaat-niet")]
    [InlineData("/gids/xx/")]
    [InlineData("/site/0000000000000000/site.css")]
    public async Task An_address_that_does_not_exist_is_not_found(string address)
    {
        using var answer = await guide.Http.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_booklet_as_a_file_needs_nothing_else()
    {
        foreach (var language in (string[])["nl", "en", "pl", "ro", "ar", "ti"])
        {
            var address = BookletFile().Match(await guide.Http.GetStringAsync(language == "nl" ? "/gids/nl/boekje" : $"/gids/{language}/booklet")).Groups[1].Value;

            using var answer = await guide.Http.GetAsync(address);
            var html = await answer.Content.ReadAsStringAsync();

            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.ToString());
            Assert.DoesNotMatch(Needed(), html);
        }
    }

    private async Task<byte[]> Compressed(string address)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, address);
        asked.Headers.Add("Accept-Encoding", "br");
        using var answer = await guide.Http.SendAsync(asked);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        await using var opened = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        await opened.CopyToAsync(Stream.Null);
        return bytes;
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex StyleAddress();

    [GeneratedRegex("<title>([^<]*)</title>")]
    private static partial Regex Title();

    [GeneratedRegex(@"<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)")]
    private static partial Regex Inline();

    [GeneratedRegex(@"<(?:script|img|link|iframe|source)[^>]*(?:src|href)=""(?:https?:)?//")]
    private static partial Regex FromElsewhere();

    [GeneratedRegex(@"<(?:a|link|script)[^>]*?(?:href|src)=""(/[^""]*)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"href=""([^""]+)"" download")]
    private static partial Regex BookletFile();

    [GeneratedRegex(@"<script|<link|<img|src=|url\(")]
    private static partial Regex Needed();
}
