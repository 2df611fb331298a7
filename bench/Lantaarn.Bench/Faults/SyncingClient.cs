// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net.Sockets;
using System.Text.Json;
using Lantaarn.Bench.Servers;
using Lantaarn.Server.Relay;
using Lantaarn.Server.Tests.Hosts;

namespace Lantaarn.Bench.Faults;

/// <summary>
/// A device that writes and reads all the time, over a line that breaks: sends again until an answer came, and now and then sends what it should not - old
/// events, a batch out of order, the same batch twice at once.
/// </summary>
/// <param name="device">Makes and sends.</param>
/// <param name="random">What it does when.</param>
/// <param name="forgets">It loses its cursor now and then: so that the run can show that it notices.</param>
internal sealed class SyncingClient(CaseworkDevice device, Random random, bool forgets) : IDisposable
{
    private const int LargestBatch = 30;
    private const int MostWaiting = 120;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly List<OwnEvent> _waiting = [];
    private readonly List<OwnEvent> _sent = [];
    private readonly List<PlacedEvent> _log = [];
    private readonly Lock _hearing = new();
    private long _cursor;

    /// <summary>What the server said it has, and where.</summary>
    public Dictionary<Guid, (long Position, string Signed)> Acknowledged { get; } = [];

    /// <summary>The organisation's log as this device put it together, page by page.</summary>
    public IReadOnlyList<PlacedEvent> Log => _log;

    /// <summary>Made, and never acknowledged.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>Events that were acknowledged twice, at different positions.</summary>
    public int Moved { get; private set; }

    /// <summary>Requests without an answer.</summary>
    public int Broken { get; private set; }

    /// <summary>Refusals that a sender of good events should never see.</summary>
    public Dictionary<string, int> Refused { get; } = [];

    /// <summary>Works until told to stop.</summary>
    public async Task Work(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            while (_waiting.Count < MostWaiting && random.Next(4) > 0) _waiting.Add(device.Make());
            await Push();
            await Pull();
            await Task.Delay(random.Next(30), CancellationToken.None);
        }
    }

    /// <summary>Sends what waits and reads the rest, over a line that holds.</summary>
    public async Task Finish()
    {
        for (var attempts = 0; _waiting.Count > 0 && attempts < 20; attempts++) await Attempt([.. _waiting.Take(LargestBatch)]);
        await Pull();
    }

    public Task<List<PlacedEvent>> ReadAnew() => device.ReadAll(0, CancellationToken.None).ToListAsync().AsTask();

    public void Dispose() => device.Dispose();

    private async Task Push()
    {
        var batch = Disturbed([.. _waiting.Take(LargestBatch)]);
        if (batch.Count == 0) return;
        if (random.Next(5) > 0) await Attempt(batch);
        else await Task.WhenAll(Attempt(batch), Attempt([.. batch.Take(batch.Count / 2 + 1)]));
    }

    private List<OwnEvent> Disturbed(List<OwnEvent> batch)
    {
        switch (random.Next(6))
        {
            case 0: return [.. batch.OrderBy(_ => random.Next())];
            case 1: return [.. _sent.TakeLast(20), .. batch];
            case 2: return [.. batch, .. batch, .. _sent.Take(random.Next(10))];
            default: return batch;
        }
    }

    private async Task Attempt(IReadOnlyList<OwnEvent> batch)
    {
        if (await Try(stop => device.Send(batch, stop)) is not { } answer) return;
        lock (_hearing)
            foreach (var said in answer.Answers) Hear(said);
    }

    private void Hear(EventAnswer said)
    {
        if (said.Outcome == "refused")
        {
            // Out of order was this client's own doing.
            if (said.Code != "chain-gap") Refused[said.Code!] = Refused.GetValueOrDefault(said.Code!) + 1;
            return;
        }
        var (id, position) = (said.Id!.Value, said.Position!.Value);
        if (Acknowledged.TryGetValue(id, out var before))
        {
            if (before.Position != position) Moved++;
            return;
        }
        var made = _waiting.Find(waiting => waiting.Id == id)!;
        Acknowledged.Add(id, (position, made.Sent.Signed!));
        _waiting.Remove(made);
        _sent.Add(made);
    }

    private async Task Pull()
    {
        if (forgets && random.Next(20) == 0) _cursor = Math.Max(0, _cursor - 10);
        for (var more = true; more;)
        {
            if (await Try(stop => device.Read(_cursor, stop)) is not { } page) return;
            _log.AddRange(page.Events);
            (_cursor, more) = (page.Next, page.More);
        }
    }

    private async Task<T?> Try<T>(Func<CancellationToken, Task<T>> request)
        where T : class
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            return await request(patience.Token);
        }
        catch (Exception e) when (e is HttpRequestException or SocketException or IOException or JsonException or OperationCanceledException)
        {
            Broken++;
            // Clients that ask a dead server in a loop would take the machine from the one that is starting.
            await Task.Delay(Pause, CancellationToken.None);
            return null;
        }
    }
}
