// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Accounts;

/// <summary>A question to a passkey that is not yet answered. It is here and not in a cookie, so that an answer counts once and any server can take it.</summary>
internal sealed class Ceremony
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public required Guid Id { get; init; }

    /// <summary>What ASP.NET Core Identity needs to check the answer, the challenge among it.</summary>
    public required string State { get; init; }

    /// <summary>The invitation that a new passkey is made for; none when somebody signs in.</summary>
    public Guid? InvitationId { get; init; }

    public string OrganisationName { get; init; } = "";

    public required DateTimeOffset ExpiresAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Ceremony>
    {
        public void Configure(EntityTypeBuilder<Ceremony> builder)
        {
            builder.Property(ceremony => ceremony.Id).ValueGeneratedNever();
            builder.Property(ceremony => ceremony.OrganisationName).HasMaxLength(Organisation.LongestName);
            builder.HasIndex(ceremony => ceremony.ExpiresAt);
            builder.HasOne<Invitation>().WithMany().HasForeignKey(ceremony => ceremony.InvitationId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
