// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.KeyShares;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Server.Access;
using Lantaarn.Server.Rounds;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Server.Tests.Relay;

namespace Lantaarn.Server.Tests.Rounds;

/// <summary>A round on a server and everyone who takes part, each in an organisation of its own. Files have the form that the commands give them; what is sealed in them is chance.</summary>
internal sealed class CountingRound
{
    public static readonly string[] Lists = ["opvang", "inloop", "straatarts"];

    private readonly ServerHost _server;
    private readonly Dictionary<string, HttpClient> _organisations;
    private readonly Dictionary<HttpClient, Guid> _ids = [];

    private CountingRound(ServerHost server, bool sharesKey, RoundKind kind)
    {
        _server = server;
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        (LeadKeys, LinkageKeys, AnalystKeys) = (RoleKeys.Generate(RoundRole.Lead, id), RoleKeys.Generate(RoundRole.LinkageUnit, id), RoleKeys.Generate(RoundRole.Analyst, id));
        Definition = SignedDocument.Sign(Define(id, sharesKey, kind), LeadKeys.Signing);
        (Lead, LinkageUnit, Analyst) = (NewClient(Role.CountLead), NewClient(Role.Admin), NewClient(Role.Analyst));
        Interpreter = Colleague(Lead, Role.Interpreter);
        _organisations = Lists.ToDictionary(list => list, _ => NewClient(Role.Admin));
    }

    public HttpClient Lead { get; }
    public HttpClient LinkageUnit { get; }
    public HttpClient Analyst { get; }
    public HttpClient Interpreter { get; }
    public RoleKeys LeadKeys { get; }
    public RoleKeys LinkageKeys { get; }
    public RoleKeys AnalystKeys { get; }
    public SignedDocument<RoundDefinition> Definition { get; }
    public string Address => $"/api/rounds/{Definition.Document.Id}";

    /// <summary>A round of which only the count lead knows.</summary>
    public static async Task<CountingRound> Define(ServerHost server, bool sharesKey = false, RoundKind kind = RoundKind.Count)
    {
        var round = new CountingRound(server, sharesKey, kind);
        Assert.Equal(HttpStatusCode.Created, (await round.Define(round.Lead)).StatusCode);
        return round;
    }

    /// <summary>A round in which everyone accepted a seat.</summary>
    public static async Task<CountingRound> Seated(ServerHost server, bool sharesKey = false)
    {
        var round = await Define(server, sharesKey);
        foreach (var list in Lists) await round.Seat(Party.List, list, round.Of(list));
        await round.Seat(Party.LinkageUnit, "", round.LinkageUnit);
        await round.Seat(Party.Analyst, "", round.Analyst);
        return round;
    }

    /// <summary>A round that takes contributions.</summary>
    public static async Task<CountingRound> Opened(ServerHost server)
    {
        var round = await Seated(server);
        await round.Go(round.Lead, RoundStep.Open);
        return round;
    }

    /// <summary>A round as far as this step, with a contribution of every list.</summary>
    public static async Task<CountingRound> At(ServerHost server, RoundStep step)
    {
        var round = await Opened(server);
        foreach (var list in Lists) await round.Contribute(list);
        foreach (var next in Enum.GetValues<RoundStep>().Where(next => next > RoundStep.Open && next <= step))
        {
            await round.HandIn(next);
            await round.Go(round.WhoTakes(next), next);
        }
        return round;
    }

    public HttpClient Of(string list) => _organisations[list];

    public HttpClient NewClient(params Role[] roles) => Client(Guid.CreateVersion7(), roles);

    public HttpClient Colleague(HttpClient of, params Role[] roles) => Client(_ids[of], roles);

    public Guid IdOf(HttpClient client) => _ids[client];

    public Task<HttpResponseMessage> Define(HttpClient who) => who.PostAsync("/api/rounds", JsonContent.Create(Definition, options: ExchangeJson.Readable));

    public Task<HttpResponseMessage> Offer(Party party, string list, HttpClient to) => Lead.PutAsJsonAsync($"{Address}/seats", new { party = party.ToString(), list, organisation = IdOf(to) });

    public Task<HttpResponseMessage> Accept(Party party, string list, HttpClient who, string? checksum = null) =>
        who.PostAsJsonAsync($"{Address}/seats/accept", new { party = party.ToString(), list, checksum = checksum ?? Definition.Checksum() });

    public Task<HttpResponseMessage> Put(HttpClient who, string name, byte[] content) => who.PutAsync($"{Address}/files/{name}", new ByteArrayContent(content));

    public async Task<byte[]?> Fetch(HttpClient who, string name)
    {
        using var answer = await who.GetAsync($"{Address}/files/{name}");
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsByteArrayAsync() : null;
    }

    public async Task<string[]> Fetchable(HttpClient who) => [.. (await Member.Json(await who.GetAsync($"{Address}/files"))).EnumerateArray().Select(file => file.GetProperty("name").GetString()!).Order(StringComparer.Ordinal)];

    public Task<HttpResponseMessage> Step(HttpClient who, RoundStep to) => who.PostAsJsonAsync($"{Address}/step", new { to = to.ToString() });

    public async Task Go(HttpClient who, RoundStep to) => await Member.Json(await Step(who, to));

    public async Task<JsonElement> Progress(HttpClient who) => await Member.Json(await who.GetAsync(Address));

    public async Task<CheckedLog> Log() => JsonSerializer.Deserialize<CheckedLog>(await Lead.GetStringAsync($"{Address}/log"), ExchangeJson.Readable)!;

