// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text.RegularExpressions;
using Lantaarn.Server.Guide.Checklists;
using Lantaarn.Server.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lantaarn.Server.Tests.Guide.Checklists;

/// <summary>The count of outcomes that people tell their city.</summary>
[Collection(ServerHosts.Name)]
public sealed partial class OutcomeTests(ServerHosts hosts)
{
    private const string Positive = "POSITIEF_GELIJKE_BEHANDELING";
    private const string Unclear = "ONDUIDELIJK_IND_NODIG";

    private static readonly TimeSpan AQuarter = TimeSpan.FromDays(100);

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task People_who_tell_at_the_same_moment_are_all_counted_in_their_month(Database database)
    {
        await using var host = await hosts.Start(database);
        using var client = host.Nobody();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Tell(client, "utrecht", Positive)));
        var counts = await host.InStore(store => store.Set<OutcomeCount>().ToListAsync());

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.SeeOther, status));
        Assert.Equal(("utrecht", Positive, 20L), counts.Select(count => (count.City, count.Outcome, count.Count)).Single());
        Assert.Equal(TimeProvider.System.GetLocalNow().Month, counts[0].Month);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task What_does_not_exist_is_not_counted(Database database)
    {
        await using var host = await hosts.Start(database);
        using var client = host.Nobody();

        var statuses = new[] { await Tell(client, "atlantis", Positive), await Tell(client, "utrecht", "GEWEIGERD"), await Tell(client, "utrecht", Positive, "xx") };
        var counted = await host.InStore(store => store.Set<OutcomeCount>().AnyAsync());

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.BadRequest, status));
        Assert.False(counted);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_closed_quarter_is_published_once_with_its_small_numbers_hidden_and_never_changes(Database database)
    {
        var clock = new Clock();
        await using var host = await hosts.Start(database, services: services => services.AddSingleton<TimeProvider>(clock));
        using var client = host.Nobody();
        var month = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await Tell(client, "rotterdam", Positive, times: 30);
        await Tell(client, "rotterdam", Unclear, times: 2);

        var before = Tables().Count(await client.GetStringAsync("/gids/nl/uitkomsten"));
        clock.Pass(AQuarter);
        var address = Tables().Match(await client.GetStringAsync("/gids/nl/uitkomsten")).Groups[1].Value;
        var first = await client.GetStringAsync(address);
        var left = await host.InStore(store => store.Set<OutcomeCount>().CountAsync());
        // Too late for its quarter, as on a second server at midnight.
        await host.InStore(store => OutcomeCount.Add(store, "rotterdam", month, Unclear, CancellationToken.None));
        clock.Pass(TimeSpan.FromDays(1));
        var tables = Tables().Count(await client.GetStringAsync("/gids/nl/uitkomsten"));

        Assert.Equal(0, before);
        Assert.StartsWith("outcome,told,obs_status,conf_status", first, StringComparison.Ordinal);
        Assert.Contains("_T,32,A,F", first, StringComparison.Ordinal);
        Assert.Contains($"{Unclear},,Q,C", first, StringComparison.Ordinal);
        Assert.Equal(0, left);
        Assert.Equal(1, tables);
        Assert.Equal(first, await client.GetStringAsync(address));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_quarter_in_which_hardly_anybody_told_anything_stays_unpublished(Database database)
    {
        var clock = new Clock();
        await using var host = await hosts.Start(database, services: services => services.AddSingleton<TimeProvider>(clock));
        using var client = host.Nobody();
        var quarter = Quarter.Of(clock.GetUtcNow().Year, clock.GetUtcNow().Month);
        await Tell(client, "the-hague", Positive, times: 4);

        clock.Pass(AQuarter);
        var page = await client.GetStringAsync("/gids/nl/uitkomsten");
        using var table = await client.GetAsync($"{TellOutcome.Address}/the-hague/{quarter}.csv");

        Assert.Contains("te weinig om te laten zien", page, StringComparison.Ordinal);
        Assert.Equal(0, Tables().Count(page));
        Assert.Equal(HttpStatusCode.NotFound, table.StatusCode);
    }

    [Fact]
    public async Task Who_tells_too_often_has_to_wait()
    {
        await using var host = await hosts.Start(Database.Sqlite, new Dictionary<string, string?> { ["Hosting:DoorsAtOnce"] = "3", ["Hosting:DoorsPerSecond"] = "1" });
        using var client = host.Nobody();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Tell(client, "amsterdam", Positive)));

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task What_is_told_is_in_no_address_and_no_log()
    {
        await using var host = await hosts.Start(Database.Sqlite);
        using var client = host.Nobody();

        using var told = await client.PostAsync(TellOutcome.Address, Form("utrecht", Positive, "en"));
        using var refused = await client.PostAsync(TellOutcome.Address, Form("utrecht", "KANARIE", "en"));

        Assert.Equal("/gids/en/outcomes#told", told.Headers.Location!.OriginalString);
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains(Positive, StringComparison.Ordinal) || line.Contains("utrecht", StringComparison.Ordinal) || line.Contains("KANARIE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-4", 2026 * 12 + 10)]
    [InlineData("2027-1", 2027 * 12 + 1)]
    public void A_quarter_starts_with_its_first_month(string text, int first)
    {
        var quarter = Quarter.Parse(text)!.Value;

        Assert.Equal(first, quarter.FirstMonth);
        Assert.Equal(text, quarter.ToString());
        Assert.All([0, 1, 2], month => Assert.Equal(quarter, Quarter.Of(quarter.Year, (first - 1) % 12 + 1 + month)));
    }

    [Theory]
    [InlineData("2026-5")]
    [InlineData("2026-0")]
    [InlineData("26-1")]
    [InlineData("+026-1")]
    [InlineData("")]
    public void What_is_no_quarter_is_none(string text)
    {
        var quarter = Quarter.Parse(text);

        Assert.Null(quarter);
    }

    private static async Task Tell(HttpClient client, string city, string outcome, int times)
    {
        for (var time = 0; time < times; time++) await Tell(client, city, outcome);
    }

    private static async Task<HttpStatusCode> Tell(HttpClient client, string city, string outcome, string language = "nl")
    {
        using var answer = await client.PostAsync(TellOutcome.Address, Form(city, outcome, language));
        return answer.StatusCode;
    }

    private static FormUrlEncodedContent Form(string city, string outcome, string language) => new([new("city", city), new("outcome", outcome), new("language", language)]);

    [GeneratedRegex("href=\"(/api/checklist/outcomes/[^\"]+)\"")]
    private static partial Regex Tables();
}
