// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;

namespace Lantaarn.Tests;

/// <summary>A PostgreSQL of its own for the tests of one class, in a temporary folder and without a network port.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lantaarn-pg-").FullName;

    /// <summary>Connects to an empty database.</summary>
    public string ConnectionString => $"Host={_folder};Username=postgres;Database=postgres";

    internal static string? Initdb { get; } = Find("initdb");

    private string Data => Path.Combine(_folder, "data");

    public async Task InitializeAsync()
    {
        if (Initdb is null) return;
        if (Environment.IsPrivilegedProcess) await Run("chown", "postgres", _folder);
        await RunAsOwner(Initdb, "-D", Data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await RunAsOwner(PgCtl, "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-c listen_addresses= -c unix_socket_directories={_folder} -c fsync=off -c max_connections=300", "start");
    }

    public async Task DisposeAsync()
    {
        if (Initdb is not null) await RunAsOwner(PgCtl, "-D", Data, "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static string PgCtl => Path.Combine(Path.GetDirectoryName(Initdb!)!, "pg_ctl");

    // PostgreSQL refuses to run as root.
    private static Task RunAsOwner(string program, params string[] args) => Environment.IsPrivilegedProcess
        ? Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", program, .. args])
        : Run(program, args);

    // Standard output stays with the server that pg_ctl starts, so reading it to its end would never end.
    private static async Task Run(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. args]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', args)} ended with {process.ExitCode}.");
    }

    private static string? Find(string program)
    {
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")) : [];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(debian)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }
}

/// <summary>A test on a real PostgreSQL; skipped, with the reason, where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (PostgresServer.Initdb is null) Skip = "There is no PostgreSQL on this machine (initdb is neither on the path nor in /usr/lib/postgresql); on Debian: apt-get install postgresql.";
    }
}
