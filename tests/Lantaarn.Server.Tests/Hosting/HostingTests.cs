// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Net.Http.Json;
using Lantaarn.Server.Access;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Server.Tests.Relay;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Lantaarn.Server.Tests.Hosting;

[Collection(ServerHosts.Name)]
public sealed class HostingTests(ServerHosts hosts)
{
    [Fact]
    public async Task An_unknown_address_is_answered_as_a_problem()
    {
        using var nobody = (await hosts.Shared(Database.Sqlite)).Nobody();

        using var answer = await nobody.GetAsync("/there/is/nothing");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_bug_is_answered_without_its_text()
    {
        await using var host = await hosts.Start(Database.Sqlite, services: services => services.AddSingleton<IStartupFilter, Failing>());
        using var nobody = host.Nobody();

        using var answer = await nobody.GetAsync("/fails");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("Amina", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task The_log_holds_no_query_no_body_and_no_secret(Database database)
    {
        await using var host = await hosts.Start(database);
        using var nobody = host.Nobody();

        using (await nobody.GetAsync("/api/me?name=canary-in-query")) { }
        using (await nobody.PostAsJsonAsync("/api/join/invitation", new { secret = "canary-in-body" })) { }
        using (await nobody.GetAsync("/canary-in-path")) { }
        using var founder = await Member.Found(host, "canary-organisation");

        Assert.Contains(host.Log.Lines, line => line.Contains("GET /api/me 401", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("canary", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_server_with_a_database_is_alive_and_ready(Database database)
    {
        using var nobody = (await hosts.Shared(database)).Nobody();

        var (live, ready) = (await nobody.GetStringAsync("/health/live"), await nobody.GetStringAsync("/health/ready"));

        Assert.Equal(("alive", "ready"), (live, ready));
    }

    [Fact]
    public async Task Metrics_answer_on_their_own_port_only()
    {
        await using var host = await hosts.Start(Database.Sqlite, new Dictionary<string, string?> { ["Hosting:MetricsPort"] = "9464" }, services => services.AddSingleton<IStartupFilter, PortFromHeader>());
        using var nobody = host.Nobody();
        using var operations = host.Nobody();
        operations.DefaultRequestHeaders.Add("X-Test-Port", "9464");

        using var refused = await nobody.GetAsync("/metrics");
        var text = await operations.GetStringAsync("/metrics");

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Contains("lantaarn_request_seconds_count{route=\"/metrics\",method=\"GET\",status=\"404\"} 1", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://lantaarn.test", null, false, true)]
    [InlineData("https://lantaarn.test", "same-origin", true, true)]
    [InlineData(null, "same-origin", true, true)]
    [InlineData("https://evil.test", null, false, false)]
    [InlineData("https://evil.test", "cross-site", true, false)]
    [InlineData("https://www.lantaarn.test", "same-site", true, false)]
    [InlineData("null", null, false, false)]
    [InlineData("null", "same-origin", true, true)]
    [InlineData("null", "cross-site", true, false)]
    [InlineData(null, "cross-site", false, false)]
    [InlineData(null, "same-site", true, false)]
    // A program, which says nothing about pages: without a cookie it acts for nobody else.
    [InlineData(null, null, false, true)]
    [InlineData(null, null, true, false)]
    public async Task A_page_of_another_site_changes_nothing_and_a_program_without_a_cookie_is_no_page(string? origin, string? site, bool withCookie, bool accepted)
    {
        using var client = (await hosts.Shared(Database.Sqlite)).CreateClient();
        if (origin is not null) client.DefaultRequestHeaders.Add("Origin", origin);
        if (site is not null) client.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);
        if (withCookie) client.DefaultRequestHeaders.Add("Cookie", "__Host-lantaarn=anything");

        using var answer = await client.PostAsync("/api/sign-in/question", null);

        Assert.Equal(accepted ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("/api/relay/events", "no-store", "default-src 'none'; base")]
    [InlineData("/there/is/nothing", "no-store", "default-src 'none'; base")]
    [InlineData("/health/live", "no-store", "default-src 'none'; base")]
    [InlineData("/openapi/v1.json", "no-store", "default-src 'none'; base")]
    [InlineData("/fails", "no-store, no-cache", "default-src 'none'; base")]
    [InlineData("/nl/account", "no-store", "default-src 'none'; script-src 'self'")]
    [InlineData("/gids/nl/", "public, max-age=600", "default-src 'none'; style-src 'self'")]
    public async Task Every_answer_says_what_it_may_load_and_who_may_keep_it(string address, string caching, string policy)
    {
        await using var host = await hosts.Start(Database.Sqlite, services: services => services.AddSingleton<IStartupFilter, Failing>());
        using var nobody = host.Nobody();

        using var answer = await nobody.GetAsync(address);

        Assert.StartsWith(policy, Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal(caching, answer.Headers.CacheControl?.ToString());
        Assert.Equal(
            ("nosniff", "no-referrer", "same-origin", "same-origin"),
            (Header(answer, "X-Content-Type-Options"), Header(answer, "Referrer-Policy"), Header(answer, "Cross-Origin-Opener-Policy"), Header(answer, "Cross-Origin-Resource-Policy")));
    }

    [Fact]
    public async Task A_server_that_stops_says_so_ends_its_streams_and_still_answers_until_it_has_drained()
    {
        await using var host = await hosts.Start(Database.Sqlite, new Dictionary<string, string?> { ["Hosting:SecondsToDrain"] = "8", ["Relay:HeartbeatSeconds"] = "300" });
        var address = host.Listen();
        using var anna = await Member.Found(host);
        using var stream = await LiveStream.Open(anna.Client);
        using var patience = new CancellationTokenSource();
        using var visitor = new HttpClient { BaseAddress = address };

        host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        var stopped = host.Stop(patience.Token);
        var events = await stream.End();
        using var ready = await visitor.GetAsync("/health/ready");
        using var live = await visitor.GetAsync("/health/live");
        await patience.CancelAsync();
        await stopped;

        Assert.False(events);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, live.StatusCode));
        await Assert.ThrowsAsync<HttpRequestException>(() => visitor.GetAsync("/health/live"));
    }

    [Fact]
    public void A_server_with_an_endpoint_that_does_not_say_who_may_call_it_does_not_start()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/open", () => "open");

        var bug = Assert.Throws<InvalidOperationException>(app.RequireAccessEverywhere);

        Assert.Contains("/open", bug.Message, StringComparison.Ordinal);
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.GetValues(name));

    private sealed class Failing : IStartupFilter
    {
        // Last in the line: behind all that the server does with a request that no endpoint takes.
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Use((HttpContext http, RequestDelegate _) => http.Request.Path == "/fails" ? throw new InvalidOperationException("Amina was here") : Task.CompletedTask);
        };
    }

    private sealed class PortFromHeader : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, then) =>
            {
                if (int.TryParse(http.Request.Headers["X-Test-Port"], out var port)) http.Connection.LocalPort = port;
                return then(http);
            });
            next(app);
        };
    }
}
