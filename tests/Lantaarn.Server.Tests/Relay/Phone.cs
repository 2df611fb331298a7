// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lantaarn.Server.Access;
using Lantaarn.Server.Relay;
using Lantaarn.Server.Tests.Hosts;

namespace Lantaarn.Server.Tests.Relay;

/// <summary>A colleague's device: signs, chains, sends and reads, with the form that the app uses. What it "seals" is chance.</summary>
internal sealed class Phone
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly ECDsa _signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDiffieHellman _opening = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);

    private Phone(HttpClient http, Guid organisation, Guid account, Guid device) => (Http, Organisation, Account, Device) = (http, organisation, account, device);

    public Phone(RelayHost host, Guid organisation, params Role[] roles)
        : this(host.Client(), organisation, Guid.CreateVersion7(), Guid.CreateVersion7())
    {
        Roles = roles;
        Http.DefaultRequestHeaders.Add(RelayHost.CallerHeader, $"{Account} {organisation} {Device} {string.Join(',', roles)}");
    }

    /// <summary>The line to the server; another one when the same telephone meets another server.</summary>
    public HttpClient Http { get; set; }
    public Guid Organisation { get; }
    public Role[] Roles { get; } = [];
    public Guid Account { get; }
    public Guid Device { get; }

    /// <summary>Number of the newest event that was made here.</summary>
    public long Sequence { get; set; }

    /// <summary>What the next event must name as the one before it.</summary>
    public string Previous { get; set; } = "";

    /// <summary>The telephone of somebody who signed in as people do.</summary>
    public static async Task<Phone> Of(Member member) =>
        await new Phone(member.Client, await member.Id("organisation"), await member.Id("account"), await member.Id("device")).Ready();

    /// <summary>Registers both keys.</summary>
    public async Task<Phone> Ready()
    {
        (await Http.PutAsJsonAsync("/api/relay/device", new PublicKeyText(Base64Url.EncodeToString(_signing.ExportSubjectPublicKeyInfo())))).EnsureSuccessStatusCode();
        (await Http.PutAsJsonAsync("/api/relay/members/me", new PublicKeyText(Base64Url.EncodeToString(_opening.ExportSubjectPublicKeyInfo())))).EnsureSuccessStatusCode();
        return this;
    }

    /// <summary>The same caller at another server.</summary>
    public HttpClient At(RelayHost host)
    {
        var http = host.Client();
        http.DefaultRequestHeaders.Add(RelayHost.CallerHeader, Http.DefaultRequestHeaders.GetValues(RelayHost.CallerHeader));
        return http;
    }

    /// <summary>Posts a generation of a compartment's key for these colleagues.</summary>
    public Task<HttpResponseMessage> Rotate(string compartment, int generation, params Phone[] members) => Http.PostAsJsonAsync(
        $"/api/relay/compartments/{compartment}/generations/{generation}", new EnvelopeBatch([.. members.Select(member => new SentEnvelope(member.Account, Envelope()))]));

    public SentEvent Make(string compartment = "contact", int generation = 1, string? text = null)
    {
        var made = Sign(Claims(compartment, generation), Sealed(text));
        (Sequence, Previous) = (Sequence + 1, Hash(made.Signed!));
        return made;
    }

    /// <summary>What would be signed for the next event, to be spoilt by a test.</summary>
    public JsonObject Claims(string compartment = "contact", int generation = 1) => new()
    {
        ["id"] = Guid.CreateVersion7(),
        ["author"] = Account,
        ["device"] = Device,
        ["sequence"] = Sequence + 1,
        ["previous"] = Previous,
        ["compartment"] = compartment,
        ["generation"] = generation,
    };

    public SentEvent Sign(JsonObject claims, string content)
    {
        claims["content"] ??= Hash(content);
        var text = $"{Base64Url.EncodeToString("""{"alg":"ES256"}"""u8)}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        return new SentEvent($"{text}.{Base64Url.EncodeToString(_signing.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256))}", content);
    }

    public async Task<BatchAnswer> Send(params SentEvent[] events)
    {
        var answer = await Http.PostAsJsonAsync("/api/relay/events", new EventBatch(events));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<BatchAnswer>(Web))!;
    }

    public async Task<EventPage> Read(long after = 0, string? compartment = null) =>
        (await Http.GetFromJsonAsync<EventPage>($"/api/relay/events?after={after}" + (compartment is null ? "" : $"&compartment={compartment}"), Web))!;

    public async Task<List<PlacedEvent>> ReadAll()
    {
        var all = new List<PlacedEvent>();
        for (var (after, more) = (0L, true); more;)
        {
            var page = await Read(after);
            all.AddRange(page.Events);
            (after, more) = (page.Next, page.More);
        }
        return all;
    }

    public async Task<HttpStatusCode> Keep(Guid person, string wrapped, string compartment = "contact", int generation = 1) =>
        (await Http.PutAsJsonAsync($"/api/relay/people/{person}/keys/{compartment}", new WrappedKey(generation, wrapped))).StatusCode;

    public async Task<PersonKeyPage> Keys(long after = 0) => (await Http.GetFromJsonAsync<PersonKeyPage>($"/api/relay/people/keys?after={after}", Web))!;

    public static string Hash(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(text)));

    /// <summary>A sealed text around the bytes of a text, or around chance.</summary>
    public static string Sealed(string? text = null) =>
        $"{Base64Url.EncodeToString("""{"alg":"dir","enc":"A256GCM"}"""u8)}..{Chance(12)}.{(text is null ? Chance(24) : Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)))}.{Chance(16)}";

    private static string Envelope() =>
        $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$$"""{"alg":"ECDH-ES+A256KW","enc":"A256GCM","epk":{"kty":"EC","crv":"P-256","x":"{{{Chance(32)}}}","y":"{{{Chance(32)}}}"}}"""))}.{Chance(40)}.{Chance(12)}.{Chance(32)}.{Chance(16)}";

    private static string Chance(int bytes) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));
}

/// <summary>An organisation whose people have their keys.</summary>
internal sealed record Team(Phone Admin, Phone Worker, Phone Volunteer)
{
    public static async Task<Team> Start(RelayHost host)
    {
        var organisation = Guid.CreateVersion7();
        var team = new Team(
            await new Phone(host, organisation, Role.Admin).Ready(), await new Phone(host, organisation, Role.Worker).Ready(), await new Phone(host, organisation, Role.Volunteer).Ready());
        (await team.Admin.Rotate("contact", 1, team.Admin, team.Worker, team.Volunteer)).EnsureSuccessStatusCode();
        (await team.Admin.Rotate("health", 1, team.Admin, team.Worker)).EnsureSuccessStatusCode();
        return team;
    }
}
