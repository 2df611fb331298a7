// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Net.Http.Json;
using Lantaarn.Server.Links;
using Lantaarn.Server.Tests.Hosts;

namespace Lantaarn.Server.Tests.Links;

[Collection(ServerHosts.Name)]
public sealed class ReplyTests(ServerHosts hosts)
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_reader_without_an_account_answers_and_only_the_maker_reads_it(Database database)
    {
        var host = await hosts.Shared(database);
        var (maker, stranger) = (await Maker.Of(host), await Maker.Of(host));
        using var link = await maker.Make(new DrawnLink("text"));
        using var elsewhere = host.CreateClient();
        var reply = Guid.CreateVersion7();

        await Reply(elsewhere, link, reply, "accepted");
        await Reply(elsewhere, link, reply, "accepted, sent again");
        await Reply(elsewhere, link, Guid.CreateVersion7(), "a question");
        var replies = await maker.Replies(link);
        using var taken = await maker.Http.PostAsync($"/api/links/{link.Id}/replies/{reply}/acknowledge", null);
        using var notTheirs = await stranger.Http.PostAsync($"/api/links/{link.Id}/replies/{replies[1].Id}/acknowledge", null);
        var again = await Reply(elsewhere, link, reply, "once more");

        Assert.Equal(["a question", "accepted"], replies.Select(one => link.Unseal(one.Sealed)).Order(StringComparer.Ordinal));
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound, HttpStatusCode.NoContent), (taken.StatusCode, notTheirs.StatusCode, again));
        Assert.Equal(["a question"], (await maker.Replies(link)).Select(one => link.Unseal(one.Sealed)));
        Assert.Equal(1, (await maker.Listed(link)).RepliesWaiting);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Http.GetAsync($"/api/links/{link.Id}/replies")).StatusCode);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task However_many_replies_come_at_once_no_more_are_kept_than_the_limit(Database database)
    {
        var host = await hosts.Shared(database);
        var maker = await Maker.Of(host);
        using var link = await maker.Make(new DrawnLink("text"));
        using var elsewhere = host.CreateClient();

        var answers = await Task.WhenAll(Enumerable.Range(0, LinkReply.Most + 10).Select(number => Reply(elsewhere, link, Guid.CreateVersion7(), $"reply {number}")));

        Assert.Equal(LinkReply.Most, answers.Count(answer => answer == HttpStatusCode.NoContent));
        Assert.Equal(10, answers.Count(answer => answer == HttpStatusCode.Conflict));
        Assert.Equal(LinkReply.Most, (await maker.Replies(link)).Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_reply_that_is_not_sealed_or_too_long_is_refused(Database database)
    {
        var host = await hosts.Shared(database);
        using var link = await (await Maker.Of(host)).Make(new DrawnLink("text"));
        using var elsewhere = host.CreateClient();

        var answers = new List<HttpStatusCode>();
        foreach (var text in (string[])["accepted", link.Seal("accepted"), link.SealReply(new string('a', 20_000)), ""])
            answers.Add((await elsewhere.PostAsJsonAsync($"{link.Url}/replies", new { id = Guid.CreateVersion7(), @sealed = text })).StatusCode);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.BadRequest, answer));
    }

    private static async Task<HttpStatusCode> Reply(HttpClient reader, DrawnLink link, Guid id, string text) =>
        (await reader.PostAsJsonAsync($"{link.Url}/replies", new { id, @sealed = link.SealReply(text) })).StatusCode;
}
