// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Matching;
using Lantaarn.Monitor.Linking.Workers;
using Lantaarn.Tests;
using Npgsql;

namespace Lantaarn.Monitor.Tests.Linking.Workers;

public sealed class SharedJobTests(PostgresServer server) : IClassFixture<PostgresServer>, IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // A lease that has run out as soon as it is given.
    private static readonly TimeSpan Over = TimeSpan.Zero;

    private readonly Database _database = new(server.ConnectionString, "test");

    public void Dispose() => _database.Dispose();

    [PostgresFact]
    public void A_unit_whose_lease_ran_out_is_taken_again_and_written_once()
    {
        using var owner = _database.Connect();
        var tables = Begin(owner, 1, units: 1);

        Assert.Equal(0, tables.Take("slow", Over));
        Assert.Equal(0, tables.Take("fast", Minute));
        Assert.False(tables.Renew(0, "slow", Minute));
        Assert.False(tables.Finish(0, "slow", 1, [1]));
        Assert.True(tables.Renew(0, "fast", Minute));
        Assert.True(tables.Finish(0, "fast", 2, [2]));
        Assert.False(tables.Finish(0, "fast", 3, [3]));

        Assert.Equal([2], Assert.Single(tables.Found((_, content) => content, default)));
        Assert.Equal(new JobState(1, 1, 2), tables.State());
    }

    [PostgresFact]
    public void A_unit_is_with_one_holder_and_free_again_when_given_back()
    {
        using var owner = _database.Connect();
        var tables = Begin(owner, 2, units: 2);

        Assert.Equal([0, 1, null], [tables.Take("a", Minute), tables.Take("b", Minute), tables.Take("c", Minute)]);
        tables.Release(0, "b");
        Assert.Null(tables.Take("c", Minute));
        tables.Release(0, "a");
        Assert.Equal(0, tables.Take("c", Minute));
    }

    [PostgresFact]
    public void A_job_whose_coordinator_is_gone_is_removed_by_the_next_and_no_other()
    {
        using var living = _database.Connect();
        var alive = Begin(living, 3, units: 1);
        using (var apart = new Database(server.ConnectionString, "gone"))
        using (var dying = apart.Connect())
            Begin(dying, 4, units: 1);
        var orphan = new JobTables(_database, 4);
        Assert.NotNull(orphan.State());

        Until(() =>
        {
            using var next = SharedJob.Open(new SharedWork(server.ConnectionString));
            return orphan.State() is null;
        });

        Assert.NotNull(alive.State());
    }

    [PostgresFact]
    public void While_a_job_runs_the_database_holds_no_filter_in_clear_and_afterwards_nothing()
    {
        var list = SomeList(out var filters);
        var seen = new Observed(server.ConnectionString, filters);
        using var job = SharedJob.Open(new SharedWork(server.ConnectionString));

        var alone = Linker.Link([list], new LinkageSettings(), null, default);
        var shared = Linker.Link([list], new LinkageSettings(), job.Search, seen, default);

        Assert.Equal(((LinkageOutcome.Linked)alone).Result.GroupOf, ((LinkageOutcome.Linked)shared).Result.GroupOf);
        Assert.True(seen.Times > 0);
        Assert.Equal(0, seen.Clear);
        Assert.Equal(0, seen.Count($"SELECT count(*) FROM lantaarn_link.job WHERE id = {job.Key.Job}"));
        Assert.Equal(0, seen.Count($"SELECT count(*) FROM lantaarn_link.part WHERE job = {job.Key.Job}"));
        Assert.Equal(0, seen.Count($"SELECT count(*) FROM lantaarn_link.found WHERE job = {job.Key.Job}"));
    }

    [PostgresFact]
    public void More_pairs_than_the_limit_are_refused_and_nothing_stays()
    {
        var list = SomeList(out _);
        using var job = SharedJob.Open(new SharedWork(server.ConnectionString));

        var outcome = Linker.Link([list], new LinkageSettings { HitLimit = 256 }, job.Search, null, default);

        Assert.Equal("too_many_pairs", Assert.IsType<LinkageOutcome.Refused>(outcome).Code);
        Assert.Null(new JobTables(_database, job.Key.Job).State());
    }

    [PostgresFact]
    public void A_job_told_to_stop_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        using var job = SharedJob.Open(new SharedWork(server.ConnectionString));

        Assert.ThrowsAny<OperationCanceledException>(() => Linker.Link([SomeList(out _)], new LinkageSettings(), job.Search, new Stopping(stop), stop.Token));

        Assert.Null(new JobTables(_database, job.Key.Job).State());
    }

    private JobTables Begin(NpgsqlConnection owner, long job, int units)
    {
        var tables = new JobTables(_database, job);
        tables.Begin(owner, [0]);
        tables.Publish([[1]], units, default);
        return tables;
    }

    // The server frees the lock of a session a moment after the session has gone.
    private static void Until(Func<bool> holds) => Assert.True(SpinWait.SpinUntil(holds, TimeSpan.FromSeconds(60)));

    private static EncodedList SomeList(out byte[][] filters)
    {
        var random = new Random(1);
        filters = [.. Enumerable.Range(0, 1000).Select(_ => new byte[16])];
        foreach (var filter in filters) random.NextBytes(filter);
        return new EncodedList("a", 128, [.. filters.Select(filter => (ReadOnlyMemory<byte>)filter), .. filters.Take(300).Select(filter => (ReadOnlyMemory<byte>)filter)]);
    }

    /// <summary>Looks into the database whenever a unit is done.</summary>
    private sealed class Observed(string connectionString, byte[][] filters) : IProgress<double>
    {
        internal int Times { get; private set; }

        internal long Clear { get; private set; }

        public void Report(double value)
        {
            Times++;
            foreach (var filter in filters.Take(5))
                Clear += Count($"SELECT count(*) FROM lantaarn_link.part WHERE position('\\x{Convert.ToHexString(filter)}'::bytea IN content) > 0");
        }

        internal long Count(string sql)
        {
            using var connection = new NpgsqlConnection(connectionString);
            connection.Open();
            using var command = new NpgsqlCommand(sql, connection);
            return (long)command.ExecuteScalar()!;
        }
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<double>
    {
        public void Report(double value) => stop.Cancel();
    }
}
