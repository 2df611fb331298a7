// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Accounts;

/// <summary>The public half of a passkey: it proves who signs in and opens nothing.</summary>
internal sealed class Passkey
{
    public required byte[] CredentialId { get; init; }

    public required Guid AccountId { get; init; }

    public required byte[] PublicKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Counts up on some authenticators: one that goes back was copied.</summary>
    public required long SignCount { get; set; }

    public required string[] Transports { get; init; }

    public required bool IsUserVerified { get; set; }

    public required bool IsBackupEligible { get; init; }

    public required bool IsBackedUp { get; set; }

    public static Passkey Of(Guid account, UserPasskeyInfo info) => new()
    {
        CredentialId = info.CredentialId,
        AccountId = account,
        PublicKey = info.PublicKey,
        CreatedAt = info.CreatedAt.ToUniversalTime(),
        SignCount = info.SignCount,
        Transports = info.Transports ?? [],
        IsUserVerified = info.IsUserVerified,
        IsBackupEligible = info.IsBackupEligible,
        IsBackedUp = info.IsBackedUp,
    };

    // What the authenticator said about its make is looked at once and not kept: it can tell devices apart.
    public UserPasskeyInfo ToInfo() => new(CredentialId, PublicKey, CreatedAt, (uint)SignCount, Transports, IsUserVerified, IsBackupEligible, IsBackedUp, [], []);

    internal sealed class Configuration : IEntityTypeConfiguration<Passkey>
    {
        public void Configure(EntityTypeBuilder<Passkey> builder)
        {
            builder.HasKey(passkey => passkey.CredentialId);
            builder.Property(passkey => passkey.CredentialId).HasMaxLength(1024);
            builder.HasOne<Account>().WithMany().HasForeignKey(passkey => passkey.AccountId);
        }
    }
}
