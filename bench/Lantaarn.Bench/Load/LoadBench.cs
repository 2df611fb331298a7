// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using System.Globalization;
using Lantaarn.Bench.Servers;

namespace Lantaarn.Bench.Load;

/// <summary>
/// A log that grows to millions of events in forty organisations, with a stretch of ordinary work after every tenth of it; then all devices come back from the street at once. Client, server and
/// database share this machine.
/// </summary>
/// <param name="events">Length of the log in the end, without what the storm adds.</param>
/// <param name="devices">How many devices work, and come back at once.</param>
internal sealed class LoadBench(int events, int devices)
{
    private const int Organisations = 40;
    private const int Tenths = 10;

    private readonly int _seconds = Math.Clamp(events / 100_000, 4, 20);

    /// <param name="args">How many events; how many devices.</param>
    public static Task<int> Run(string[] args)
    {
        var numbers = args.Select(arg => int.Parse(arg, CultureInfo.InvariantCulture)).ToList();
        var bench = new LoadBench(numbers.ElementAtOrDefault(0) is > 0 and var events ? events : 2_000_000, numbers.ElementAtOrDefault(1) is > 0 and var devices ? devices : 500);
        return StoreOfRun.OnBoth(bench.On);
    }

    private async Task<int> On(StoreOfRun store)
    {
        using var server = new ServerProcess(store);
        await server.Start();
        using var city = await SeededCity.Make(store, cookie => Connect(server.Address, cookie), Organisations, devices);
        var work = new Workload(city);
        await work.Steady(_seconds, new Timings(), new Timings(), new Timings());
        var stretches = new List<(Timings Appends, Timings Reads)>();
        for (var tenth = 1; tenth <= Tenths; tenth++) stretches.Add(await Stretch((store, server), city, work, tenth));

        var (storm, appends, reads) = (Stopwatch.StartNew(), new Timings(), new Timings());
        await work.Storm(appends, reads);
        storm.Stop();
        Console.WriteLine(Line($"  {store.Name}: {devices} devices at once, {Workload.Drained} events each way, in {storm.Elapsed.TotalSeconds:F1} s: append p50 {appends.Quantile(0.5):F0} ms, p95 {appends.Quantile(0.95):F0} ms, told {work.SentAway} times to come back; read p95 {reads.Quantile(0.95):F0} ms"));

        var lost = await work.Lost();
        foreach (var error in server.Errors.Take(3)) Console.Error.WriteLine(error);
        var (all, length) = (Timings.Together(stretches.Select(stretch => stretch.Appends)), city.Positions.Values.Sum());
        Console.WriteLine(Line($"load: append_p95_ms={all.Quantile(0.95):F0} read_p95_ms={Timings.Together(stretches.Select(stretch => stretch.Reads)).Quantile(0.95):F0} events={length} lost={lost}")
            + Line($" read_first_tenth_p95_ms={stretches[0].Reads.Quantile(0.95):F0} read_last_tenth_p95_ms={stretches[^1].Reads.Quantile(0.95):F0} storm_seconds={storm.Elapsed.TotalSeconds:F1} storm_append_p95_ms={appends.Quantile(0.95):F0} peak_mb={server.PeakMegabytes} database={store.Name}"));
        return lost == 0 ? 0 : 1;
    }

    private async Task<(Timings Appends, Timings Reads)> Stretch((StoreOfRun Store, ServerProcess Server) at, SeededCity city, Workload work, int tenth)
    {
        var before = city.Positions.Values.Sum();
        await city.Grow((int)Math.Max(0, (long)events * tenth / Tenths - before));
        var (appends, reads, backfills, processor) = (new Timings(), new Timings(), new Timings(), at.Server.ProcessorTime);
        await work.Steady(_seconds, appends, reads, backfills);
        Console.WriteLine(Line($"  {at.Store.Name}: {city.Positions.Values.Sum():N0} events: append p50 {appends.Quantile(0.5):F0} ms, p95 {appends.Quantile(0.95):F0} ms; read p50 {reads.Quantile(0.5):F0} ms, p95 {reads.Quantile(0.95):F0} ms; whole pages p95 {backfills.Quantile(0.95):F0} ms; {(at.Server.ProcessorTime - processor).TotalMilliseconds / appends.Count:F1} ms of a processor per sync; load of the machine {File.ReadAllText("/proc/loadavg").Split(' ')[0]}"));
        return (appends, reads);
    }

    private static HttpClient Connect(Uri address, string cookie)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, UseProxy = false }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return client;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
