// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Accounts;

/// <summary>A link that makes an account, or a new passkey for one, once.</summary>
internal sealed class Invitation
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the secret in the link.</summary>
    public required byte[] SecretHash { get; init; }

    /// <summary>The organisation that invites; none when the link founds one.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>The account that gets its access back; none for a new one.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The admin who made it: it ends when that admin leaves or is admin no more. None when the console made it.</summary>
    public Guid? MadeBy { get; init; }

    /// <summary>What the new member may do.</summary>
    public required string[] Roles { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Invitation>
    {
        public void Configure(EntityTypeBuilder<Invitation> builder)
        {
            builder.Property(invitation => invitation.Id).ValueGeneratedNever();
            builder.HasIndex(invitation => invitation.SecretHash).IsUnique();
            builder.HasOne<Organisation>().WithMany().HasForeignKey(invitation => invitation.OrganisationId);
            builder.HasOne<Account>().WithMany().HasForeignKey(invitation => invitation.AccountId);
            builder.HasOne<Account>().WithMany().HasForeignKey(invitation => invitation.MadeBy);
        }
    }
}
