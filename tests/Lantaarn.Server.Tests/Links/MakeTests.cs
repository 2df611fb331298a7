// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Lantaarn.Server.Access;
using Lantaarn.Server.Links;
using Lantaarn.Server.Tests.Hosts;

namespace Lantaarn.Server.Tests.Links;

[Collection(ServerHosts.Name)]
public sealed class MakeTests(ServerHosts hosts)
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_same_link_may_be_sent_again_and_another_with_its_id_or_address_is_refused(Database database)
    {
        var host = await hosts.Shared(database);
        var (maker, stranger) = (await Maker.Of(host), await Maker.Of(host));
        using var link = await maker.Make(new DrawnLink("text"));
        using var other = new DrawnLink("text");

        using var again = await maker.Put(link);
        using var sameId = await maker.Http.PutAsJsonAsync($"/api/links/{link.Id}", other.Body);
        using var sameAddress = await maker.Http.PutAsJsonAsync($"/api/links/{other.Id}", link.Body);
        using var theirs = await stranger.Put(link);

        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict], new[] { again, sameId, sameAddress, theirs }.Select(answer => answer.StatusCode));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_link_that_breaks_the_rules_is_refused(Database database)
    {
        var maker = await Maker.Of(await hosts.Shared(database));
        var now = TimeProvider.System.GetUtcNow();
        Func<DrawnLink, DrawnLink>[] spoil =
        [
            link => link.With("purpose", "search"),
            link => link.With("address", "short"),
            link => link.With("publicKey", "short"),
            link => link.With("expiresAt", now.AddMinutes(-1)),
            link => link.With("expiresAt", now.AddDays(91)),
            link => link.With("purpose", "lookOut").With("expiresAt", now.AddDays(31)),
            link => link.With("passcode", "12345"),
            link => link.With("passcode", new string('1', 101)),
            link => link.With("direct", true).With("passcode", "regen-42"),
            link => link.With("direct", true).With("files", link.Files("one", "two")),
            link => link.With("owner", DrawnLink.Hash("of a referral")),
            link => link.With("files", new JsonArray()),
            link => link.With("files", new JsonArray(null as JsonNode)),
            link => link.With("files", link.Files("1", "2", "3", "4", "5")),
            link => link.With("files", null),
            link => link.With("files", FileWith(link, """{"alg":"dir","enc":"A256GCM","cty":"application/fhir+json","kid":"Marek"}""")),
            link => link.With("files", FileWith(link, """{"alg":"dir","enc":"A256GCM"}""")),
            link => link.With("files", FileWith(link, """{"alg":"dir","enc":"A256GCM","cty":"application/smart-health-card"}""")),
            link => link.With("files", FileWith(link, """{"alg":"dir","alg":"dir","enc":"A256GCM","cty":"application/fhir+json"}""")),
            link => link.With("files", FileWith(link, """{"alg":["dir"],"enc":"A256GCM","cty":"application/fhir+json"}""")),
            link => link.With("files", FileWith(link, "no header")),
            link => link.With("files", new JsonArray(new JsonObject { ["contentType"] = "text/plain", ["sealed"] = link.Seal("text") })),
            link => link.With("files", new JsonArray(new JsonObject { ["contentType"] = DrawnLink.FhirType, ["sealed"] = "in the clear" })),
        ];

        var answers = await Task.WhenAll(spoil.Select(async make =>
        {
            using var link = make(new DrawnLink("text"));
            return (await maker.Put(link)).StatusCode;
        }));

        Assert.Equal(Enumerable.Repeat(HttpStatusCode.BadRequest, spoil.Length), answers);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_maker_sees_and_ends_own_links_only(Database database)
    {
        var host = await hosts.Shared(database);
        using var admin = await Member.Found(host);
        using var worker = await admin.Colleague(Role.Worker);
        using var colleague = await admin.Colleague(Role.Worker);
        using var link = await new Maker(worker.Client).Make(new DrawnLink("text").With("longTerm", true));

        var listed = new List<int>();
        var answers = new List<HttpStatusCode>();
        foreach (var client in new[] { admin.Client, colleague.Client, (await Maker.Of(host)).Http })
        {
            listed.Add((await client.GetFromJsonAsync<List<OwnLink>>("/api/links"))!.Count);
            answers.Add((await client.GetAsync($"/api/links/{link.Id}/views")).StatusCode);
            answers.Add((await client.GetAsync($"/api/links/{link.Id}/replies")).StatusCode);
            answers.Add((await client.PostAsync($"/api/links/{link.Id}/revoke", null)).StatusCode);
            answers.Add((await client.PutAsJsonAsync($"/api/links/{link.Id}/files", new { files = link.Files("other") })).StatusCode);
            answers.Add((await client.DeleteAsync($"/api/links/{link.Id}")).StatusCode);
        }
        var own = await new Maker(worker.Client).Listed(link);

        Assert.Equal([0, 0, 0], listed);
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NotFound, answer));
        Assert.Null(own.RevokedAt);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_log_of_views_tells_the_maker_who_read_and_when_and_keeps_the_newest(Database database)
    {
        var clock = new Clock();
        await using var host = await hosts.Start(database, services: services => services.At(clock));
        var maker = await Maker.Of(host);
        using var link = await maker.Make(new DrawnLink("text"));
        using var elsewhere = host.CreateClient();

        for (var number = 1; number <= LinkView.Most + 2; number++) await new StandardReader(elsewhere).Ask(link.Url, $"Reader {number}");
        using var nobody = await new StandardReader(elsewhere).Ask(link.Url, "");
        var views = await maker.Views(link);

        Assert.Equal(LinkView.Most, views.Count);
        Assert.Equal(("Reader 202", "Reader 3"), (link.Unseal(views[0].Sealed), link.Unseal(views[^1].Sealed)));
        Assert.Equal(LinkView.ToTheMinute(clock.GetUtcNow()), views[0].At);
        Assert.Equal(LinkView.Most + 2, (await maker.Listed(link)).Views);
        Assert.Equal(HttpStatusCode.BadRequest, nobody.StatusCode);
    }

    private static JsonArray FileWith(DrawnLink link, string header) => new(new JsonObject { ["contentType"] = DrawnLink.FhirType, ["sealed"] = link.Seal("text", header: header) });
}
