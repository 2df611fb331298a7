// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lantaarn.Server.Accounts;
using Lantaarn.Server.Relay;
using Lantaarn.Server.Tests.Hosts;

namespace Lantaarn.Bench.Servers;

/// <summary>The way in that people have: an invitation, a passkey, keys. Nothing is put into the database from aside.</summary>
/// <param name="address">Where browsers find the server.</param>
/// <param name="connect">A client that knows nobody yet.</param>
internal sealed class Enrolment(Uri address, Func<HttpClient> connect)
{
    /// <summary>An organisation whose members can write to each other.</summary>
    /// <param name="link">An invitation that founds it.</param>
    /// <param name="members">How many members it gets, the founder among them.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<IReadOnlyList<CaseworkDevice>> Found(Uri link, int members, CancellationToken cancel)
    {
        var founder = await Join(link, cancel);
        var devices = new List<CaseworkDevice> { await Ready(founder, cancel) };
        while (devices.Count < members)
        {
            var invitation = await Json(await founder.PostAsJsonAsync("/api/invitations", new { roles = new[] { "Worker" } }, cancel), cancel);
            devices.Add(await Ready(await Join(new Uri(invitation.GetProperty("link").GetString()!), cancel), cancel));
        }
        using var keys = await founder.PostAsJsonAsync("/api/relay/compartments/contact/generations/1", new EnvelopeBatch([.. devices.Select(device => new SentEnvelope(device.Account, Envelope()))]), cancel);
        keys.EnsureSuccessStatusCode();
        return devices;
    }

    /// <summary>A client with the cookie of a member.</summary>
    public HttpClient SignedIn(string cookie)
    {
        var client = Nobody();
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return client;
    }

    private async Task<HttpClient> Join(Uri link, CancellationToken cancel)
    {
        using var passkey = new SoftwarePasskey(address.GetLeftPart(UriPartial.Authority));
        var client = Nobody();
        var question = await Json(await client.PostAsJsonAsync("/api/join/question", new { secret = link.Fragment[1..], name = "Noor", organisation = "Straatdokters" }, cancel), cancel);
        using var answer = await client.PostAsJsonAsync("/api/join", new JsonObject
        {
            ["ceremony"] = question.GetProperty("ceremony").GetString(),
            ["credential"] = passkey.Create(question.GetProperty("options")),
            ["device"] = "telephone",
        }, cancel);
        answer.EnsureSuccessStatusCode();
        client.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        return client;
    }

    private static async Task<CaseworkDevice> Ready(HttpClient client, CancellationToken cancel)
    {
        var me = (await client.GetFromJsonAsync<SignIn.Me>("/api/me", Web, cancel))!;
        var device = new CaseworkDevice(client, me.Account, me.Device);
        await device.Register(cancel);
        using var member = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var answer = await client.PutAsJsonAsync("/api/relay/members/me", new PublicKeyText(Base64Url.EncodeToString(member.ExportSubjectPublicKeyInfo())), cancel);
        answer.EnsureSuccessStatusCode();
        return device;
    }

    private HttpClient Nobody()
    {
        var client = connect();
        client.BaseAddress = address;
        client.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        return client;
    }

    // The form of an envelope; nobody opens it here.
    private static string Envelope() =>
        $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$$"""{"alg":"ECDH-ES+A256KW","enc":"A256GCM","epk":{"kty":"EC","crv":"P-256","x":"{{{Chance(32)}}}","y":"{{{Chance(32)}}}"}}"""))}.{Chance(40)}.{Chance(12)}.{Chance(32)}.{Chance(16)}";

    private static string Chance(int bytes) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));

    private static async Task<JsonElement> Json(HttpResponseMessage answer, CancellationToken cancel)
    {
        using (answer) return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancel);
    }

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };
}
