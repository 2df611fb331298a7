// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Relay;

/// <summary>A device's public signing key and the end of its chain of events.</summary>
internal sealed class DeviceChain
{
    public required Guid Device { get; init; }
    public required Guid Organisation { get; init; }
    public required Guid Account { get; init; }

    /// <summary>ECDSA on P-256, SubjectPublicKeyInfo. Never changed: another key is another device.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>Number of the device's newest event; 0 before the first.</summary>
    public long Sequence { get; set; }

    /// <summary>SHA-256 of what was signed in the newest event; empty before the first.</summary>
    public byte[] Hash { get; set; } = [];

    /// <summary>Why the event does not come next; none when it does.</summary>
    public Refusal? WhyNotNext(SignedEvent next)
    {
        if (next.Sequence > Sequence + 1) return new("chain-gap", $"Events before it are missing here: this device's newest is {Sequence}. Send from {Sequence + 1}.");
        if (next.Sequence <= Sequence) return new("chain-fork", $"Another event of this device has this number: the newest is {Sequence}. Read your own events back, then number, sign and send yours anew.");
        return next.Previous.AsSpan().SequenceEqual(Hash) ? null : new("chain-fork", $"It does not follow event {Sequence} of this device. Read your own events back, then sign and send yours anew.");
    }

    public void Append(SignedEvent next) => (Sequence, Hash) = (next.Sequence, next.Hash);

    internal sealed class Mapping : IEntityTypeConfiguration<DeviceChain>
    {
        public void Configure(EntityTypeBuilder<DeviceChain> builder)
        {
            builder.ToTable("RelayDevices").HasKey(chain => chain.Device);
            builder.HasIndex(chain => chain.Organisation);
            builder.Property(chain => chain.Device).ValueGeneratedNever();
            builder.Property(chain => chain.PublicKey).HasMaxLength(150);
            builder.Property(chain => chain.Hash).HasMaxLength(32);
        }
    }
}
