// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lantaarn.Server.Access;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Server.Tests.Relay;

namespace Lantaarn.Server.Tests.Rounds;

/// <summary>Everyone who takes part, with the files that the commands made.</summary>
internal sealed class Players
{
    private readonly ServerHost _host;
    private readonly OfflineRound _offline;
    private readonly Dictionary<string, string> _callers;
    private readonly Dictionary<string, HttpClient> _clients;

    public Players(ServerHost host, OfflineRound offline) : this(host, offline, new()
    {
        ["lead"] = NewCaller(Role.CountLead, Role.Interpreter),
        ["linkage unit"] = NewCaller(Role.Admin),
        ["analyst"] = NewCaller(Role.Analyst),
    })
    {
    }

    private Players(ServerHost host, OfflineRound offline, Dictionary<string, string> callers)
    {
        (_host, _offline, _callers) = (host, offline, callers);
        foreach (var list in OfflineRound.Lists) callers.TryAdd(list, NewCaller(Role.Admin));
        _clients = callers.ToDictionary(caller => caller.Key, caller => Client(host, caller.Value));
    }

    public HttpClient Lead => _clients["lead"];

    public HttpClient LinkageUnit => _clients["linkage unit"];

    public HttpClient Analyst => _clients["analyst"];

    private string Address => $"/api/rounds/{_offline.Definition.Document.Id}";

    /// <summary>From the definition to closed: all that the organisations do.</summary>
    public async Task Begin()
    {
        await Member.Json(await Lead.PostAsync("/api/rounds", new ByteArrayContent(_offline.Read("round/round.json"))));
        foreach (var list in OfflineRound.Lists) await Seat("List", list, _clients[list]);
        await Seat("LinkageUnit", "", LinkageUnit);
        await Seat("Analyst", "", Analyst);
        foreach (var list in OfflineRound.Lists) await Put(_clients[list], $"{list}/{list}.commitment.json");
        foreach (var list in OfflineRound.Lists) await Put(_clients[list], [.. Directory.GetFiles(_offline.At("sealed"), $"{list}-to-*").Select(path => $"sealed/{Path.GetFileName(path)}")]);
        foreach (var (from, to) in new[] { ("opvang", "inloop"), ("inloop", "straatarts") })
            Assert.Equal(_offline.Read($"sealed/{from}-to-{to}.share.sealed"), await _clients[to].GetByteArrayAsync($"{Address}/files/{from}-to-{to}.share.sealed"));
        await Step(Lead, "Open");
        foreach (var list in OfflineRound.Lists) await Put(_clients[list], $"out/{list}.encodings.sealed", $"out/{list}.indicators.sealed");
        await Step(Lead, "Closed");
    }

    public async Task Put(HttpClient who, params string[] files)
    {
        foreach (var file in files)
        {
            using var answer = await who.PutAsync($"{Address}/files/{Path.GetFileName(file)}", new ByteArrayContent(_offline.Read(file)));
            Assert.True(answer.IsSuccessStatusCode, $"{file}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    public async Task Fetch(HttpClient who, string name, string folder)
    {
        Directory.CreateDirectory(_offline.At(folder));
        await File.WriteAllBytesAsync(_offline.At($"{folder}/{name}"), await who.GetByteArrayAsync($"{Address}/files/{name}"));
    }

    public async Task Step(HttpClient who, string to) => await Member.Json(await TryStep(who, to));

    public Task<HttpResponseMessage> TryStep(HttpClient who, string to) => who.PostAsJsonAsync($"{Address}/step", new { to });

    public Task<HttpResponseMessage> StartJob(HttpClient who, string kind, string key) =>
        who.PostAsync($"{Address}/jobs", new StringContent($$"""{ "kind": "{{kind.ToLowerInvariant()}}", "keys": {{File.ReadAllText(_offline.At($"round/{key}"))}} }"""));

    public async Task<(string State, string Why)> Job(HttpClient who, string kind, string key)
    {
        var started = await Member.Json(await StartJob(who, kind, key));
        Assert.Equal(HttpStatusCode.Conflict, (await StartJob(who, kind, key)).StatusCode);
        var ended = await Ended(started.GetProperty("id").GetGuid());
        return (ended.GetProperty("state").GetString()!, ended.GetProperty("why").GetString()!);
    }

    /// <summary>All jobs of the round as somebody who takes part sees them, oldest first.</summary>
    public async Task<List<JsonElement>> Jobs() => [.. (await Member.Json(await Lead.GetAsync($"{Address}/jobs"))).EnumerateArray()];

    /// <summary>A job when it is over.</summary>
    public async Task<JsonElement> Ended(Guid id)
    {
        while (true)
        {
            var job = (await Jobs()).Single(job => job.GetProperty("id").GetGuid() == id);
            if (job.GetProperty("state").GetString() != "Running") return job;
            await Task.Delay(50);
        }
    }

    public Task<HttpResponseMessage> StopJob(HttpClient who) => who.DeleteAsync($"{Address}/jobs");

    /// <summary>The same people at another server.</summary>
    public Players At(ServerHost next) => new(next, _offline, _callers);

    public async Task RequireTheFiguresOfTheOfflineRound()
    {
        using var written = await Analyst.PutAsync($"{Address}/files/interpretation.txt", new StringContent("Niet meegeteld"));
        using var text = await Lead.PutAsync($"{Address}/files/interpretation.txt", new StringContent("Niemand hiervan bestaat."));
        await Step(Lead, "Interpreted");
        await Step(Lead, "Published");
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (written.StatusCode, text.StatusCode));
        Assert.Equal(Of(_offline.Read("analyst/estimate.json")), Of(await Analyst.GetByteArrayAsync($"{Address}/files/estimate.json")));
        Assert.Equal(Of(_offline.Read("analyst/safe-tables.json"), "document"), Of(await Analyst.GetByteArrayAsync($"{Address}/files/safe-tables.json"), "document"));
        using var nobody = _host.Nobody();
        foreach (var file in Directory.GetFiles(_offline.At("report/data")).Select(path => $"data/{Path.GetFileName(path)}"))
            Assert.Equal(_offline.Read($"report/{file}"), await nobody.GetByteArrayAsync($"{Address}/release/{file}"));
    }

    private static string Of(byte[] json, string? part = null)
    {
        var node = JsonNode.Parse(json)!;
        return (part is null ? node : node[part]!).ToJsonString();
    }

    private async Task Seat(string party, string list, HttpClient who)
    {
        var organisation = who.DefaultRequestHeaders.GetValues(RelayHost.CallerHeader).Single().Split(' ')[1];
        (await Lead.PutAsJsonAsync($"{Address}/seats", new { party, list, organisation })).EnsureSuccessStatusCode();
        (await who.PostAsJsonAsync($"{Address}/seats/accept", new { party, list, checksum = _offline.Definition.Checksum() })).EnsureSuccessStatusCode();
    }

    private static string NewCaller(params Role[] roles) => $"{Guid.CreateVersion7()} {Guid.CreateVersion7()} {Guid.CreateVersion7()} {string.Join(',', roles)}";

    private static HttpClient Client(ServerHost host, string caller)
    {
        var client = host.Nobody();
        client.DefaultRequestHeaders.Add(RelayHost.CallerHeader, caller);
        return client;
    }
}
