// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using System.Diagnostics;
using Lantaarn.Server.Relay;
using Lantaarn.Server.Tests.Hosts;

namespace Lantaarn.Bench.Load;

/// <summary>What devices do to a server, timed; and what it said it has, to be looked up when all is over.</summary>
internal sealed class Workload(SeededCity city)
{
    /// <summary>Events that a device brings home from the street.</summary>
    public const int Drained = 200;

    private const int PerSync = 10;
    private const int PerBatch = 50;
    private const int SyncsPerSecond = 50;
    private const int BackfillsPerSecond = 5;

    private readonly ConcurrentDictionary<(Guid Organisation, long Position), string> _acknowledged = [];
    private readonly Random _random = new(1);
    private int _sentAway;

    /// <summary>How often a device was told to come back with its batch.</summary>
    public int SentAway => _sentAway;

    /// <summary>
    /// Five hundred devices that each sync once in ten seconds: send ten events, read the 200 before them. Beside them a few new devices fetch the log page by page. Requests start by the
    /// clock, whether the ones before were answered or not.
    /// </summary>
    public async Task Steady(int seconds, Timings appends, Timings reads, Timings backfills)
    {
        var work = new List<Task>();
        using var clock = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / SyncsPerSecond));
        for (var i = 0; i < seconds * SyncsPerSecond && await clock.WaitForNextTickAsync(); i++)
        {
            work.Add(Sync(city.Devices[i % city.Devices.Count], appends, reads));
            if (i % (SyncsPerSecond / BackfillsPerSecond) == 0) work.Add(Backfill(city.Devices[_random.Next(city.Devices.Count)], backfills));
        }
        await Task.WhenAll(work);
        Settle();
    }

    /// <summary>All devices come back at the same moment: each reads the 200 events that it missed and sends the 200 that it made.</summary>
    public async Task Storm(Timings appends, Timings reads)
    {
        var made = city.Devices.Select(device => (Device: device, Events: device.Casework.Make(Drained))).ToList();
        await Task.WhenAll(made.Select(one => Drain(one.Device, one.Events, appends, reads)));
        Settle();
    }

    /// <summary>How many acknowledged events are not where the server said, as they were sent.</summary>
    public async Task<int> Lost()
    {
        var missing = _acknowledged.ToDictionary();
        foreach (var device in city.Devices.DistinctBy(device => device.Organisation))
        {
            // Page by page, but past what was loaded from aside.
            var cursor = 0L;
            foreach (var position in _acknowledged.Keys.Where(key => key.Organisation == device.Organisation).Select(key => key.Position).Order())
            {
                if (position <= cursor) continue;
                var page = await device.Casework.Read(position - 1, CancellationToken.None);
                foreach (var placed in page.Events)
                    if (missing.GetValueOrDefault((device.Organisation, placed.Position)) == placed.Signed) missing.Remove((device.Organisation, placed.Position));
                cursor = page.Next;
            }
        }
        return missing.Count;
    }

    private async Task Sync(SeededDevice device, Timings appends, Timings reads)
    {
        await device.Turn.WaitAsync();
        try
        {
            var newest = await Append(device, device.Casework.Make(PerSync), appends);
            await reads.Of(device.Casework.Read(Math.Max(0, newest - Drained), CancellationToken.None));
        }
        finally
        {
            device.Turn.Release();
        }
    }

    private async Task Backfill(SeededDevice device, Timings backfills)
    {
        var after = (long)(_random.NextDouble() * city.Positions[device.Organisation]);
        await backfills.Of(device.Casework.Read(after, CancellationToken.None));
    }

    private async Task Drain(SeededDevice device, IReadOnlyList<OwnEvent> events, Timings appends, Timings reads)
    {
        await reads.Of(device.Casework.Read(Math.Max(0, city.Positions[device.Organisation] - Drained), CancellationToken.None));
        foreach (var batch in events.Chunk(PerBatch)) await Append(device, batch, appends);
    }

    private async Task<long> Append(SeededDevice device, IReadOnlyList<OwnEvent> events, Timings appends)
    {
        var answer = await Taken(device, events, appends);
        foreach (var (said, made) in answer.Answers.Zip(events))
        {
            if (said.Outcome != "stored" || !_acknowledged.TryAdd((device.Organisation, said.Position!.Value), made.Sent.Signed!))
                throw new InvalidOperationException($"An event was answered with '{said.Outcome}' {said.Code} at {said.Position}.");
        }
        return answer.Answers[^1].Position!.Value;
    }

    private async Task<BatchAnswer> Taken(SeededDevice device, IReadOnlyList<OwnEvent> events, Timings appends)
    {
        while (true)
        {
            var start = Stopwatch.GetTimestamp();
            var (answer, wait) = await device.Casework.TrySend(events, CancellationToken.None);
            if (answer is not null)
            {
                appends.Add(Stopwatch.GetElapsedTime(start));
                return answer;
            }
            Interlocked.Increment(ref _sentAway);
            await Task.Delay(wait);
        }
    }

    // The next stretch of the bulk is numbered after what the devices sent.
    private void Settle()
    {
        foreach (var newest in _acknowledged.Keys.GroupBy(key => key.Organisation)) city.Positions[newest.Key] = Math.Max(city.Positions[newest.Key], newest.Max(key => key.Position));
    }
}
