// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Rounds;

/// <summary>What a job needs: the private keys of its role come with the request, stay in memory while it runs, and are kept nowhere.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Keys">The file with the keys of the role, as <c>lantaarn round new</c> made it.</param>
/// <param name="Seed">Start of the random numbers of an estimate: the same seed gives the same figures.</param>
internal sealed record AskedJob(JobKind Kind, RoleKeys Keys, int Seed = 1)
{
    public RoundRole Role => Kind == JobKind.Link ? RoundRole.LinkageUnit : RoundRole.Analyst;
}

/// <summary>A job as its party sees it.</summary>
internal sealed record JobView(Guid Id, JobKind Kind, JobState State, double Progress, string Why, DateTimeOffset StartedAt, DateTimeOffset? EndedAt)
{
    public static JobView Of(RoundJob job, DateTimeOffset now) =>
        new(job.Id, job.Kind, job.StateAt(now), job.Progress, job.StateAt(now) == job.State ? job.Why : RoundJob.Interrupted, job.StartedAt, job.EndedAt);
}

/// <summary>Starts, shows and stops the jobs of a round: one at a time.</summary>
internal static class StartJob
{
    private const string Name = "The request";

    public static async Task<IResult> Post(string round, HttpContext http, RoundDesk desk, RunJobs jobs)
    {
        var document = await Document.Read(http.Request, Name, http.RequestAborted);
        var asked = Read(document);
        RoundJob? job = null;
        var answer = await desk.In(round, http, async (at, cancel) =>
        {
            var (party, during) = asked.Kind switch
            {
                JobKind.Link => (Party.LinkageUnit, RoundStep.Closed),
                JobKind.Estimate => (Party.Analyst, RoundStep.Linked),
                _ => (Party.Analyst, RoundStep.Estimated),
            };
            if (at.WhyNot(party, "", during) is { } refusal) return refusal;
            if (asked.Keys.RoundId != round || asked.Keys.Role != asked.Role || asked.Keys.Public != at.Signed.Document.Keys.Of(asked.Role))
                throw new InputException(new InputProblem(Name, "The keys are not those of this role in this round.", "Send the key file that the count lead handed to you."));
            if (await Running(at.Store, round, at.Now, cancel)) return IsRunning;
            job = new RoundJob { Id = Guid.CreateVersion7(at.Now), Round = round, Kind = asked.Kind, StartedAt = at.Now, LeasedUntil = at.Now + RoundJob.Lease };
            at.Store.Add(job);
            at.Log(new RoundEvent("job-started", asked.Kind.ToString()));
            return TypedResults.Accepted($"/api/rounds/{round}/jobs", JobView.Of(job, at.Now));
        });
        if (job is not null) jobs.Start(job, asked, Caller.Of(http.User));
        return answer;
    }

    public static async Task<IResult> Get(string round, HttpContext http, LantaarnStore store, TimeProvider time, CancellationToken cancel)
    {
        if (!(await RoundRights.Of(Caller.Of(http.User), round, store, cancel)).SeeIt) return Refusal.NoRound;
        var jobs = await store.Set<RoundJob>().AsNoTracking().Where(job => job.Round == round).OrderBy(job => job.Id).ToListAsync(cancel);
        return TypedResults.Ok(jobs.Select(job => JobView.Of(job, time.GetUtcNow())));
    }

    /// <summary>Asks the running job to stop; the server that runs it sees it within seconds.</summary>
    public static Task<IResult> Delete(string round, HttpContext http, RoundDesk desk) => desk.In(round, http, async (at, cancel) =>
    {
        var running = await at.Store.Set<RoundJob>().Where(job => job.Round == round && job.State == JobState.Running).ToListAsync(cancel);
        if (running.Find(job => job.StateAt(at.Now) == JobState.Running) is not { } job) return Refusal.Of(404, "no-job", "No job is running.");
        if (!at.Rights.May(Party.Lead) && !at.Rights.May(job.Kind == JobKind.Link ? Party.LinkageUnit : Party.Analyst)) return Refusal.NoRight;
        job.IsToStop = true;
        at.Log(new RoundEvent("job-stopped", job.Kind.ToString()));
        return TypedResults.NoContent();
    });

    private static AskedJob Read(Document document)
    {
        try
        {
            return document.As(ExchangeJson.Read<AskedJob>);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(document.Content);
        }
    }

    public static IResult IsRunning => Refusal.Of(409, "job-running", "A job is running in this round. Wait for it, or stop it.");

    public static async Task<bool> Running(LantaarnStore store, string round, DateTimeOffset now, CancellationToken cancel) =>
        await store.Set<RoundJob>().AnyAsync(job => job.Round == round && job.State == JobState.Running && job.LeasedUntil > now, cancel);
}
