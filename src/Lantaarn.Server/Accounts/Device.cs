// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Accounts;

/// <summary>
/// A browser of a member, signed in or not. It outlives its session, so that who signs in again on the same telephone goes on as the same device and what
/// was waiting there can still be sent.
/// </summary>
internal sealed class Device
{
    public const int LongestName = 60;

    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>SHA-256 of what the cookie holds, so that who reads the database cannot sign in with it; none when it is signed out.</summary>
    public byte[]? TokenHash { get; set; }

    /// <summary>What the member calls it.</summary>
    public required string Name { get; set; }

    public required DateTimeOffset SignedInAt { get; set; }

    /// <summary>To the hour: enough to find a lost telephone, too little for a working day.</summary>
    public required DateTimeOffset SeenAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Device>
    {
        public void Configure(EntityTypeBuilder<Device> builder)
        {
            builder.Property(device => device.Id).ValueGeneratedNever();
            builder.Property(device => device.Name).HasMaxLength(LongestName);
            builder.HasIndex(device => device.TokenHash).IsUnique();
            builder.HasOne<Account>().WithMany().HasForeignKey(device => device.AccountId);
        }
    }
}
