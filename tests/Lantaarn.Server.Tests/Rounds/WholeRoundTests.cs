// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lantaarn.Server.Access;
using Lantaarn.Server.Rounds;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Server.Tests.Relay;

namespace Lantaarn.Server.Tests.Rounds;

/// <summary>A whole round through the server, with files of the real commands; the figures are those of the same round without a server.</summary>
[Collection(ServerHosts.Name)]
public sealed class WholeRoundTests(ServerHosts hosts, OfflineRound offline) : IClassFixture<OfflineRound>
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_each_party_fetches_and_makes_with_its_commands_gives_the_figures_of_the_round_without_a_server(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = new Players(host, offline);
        await round.Begin();
        var folder = $"fetched-{database}";

        foreach (var list in OfflineRound.Lists) await round.Fetch(round.LinkageUnit, $"{list}.encodings.sealed", folder);
        await OfflineRound.Run(["link", .. Directory.GetFiles(offline.At(folder)), "--round", offline.At("round/round.json"), "--key", offline.At("round/linkage-unit.key"), "--out", offline.At($"{folder}-linked")]);
        await round.Put(round.LinkageUnit, $"{folder}-linked/groups.sealed", $"{folder}-linked/linkage-report.json");
        await round.Step(round.LinkageUnit, "Linked");
        foreach (var list in OfflineRound.Lists) await round.Fetch(round.Analyst, $"{list}.indicators.sealed", $"{folder}-analyst");
        await round.Fetch(round.Analyst, "groups.sealed", $"{folder}-groups");
        await offline.Analyse($"{folder}-groups/groups.sealed", Directory.GetFiles(offline.At($"{folder}-analyst")), $"{folder}-analysed");
        await round.Put(round.Analyst, $"{folder}-analysed/estimate.json");
        await round.Step(round.Analyst, "Estimated");
        await round.Put(round.Analyst, $"{folder}-analysed/safe-tables.json");
        await round.Step(round.Analyst, "Protected");

        await round.RequireTheFiguresOfTheOfflineRound();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Jobs_on_the_server_give_the_figures_of_the_round_without_a_server(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = new Players(host, offline);
        await round.Begin();

        var wrongKey = await round.StartJob(round.LinkageUnit, "Link", "analyst.key");
        var foreign = await round.StartJob(round.Analyst, "Link", "linkage-unit.key");
        var (link, linkWhy) = await round.Job(round.LinkageUnit, "Link", "linkage-unit.key");
        await round.Step(round.LinkageUnit, "Linked");
        var (estimate, estimateWhy) = await round.Job(round.Analyst, "Estimate", "analyst.key");
        await round.Step(round.Analyst, "Estimated");
        var (protect, protectWhy) = await round.Job(round.Analyst, "Protect", "analyst.key");
        await round.Step(round.Analyst, "Protected");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Forbidden), (wrongKey.StatusCode, foreign.StatusCode));
        Assert.Equal(("Done", "", "Done", "", "Done", ""), (link, linkWhy, estimate, estimateWhy, protect, protectWhy));
        Assert.Empty(Directory.GetDirectories(Path.Combine(host.Folder, "work")));
        await round.RequireTheFiguresOfTheOfflineRound();
    }

    /// <summary>Everyone who takes part, with the files that the commands made.</summary>
    private sealed class Players(ServerHost host, OfflineRound offline)
    {
        private readonly Dictionary<string, HttpClient> _organisations = OfflineRound.Lists.ToDictionary(list => list, _ => Client(host, Role.Admin));
        private readonly HttpClient _lead = Client(host, Role.CountLead, Role.Interpreter);

        public HttpClient LinkageUnit { get; } = Client(host, Role.Admin);

        public HttpClient Analyst { get; } = Client(host, Role.Analyst);

        private string Address => $"/api/rounds/{offline.Definition.Document.Id}";

        /// <summary>From the definition to closed: all that the organisations do.</summary>
        public async Task Begin()
        {
            await Member.Json(await _lead.PostAsync("/api/rounds", new ByteArrayContent(offline.Read("round/round.json"))));
            foreach (var list in OfflineRound.Lists) await Seat("List", list, _organisations[list]);
            await Seat("LinkageUnit", "", LinkageUnit);
            await Seat("Analyst", "", Analyst);
            foreach (var list in OfflineRound.Lists) await Put(_organisations[list], $"{list}/{list}.commitment.json");
            foreach (var list in OfflineRound.Lists) await Put(_organisations[list], [.. Directory.GetFiles(offline.At("sealed"), $"{list}-to-*").Select(path => $"sealed/{Path.GetFileName(path)}")]);
            foreach (var (from, to) in new[] { ("opvang", "inloop"), ("inloop", "straatarts") })
                Assert.Equal(offline.Read($"sealed/{from}-to-{to}.share.sealed"), await _organisations[to].GetByteArrayAsync($"{Address}/files/{from}-to-{to}.share.sealed"));
            await Step(_lead, "Open");
            foreach (var list in OfflineRound.Lists) await Put(_organisations[list], $"out/{list}.encodings.sealed", $"out/{list}.indicators.sealed");
            await Step(_lead, "Closed");
        }

        public async Task Put(HttpClient who, params string[] files)
        {
            foreach (var file in files)
            {
                using var answer = await who.PutAsync($"{Address}/files/{Path.GetFileName(file)}", new ByteArrayContent(offline.Read(file)));
                Assert.True(answer.IsSuccessStatusCode, $"{file}: {await answer.Content.ReadAsStringAsync()}");
            }
        }

        public async Task Fetch(HttpClient who, string name, string folder)
        {
            Directory.CreateDirectory(offline.At(folder));
            await File.WriteAllBytesAsync(offline.At($"{folder}/{name}"), await who.GetByteArrayAsync($"{Address}/files/{name}"));
        }

        public async Task Step(HttpClient who, string to) => await Member.Json(await who.PostAsJsonAsync($"{Address}/step", new { to }));

        public Task<HttpResponseMessage> StartJob(HttpClient who, string kind, string key) =>
            who.PostAsync($"{Address}/jobs", new StringContent($$"""{ "kind": "{{kind.ToLowerInvariant()}}", "keys": {{File.ReadAllText(offline.At($"round/{key}"))}} }"""));

        public async Task<(string State, string Why)> Job(HttpClient who, string kind, string key)
        {
            var started = await Member.Json(await StartJob(who, kind, key));
            Assert.Equal(HttpStatusCode.Conflict, (await StartJob(who, kind, key)).StatusCode);
            while (true)
            {
                var job = (await Member.Json(await who.GetAsync($"{Address}/jobs"))).EnumerateArray().Single(job => job.GetProperty("id").GetGuid() == started.GetProperty("id").GetGuid());
                if (job.GetProperty("state").GetString() is var state && state != "Running") return (state!, job.GetProperty("why").GetString()!);
                await Task.Delay(50);
            }
        }

        public async Task RequireTheFiguresOfTheOfflineRound()
        {
            using var written = await Analyst.PutAsync($"{Address}/files/interpretation.txt", new StringContent("Niet meegeteld"));
            using var text = await _lead.PutAsync($"{Address}/files/interpretation.txt", new StringContent("Niemand hiervan bestaat."));
            await Step(_lead, "Interpreted");
            await Step(_lead, "Published");
            Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (written.StatusCode, text.StatusCode));
            Assert.Equal(Of(offline.Read("analyst/estimate.json")), Of(await Analyst.GetByteArrayAsync($"{Address}/files/estimate.json")));
            Assert.Equal(Of(offline.Read("analyst/safe-tables.json"), "document"), Of(await Analyst.GetByteArrayAsync($"{Address}/files/safe-tables.json"), "document"));
            using var nobody = host.Nobody();
            foreach (var file in Directory.GetFiles(offline.At("report/data")).Select(path => $"data/{Path.GetFileName(path)}"))
                Assert.Equal(offline.Read($"report/{file}"), await nobody.GetByteArrayAsync($"{Address}/release/{file}"));
        }

        private static string Of(byte[] json, string? part = null)
        {
            var node = JsonNode.Parse(json)!;
            return (part is null ? node : node[part]!).ToJsonString();
        }

        private async Task Seat(string party, string list, HttpClient who)
        {
            var organisation = who.DefaultRequestHeaders.GetValues(RelayHost.CallerHeader).Single().Split(' ')[1];
            (await _lead.PutAsJsonAsync($"{Address}/seats", new { party, list, organisation })).EnsureSuccessStatusCode();
            (await who.PostAsJsonAsync($"{Address}/seats/accept", new { party, list, checksum = offline.Definition.Checksum() })).EnsureSuccessStatusCode();
        }

        private static HttpClient Client(ServerHost host, params Role[] roles)
        {
            var client = host.Nobody();
            client.DefaultRequestHeaders.Add(RelayHost.CallerHeader, $"{Guid.CreateVersion7()} {Guid.CreateVersion7()} {Guid.CreateVersion7()} {string.Join(',', roles)}");
            return client;
        }
    }
}
