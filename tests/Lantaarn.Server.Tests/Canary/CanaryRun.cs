// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using System.Text;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Server.Tests.Relay;
using Lantaarn.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Lantaarn.Server.Tests.Canary;

/// <summary>A server with a database of its own, and everything that it and its line leave behind.</summary>
internal sealed class CanaryRun : IAsyncDisposable
{
    private readonly TemporaryFolder _backups = new();
    private readonly PostgresServer? _postgres;
    private readonly string _postgreSql;
    private readonly List<(string What, IReadOnlyList<Trace> Forms, bool IsSent)> _canaries = [];

    private CanaryRun(PostgresServer? postgres)
    {
        (_postgres, _postgreSql) = (postgres, postgres?.ConnectionString ?? "");
        Host = new ServerHost(_postgreSql, new Dictionary<string, string?> { ["Relay:FollowSeconds"] = "1", ["Relay:HeartbeatSeconds"] = "1" }, services =>
        {
            services.AddSingleton<IStartupFilter>(Traffic);
            RelayHost.SignInByHeader(services);
        });
    }

    public ServerHost Host { get; }

    public Traffic Traffic { get; } = new();

    public static async Task<CanaryRun> Start(Database database)
    {
        var postgres = database is Database.PostgreSql ? new PostgresServer() : null;
        if (postgres is not null) await postgres.InitializeAsync();
        return new CanaryRun(postgres);
    }

    /// <summary>From now on this text may be nowhere: a device sends it sealed, or not at all.</summary>
    public void Hides(string text) => _canaries.Add((text, Trace.Of(text), false));

    /// <summary>From now on this key may be nowhere.</summary>
    public void Hides(byte[] key) => _canaries.Add((Convert.ToHexString(key), Trace.Of(key), false));

    /// <summary>A secret that the server is told and may not keep.</summary>
    public string Sends(string secret)
    {
        _canaries.Add((secret, Trace.Of(secret), true));
        return secret;
    }

    /// <summary>A key that the server is told and may not keep.</summary>
    public void Sends(byte[] key) => _canaries.Add((Convert.ToHexString(key), Trace.Of(key), true));

    /// <summary>What stands where it may not.</summary>
    public IEnumerable<string> Escaped(IReadOnlyDictionary<string, byte[]> remains) =>
        from canary in _canaries
        from place in remains
        where !(canary.IsSent && place.Key == "traffic")
        from trace in canary.Forms
        where trace.IsIn(place.Value)
        select $"{canary.What} stands in the {place.Key}: {trace.Form}";

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
        if (_postgres is not null) await Checkpoint(_postgreSql);
        var folder = _postgres is null ? Host.Folder : Path.Combine(new NpgsqlConnectionStringBuilder(_postgreSql).Host!, "data");
        using var all = new MemoryStream();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await file.CopyToAsync(all);
        }
        return all.ToArray();
    }

    // That of PostgreSQL is compressed: what is in it is searched besides.
    private async Task<byte[]> Backup()
    {
        var (file, opened) = (_backups["backup"], _backups["opened"]);
        var (exitCode, said) = await ServerProgram.Run(Host.SameStore, "backup", file);
        Assert.True(exitCode == 0, said);
        if (_postgres is null) return await File.ReadAllBytesAsync(file);
        using var open = Process.Start("pg_restore", [$"--file={opened}", file]);
        await open.WaitForExitAsync();
        // A dump writes every backslash twice.
        var asItWas = (await File.ReadAllTextAsync(opened)).Replace(@"\\", @"\", StringComparison.Ordinal);
        return [.. await File.ReadAllBytesAsync(file), .. Encoding.UTF8.GetBytes(asItWas)];
    }

    private static async Task Checkpoint(string postgreSql)
    {
        await using var connection = new NpgsqlConnection(postgreSql);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("CHECKPOINT", connection);
        await command.ExecuteNonQueryAsync();
    }
}
