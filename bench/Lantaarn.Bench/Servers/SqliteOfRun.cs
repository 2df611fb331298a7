// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Relay;
using Lantaarn.Server.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Bench.Servers;

/// <summary>A file of SQLite; it lives and dies with the server that writes it.</summary>
internal sealed class SqliteOfRun() : StoreOfRun("sqlite")
{
    public override (string Key, string Value) Setting => ("Store__Folder", Folder);

    public override bool IsApart => false;

    private string Connection => new SqliteConnectionStringBuilder { DataSource = Path.Combine(Folder, "lantaarn.db"), DefaultTimeout = 60, Pooling = false }.ToString();

    public override LantaarnStore Store() => new SqliteStore(new DbContextOptionsBuilder<SqliteStore>().UseSqlite(Connection).Options);

    public override Task Restart() => Task.CompletedTask;

    public override async Task Load(IEnumerable<RelayedEvent> events)
    {
        await using var connection = new SqliteConnection(Connection);
        await connection.OpenAsync();
        await using (var transaction = connection.BeginTransaction())
        {
            await using var insert = connection.CreateCommand();
            insert.CommandText = """INSERT INTO "RelayEvents" ("Organisation", "Position", "Id", "Compartment", "Signed", "Sealed", "Size") VALUES ($o, $p, $i, $c, $s, $e, $z)""";
            insert.Parameters.AddRange(((string[])["$o", "$p", "$i", "$c", "$s", "$e", "$z"]).Select(name => new SqliteParameter(name, null)));
            foreach (var stored in events)
            {
                object[] values = [stored.Organisation, stored.Position, stored.Id, stored.Compartment.ToString(), stored.Signed, stored.Sealed, stored.Size];
                for (var i = 0; i < values.Length; i++) insert.Parameters[i].Value = values[i];
                insert.ExecuteNonQuery();
            }
            await transaction.CommitAsync();
        }
        await using var fold = connection.CreateCommand();
        fold.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        fold.ExecuteNonQuery();
    }
}
