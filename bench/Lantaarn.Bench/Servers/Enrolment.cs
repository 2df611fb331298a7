// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Lantaarn.Server.Accounts;
using Lantaarn.Server.Tests.Hosts;

namespace Lantaarn.Bench.Servers;

/// <summary>The way in that people have: an invitation, a passkey, keys. Nothing is put into the database from aside.</summary>
/// <param name="address">Where browsers find the server.</param>
/// <param name="connect">A client that knows nobody yet.</param>
internal sealed class Enrolment(Uri address, Func<HttpClient> connect)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

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
        await devices[0].OpenContacts(devices.Select(device => device.Account), cancel);
        return devices;
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
        return device;
    }

    private HttpClient Nobody()
    {
        var client = connect();
        client.BaseAddress = address;
        client.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        return client;
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer, CancellationToken cancel)
    {
        using (answer) return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancel);
    }

}
