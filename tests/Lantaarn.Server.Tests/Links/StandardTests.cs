// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Tests;

namespace Lantaarn.Server.Tests.Links;

/// <summary>Links of this server as any reader of SMART Health Links 1.0.0 (HL7) sees them.</summary>
[Collection(ServerHosts.Name)]
public sealed class StandardTests(ServerHosts hosts)
{
    private const string Examples = "standards/smart-health-links";

    [ReferenceDataFact(Examples)]
    public async Task The_reader_that_judges_here_opens_the_published_example()
    {
        // Source: seanno/shc-demo-data, ips/IPS_IG-bundle-01, as kept with the standard's own examples.
        var link = await File.ReadAllTextAsync(ReferenceData.Require($"{Examples}/IPS_IG-bundle-01-shl.txt"));
        var file = await File.ReadAllTextAsync(ReferenceData.Require($"{Examples}/IPS_IG-bundle-01-enc.txt"));
        var expected = await File.ReadAllTextAsync(ReferenceData.Require($"{Examples}/IPS_IG-bundle-01.json"));

        var payload = StandardReader.Decode(link);
        var opened = StandardReader.Decrypt(file, Base64Url.DecodeFromChars(payload.Key));

        Assert.Equal(("LU", "Demo SHL for IPS_IG-bundle-01"), (payload.Flag, payload.Label));
        Assert.Equal(expected, opened);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_link_opens_for_a_reader_that_knows_the_standard_alone(Database database)
    {
        var host = await hosts.Shared(database);
        var maker = await Maker.Of(host);
        using var link = new DrawnLink("""{"resourceType":"Bundle"}""", new string('a', 100_000)).With("passcode", "regen-42");
        ((JsonArray)link.Body["files"]!).Add(new JsonObject { ["contentType"] = DrawnLink.FhirType, ["sealed"] = link.Seal("compressed", deflate: true) });
        await maker.Make(link);
        using var elsewhere = host.CreateClient();

        var large = await new StandardReader(elsewhere).Open(link.Link(), "Huisarts Jansen", "regen-42");
        var small = await new StandardReader(elsewhere).Open(link.Link(), "Huisarts Jansen", "regen-42", embeddedLengthMax: 0);

        Assert.Equal(["""{"resourceType":"Bundle"}""", new string('a', 100_000), "compressed"], large);
        Assert.Equal(large, small);
        Assert.InRange(link.Url.ToString().Length, 43, 128);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_direct_link_is_one_file_and_no_manifest_and_the_other_way_round(Database database)
    {
        var host = await hosts.Shared(database);
        var maker = await Maker.Of(host);
        using var direct = await maker.Make(new DrawnLink("one file").With("direct", true));
        using var listed = await maker.Make(new DrawnLink("one file"));
        using var elsewhere = host.CreateClient();

        var files = await new StandardReader(elsewhere).Open(direct.Link(), "Opvang West");
        using var manifestOfDirect = await new StandardReader(elsewhere).Ask(direct.Url);
        using var fileOfListed = await elsewhere.GetAsync(new Uri(listed.Url + "?recipient=Opvang"));
        using var nobody = await elsewhere.GetAsync(direct.Url);

        Assert.Equal(["one file"], files);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (manifestOfDirect.StatusCode, fileOfListed.StatusCode));
        Assert.Equal(HttpStatusCode.BadRequest, nobody.StatusCode);
        Assert.Equal("Opvang West", direct.Unseal(Assert.Single(await maker.Views(direct)).Sealed));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_long_term_link_may_change_and_says_when_to_look_again(Database database)
    {
        var host = await hosts.Shared(database);
        var maker = await Maker.Of(host);
        using var link = await maker.Make(new DrawnLink("first").With("longTerm", true));
        using var fixedLink = await maker.Make(new DrawnLink("first"));
        using var elsewhere = host.CreateClient();

        using var changed = await maker.Http.PutAsJsonAsync($"/api/links/{link.Id}/files", new { files = link.Files("second", "third") });
        using var refused = await maker.Http.PutAsJsonAsync($"/api/links/{fixedLink.Id}/files", new { files = fixedLink.Files("second") });
        using var manifest = await new StandardReader(elsewhere).Ask(link.Url);
        using var fixedManifest = await new StandardReader(elsewhere).Ask(fixedLink.Url);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Conflict), (changed.StatusCode, refused.StatusCode));
        Assert.Equal(["second", "third"], await new StandardReader(elsewhere).Open(link.Link(), "Huisarts"));
        Assert.Equal(300, manifest.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        Assert.Equal(["can-change", "can-change"], await Statuses(manifest));
        Assert.Null(fixedManifest.Headers.RetryAfter);
        Assert.Equal(["finalized"], await Statuses(fixedManifest));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_address_of_a_file_works_for_a_short_time_and_for_that_file_only(Database database)
    {
        var clock = new Clock();
        await using var host = await hosts.Start(database, services: services => services.At(clock));
        var maker = await Maker.Of(host);
        using var link = await maker.Make(new DrawnLink("first", "second"));
        using var elsewhere = host.CreateClient();
        using var manifest = await new StandardReader(elsewhere).Ask(link.Url, embeddedLengthMax: 0);
        var address = (await manifest.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("files")[0].GetProperty("location").GetString()!;

        var now = (await elsewhere.GetAsync(new Uri(address))).StatusCode;
        var other = (await elsewhere.GetAsync(new Uri(address.Replace("/files/1", "/files/2", StringComparison.Ordinal)))).StatusCode;
        var later = (await elsewhere.GetAsync(new Uri(address.Replace("until=", "until=9", StringComparison.Ordinal)))).StatusCode;
        clock.Pass(TimeSpan.FromMinutes(11));
        var late = (await elsewhere.GetAsync(new Uri(address))).StatusCode;

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (now, other, later, late));
        Assert.DoesNotContain(link.Secret, address, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Pages_of_other_sites_may_read(Database database)
    {
        var host = await hosts.Shared(database);
        using var link = await (await Maker.Of(host)).Make(new DrawnLink("text"));
        using var elsewhere = host.CreateClient();
        elsewhere.DefaultRequestHeaders.Add("Origin", "https://reader.example");

        using var asked = await elsewhere.SendAsync(new HttpRequestMessage(HttpMethod.Options, link.Url));
        using var answer = await new StandardReader(elsewhere).Ask(link.Url);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.OK), (asked.StatusCode, answer.StatusCode));
        Assert.All((HttpResponseMessage[])[asked, answer], one => Assert.Equal(["*"], one.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    private static async Task<IEnumerable<string?>> Statuses(HttpResponseMessage manifest) =>
        (await manifest.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("files").EnumerateArray().Select(file => file.GetProperty("status").GetString());
}
