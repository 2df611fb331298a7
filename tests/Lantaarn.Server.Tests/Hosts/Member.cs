// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lantaarn.Server.Access;
using Lantaarn.Server.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Lantaarn.Server.Tests.Hosts;

/// <summary>Somebody at a device that is signed in, and the passkey that signed it in, if it was one.</summary>
internal sealed class Member(ServerHost host, HttpClient client, SoftwarePasskey? passkey) : IDisposable
{
    public HttpClient Client { get; } = client;

    public SoftwarePasskey Passkey => passkey ?? throw new InvalidOperationException("This member was signed in without a passkey.");

    /// <summary>Follows a link as a browser does: asks, makes a passkey, answers.</summary>
    public static async Task<Member> Join(ServerHost host, Uri link, string name = "Noor", string organisation = "")
    {
        var passkey = new SoftwarePasskey(Origin);
        var client = host.Nobody();
        var question = await Json(await client.PostAsJsonAsync("/api/join/question", new { secret = link.Fragment[1..], name, organisation }));
        using var answer = await client.PostAsJsonAsync("/api/join", AnswerTo(question, passkey.Create(question.GetProperty("options"))));
        Carry(client, answer);
        return new Member(host, client, passkey);
    }

    /// <summary>Founds an organisation by a link as the console prints it.</summary>
    public static async Task<Member> Found(ServerHost host, string organisation = "Straatdokters")
    {
        await using var scope = host.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<Invitations>().Found(CancellationToken.None);
        return await Join(host, made.Link, "Anna", organisation);
    }

    /// <summary>Signs in on one more device with the same passkey, or on one that was signed in before.</summary>
    public async Task<HttpResponseMessage> SignIn(HttpClient on, Guid? returning = null)
    {
        var question = await Json(await on.PostAsync("/api/sign-in/question", null));
        var answer = await on.PostAsJsonAsync("/api/sign-in", AnswerTo(question, Passkey.Answer(question.GetProperty("options")), returning));
        if (answer.IsSuccessStatusCode) Carry(on, answer);
        return answer;
    }

    /// <summary>A colleague with these roles, by invitation.</summary>
    public async Task<Member> Invite(params Role[] roles)
    {
        var made = await Json(await Client.PostAsJsonAsync("/api/invitations", new { roles = roles.Select(role => role.ToString()) }));
        return await Join(host, new Uri(made.GetProperty("link").GetString()!));
    }

    /// <summary>A colleague with this role whose session is made in the store: much faster, for tests that are not about signing in.</summary>
    public async Task<Member> Colleague(Role role)
    {
        var organisation = await Id("organisation");
        var token = await host.InStore(async store =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var account = new Account { Id = Guid.CreateVersion7(), OrganisationId = organisation, Name = role.ToString(), Roles = [role.ToString()], CreatedAt = now };
            store.Add(account);
            await store.SaveChangesAsync();
            await using var scope = host.Services.CreateAsyncScope();
            var secret = await scope.ServiceProvider.GetRequiredService<Sessions>().Open(store, account.Id, "test", null, CancellationToken.None);
            await store.SaveChangesAsync();
            return secret;
        });
        var client = host.Nobody();
        client.DefaultRequestHeaders.Add("Cookie", $"{Sessions.Cookie}={token}");
        return new Member(host, client, null);
    }

    /// <summary>An id that the server tells about this member: account, organisation or device.</summary>
    public async Task<Guid> Id(string of) => (await Json(await Client.GetAsync("/api/me"))).GetProperty(of).GetGuid();

    public static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        using (answer)
        {
            if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"{answer.RequestMessage!.RequestUri}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            return await answer.Content.ReadFromJsonAsync<JsonElement>();
        }
    }

    public static JsonObject AnswerTo(JsonElement question, JsonObject credential, Guid? returning = null) =>
        new() { ["ceremony"] = question.GetProperty("ceremony").GetString(), ["credential"] = credential, ["device"] = "telephone", ["returning"] = returning };

    public void Dispose()
    {
        Client.Dispose();
        passkey?.Dispose();
    }

    private static string Origin => ServerHost.Address.GetLeftPart(UriPartial.Authority);

    private static void Carry(HttpClient client, HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        client.DefaultRequestHeaders.Remove("Cookie");
        client.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
    }
}
