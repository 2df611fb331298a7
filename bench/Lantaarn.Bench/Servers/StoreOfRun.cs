// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Relay;
using Lantaarn.Server.Store;

namespace Lantaarn.Bench.Servers;

/// <summary>A database for one run, in a temporary folder that goes with it.</summary>
internal abstract class StoreOfRun(string name) : IAsyncDisposable
{
    /// <summary>As the last line of a run names it.</summary>
    public string Name { get; } = name;

    public string Folder { get; } = Directory.CreateTempSubdirectory("lantaarn-bench-").FullName;

    /// <summary>What tells the server where its database is.</summary>
    public abstract (string Key, string Value) Setting { get; }

    /// <summary>Whether the database is a process of its own, which can be cut off apart from the server.</summary>
    public abstract bool IsApart { get; }

    /// <summary>The server's own model on this database, beside the server.</summary>
    public abstract LantaarnStore Store();

    /// <summary>Puts events in, past the server.</summary>
    public abstract Task Load(IEnumerable<RelayedEvent> events);

    /// <summary>Cuts the database off as a power failure would, and starts it again.</summary>
    public abstract Task Restart();

    public virtual ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs on SQLite, then on PostgreSQL where there is one.</summary>
    /// <param name="run">Answers the code with which the program ends.</param>
    /// <param name="carelessly">PostgreSQL answers before a commit is on the disk: so that a run can show that it notices.</param>
    public static async Task<int> OnBoth(Func<StoreOfRun, Task<int>> run, bool carelessly = false)
    {
        int code;
        await using (var sqlite = new SqliteOfRun()) code = await run(sqlite);
        if (!PostgreSqlOfRun.IsInstalled)
        {
            Console.Error.WriteLine("There is no PostgreSQL on this machine (initdb is neither on the path nor in /usr/lib/postgresql): that half was left out.");
            return 2;
        }
        await using var postgreSql = await PostgreSqlOfRun.Start(carelessly);
        return Math.Max(code, await run(postgreSql));
    }
}
