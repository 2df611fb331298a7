// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Links;

/// <summary>An answer to whoever made a link, sealed by the reader. What it says goes when the maker acknowledges it; its id stays, so that it is taken once.</summary>
internal sealed class LinkReply
{
    /// <summary>Replies to one link.</summary>
    public const int Most = 50;

    /// <summary>Characters of one reply.</summary>
    public const int Longest = 16_384;

    public required Guid Link { get; init; }
    public required Guid Id { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>JWE in compact form, <c>ECDH-ES+A256KW</c>, <c>A256GCM</c>; none once it was acknowledged.</summary>
    public required string? Sealed { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<LinkReply>
    {
        public void Configure(EntityTypeBuilder<LinkReply> builder)
        {
            builder.ToTable("SealedLinkReplies").HasKey(reply => new { reply.Link, reply.Id });
            builder.HasOne<SealedLink>().WithMany().HasForeignKey(reply => reply.Link).OnDelete(DeleteBehavior.Cascade);
            builder.Property(reply => reply.Sealed).HasMaxLength(Longest);
        }
    }
}
