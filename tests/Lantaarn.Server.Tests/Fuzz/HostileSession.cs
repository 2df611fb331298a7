// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lantaarn.Server.Tests.Fuzz;

/// <summary>A member who is signed in and means harm: with a registered device, whose signatures hold whatever they stand under.</summary>
internal sealed class HostileSession : IDisposable
{
    private readonly HttpClient _client;
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private Guid _account, _device;
    private string _previous = "";
    private long _sequence;

    private HostileSession(HttpClient client) => _client = client;

    /// <param name="client">Signed in.</param>
    public static async Task<HostileSession> Open(HttpClient client)
    {
        var session = new HostileSession(client);
        var me = await client.GetFromJsonAsync<JsonElement>("/api/me");
        (session._account, session._device) = (me.GetProperty("account").GetGuid(), me.GetProperty("device").GetGuid());
        var key = new { publicKey = Base64Url.EncodeToString(session._key.ExportSubjectPublicKeyInfo()) };
        using (await client.PutAsJsonAsync("/api/relay/device", key)) { }
        using (await client.PutAsJsonAsync("/api/relay/members/me", key)) { }
        var envelope = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$$"""{"alg":"ECDH-ES+A256KW","enc":"A256GCM","epk":{"kty":"EC","crv":"P-256","x":"{{{Zeros(32)}}}","y":"{{{Zeros(32)}}}"}}"""))}.{Zeros(40)}.{Zeros(12)}.{Zeros(32)}.{Zeros(16)}";
        foreach (var compartment in (string[])["contact", "health"])
            using (await client.PostAsJsonAsync($"/api/relay/compartments/{compartment}/generations/1", new { envelopes = new[] { new { account = session._account, @sealed = envelope } } })) { }
        return session;
    }

    public Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancel) => _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);

    /// <summary>Events that are signed well, and say what they should not.</summary>
    public byte[] Batch(HostileJson json, Random random)
    {
        var events = new JsonArray();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var content = json.Sealed(direct: true);
            var claims = new JsonObject
            {
                ["id"] = Guid.CreateVersion7().ToString(),
                ["author"] = _account.ToString(),
                ["device"] = _device.ToString(),
                ["sequence"] = _sequence + 1,
                ["previous"] = _previous,
                ["compartment"] = random.Next(3) == 0 ? "health" : "contact",
                ["generation"] = 1,
                ["content"] = Hash(content),
            };
            var good = random.Next(3) == 0;
            var text = $"{Base64Url.EncodeToString("""{"alg":"ES256"}"""u8)}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(good ? claims.ToJsonString() : json.Text(claims)))}";
            var signed = $"{text}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256))}";
            if (good) (_sequence, _previous) = (_sequence + 1, Hash(signed));
            events.Add(new JsonObject { ["signed"] = signed, ["sealed"] = content });
        }
        return Encoding.UTF8.GetBytes(new JsonObject { ["events"] = events }.ToJsonString());
    }

    public void Dispose()
    {
        _client.Dispose();
        _key.Dispose();
    }

    private static string Hash(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(text)));

    private static string Zeros(int bytes) => Base64Url.EncodeToString(new byte[bytes]);
}
