// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Net.Http.Json;
using Lantaarn.Server.Access;
using Lantaarn.Server.Links;
using Lantaarn.Server.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lantaarn.Server.Tests.Links;

[Collection(ServerHosts.Name)]
public sealed class LifeTests(ServerHosts hosts)
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_link_that_does_not_open_never_says_why(Database database)
    {
        var clock = new Clock();
        await using var host = await hosts.Start(database, new Dictionary<string, string?> { ["Links:MostTries"] = "1" }, services => services.At(clock));
        var maker = await Maker.Of(host);
        using var unknown = new DrawnLink("text");
        using var revoked = await maker.Make(new DrawnLink("text"));
        using var erased = await maker.Make(new DrawnLink("text"));
        using var locked = await maker.Make(new DrawnLink("text").With("passcode", "regen-42"));
        using var expired = await maker.Make(new DrawnLink("text").With("expiresAt", clock.GetUtcNow().AddHours(1)));
        using var direct = await maker.Make(new DrawnLink("text").With("direct", true));
        using var elsewhere = host.CreateClient();
        await maker.Http.PostAsync($"/api/links/{revoked.Id}/revoke", null);
        await maker.Http.DeleteAsync($"/api/links/{erased.Id}");
        await new StandardReader(elsewhere).Ask(locked.Url, passcode: "wrong-1");
        clock.Pass(TimeSpan.FromHours(1));

        var answers = await Task.WhenAll(new[] { unknown, revoked, erased, locked, expired, direct }.Select(link => new StandardReader(elsewhere).Ask(link.Url, passcode: "regen-42")));
        var replies = await Task.WhenAll(new[] { unknown, revoked, erased, locked, expired }.Select(link => elsewhere.PostAsJsonAsync($"{link.Url}/replies", new { id = Guid.CreateVersion7(), @sealed = link.SealReply("yes"), passcode = "regen-42" })));

        var told = await Task.WhenAll(answers.Concat(replies).Select(Everything));
        Assert.Single(told.Distinct());
        Assert.All(answers.Concat(replies), answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task When_a_maker_leaves_only_records_stay_and_an_admin_can_end_them(Database database)
    {
        await using var host = await hosts.Start(database);
        using var admin = await Member.Found(host);
        using var worker = await admin.Colleague(Role.Worker);
        var maker = new Maker(worker.Client);
        using var referral = await maker.Make(new DrawnLink("text"));
        using var lookOut = await maker.Make(new DrawnLink("text").With("purpose", "lookOut"));
        using var record = await maker.Make(new DrawnLink("text").With("purpose", "record"));
        using var elsewhere = host.CreateClient();
        var before = await new Maker(admin.Client).Http.GetFromJsonAsync<List<OwnLink>>("/api/links");

        await worker.Client.DeleteAsync("/api/me");
        var opened = await Task.WhenAll(new[] { referral, lookOut, record }.Select(link => new StandardReader(elsewhere).Ask(link.Url)));
        await Sweep(host);
        var listed = await new Maker(admin.Client).Listed(record);
        using var ended = await admin.Client.DeleteAsync($"/api/links/{record.Id}");

        Assert.Empty(before!);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK], opened.Select(answer => answer.StatusCode));
        Assert.Equal((LinkPurpose.Record, 1), (listed.Purpose, listed.Views));
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        Assert.Equal(0, await host.InStore(store => store.Set<SealedLink>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_has_ended_is_swept_first_its_files_and_later_all_of_it(Database database)
    {
        var clock = new Clock();
        await using var host = await hosts.Start(database, services: services => services.At(clock));
        var maker = await Maker.Of(host);
        using var ends = await maker.Make(new DrawnLink("text").With("expiresAt", clock.GetUtcNow().AddDays(1)));
        using var revoked = await maker.Make(new DrawnLink("text"));
        using var lasts = await maker.Make(new DrawnLink("text").With("expiresAt", clock.GetUtcNow().AddDays(80)));
        using var elsewhere = host.CreateClient();
        await new StandardReader(elsewhere).Ask(ends.Url);
        await elsewhere.PostAsJsonAsync($"{ends.Url}/replies", new { id = Guid.CreateVersion7(), @sealed = ends.SealReply("yes") });
        await maker.Http.PostAsync($"/api/links/{revoked.Id}/revoke", null);

        var counts = new List<(int, int, int, int)> { await Counts(host) };
        foreach (var days in (int[])[1, 29, 1])
        {
            clock.Pass(TimeSpan.FromDays(days));
            await Sweep(host);
            counts.Add(await Counts(host));
        }

        Assert.Equal([(3, 2, 1, 1), (3, 1, 1, 1), (2, 1, 1, 1), (1, 1, 0, 0)], counts);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_carries_a_record_erases_it_without_an_account(Database database)
    {
        var host = await hosts.Shared(database);
        var maker = await Maker.Of(host);
        using var record = await maker.Make(new DrawnLink("text").With("purpose", "record").With("owner", DrawnLink.Hash("the owner's secret")));
        using var plain = await maker.Make(new DrawnLink("text").With("purpose", "record"));
        using var elsewhere = host.CreateClient();

        var answers = new[]
        {
            await Erase(record, "another secret"), await Erase(plain, "the owner's secret"), await Erase(record, "the owner's secret"), await Erase(record, "the owner's secret"),
        };
        using var opened = await new StandardReader(elsewhere).Ask(record.Url);

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NoContent, HttpStatusCode.NotFound], answers);
        Assert.Equal(HttpStatusCode.NotFound, opened.StatusCode);
        Assert.Equal(plain.Id, Assert.Single((await maker.Http.GetFromJsonAsync<List<OwnLink>>("/api/links"))!).Id);

        async Task<HttpStatusCode> Erase(DrawnLink link, string owner) => (await elsewhere.PostAsJsonAsync($"{link.Url}/erase", new { owner })).StatusCode;
    }

    private static async Task<string> Everything(HttpResponseMessage answer) =>
        string.Join('\n', answer.Headers.Concat(answer.Content.Headers).Select(header => $"{header.Key}: {string.Join(',', header.Value)}")) + await answer.Content.ReadAsStringAsync();

    private static async Task Sweep(ServerHost host) => await host.Services.GetRequiredService<SweepLinks>().Sweep(CancellationToken.None);

    private static Task<(int Links, int Files, int Views, int Replies)> Counts(ServerHost host) => host.InStore(async store =>
        (await store.Set<SealedLink>().CountAsync(), await store.Set<LinkFile>().CountAsync(), await store.Set<LinkView>().CountAsync(), await store.Set<LinkReply>().CountAsync()));
}
