// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lantaarn.Server.Rounds;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Server.Tests.Rounds;

namespace Lantaarn.Server.Tests.Interpretations;

/// <summary>A round with protected tables, and the session about it.</summary>
internal sealed class Session(ServerHost host, CountingRound round)
{
    public static readonly string[] Indicators = ["geslacht", "mensen_gezien"];

    public CountingRound Round { get; } = round;

    public HttpClient Editor => Round.Interpreter;

    public string Address => $"{Round.Address}/interpretation";

    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public static async Task<Session> Open(ServerHost host)
    {
        var session = new Session(host, await CountingRound.At(host, RoundStep.Protected));
        Assert.Equal(HttpStatusCode.NoContent, (await session.Put(session.Editor, Today.AddDays(14), Indicators)).StatusCode);
        return session;
    }

    public Task<HttpResponseMessage> Put(HttpClient who, DateOnly until, params string[] indicators) => who.PutAsJsonAsync(Address, new { indicators, until });

    public async Task<ExpertAtHome> Invite(string role)
    {
        var made = await Member.Json(await Editor.PostAsJsonAsync($"{Address}/experts", new { role }));
        return new(host.Nobody(), new Uri(made.GetProperty("link").GetString()!).AbsolutePath, made.GetProperty("expert").GetGuid());
    }

    public Task<HttpResponseMessage> Withdraw(ExpertAtHome expert) => Editor.DeleteAsync($"{Address}/experts/{expert.Id}");

    public async Task<JsonElement> Read() => await Member.Json(await Editor.GetAsync(Address));

    public async Task<List<JsonElement>> Statements() => [.. (await Read()).GetProperty("statements").EnumerateArray()];

    public async Task<HttpResponseMessage> Write(string indicator) =>
        await Editor.PutAsJsonAsync($"{Address}/texts/{indicator}", new { dutch = $"Slotsom over {indicator}", english = $"Conclusion about {indicator}" });

    public async Task TranslateAll()
    {
        foreach (var said in await Statements())
            (await Editor.PutAsJsonAsync($"{Address}/statements/{said.GetProperty("id").GetGuid()}/translation", new { text = "In the other language", reasons = "Because, in the other language" })).EnsureSuccessStatusCode();
    }

    public Task<HttpResponseMessage> Close(HttpClient? who = null) => (who ?? Editor).PostAsync($"{Address}/close", null);
}

/// <summary>An expert with a link, who sends the forms of the page.</summary>
internal sealed partial record ExpertAtHome(HttpClient Http, string Address, Guid Id)
{
    public Task<string> Page(string language = "nl") => Http.GetStringAsync(Address.Replace("/nl/", $"/{language}/", StringComparison.Ordinal));

    public async Task<string[]> Numbers() => [.. Cell().Matches(await Page()).Select(cell => cell.Groups[1].Value)];

    public async Task<HttpStatusCode> Send(string form, params (string Name, string Value)[] fields) => (await SendAndRead(form, fields)).Status;

    public async Task<(HttpStatusCode Status, string Page)> SendAndRead(string form, params (string Name, string Value)[] fields)
    {
        using var answer = await Http.PostAsync($"{Address}/{form}", new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public Task<HttpStatusCode> Say(string indicator, string text) =>
        Send("statement", ("indicator", indicator), ("text", text), ("agreement", "AgreesInPart"), ("reasons", "Dat zien wij elke nacht."), ("confidence", "High"));

    public Task<HttpStatusCode> Respond(JsonElement statement, bool agrees, string reason) =>
        Send("response", ("indicator", "geslacht"), ("statement", statement.GetProperty("id").GetString()!), ("agrees", agrees ? "yes" : "no"), ("reason", reason));

    [GeneratedRegex("<td>(.*?)</td>")]
    private static partial Regex Cell();
}
