// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Lantaarn.Linkage.Matching;

namespace Lantaarn.Monitor.Linking.Workers;

/// <summary>Takes units of a job and does them, on several threads, until all are done or the job is over. Coordinator and workers alike.</summary>
internal sealed class UnitLoop(JobTables tables, JobKey key, AllPairs pairs, SharedWork how)
{
    internal const string SealedAs = "found";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Lock _telling = new();
    private double _told;
    private int _finished;

    /// <summary>Returns how many units this process finished, when no unit is left that anybody must do.</summary>
    internal int Run(string name, IProgress<double>? progress, CancellationToken cancel)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = how.Threads, CancellationToken = cancel };
        try
        {
            Parallel.For(0, how.Threads, options, thread => Loop($"{name} {thread}", progress, cancel));
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
        return _finished;
    }

    private void Loop(string holder, IProgress<double>? progress, CancellationToken cancel)
    {
        while (tables.State() is { Units: { } units } state && state.Done < units && state.Room <= pairs.HitLimit)
        {
            Tell((double)state.Done / units, progress);
            if (tables.Take(holder, how.Lease) is { } unit) Do(unit, holder, cancel);
            else cancel.WaitHandle.WaitOne(Pause);
            cancel.ThrowIfCancellationRequested();
        }
    }

    private void Do(int unit, string holder, CancellationToken cancel)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            var found = pairs.Search(unit, new Renewal(tables, unit, holder, how.Lease, lost), lost.Token);
            if (tables.Finish(unit, holder, found.Room, key.Seal(SealedAs, unit, found.Pairs))) Interlocked.Increment(ref _finished);
        }
        catch (OperationCanceledException)
        {
            tables.Release(unit, holder);
            cancel.ThrowIfCancellationRequested();
        }
    }

    private void Tell(double share, IProgress<double>? progress)
    {
        lock (_telling)
        {
            if (share <= _told) return;
            _told = share;
            progress?.Report(share);
        }
    }

    /// <summary>Renews the lease as the work gets on, so that a process that hangs loses its unit like one that is dead.</summary>
    private sealed class Renewal(JobTables tables, int unit, string holder, TimeSpan lease, CancellationTokenSource lost) : IProgress<double>
    {
        private long _since = Stopwatch.GetTimestamp();

        public void Report(double value)
        {
            if (Stopwatch.GetElapsedTime(_since) < lease / 3) return;
            _since = Stopwatch.GetTimestamp();
            if (!tables.Renew(unit, holder, lease)) lost.Cancel();
        }
    }
}
