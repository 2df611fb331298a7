// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lantaarn.Server.Access;
using Lantaarn.Server.Tests.Hosts;

namespace Lantaarn.Server.Tests.Fuzz;

/// <summary>Sends hostile requests to a server in memory, as nobody and as members of several roles.</summary>
internal sealed class Fuzzing(ServerHost host, int seed)
{
    private static readonly string[] Beside =
        ["", "/gids", "/gids/nl/", "/gids/nl/zoeken", "/nl/account", "/en/account/join", "/openapi/v1.json", "/health/live", "/health/ready", "/metrics", "/site/0/none", "/scripts/account.js", "/styles/account.css", "/sitemap.txt", "/there/is/nothing"];

    private static readonly Role?[] Callers = [null, Role.Admin, Role.Worker, Role.Volunteer, Role.CountLead, Role.Analyst, Role.Interpreter];

    private readonly ConcurrentDictionary<int, int> _statuses = [];
    private readonly ConcurrentQueue<string> _failures = [];

    /// <summary>How often each status was answered; 0 for no answer within half a minute.</summary>
    public IReadOnlyDictionary<int, int> Statuses => _statuses;

    /// <summary>The first requests that were answered with 500 or not at all: method, path without query, what happened.</summary>
    public IReadOnlyCollection<string> Failures => _failures;

    /// <param name="requests">How many.</param>
    /// <param name="abreast">How many at once.</param>
    public async Task Run(int requests, int abreast)
    {
        using var nobody = host.Nobody();
        var document = await nobody.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        var map = await nobody.GetStringAsync("/sitemap.txt");
        string[] pages = [.. Beside, .. map.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new Uri(line).AbsolutePath)];
        using var founder = await Member.Found(host);
        await Task.WhenAll(Enumerable.Range(0, abreast).Select(async worker =>
        {
            var random = new Random(seed + worker);
            var hostile = new HostileRequests(document, pages, random);
            // Off the caller's thread: the server in memory answers in place.
            await Task.Run(() => Work(founder, hostile, random, (requests + abreast - 1) / abreast));
        }));
    }

    private async Task Work(Member founder, HostileRequests hostile, Random random, int requests)
    {
        using var nobody = host.Nobody();
        var sessions = new Dictionary<Role, HostileSession>();
        for (var i = 0; i < requests; i++)
        {
            var role = Callers[random.Next(Callers.Length)];
            HostileSession? session = null;
            if (role is { } member && !sessions.TryGetValue(member, out session)) sessions[member] = session = await HostileSession.Open((await founder.Colleague(member)).Client);
            using var request = hostile.Next(session);
            var status = await Send(request, stop => session?.Send(request, stop) ?? nobody.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop));
            // The request may have signed it out, or it left the organisation.
            if (session is not null && status == 401 && random.Next(20) == 0 && sessions.Remove(role!.Value, out var ended)) ended.Dispose();
        }
        foreach (var session in sessions.Values) session.Dispose();
    }

    private async Task<int> Send(HttpRequestMessage request, Func<CancellationToken, Task<HttpResponseMessage>> send)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var (status, what) = (0, "no answer");
        try
        {
            using var answer = await send(patience.Token);
            (status, what) = ((int)answer.StatusCode, answer.StatusCode.ToString());
            // What is live has no end.
            if (answer.Content.Headers.ContentType?.MediaType != "text/event-stream") await answer.Content.CopyToAsync(Stream.Null, patience.Token);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            (status, what) = (0, e.GetType().Name + ": " + e.Message);
        }
        _statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
        if (status is 0 or (int)HttpStatusCode.InternalServerError && _failures.Count < 50) _failures.Enqueue($"{request.Method} {request.RequestUri!.AbsolutePath[..Math.Min(200, request.RequestUri.AbsolutePath.Length)]}: {what}");
        return status;
    }
}
