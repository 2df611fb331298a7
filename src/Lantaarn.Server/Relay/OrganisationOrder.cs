// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Relay;

/// <summary>
/// The counters of one organisation, in one row. Whoever writes for the organisation takes the row first and holds it until the commit, so the order of
/// the numbers is the order of the commits: a reader that sees number 7 will never see a 6 appear later.
/// </summary>
internal sealed class OrganisationOrder
{
    public required Guid Organisation { get; init; }

    /// <summary>Position of the newest event; 0 before the first.</summary>
    public long Position { get; set; }

    /// <summary>Number of the newest change of a person's key; 0 before the first.</summary>
    public long KeyChange { get; set; }

    /// <summary>Bytes that blobs take or have reserved.</summary>
    public long BlobBytes { get; set; }

    /// <summary>Takes the row for this transaction.</summary>
    public static async Task<OrganisationOrder> Take(LantaarnStore store, Guid organisation, CancellationToken cancel)
    {
        // One statement that locks, whether the row is there or not; what is read after it is what the writer before left.
        await store.Database.ExecuteSqlAsync(
            $"""INSERT INTO "RelayOrders" ("Organisation", "Position", "KeyChange", "BlobBytes") VALUES ({organisation}, 0, 0, 0) ON CONFLICT ("Organisation") DO UPDATE SET "Organisation" = excluded."Organisation" """, cancel);
        return await store.Set<OrganisationOrder>().SingleAsync(order => order.Organisation == organisation, cancel);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<OrganisationOrder>
    {
        public void Configure(EntityTypeBuilder<OrganisationOrder> builder)
        {
            builder.ToTable("RelayOrders").HasKey(order => order.Organisation);
            builder.Property(order => order.Organisation).ValueGeneratedNever();
        }
    }
}
