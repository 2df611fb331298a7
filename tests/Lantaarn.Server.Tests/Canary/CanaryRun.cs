// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using System.Text;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Lantaarn.Server.Tests.Canary;

/// <summary>A server with a database of its own, and everything that it and its line leave behind.</summary>
internal sealed class CanaryRun : IAsyncDisposable
{
    private readonly TemporaryFolder _backups = new();
    private readonly PostgresServer? _postgres;
    private readonly string _postgreSql;

    private CanaryRun(PostgresServer? postgres)
    {
        (_postgres, _postgreSql) = (postgres, postgres?.ConnectionString ?? "");
        Host = new ServerHost(_postgreSql, new Dictionary<string, string?> { ["Relay:FollowSeconds"] = "1", ["Relay:HeartbeatSeconds"] = "1" }, services => services.AddSingleton<IStartupFilter>(Traffic));
    }

    public ServerHost Host { get; }

    public Traffic Traffic { get; } = new();

    public static async Task<CanaryRun> Start(Database database)
    {
        var postgres = database is Database.PostgreSql ? new PostgresServer() : null;
        if (postgres is not null) await postgres.InitializeAsync();
        return new CanaryRun(postgres);
    }

    /// <summary>Every byte that is left, by place.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]>> Remains() => new Dictionary<string, byte[]>
    {
        ["log"] = Encoding.UTF8.GetBytes(string.Join('\n', Host.Log.Lines)),
        ["traffic"] = Traffic.Bytes,
        ["backup"] = await Backup(),
        ["database"] = await Files(),
    };

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        if (_postgres is not null) await _postgres.DisposeAsync();
        _backups.Dispose();
        Traffic.Dispose();
    }

    // The file, its log, and whatever else the database keeps.
    private async Task<byte[]> Files()
    {
        if (_postgres is not null) await Sql(new NpgsqlConnection(_postgreSql), "CHECKPOINT");
        var folder = _postgres is null ? Host.Folder : Path.Combine(new NpgsqlConnectionStringBuilder(_postgreSql).Host!, "data");
        using var all = new MemoryStream();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await file.CopyToAsync(all);
        }
        return all.ToArray();
    }

    private async Task<byte[]> Backup()
    {
        var file = _backups["backup"];
        if (_postgres is null)
        {
            await Sql(new SqliteConnection($"Data Source={Directory.EnumerateFiles(Host.Folder, "lantaarn.db", SearchOption.AllDirectories).Single()}"), $"VACUUM INTO '{file}'");
            return await File.ReadAllBytesAsync(file);
        }
        var socket = new NpgsqlConnectionStringBuilder(_postgreSql).Host!;
        using var dump = Process.Start(Path.Combine(Path.GetDirectoryName(PostgresServer.Initdb!)!, "pg_dump"), ["-h", socket, "-U", "postgres", "-f", file, "postgres"]);
        await dump.WaitForExitAsync();
        return await File.ReadAllBytesAsync(file);
    }

    private static async Task Sql(System.Data.Common.DbConnection connection, string statement)
    {
        await using (connection)
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync();
        }
    }
}
