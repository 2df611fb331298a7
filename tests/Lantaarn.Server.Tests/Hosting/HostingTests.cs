// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lantaarn.Server.Access;
using Lantaarn.Server.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

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

    [Fact]
    public async Task An_address_that_asks_too_much_must_wait()
    {
        await using var host = await hosts.Start(Database.Sqlite, new Dictionary<string, string?> { ["Hosting:RequestsAtOnce"] = "3", ["Hosting:RequestsPerSecond"] = "1" });
        using var nobody = host.Nobody();

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 20; i++) statuses.Add((await nobody.GetAsync("/api/me")).StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
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

    [Fact]
    public async Task A_request_from_another_site_changes_nothing()
    {
        using var nobody = (await hosts.Shared(Database.Sqlite)).CreateClient();
        nobody.DefaultRequestHeaders.Add("Origin", "https://evil.test");

        using var answer = await nobody.PostAsync("/api/sign-in/question", null);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("The request does not come from this site.", problem.GetProperty("title").GetString());
    }

    [Fact]
    public void A_server_with_an_endpoint_that_does_not_say_who_may_call_it_does_not_start()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/open", () => "open");

        var bug = Assert.Throws<InvalidOperationException>(app.RequireAccessEverywhere);

        Assert.Contains("/open", bug.Message, StringComparison.Ordinal);
    }

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
