// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Tests;

namespace Lantaarn.Cli.Tests.Linking;

/// <summary>A linkage on several machines, here several processes, with a real PostgreSQL between them.</summary>
public sealed class SharedLinkTests(PostgresServer server) : IClassFixture<PostgresServer>, IDisposable
{
    private readonly WatchedJobs _jobs = new(server.ConnectionString);

    public void Dispose() => _jobs.Dispose();

    [PostgresFact]
    public async Task Three_workers_of_which_one_is_killed_end_with_the_result_of_one_process()
    {
        using var round = await EncodedRound();
        (await round.Link()).RequireDone();
        var alone = await Linked(round);
        (await Coordinate(round)).RequireDone();
        Assert.Equal(alone, await Linked(round));

        await using var hold = await _jobs.HoldUp();
        var coordinator = Task.Run(() => Coordinate(round));
        await WatchedJobs.Until("a worker that is dead already holds the last unit", async () => await _jobs.Change("""
            UPDATE lantaarn_link.unit SET taken_by = 'nowhere/dead', leased_until = clock_timestamp() + interval '1 second'
            WHERE number = (SELECT max(number) FROM lantaarn_link.unit) AND taken_by IS NULL
            """) == 1);
        using var killed = Worker(round);
        using var second = Worker(round);
        using var third = Worker(round);
        await WatchedJobs.Until("the worker holds a unit", () => _jobs.HoldsUnit(killed));
        killed.Kill();
        await _jobs.EndSessions(killed);
        Assert.True(await _jobs.HoldsUnit(killed));
        await WatchedJobs.Until("the others have each done a unit", async () => await _jobs.WaitsToWrite(second) && await _jobs.WaitsToWrite(third));
        await hold.DisposeAsync();

        (await coordinator.WaitAsync(WatchedJobs.Patience)).RequireDone();
        Assert.Equal(alone, await Linked(round));
        (await second.End()).RequireDone();
        (await third.End()).RequireDone();
        Assert.NotEqual(ExitCode.Done, (await killed.End()).Code);
        await RequireNothingLeft(round);
    }

    [PostgresFact]
    public async Task A_coordinator_and_a_worker_that_are_interrupted_leave_nothing()
    {
        using var round = await EncodedRound();
        (await Coordinate(round)).RequireDone();
        var before = File.ReadAllBytes(round.Groups);
        await using var hold = await _jobs.HoldUp();
        using var coordinator = new WorkerProcess(["link", .. round.Parts("encodings"), "--round", round.Definition, "--key", round.LinkageKey, "--out", round.At("linkage"), .. Shared(round)]);
        await WatchedJobs.Until("all units that are free are taken for good", async () => await _jobs.Change("""
            UPDATE lantaarn_link.unit SET taken_by = 'nowhere/for good', leased_until = 'infinity' WHERE taken_by IS NULL
            """) > 0);
        using var worker = Worker(round);
        await hold.DisposeAsync();
        await WatchedJobs.Until("the worker waits for a unit", async () =>
            await _jobs.Count($"SELECT count(*) FROM pg_stat_activity WHERE split_part(application_name, '/', 2) = '{worker.Id}' AND query LIKE '%SKIP LOCKED%'") > 0);

        worker.Interrupt();
        var workerRun = await worker.End();
        coordinator.Interrupt();
        var coordinatorRun = await coordinator.End();

        Assert.Equal((ExitCode.Cancelled, ExitCode.Cancelled), (workerRun.Code, coordinatorRun.Code));
        Assert.Equal(before, File.ReadAllBytes(round.Groups));
        await RequireNothingLeft(round);
    }

    [PostgresFact]
    public async Task A_worker_with_a_wrong_key_another_version_or_no_job_is_told_so()
    {
        using var round = await EncodedRound();
        (await Coordinate(round)).RequireDone();
        await using var hold = await _jobs.HoldUp();
        var coordinator = Task.Run(() => Coordinate(round));
        await WatchedJobs.Until("the job key is there", () => Task.FromResult(File.Exists(JobKey(round))));
        var key = await File.ReadAllTextAsync(JobKey(round));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(JobKey(round)));

        var wrongKey = await Help(round.Write("wrong.key", WithOtherSecret(key)));
        var occupied = await Coordinate(round);
        await _jobs.Change("UPDATE lantaarn_link.job SET version = '0.0.1'");
        var otherVersion = await Help(JobKey(round));

