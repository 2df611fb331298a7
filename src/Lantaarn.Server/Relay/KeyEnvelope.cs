// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Relay;

/// <summary>One generation of a compartment's key, sealed to one member.</summary>
internal sealed class KeyEnvelope
{
    public const int Longest = 1_024;

    public required Guid Organisation { get; init; }
    public required Compartment Compartment { get; init; }
    public required int Generation { get; init; }
    public required Guid Account { get; init; }

    /// <summary>JWE in compact form, to the member's public key.</summary>
    public required string Sealed { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<KeyEnvelope>
    {
        public void Configure(EntityTypeBuilder<KeyEnvelope> builder)
        {
            builder.ToTable("RelayEnvelopes").HasKey(envelope => new { envelope.Organisation, envelope.Account, envelope.Compartment, envelope.Generation });
            builder.Property(envelope => envelope.Compartment).HasConversion<string>().HasMaxLength(10);
            builder.Property(envelope => envelope.Sealed).HasMaxLength(Longest);
        }
    }
}

/// <summary>The newest generation of a compartment's key.</summary>
internal sealed class CompartmentKey
{
    public required Guid Organisation { get; init; }
    public required Compartment Compartment { get; init; }
    public required int Generation { get; set; }

    /// <summary>Position of the organisation's newest event when this generation began.</summary>
    public required long BeganAfter { get; set; }

    /// <summary>Why an event may not use a generation; none when it may. The one before lives on for some events, because a phone without a network cannot know.</summary>
    public Refusal? WhyNot(int generation, long position, int grace)
    {
        if (generation == Generation || (generation == Generation - 1 && position - BeganAfter < grace)) return null;
        return generation > Generation ? Refusal.GenerationUnknown(Generation) : Refusal.GenerationEnded(Generation);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<CompartmentKey>
    {
        public void Configure(EntityTypeBuilder<CompartmentKey> builder)
        {
            builder.ToTable("RelayCompartments").HasKey(key => new { key.Organisation, key.Compartment });
            builder.Property(key => key.Compartment).HasConversion<string>().HasMaxLength(10);
        }
    }
}
