// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Reflection;
using Lantaarn.Linkage.Matching;
using Npgsql;

namespace Lantaarn.Monitor.Linking.Workers;

/// <summary>
/// The rows of one job: its sealed encodings, its units of work with their leases, and the sealed pairs each unit found. All times are the
/// database's. The tables are unlogged: they are in no backup of the log and on no replica, and empty after a crash of the database.
/// </summary>
internal sealed class JobTables(Database database, long job)
{
    // Two coordinators must not make the tables at the same moment.
    private const string Create = """
        SELECT pg_advisory_xact_lock(4917);
        CREATE SCHEMA IF NOT EXISTS lantaarn_link;
        CREATE UNLOGGED TABLE IF NOT EXISTS lantaarn_link.job (id bigint PRIMARY KEY, version text NOT NULL, key_check bytea NOT NULL, units integer);
        CREATE UNLOGGED TABLE IF NOT EXISTS lantaarn_link.part (
            job bigint REFERENCES lantaarn_link.job ON DELETE CASCADE, number integer, content bytea NOT NULL, PRIMARY KEY (job, number));
        CREATE UNLOGGED TABLE IF NOT EXISTS lantaarn_link.unit (
            job bigint REFERENCES lantaarn_link.job ON DELETE CASCADE, number integer, taken_by text, leased_until timestamptz,
            done boolean NOT NULL DEFAULT false, room bigint NOT NULL DEFAULT 0, PRIMARY KEY (job, number));
        CREATE UNLOGGED TABLE IF NOT EXISTS lantaarn_link.found (
            job bigint, unit integer, content bytea NOT NULL, PRIMARY KEY (job, unit),
            FOREIGN KEY (job, unit) REFERENCES lantaarn_link.unit ON DELETE CASCADE);
        """;

    // Rows that another is just taking or finishing are passed over.
    private const string TakeFree = """
        UPDATE lantaarn_link.unit SET taken_by = $2, leased_until = clock_timestamp() + make_interval(secs => $3)
        WHERE job = $1 AND number = (
            SELECT number FROM lantaarn_link.unit
            WHERE job = $1 AND NOT done AND (leased_until IS NULL OR leased_until < clock_timestamp())
            ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING number
        """;

    // One statement: marked as done and written, or neither; and only by who still holds the unit.
    private const string FinishMine = """
        WITH mine AS (
            UPDATE lantaarn_link.unit SET done = true, room = $4, leased_until = NULL
            WHERE job = $1 AND number = $2 AND taken_by = $3 AND NOT done RETURNING job, number)
        INSERT INTO lantaarn_link.found (job, unit, content) SELECT job, number, $5 FROM mine
        """;

    /// <summary>Which program made the job: a worker must be of the same.</summary>
    internal static string Version { get; } =
        typeof(AllPairs).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Makes the tables and the job, and removes jobs whose coordinator is gone.</summary>
    /// <param name="owner">A connection of the coordinator: while it is open, nobody else removes the job.</param>
    /// <param name="keyCheck">Lets a worker see whether it has the right key.</param>
    internal void Begin(NpgsqlConnection owner, byte[] keyCheck)
    {
        database.Together(run => run(Create, []));
        using var hold = new NpgsqlCommand("SELECT pg_advisory_lock($1)", owner) { Parameters = { new() { Value = job } } };
        hold.ExecuteNonQuery();
        database.Execute("DELETE FROM lantaarn_link.job WHERE id <> $1 AND pg_try_advisory_xact_lock(id)", job);
        database.Execute("INSERT INTO lantaarn_link.job (id, version, key_check) VALUES ($1, $2, $3)", job, Version, keyCheck);
    }

