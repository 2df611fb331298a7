// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

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

    internal sealed class Configuration : IEntityTypeConfiguration<Organisation>
    {
        public void Configure(EntityTypeBuilder<Organisation> builder)
        {
            builder.Property(organisation => organisation.Id).ValueGeneratedNever();
            builder.Property(organisation => organisation.Name).HasMaxLength(LongestName);
        }
    }
}
