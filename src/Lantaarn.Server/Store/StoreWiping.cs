// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Lantaarn.Server.Store;

/// <summary>Removes from the files of the database what was deleted from its tables.</summary>
internal static class StoreWiping
{
    private const int MostAttempts = 100;

    // A statement for each table that changes nothing and cannot be left out: a type that stays the same, made by something that has to be worked out for each row.
    // Unlike VACUUM FULL, which writes along what an older transaction can still read, it writes only what is there now (PostgreSQL's manual, "Caveats" of ALTER TABLE and MVCC).
    private static string Rewriting(string table) => $"""
        SELECT format('ALTER TABLE %1$I ALTER COLUMN %2$I TYPE %3$s USING (CASE WHEN random() >= 0 THEN %2$I END)', c.relname, a.attname, format_type(a.atttypid, a.atttypmod))
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.oid = '"{table}"'::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity = ''
        AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype <> 'n' AND a.attnum = ANY (k.conkey))
        AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND a.attnum = ANY (i.indkey))
        ORDER BY a.attnum LIMIT 1
        """;

    /// <summary>
    /// SQLite: the file is written anew, so that no page holds a rest, and its log is emptied. PostgreSQL: the tables are written anew, and the old files
    /// removed; its write-ahead log, archives of it and backups keep the old bytes until they are reused or thrown away.
    /// </summary>
    /// <param name="store">A store without a transaction.</param>
    /// <param name="tables">Tables in which something was deleted.</param>
    /// <param name="time">For waiting between attempts.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>Whether it is done; else a reader was in the way, and it has to be asked again.</returns>
    public static async Task<bool> Wipe(this LantaarnStore store, IReadOnlyList<string> tables, TimeProvider time, CancellationToken cancel)
    {
        await store.Database.OpenConnectionAsync(cancel);
        if (store is SqliteStore) await Execute(store, "VACUUM", cancel);
        return await store.WipeOverwritten(tables, time, cancel);
    }

    /// <summary>As the other, for what SQLite has overwritten in its file already (<c>secure_delete</c>): there only the log is emptied.</summary>
    /// <param name="store">A store without a transaction.</param>
    /// <param name="tables">Tables in which something was deleted.</param>
    /// <param name="time">For waiting between attempts.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>Whether it is done; else a reader was in the way, and it has to be asked again.</returns>
    public static async Task<bool> WipeOverwritten(this LantaarnStore store, IReadOnlyList<string> tables, TimeProvider time, CancellationToken cancel)
    {
        await store.Database.OpenConnectionAsync(cancel);
        return store is SqliteStore ? await EmptyLog(store, time, cancel) : await WriteAnew(store, tables, cancel);
    }

    // Whoever waits for such a lock makes all who come later wait too: so not for long.
    private static async Task<bool> WriteAnew(LantaarnStore store, IReadOnlyList<string> tables, CancellationToken cancel)
    {
        try
        {
            await Execute(store, "SET lock_timeout = '5s'", cancel);
            foreach (var table in tables)
            {
                var rewrite = await Execute(store, Rewriting(table), cancel) as string;
                await Execute(store, rewrite ?? throw new InvalidOperationException($"'{table}' has no column that is in no key and no index."), cancel);
            }
            return true;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return false;
        }
    }

    private static async Task<bool> EmptyLog(LantaarnStore store, TimeProvider time, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            // The first column says whether a reader or the writer was in the way.
            if (await Execute(store, "PRAGMA wal_checkpoint(TRUNCATE)", cancel) is 0L) return true;
            await Task.Delay(TimeSpan.FromMilliseconds(50), time, cancel);
        }
        return false;
    }

    private static async Task<object?> Execute(LantaarnStore store, string sql, CancellationToken cancel)
    {
        await using var command = store.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        return await command.ExecuteScalarAsync(cancel);
    }
}