    /// <summary>Puts both parts of a contribution; they come back as they were sent.</summary>
    public async Task<(byte[] Encodings, byte[] Indicators)> Contribute(string list)
    {
        var (encodings, indicators) = Contribution(list);
        Assert.Equal(HttpStatusCode.Accepted, (await Put(Of(list), $"{list}.encodings.sealed", encodings)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Put(Of(list), $"{list}.indicators.sealed", indicators)).StatusCode);
        return (encodings, indicators);
    }

    public (byte[] Encodings, byte[] Indicators) Contribution(string list, string? id = null)
    {
        id ??= SealedHeader.DrawFileId();
        return (Seal(Header(SealedContent.Encodings, list, id), LinkageKeys.Public.Sealing), Seal(Header(SealedContent.Indicators, list, id), AnalystKeys.Public.Sealing));
    }

    public SealedHeader Header(SealedContent content, string list, string? id = null) =>
        new(content, Definition.Document.Id, Definition.Checksum(), Definition.Document.KeyCheck, list, id ?? SealedHeader.DrawFileId());

    public static byte[] Seal(SealedHeader header, PublicKey recipient, int parts = 3, int bytes = 20_000)
    {
        var output = new MemoryStream();
        using (var writer = new SealedFileWriter(output, header, recipient, parts))
            for (var part = 0; part < parts; part++) writer.Write(RandomNumberGenerator.GetBytes(bytes));
        return output.ToArray();
    }

    /// <summary>Hands in what a step needs.</summary>
    public async Task HandIn(RoundStep before)
    {
        switch (before)
        {
            case RoundStep.Linked:
                await Good(Put(LinkageUnit, "groups.sealed", Seal(Header(SealedContent.Groups, ""), AnalystKeys.Public.Sealing)));
                await Good(Put(LinkageUnit, "linkage-report.json", Report()));
                break;
            case RoundStep.Estimated:
                await Good(Put(Analyst, "estimate.json", Json(new RoundEstimate(Definition.Document.Id, new StratumEstimate("", 60) { WhyNot = new("few", "Few.") }, [], false, 0, []))));
                break;
            case RoundStep.Protected:
                await Good(Put(Analyst, "safe-tables.json", Tables()));
                break;
            case RoundStep.Interpreted:
                await Good(Put(Interpreter, "interpretation.txt", "Dit zegt weinig: de meting was klein."u8.ToArray()));
                break;
        }
    }

    public HttpClient WhoTakes(RoundStep step) => step switch
    {
        RoundStep.Linked => LinkageUnit,
        RoundStep.Estimated or RoundStep.Protected => Analyst,
        RoundStep.Interpreted => Interpreter,
        _ => Lead,
    };

    public (byte[] Document, RoleKeys Keys) Commitment(string list)
    {
        var keys = RoleKeys.Generate(RoundRole.Lead, Definition.Document.Id);
        var own = new ShareCommitment(Definition.Document.Id, Definition.Checksum(), list, keys.Public, new string('a', 64));
        return (Json(SignedDocument.Sign(own, keys.Signing)), keys);
    }

    public static byte[] Json<T>(T document) => JsonSerializer.SerializeToUtf8Bytes(document, ExchangeJson.Readable);

    private static async Task Good(Task<HttpResponseMessage> asked) => await Member.Json(await asked);

    private async Task Seat(Party party, string list, HttpClient who)
    {
        Assert.Equal(HttpStatusCode.NoContent, (await Offer(party, list, who)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await Accept(party, list, who)).StatusCode);
    }

    private byte[] Report() => Json(new LinkageReport(Definition.Document.Id, [.. Lists.Select(list => new ListSize(list, 20))], 40, 100, 0.8, new(0.7, 0.8, 2), null, null, [], [], []));

    // The form of safe tables: their type is made by the step that protects a round, and by nothing else.
    private byte[] Tables() => Json(SignedDocument.Sign(
        new
        {
            RoundId = Definition.Document.Id,
            MinimumCell = 5,
            Tables = new[] { new SafeTable("geslacht", ["geslacht"], [new SafeCell([SafeCell.Total], 40), new SafeCell(["man"], 40)]) },
            Audit = new SafetyAudit(2, 0, 5, "anyone", "1"),
            Foundation = Array.Empty<string>(),
        },
        AnalystKeys.Signing));

    private HttpClient Client(Guid organisation, Role[] roles)
    {
        var client = _server.Nobody();
        client.DefaultRequestHeaders.Add(RelayHost.CallerHeader, $"{Guid.CreateVersion7()} {organisation} {Guid.CreateVersion7()} {string.Join(',', roles)}");
        _ids[client] = organisation;
        return client;
    }

    private RoundDefinition Define(string id, bool sharesKey, RoundKind kind)
    {
        var codebook = new Codebook("1.0", [new Indicator("geslacht", new Label("Geslacht", "Sex"), [new IndicatorCode("man", new Label("Man", "Man")), new IndicatorCode("vrouw", new Label("Vrouw", "Woman"))])]);
        using var schema = JsonDocument.Parse("{}");
        return new(id, kind, "Meting", "Mensen die niet bestaan", "Teststad", new(new(2026, 1, 1), new(2026, 3, 31)), [.. Lists.Select(list => new ListDefinition(list, $"Organisatie {list}", list))],
            codebook, "", "", 5, schema.RootElement.Clone(), sharesKey ? "" : "cafe", new RoundKeys(LeadKeys.Public, LinkageKeys.Public, AnalystKeys.Public));
    }
}

internal static class RoundHosts
{
    /// <summary>A server on an empty database; a header says who is calling.</summary>
    public static Task<ServerHost> StartRounds(this ServerHosts hosts, Database database, params (string Key, string? Value)[] settings) =>
        hosts.Start(database, settings.ToDictionary(setting => setting.Key, setting => setting.Value), RelayHost.SignInByHeader);
}
