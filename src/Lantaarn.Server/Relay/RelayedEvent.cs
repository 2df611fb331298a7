// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Relay;

/// <summary>An event as it was received: what its author signed, and what nobody here can open. When it came is not kept.</summary>
internal sealed class RelayedEvent
{
    public required Guid Organisation { get; init; }

    /// <summary>Place in the organisation's order: 1, 2, 3, without gaps.</summary>
    public required long Position { get; init; }

    public required Guid Id { get; init; }
    public required Compartment Compartment { get; init; }

    /// <summary>The signature and what it covers: JWS in compact form.</summary>
    public required string Signed { get; init; }

    /// <summary>The content: JWE in compact form.</summary>
    public required string Sealed { get; init; }

    /// <summary>Characters of both.</summary>
    public required int Size { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RelayedEvent>
    {
        public void Configure(EntityTypeBuilder<RelayedEvent> builder)
        {
            builder.ToTable("RelayEvents").HasKey(stored => new { stored.Organisation, stored.Position });
            builder.HasIndex(stored => new { stored.Organisation, stored.Id }).IsUnique();
            builder.Property(stored => stored.Compartment).HasConversion<string>().HasMaxLength(10);
            builder.Property(stored => stored.Signed).HasMaxLength(SignedEvent.LongestSigned);
            builder.Property(stored => stored.Sealed).HasMaxLength(SignedEvent.LongestSealed);
        }
    }
}