    /// <summary>Puts the work there; workers see all of it or nothing.</summary>
    internal void Publish(IEnumerable<byte[]> parts, int units, CancellationToken cancel) => database.Together(run =>
    {
        var number = 0;
        foreach (var part in parts)
        {
            cancel.ThrowIfCancellationRequested();
            run("INSERT INTO lantaarn_link.part (job, number, content) VALUES ($1, $2, $3)", [job, number++, part]);
        }
        run("INSERT INTO lantaarn_link.unit (job, number) SELECT $1, generate_series(0, $2 - 1)", [job, units]);
        run("UPDATE lantaarn_link.job SET units = $2 WHERE id = $1", [job, units]);
    });

    /// <summary>Who made the job; null where it is over.</summary>
    internal (string Version, byte[] KeyCheck)? Origin() => AreThere() ? Single(
        "SELECT version, key_check FROM lantaarn_link.job WHERE id = $1", [job], row => (row.GetString(0), row.GetFieldValue<byte[]>(1))) : null;

    /// <summary>How far the job is; null where it is over.</summary>
    internal JobState? State() => Single("""
        SELECT units, (SELECT count(*) FROM lantaarn_link.unit WHERE job = id AND done), (SELECT coalesce(sum(room), 0)::bigint FROM lantaarn_link.unit WHERE job = id)
        FROM lantaarn_link.job WHERE id = $1
        """, [job], row => new JobState(row.IsDBNull(0) ? null : row.GetInt32(0), row.GetInt64(1), row.GetInt64(2)));

    internal List<T> Parts<T>(Func<int, byte[], T> open, CancellationToken cancel) => database.Query(
        "SELECT number, content FROM lantaarn_link.part WHERE job = $1 ORDER BY number", [job], row => open(row.GetInt32(0), row.GetFieldValue<byte[]>(1)), cancel);

    internal List<T> Found<T>(Func<int, byte[], T> open, CancellationToken cancel) => database.Query(
        "SELECT unit, content FROM lantaarn_link.found WHERE job = $1 ORDER BY unit", [job], row => open(row.GetInt32(0), row.GetFieldValue<byte[]>(1)), cancel);

    /// <summary>Reserves a unit that nobody holds, or whose holder's lease ran out; null where there is none.</summary>
    internal int? Take(string holder, TimeSpan lease) => Single(TakeFree, [job, holder, lease.TotalSeconds], row => row.GetInt32(0));

    /// <summary>False where the holder has lost the unit.</summary>
    internal bool Renew(int unit, string holder, TimeSpan lease) => database.Execute("""
        UPDATE lantaarn_link.unit SET leased_until = clock_timestamp() + make_interval(secs => $4)
        WHERE job = $1 AND number = $2 AND taken_by = $3 AND NOT done
        """, job, unit, holder, lease.TotalSeconds) == 1;

    /// <summary>Gives a unit back unfinished.</summary>
    internal void Release(int unit, string holder) => database.Execute(
        "UPDATE lantaarn_link.unit SET taken_by = NULL, leased_until = NULL WHERE job = $1 AND number = $2 AND taken_by = $3 AND NOT done", job, unit, holder);

    /// <summary>False where the holder has lost the unit: what it found is not written.</summary>
    internal bool Finish(int unit, string holder, long room, byte[] content) => database.Execute(FinishMine, job, unit, holder, room, content) == 1;

    /// <summary>Removes everything of the job.</summary>
    internal void Remove() => database.Execute("DELETE FROM lantaarn_link.job WHERE id = $1", job);

    private bool AreThere() => Single("SELECT to_regclass('lantaarn_link.job') IS NOT NULL", [], row => row.GetBoolean(0)) == true;

    private T? Single<T>(string sql, object[] values, Func<NpgsqlDataReader, T> read) where T : struct =>
        database.Query(sql, values, row => (T?)read(row), CancellationToken.None).FirstOrDefault();
}

/// <summary>How far a job is.</summary>
/// <param name="Units">Units of work; null while the encodings are not there yet.</param>
/// <param name="Done">Units that are done.</param>
/// <param name="Room">Room that the pairs found so far take of the hit limit.</param>
internal readonly record struct JobState(int? Units, long Done, long Room);
