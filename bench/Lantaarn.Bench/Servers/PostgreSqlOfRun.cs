// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using Lantaarn.Server.Relay;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Lantaarn.Bench.Servers;

/// <summary>A PostgreSQL of its own with the settings it is delivered with, on a socket in its folder.</summary>
internal sealed class PostgreSqlOfRun : StoreOfRun
{
    private static readonly string? Initdb = Find("initdb");

    private readonly string _options;

    private PostgreSqlOfRun(bool carelessly) : base("postgresql") =>
        _options = $"-c listen_addresses= -c unix_socket_directories={Folder}" + (carelessly ? " -c synchronous_commit=off -c wal_writer_delay=10s -c wal_writer_flush_after=1GB" : "");

    public static bool IsInstalled => Initdb is not null;

    public override (string Key, string Value) Setting => ("Store__PostgreSql", Connection);

    public override bool IsApart => true;

    // The server delivers with room for 100 connections, of which the bench needs some.
    private string Connection => $"Host={Folder};Username=postgres;Database=postgres;Maximum Pool Size=60";

    private string Data => Path.Combine(Folder, "data");

    public static async Task<PostgreSqlOfRun> Start(bool carelessly)
    {
        var made = new PostgreSqlOfRun(carelessly);
        if (Environment.IsPrivilegedProcess) await Run("chown", "postgres", made.Folder);
        await AsOwner(Initdb!, "-D", made.Data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await made.Start();
        return made;
    }

    public override LantaarnStore Store() => new PostgreSqlStore(new DbContextOptionsBuilder<PostgreSqlStore>().UseNpgsql(Connection + ";Pooling=false").Options);

    public override async Task Restart()
    {
        await Stop();
        await Start();
    }

    public override async Task Load(IEnumerable<RelayedEvent> events)
    {
        await using var connection = new NpgsqlConnection(Connection + ";Pooling=false");
        await connection.OpenAsync();
        await using (var rows = await connection.BeginBinaryImportAsync("""COPY "RelayEvents" ("Organisation", "Position", "Id", "Compartment", "Signed", "Sealed", "Size") FROM STDIN (FORMAT BINARY)"""))
        {
            foreach (var stored in events)
            {
                await rows.StartRowAsync();
                await rows.WriteAsync(stored.Organisation);
                await rows.WriteAsync(stored.Position);
                await rows.WriteAsync(stored.Id);
                await rows.WriteAsync(stored.Compartment.ToString());
                await rows.WriteAsync(stored.Signed);
                await rows.WriteAsync(stored.Sealed);
                await rows.WriteAsync(stored.Size);
            }
            await rows.CompleteAsync();
        }
        // What the server's own housekeeping does within minutes.
        await using var analyse = new NpgsqlCommand("ANALYZE \"RelayEvents\"", connection);
        await analyse.ExecuteNonQueryAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await Stop();
        await base.DisposeAsync();
    }

    private Task Start() => AsOwner(PgCtl, "-D", Data, "-w", "-t", "120", "-l", Path.Combine(Folder, "log"), "-o", _options, "start");

    private Task Stop() => AsOwner(PgCtl, "-D", Data, "-m", "immediate", "stop");

    private static string PgCtl => Path.Combine(Path.GetDirectoryName(Initdb!)!, "pg_ctl");

    // PostgreSQL refuses to run as root.
    private static Task AsOwner(string program, params string[] args) => Environment.IsPrivilegedProcess
        ? Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", program, .. args])
        : Run(program, args);

    // Standard output stays with the server that pg_ctl starts, so reading it to its end would never end.
    private static async Task Run(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. args]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', args)} ended with {process.ExitCode}.");
    }

    private static string? Find(string program)
    {
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")) : [];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(debian).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }
}
