// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using Lantaarn.Exchange;
using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Rounds;

/// <summary>Runs jobs beside the requests. While one runs its lease is renewed; what it made is kept only while it holds the lease.</summary>
internal sealed partial class RunJobs(StoreWriter writer, JobWork work, IHostApplicationLifetime server, TimeProvider time, ILogger<RunJobs> log) : IHostedService
{
    private readonly ConcurrentDictionary<Guid, Task> _running = [];

    public void Start(RoundJob job, AskedJob asked, Caller caller)
    {
        var run = Task.Run(() => Run(job, asked, caller));
        _running[job.Id] = run;
        _ = run.ContinueWith(_ => _running.TryRemove(job.Id, out var _), TaskScheduler.Default);
    }

    /// <summary>With SQLite no other server can be at work: what was running when the last one ended has failed.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        work.Clear();
        return writer.Write(async (store, cancel) => store is not SqliteStore ? 0 : await store.Set<RoundJob>().Where(job => job.State == JobState.Running)
            .ExecuteUpdateAsync(job => job.SetProperty(one => one.State, JobState.Failed).SetProperty(one => one.Why, RoundJob.Interrupted), cancel), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(_running.Values).WaitAsync(cancellationToken);

    private async Task Run(RoundJob job, AskedJob asked, Caller caller)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(server.ApplicationStopping);
        using var done = new CancellationTokenSource();
        var progress = new Latest();
        var renewing = Renew(job, progress, stop, done.Token);
        var (state, why) = (JobState.Done, "");
        try
        {
            why = await work.Do(job, asked, caller, progress, stop.Token);
            if (why != "") state = JobState.Failed;
        }
        catch (OperationCanceledException)
        {
            state = JobState.Cancelled;
        }
        catch (InputException e)
        {
            // Where the server unpacked the file is its own business.
            (state, why) = (JobState.Failed, (e.Problem with { File = Path.GetFileName(e.Problem.File) }).ToString());
        }
        // The end of a job has nobody else to tell.
        catch (Exception e)
        {
            (state, why) = (JobState.Failed, "Something went wrong in the server; its log says what. Start the job again.");
            Broke(e, job.Kind);
        }
        await done.CancelAsync();
        var keptPromise = await renewing;
        if (state == JobState.Cancelled && (!keptPromise || server.ApplicationStopping.IsCancellationRequested)) (state, why) = (JobState.Failed, RoundJob.Interrupted);
        if (state != JobState.Done) await End(job.Id, state, why);
    }

    /// <returns>Whether the lease could be renewed to the end; who cannot renew it stops the job.</returns>
    private async Task<bool> Renew(RoundJob job, Latest progress, CancellationTokenSource stop, CancellationToken done)
    {
        using var timer = new PeriodicTimer(RoundJob.Beat, time);
        try
        {
            while (await timer.WaitForNextTickAsync(done))
            {
                var (share, until) = (progress.Share, time.GetUtcNow() + RoundJob.Lease);
                var goOn = await writer.Write(async (store, cancel) => await store.Set<RoundJob>().Where(row => row.Id == job.Id && row.State == JobState.Running && !row.IsToStop)
                    .ExecuteUpdateAsync(row => row.SetProperty(one => one.Progress, share).SetProperty(one => one.LeasedUntil, until), cancel), done);
                if (goOn == 0) await stop.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The job is done.
        }
        catch (Exception e)
        {
            Broke(e, job.Kind);
            await stop.CancelAsync();
            return false;
        }
        return true;
    }

    private Task<int> End(Guid id, JobState state, string why) => writer.Write((store, cancel) =>
    {
        var (now, text) = (time.GetUtcNow(), why.Length <= RoundJob.LongestWhy ? why : why[..RoundJob.LongestWhy]);
        return store.Set<RoundJob>().Where(job => job.Id == id && job.State == JobState.Running)
            .ExecuteUpdateAsync(job => job.SetProperty(one => one.State, state).SetProperty(one => one.Why, text).SetProperty(one => one.EndedAt, now), cancel);
    }, CancellationToken.None);

    [LoggerMessage(EventId = 20, Level = LogLevel.Error, Message = "A job broke: {Kind}")]
    private partial void Broke(Exception e, JobKind kind);

    /// <summary>The newest word about progress.</summary>
    private sealed class Latest : IProgress<double>
    {
        private double _share;

        public double Share => Volatile.Read(ref _share);

        public void Report(double value) => Volatile.Write(ref _share, value);
    }
}