        wrongKey.RequireBadInput("The job key", "does not open", "Use the file that the coordinator of this job wrote");
        occupied.RequireBadInput(JobKey(round), "There is such a file already", "Give another name");
        otherVersion.RequireBadInput("The shared job", "It was made by version 0.0.1", "Use the same version");
        round.Write("over.key", key);
        await hold.DisposeAsync();
        (await coordinator.WaitAsync(WatchedJobs.Patience)).RequireDone();

        var over = await Help(round.At("over.key"));

        over.RequireBadInput("The shared job", "It is not in the database", "Use the newest job key");
    }

    [Fact]
    public async Task Without_a_database_nothing_is_linked_and_no_key_is_left()
    {
        using var round = await SmallRound.Make();
        (await round.Encode([1, 2, 3], "opvang")).RequireDone();

        var silent = await round.Link("--workers-at", "Host=/nowhere;Database=shared", "--job-key", round.At("job.key"));
        var unreadable = await round.Link("--workers-at", "postgres://somewhere", "--job-key", round.At("job.key"));

        silent.RequireBadInput("Database 'shared' at '/nowhere'", "does not answer", "Check that it runs");
        unreadable.RequireBadInput("The connection string", "cannot be reached by it", "PGPASSWORD");
        Assert.Empty(round.FilesIn("linkage"));
        Assert.False(File.Exists(round.At("job.key")));
    }

    [Theory]
    [InlineData("'--job-key' is needed", "link", "x.sealed", "--round", "r", "--key", "k", "--workers-at", "Host=a")]
    [InlineData("'--job-key' is needed", "link", "--worker", "Host=a")]
    [InlineData("'--round' makes no sense together with '--worker'", "link", "--worker", "Host=a", "--job-key", "j", "--round", "r")]
    [InlineData("'--lease' makes no sense without", "link", "x.sealed", "--round", "r", "--key", "k", "--lease", "9")]
    [InlineData("'--lease' is 1 to", "link", "--worker", "Host=a", "--job-key", "j", "--lease", "0")]
    [InlineData("'encodings' is needed", "link", "--round", "r", "--key", "k")]
    public async Task Options_that_do_not_go_together_are_refused(string why, params string[] args)
    {
        var run = await CommandRun.Of(args);

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
    }

    private static async Task<SmallRound> EncodedRound()
    {
        var round = await SmallRound.Make();
        foreach (var (list, i) in SmallRound.Lists.Select((list, i) => (list, i))) (await round.Encode(Enumerable.Range(i * 250, 600), list)).RequireDone();
        return round;
    }

    private static string JobKey(SmallRound round) => round.At("job.key");

    private static string WithOtherSecret(string key)
    {
        var start = key.LastIndexOf('"', key.LastIndexOf('"') - 1) + 1;
        return key[..start] + (key[start] == 'A' ? 'B' : 'A') + key[(start + 1)..];
    }

    private string[] Shared(SmallRound round) => ["--workers-at", server.ConnectionString, "--job-key", JobKey(round), "--lease", "3"];

    private Task<CommandRun> Coordinate(SmallRound round) => round.Link(Shared(round));

    private Task<CommandRun> Help(string key) => CommandRun.Of("link", "--worker", server.ConnectionString, "--job-key", key);

    private WorkerProcess Worker(SmallRound round) => new("link", "--worker", server.ConnectionString, "--job-key", JobKey(round), "--lease", "3");

    private async Task RequireNothingLeft(SmallRound round)
    {
        foreach (var table in (string[])["job", "part", "unit", "found"]) Assert.Equal(0, await _jobs.Count($"SELECT count(*) FROM lantaarn_link.{table}"));
        Assert.False(File.Exists(JobKey(round)));
    }

    /// <summary>Report and groups, without the pseudonyms, which are drawn anew each time.</summary>
    private static async Task<string> Linked(SmallRound round)
    {
        var (_, records) = SealedBatches.Read<GroupsSummary, GroupRecord>(round.Groups, round.Keys(RoundRole.Analyst).Sealing);
        var groups = records.GroupBy(record => record.Group)
            .Select(group => string.Join(", ", group.Select(record => $"{record.List} {record.Number} {record.Missed} {record.False}").Order(StringComparer.Ordinal)));
        return await File.ReadAllTextAsync(round.At("linkage/linkage-report.json")) + string.Join('\n', groups.Order(StringComparer.Ordinal));
    }
}
