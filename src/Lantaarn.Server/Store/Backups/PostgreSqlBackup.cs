// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using Lantaarn.Exchange;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Lantaarn.Server.Store.Backups;

/// <summary>Copies of a PostgreSQL database by its own programs (Debian: postgresql-client). How to connect is in their environment, where no list of processes shows it.</summary>
internal sealed class PostgreSqlBackup(IOptions<StoreOptions> options)
{
    private const string History = "__EFMigrationsHistory";

    /// <summary>Writes a backup, of one moment.</summary>
    /// <exception cref="InputException">A program is missing or failed; what it said is told.</exception>
    public async Task Save(string part, CancellationToken cancel)
    {
        await Run("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", $"--file={part}"], cancel);
        await Run("pg_restore", ["--list", part], cancel);
    }

    /// <summary>The migrations in a backup.</summary>
    /// <exception cref="InputException">It is no backup of this kind.</exception>
    public async Task<IReadOnlyList<string>> MigrationsIn(string file, CancellationToken cancel)
    {
        var text = await Run("pg_restore", ["--data-only", $"--table={History}", "--file=-", file], cancel);
        var lines = text.Split('\n').SkipWhile(line => !line.StartsWith("COPY ", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line != "\\.");
        return [.. lines.Select(line => line.Split('\t')[0])];
    }

    /// <summary>Puts a backup in the place of the store, in one transaction.</summary>
    /// <exception cref="InputException">Somebody is connected, or a program failed.</exception>
    public async Task Load(string file, LantaarnStore store, CancellationToken cancel)
    {
        var others = await store.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'").SingleAsync(cancel);
        if (others > 0) throw new InputException(new InputProblem(file, $"{others} others are connected to the database.", "Stop the server first, on every machine."));
        // From a file and not from a pipe: a program that breaks off would look like the end of the text.
        var script = Directory.CreateTempSubdirectory("lantaarn-restore-");
        try
        {
            var path = Path.Combine(script.FullName, "store.sql");
            await Run("pg_restore", ["--no-owner", "--no-privileges", $"--file={path}", file], cancel);
            await Run("psql", ["--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", $"--command={DropTables(store)}", $"--file={path}"], cancel);
        }
        finally
        {
            script.Delete(recursive: true);
        }
    }

    // By name, so that what else stands in the database stays. A backup of an earlier version lacks tables that a later one made.
    private static string DropTables(LantaarnStore store) =>
        $"DROP TABLE IF EXISTS {string.Join(", ", store.Model.GetRelationalModel().Tables.Select(table => table.Name).Append(History).Select(name => $"\"{name}\""))} CASCADE";

    private async Task<string> Run(string program, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Connection()) start.Environment[name] = value;
        using var process = Started(start);
        using var stop = cancel.Register(() => process.Kill());
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        await process.WaitForExitAsync(CancellationToken.None);
        cancel.ThrowIfCancellationRequested();
        return process.ExitCode == 0 ? await output : throw new InputException(new InputProblem(program, $"It ended with {process.ExitCode} and said: {(await errors).Trim()}", "Nothing was changed. Set right what it says and try again."));
    }

    private static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InputException(new InputProblem(start.FileName, "The program is not on this machine.", "On Debian: apt-get install postgresql-client."), e);
        }
    }

    /// <summary>The connection string in the words of PostgreSQL's own programs.</summary>
    private Dictionary<string, string?> Connection()
    {
        var connection = new NpgsqlConnectionStringBuilder(options.Value.PostgreSql);
        return new()
        {
            ["PGHOST"] = connection.Host,
            ["PGPORT"] = $"{connection.Port}",
            ["PGDATABASE"] = connection.Database ?? connection.Username,
            ["PGUSER"] = connection.Username,
            ["PGPASSWORD"] = connection.Password,
            ["PGPASSFILE"] = connection.Passfile,
            ["PGSSLROOTCERT"] = connection.RootCertificate,
            ["PGSSLMODE"] = connection.SslMode switch
            {
                SslMode.VerifyCA => "verify-ca",
                SslMode.VerifyFull => "verify-full",
                _ => $"{connection.SslMode}".ToLowerInvariant(),
            },
        };
    }
}
