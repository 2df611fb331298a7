// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Store.Backups;

/// <summary>The commands <c>backup FILE</c> and <c>restore FILE</c> of the program.</summary>
internal static class BackupCommands
{
    private const string Replace = "--replace";

    public static void AddBackups(this IServiceCollection services) => services.AddSingleton<SqliteBackup>().AddSingleton<PostgreSqlBackup>();

    /// <summary>Does what the arguments ask, if it is one of these commands.</summary>
    /// <returns>The exit code; none when it is another command.</returns>
    public static async Task<int?> RunBackupCommand(this WebApplication app, IReadOnlyList<string> args)
    {
        if (args is not (["backup" or "restore", ..])) return null;
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            Console.WriteLine(args switch
            {
                ["backup", { } file] => await Save(scope.ServiceProvider, file, CancellationToken.None),
                ["restore", { } file] => await Load(app, scope.ServiceProvider, file, replace: false),
                ["restore", Replace, { } file] => await Load(app, scope.ServiceProvider, file, replace: true),
                _ => throw new InputException(new InputProblem(args[0], "It needs one file.", $"Say: backup FILE, restore FILE or restore {Replace} FILE.")),
            });
            return 0;
        }
        catch (InputException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    /// <summary>Writes a backup to a file that is not there yet, while the server may run.</summary>
    /// <returns>What was done.</returns>
    internal static async Task<string> Save(IServiceProvider services, string file, CancellationToken cancel)
    {
        using var whole = new WholeFile(file);
        if (services.GetRequiredService<LantaarnStore>() is SqliteStore) services.GetRequiredService<SqliteBackup>().Save(whole.Part);
        else await services.GetRequiredService<PostgreSqlBackup>().Save(whole.Part, cancel);
        return $"{file}: {whole.Finish()} bytes. Keep it as you keep the store: it opens for nobody, but it tells who works here and how much.";
    }

    private static async Task<string> Load(WebApplication app, IServiceProvider services, string file, bool replace)
    {
        var store = services.GetRequiredService<LantaarnStore>();
        await Check(services, store, file);
        // Asking a file of SQLite that is not there would make it.
        var there = store is PostgreSqlStore || File.Exists(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(store.Database.GetConnectionString()).DataSource);
        if (there && !replace && (await store.Database.GetAppliedMigrationsAsync()).Any())
            throw new InputException(new InputProblem(file, "There is a store already.", $"Say restore {Replace} {file} to put the backup in its place: what is in it now is lost."));
        if (store is SqliteStore) services.GetRequiredService<SqliteBackup>().Load(file);
        else await services.GetRequiredService<PostgreSqlBackup>().Load(file, store, CancellationToken.None);
        await app.MigrateStore();
        await SetRight(services);
        return $"{file}: restored. Everybody signs in again. Repeat what was done since: who left, who was forgotten.";
    }

    private static async Task Check(IServiceProvider services, LantaarnStore store, string file)
    {
        if (!File.Exists(file)) throw new InputException(new InputProblem(file, "There is no such file.", "Check its name."));
        var found = store is SqliteStore ? SqliteBackup.MigrationsIn(file) : await services.GetRequiredService<PostgreSqlBackup>().MigrationsIn(file, CancellationToken.None);
        if (found.Count == 0) throw new InputException(new InputProblem(file, "This is no backup of a store of Lantaarn.", "Check its name, and that Store:PostgreSql is set as it was."));
        if (found.Except(store.Database.GetMigrations()).FirstOrDefault() is { } unknown)
            throw new InputException(new InputProblem(file, $"It was made by a newer version of the server, or for the other database: {unknown} is not known here.", "Use the version that made it, or a newer one."));
    }

    private static Task<bool> SetRight(IServiceProvider services) => services.GetRequiredService<StoreWriter>().Write(async (store, cancel) =>
    {
        foreach (var feature in services.GetServices<IAfterRestore>()) await feature.SetRight(store, cancel);
        return true;
    }, CancellationToken.None);
}
