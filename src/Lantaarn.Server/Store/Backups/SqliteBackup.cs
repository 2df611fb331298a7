// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Store.Backups;

/// <summary>Copies of the SQLite file, by SQLite's own backup: whole also while the server writes.</summary>
internal sealed class SqliteBackup(IOptions<StoreOptions> options)
{
    private const string History = "__EFMigrationsHistory";
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;

    private string Live => options.Value.SqliteFile;

    /// <summary>Writes a backup and looks whether it is sound.</summary>
    /// <exception cref="InputException">There is no store, or the backup is damaged.</exception>
    public void Save(string part)
    {
        if (!File.Exists(Live)) throw new InputException(new InputProblem(Live, "There is no store here to make a backup of.", "Check Store:Folder."));
        using (var from = Open(Live, SqliteOpenMode.ReadWrite))
        using (var to = Open(part, SqliteOpenMode.ReadWrite))
        {
            from.BackupDatabase(to);
            // One file, without a log beside it.
            Ask(to, "PRAGMA journal_mode=DELETE");
        }
        RequireSound(part);
    }

    /// <summary>The migrations in a backup.</summary>
    /// <exception cref="InputException">It is no backup, or damaged.</exception>
    public static IReadOnlyList<string> MigrationsIn(string file)
    {
        RequireSound(file);
        using var backup = Open(file, SqliteOpenMode.ReadOnly);
        using var command = backup.CreateCommand();
        command.CommandText = $"SELECT \"MigrationId\" FROM \"{History}\"";
        var found = new List<string>();
        using var reader = command.ExecuteReader();
        while (reader.Read()) found.Add(reader.GetString(0));
        return found;
    }

    /// <summary>Puts a backup in the place of the store: wholly, or after a break not at all.</summary>
    /// <exception cref="InputException">The server is running.</exception>
    public void Load(string file)
    {
        using var from = Open(file, SqliteOpenMode.ReadOnly);
        using var to = Open(Live, SqliteOpenMode.ReadWriteCreate);
        // SQLite gives up its log only when nobody else has the file open.
        if (Ask(to, "PRAGMA journal_mode=DELETE") != "delete") throw new InputException(new InputProblem(Live, "The server has the store open.", "Stop it first."));
        Ask(to, "PRAGMA secure_delete=ON");
        from.BackupDatabase(to);
        RequireSound(Live);
    }

    private static void RequireSound(string file)
    {
        try
        {
            using var backup = Open(file, SqliteOpenMode.ReadOnly);
            if (Ask(backup, "PRAGMA integrity_check") == "ok" && Ask(backup, $"SELECT count(*) FROM sqlite_master WHERE name = '{History}'") == "1") return;
        }
        catch (SqliteException e)
        {
            throw Damaged(file, e);
        }
        throw Damaged(file);
    }

    private static InputException Damaged(string file, Exception? cause = null) =>
        new(new InputProblem(file, "This is no store of Lantaarn in SQLite, or it is damaged.", "Take another backup."), cause);

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        // Without a pool the file is free again at once.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        return connection;
    }

    private static string? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        try
        {
            return command.ExecuteScalar()?.ToString();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SqliteBusy or SqliteLocked)
        {
            return null;
        }
    }
}
