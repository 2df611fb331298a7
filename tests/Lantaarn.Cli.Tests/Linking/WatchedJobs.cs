// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Npgsql;

namespace Lantaarn.Cli.Tests.Linking;

/// <summary>Looks into the tables of shared jobs, and holds them up where a test needs a moment to last.</summary>
internal sealed class WatchedJobs : IDisposable
{
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly NpgsqlDataSource _source;

    public WatchedJobs(string connectionString) => _source = NpgsqlDataSource.Create(connectionString);

    public void Dispose() => _source.Dispose();

    public async Task<int> Change(string sql)
    {
        await using var command = _source.CreateCommand(sql);
        return await command.ExecuteNonQueryAsync();
    }

    public async Task<long> Count(string sql)
    {
        await using var command = _source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public static async Task Until(string what, Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            Assert.False(limit.IsCancellationRequested, $"Waited in vain until {what}.");
            await Task.Delay(Pause);
        }
    }

    /// <summary>Until this is disposed nobody can write what a unit found: who has taken a unit keeps it unfinished.</summary>
    public async Task<IAsyncDisposable> HoldUp()
    {
        var connection = await _source.OpenConnectionAsync();
        await using var begin = new NpgsqlCommand("BEGIN; LOCK TABLE lantaarn_link.found IN SHARE MODE", connection);
        await begin.ExecuteNonQueryAsync();
        return connection;
    }

    public async Task<bool> HoldsUnit(WorkerProcess worker) =>
        await Count($"SELECT count(*) FROM lantaarn_link.unit WHERE split_part(taken_by, '/', 2) = '{worker.Id}' AND NOT done") > 0;

    public async Task<bool> WaitsToWrite(WorkerProcess worker) =>
        await Count($"SELECT count(*) FROM pg_stat_activity WHERE split_part(application_name, '/', 2) = '{worker.Id}' AND wait_event_type = 'Lock'") > 0;

    /// <summary>As when a machine is gone: its sessions are ended too, with whatever they had not yet done.</summary>
    public async Task EndSessions(WorkerProcess worker)
    {
        var sessions = $"FROM pg_stat_activity WHERE split_part(application_name, '/', 2) = '{worker.Id}'";
        await Until("the sessions of the killed worker are gone", async () =>
            await Count($"SELECT count(*) FROM (SELECT pg_terminate_backend(pid) {sessions}) AS ended") == 0);
    }
}
