// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text.RegularExpressions;
using Lantaarn.Server.Tests.Hosts;

namespace Lantaarn.Server.Tests.App;

/// <summary>How the built app goes over the line.</summary>
[Collection(ServerHosts.Name)]
public sealed partial class AppFilesTests(ServerHosts hosts)
{
    private const int MostBytesAtFirst = 200_000;

    [AppFact]
    public async Task The_app_may_do_nothing_but_what_it_needs()
    {
        var server = await hosts.Shared(Database.Sqlite);
        using var client = server.CreateClient();

        using var start = await client.GetAsync(new Uri("/app/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, start.StatusCode);
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'", start.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-cache", start.Headers.CacheControl!.ToString());
        Assert.DoesNotMatch("https?://(?!www.w3.org)|<script>|<style", await start.Content.ReadAsStringAsync());
    }

    [AppFact]
    public async Task The_address_without_its_slash_leads_to_the_app()
    {
        var server = await hosts.Shared(Database.Sqlite);
        using var client = server.CreateClient();

        using var answer = await client.GetAsync(new Uri("/app", UriKind.Relative));

        Assert.Equal("/app/", answer.Headers.Location!.ToString());
    }

    [AppFact]
    public async Task The_first_load_with_all_that_is_kept_for_later_stays_small()
    {
        var server = await hosts.Shared(Database.Sqlite);
        using var client = server.CreateClient();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        using var worker = new StreamReader(File.OpenRead(Path.Combine(Guide.RepositoryFolder.Root, "src", "Lantaarn.Server", "wwwroot", "app", "sw.js")));
        var kept = Kept().Matches(await worker.ReadToEndAsync()).Select(match => match.Groups[1].Value).Append("sw.js").Distinct().ToList();

        var sizes = await Task.WhenAll(kept.Select(async file => (await client.GetByteArrayAsync(new Uri($"/app/{file}", UriKind.Relative))).Length));

        Assert.Contains("index.html", kept);
        Assert.InRange(sizes.Sum(), 50_000, MostBytesAtFirst);
    }

    [GeneratedRegex("""url: ?[`"']([^`"']+)""")]
    private static partial Regex Kept();
}
