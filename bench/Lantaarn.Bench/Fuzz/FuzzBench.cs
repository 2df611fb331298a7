// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using System.Globalization;
using Lantaarn.Bench.Servers;
using Lantaarn.Server.Tests.Fuzz;
using Lantaarn.Server.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Lantaarn.Bench.Fuzz;

/// <summary>
/// Hostile requests to every endpoint there is, in memory on both databases, and a twentieth of them as spoilt bytes over a real socket: never a 500, never an end, never a bug in the log, memory bounded.
/// </summary>
internal static class FuzzBench
{
    private const int Seed = 20_261_123;
    private const int Rounds = 20;

    /// <param name="args">How many requests.</param>
    public static async Task<int> Run(string[] args)
    {
        var requests = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var (sent, failed, crashed, peak) = (0L, 0L, 0L, 0L);
        await StoreOfRun.OnBoth(async store =>
        {
            var spoilt = await OverSocket(store, requests / Rounds / 2);
            (sent, failed, crashed, peak) = (sent + spoilt.Sent, failed + spoilt.Failed, crashed + spoilt.Crashed, Math.Max(peak, spoilt.Peak));
            var (inMemory, errors) = await InMemory(store, requests / 2 - requests / Rounds / 2);
            (sent, failed) = (sent + inMemory.Values.Sum(), failed + errors);
            return 0;
        });
        peak = Math.Max(peak, Process.GetCurrentProcess().PeakWorkingSet64 >> 20);
        Console.WriteLine(Line($"fuzz: requests={sent} answered_500={failed} crashed={crashed} peak_mb={peak}"));
        return failed + crashed == 0 ? 0 : 1;
    }

    private static async Task<(IReadOnlyDictionary<int, int> Statuses, long Failed)> InMemory(StoreOfRun store, int requests)
    {
        var bugs = new LoggedBugs();
        var postgreSql = store.Setting.Key == "Store__PostgreSql" ? store.Setting.Value : "";
        // There the list stands that tells a server in memory where its files are.
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        await using var host = new ServerHost(postgreSql, services: services =>
        {
            // A million lines in memory would be all that is measured.
            services.RemoveAll<ILoggerProvider>();
            services.AddSingleton<ILoggerProvider>(bugs);
        });
        var statuses = new Dictionary<int, int>();
        var failures = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            var fuzzing = new Fuzzing(host, Seed + round * 100);
            await fuzzing.Run(requests / Rounds, abreast: 4);
            foreach (var (status, count) in fuzzing.Statuses) statuses[status] = statuses.GetValueOrDefault(status) + count;
            failures.AddRange(fuzzing.Failures);
            Console.WriteLine(Line($"  {store.Name}: {statuses.Values.Sum()} requests in memory, {failures.Count} failures, {bugs.Count} bugs logged, {Environment.WorkingSet >> 20} MB"));
        }
        Console.WriteLine($"  {store.Name}: " + string.Join(", ", statuses.OrderBy(status => status.Key).Select(status => Line($"{status.Key}: {status.Value}"))));
        foreach (var failure in failures.Distinct().Take(20)) Console.Error.WriteLine(failure);
        foreach (var bug in bugs.Kinds) Console.Error.WriteLine(bug);
        return (statuses, Math.Max(statuses.GetValueOrDefault(500) + statuses.GetValueOrDefault(0), bugs.Count));
    }

    private static async Task<(long Sent, long Failed, long Crashed, long Peak)> OverSocket(StoreOfRun store, int requests)
    {
        using var server = new ServerProcess(store);
        await server.Start();
        var spoilt = new SpoiltBytes(server.Port, Seed);
        await spoilt.Send(requests, abreast: 8);
        var crashed = server.HasEnded ? 1 : 0;
        foreach (var error in server.Errors.Take(5)) Console.Error.WriteLine(error);
        Console.WriteLine(Line($"  {store.Name}: {spoilt.Sent} requests over a socket, {spoilt.Answered} answered, {spoilt.Failed} with 500"));
        return (spoilt.Sent, spoilt.Failed + server.Errors.Count, crashed, crashed > 0 ? 0 : server.PeakMegabytes);
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Keeps the first of each kind of what the server logs as an error.</summary>
    private sealed class LoggedBugs : ILoggerProvider, ILogger
    {
        private readonly Dictionary<string, string> _kinds = [];
        private readonly Lock _lock = new();
        private long _count;

        public long Count => Interlocked.Read(ref _count);

        public IReadOnlyCollection<string> Kinds
        {
            get { lock (_lock) return [.. _kinds.Values]; }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel)) return;
            Interlocked.Increment(ref _count);
            var kind = $"{exception?.GetType().Name} {exception?.TargetSite} {eventId.Id}";
            lock (_lock)
            {
                if (_kinds.Count < 20) _kinds.TryAdd(kind, $"{formatter(state, exception)}\n{exception}");
            }
        }

        public void Dispose()
        {
        }
    }
}
