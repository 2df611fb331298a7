// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Accounts;

/// <summary>An organisation that works with people. What it knows of them is not here.</summary>
internal sealed class Organisation
{
    public const int LongestName = 120;

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Holds the organisation until the commit, and gives its members: who changes them, or invites, does so one after the other.</summary>
    public static async Task<List<Account>> Hold(LantaarnStore store, Guid organisation, CancellationToken cancel)
    {
        await store.Set<Organisation>().Where(row => row.Id == organisation).ExecuteUpdateAsync(row => row.SetProperty(one => one.Name, one => one.Name), cancel);
        return await store.Set<Account>().Where(account => account.OrganisationId == organisation && account.LeftAt == null).ToListAsync(cancel);
    }

    internal sealed class Configuration : IEntityTypeConfiguration<Organisation>
    {
        public void Configure(EntityTypeBuilder<Organisation> builder)
        {
            builder.Property(organisation => organisation.Id).ValueGeneratedNever();
            builder.Property(organisation => organisation.Name).HasMaxLength(LongestName);
        }
    }
}
