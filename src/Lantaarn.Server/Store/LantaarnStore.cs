// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Lantaarn.Server.Store;

/// <summary>
/// The one model on both databases. Features describe their own entities (<see cref="IEntityTypeConfiguration{TEntity}"/> beside the entity) and
/// reach them by <see cref="DbContext.Set{TEntity}()"/>.
/// </summary>
internal abstract class LantaarnStore(DbContextOptions options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(LantaarnStore).Assembly);
}

/// <summary>The model in a file.</summary>
internal sealed class SqliteStore(DbContextOptions<SqliteStore> options) : LantaarnStore(options)
{
    // SQLite has no instants: as text they are ordered by their offset, as ticks of UTC by time.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantAsTicks>();

    private sealed class InstantAsTicks() : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

/// <summary>The model in PostgreSQL.</summary>
internal sealed class PostgreSqlStore(DbContextOptions<PostgreSqlStore> options) : LantaarnStore(options);
