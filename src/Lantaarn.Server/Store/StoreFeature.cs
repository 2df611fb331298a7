// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Store;

/// <summary>The database: a file of SQLite, or PostgreSQL by one connection string.</summary>
internal static class StoreFeature
{
    public static void AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StoreOptions>().BindConfiguration("Store").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<StoreWriter>();
        if (string.IsNullOrEmpty(configuration["Store:PostgreSql"])) services.AddDbContext<LantaarnStore, SqliteStore>(OnSqlite);
        else services.AddDbContext<LantaarnStore, PostgreSqlStore>(OnPostgreSql);
    }

    /// <summary>Brings the database to this version, before the first request.</summary>
    public static async Task MigrateStore(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<LantaarnStore>();
        if (store is SqliteStore) scope.ServiceProvider.GetRequiredService<IOptions<StoreOptions>>().Value.MakeFolder();
        // Else the first start on an empty PostgreSQL would ask a table that is not there, and log an error.
        await store.GetService<IHistoryRepository>().CreateIfNotExistsAsync(app.Lifetime.ApplicationStopping);
        await store.Database.MigrateAsync(app.Lifetime.ApplicationStopping);
        // Readers do not wait for the writer; what was acknowledged is on the disk.
        if (store is SqliteStore) await store.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", app.Lifetime.ApplicationStopping);
    }

    private static void OnSqlite(IServiceProvider services, DbContextOptionsBuilder options)
    {
        var file = services.GetRequiredService<IOptions<StoreOptions>>().Value.SqliteFile;
        options.UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 }.ToString());
        options.AddInterceptors(Pragmas.Instance).ConfigureWarnings(TransactionsEndQuietly);
    }

    private static void OnPostgreSql(IServiceProvider services, DbContextOptionsBuilder options) =>
        options.UseNpgsql(services.GetRequiredService<IOptions<StoreOptions>>().Value.PostgreSql).ConfigureWarnings(TransactionsEndQuietly);

    // A visitor who leaves ends the transaction that was under way. What is wrong with one that ends otherwise is in its exception, which is logged where it was not expected.
    private static void TransactionsEndQuietly(WarningsConfigurationBuilder warnings) => warnings.Log((RelationalEventId.TransactionError, LogLevel.Debug));

    /// <summary>Per connection: a commit is on the disk before it is acknowledged, and what is deleted is overwritten.</summary>
    private sealed class Pragmas : DbConnectionInterceptor
    {
        public static readonly Pragmas Instance = new();

        private const string Text = "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;";

        public override void ConnectionOpened(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Text;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Text;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
