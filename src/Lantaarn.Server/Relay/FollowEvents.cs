// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.Json;
using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Relay;

/// <summary>
/// Live events (server-sent events). The stream holds a cursor and one page, no queue: who reads slowly is behind in the database, not in memory.
/// </summary>
internal sealed class FollowEvents(RelaySignal signal, IServiceScopeFactory scopes, IOptions<RelayOptions> options, TimeProvider time)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    // 'after' is the cursor of the first time; after a break the browser sends Last-Event-ID, which counts.
    public static async Task<IResult> Get(HttpContext http, FollowEvents follow, IHostApplicationLifetime life, CancellationToken cancel, long after = 0)
    {
        if (long.TryParse(http.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last)) after = last;
        if (after < 0) return Refusal.BadForm("'after' is a position: 0 or more.").As(400);
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, life.ApplicationStopping);
        try
        {
            await follow.Stream(http, after, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The reader left, or the server stops: both are an end like any other.
        }
        return TypedResults.Empty;
    }

    private async Task Stream(HttpContext http, long after, CancellationToken cancel)
    {
        var followed = signal.Follow(Caller.Of(http.User).Organisation);
        try
        {
            var start = time.GetTimestamp();
            IReadOnlyList<Compartment> due = [];
            while (time.GetElapsedTime(start).TotalSeconds < options.Value.FollowSeconds)
            {
                var news = followed.News;
                if (await Page(http, after, cancel) is not { } page) return;
                await Write(http.Response, page, page.Due.SequenceEqual(due) ? null : page.Due, cancel);
                (after, due) = (page.Next, page.Due);
                if (!page.More) await Wait(news, cancel);
            }
        }
        finally
        {
            followed.Leave();
        }
    }

    private static async Task Write(HttpResponse response, EventPage page, IReadOnlyList<Compartment>? due, CancellationToken cancel)
    {
        if (due is not null) await response.WriteAsync($"event: due\ndata: {JsonSerializer.Serialize(due, Web)}\n\n", cancel);
        foreach (var stored in page.Events) await response.WriteAsync($"id: {stored.Position}\nevent: stored\ndata: {JsonSerializer.Serialize(stored, Web)}\n\n", cancel);
        // A number without data moves the reader's cursor and is the sign of life.
        await response.WriteAsync($"id: {page.Next}\n\n", cancel);
        await response.Body.FlushAsync(cancel);
    }

    private async Task Wait(Task news, CancellationToken cancel)
    {
        try
        {
            await news.WaitAsync(TimeSpan.FromSeconds(options.Value.HeartbeatSeconds), time, cancel);
        }
        catch (TimeoutException)
        {
            // Nothing came: a sign of life is due.
        }
    }

    // A store and a check for each page: between pages nothing of the database is held, and no page goes to a session that ended.
    private async Task<EventPage?> Page(HttpContext http, long after, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Caller.StillOf(http, scope.ServiceProvider) is { } caller ? await ReadEvents.Page(caller, scope.ServiceProvider.GetRequiredService<LantaarnStore>(), after, null, cancel) : null;
    }
}
