// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text;
using Jose;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Links;

/// <summary>
/// That a link was opened, for its maker: when, and who the reader said to be. The words are sealed to the maker before they are stored, so that a database
/// does not tell who was asked for help. No address is kept.
/// </summary>
internal sealed class LinkView
{
    /// <summary>Views of one link that are kept: the newest.</summary>
    public const int Most = 200;

    /// <summary>Characters in which readers say who they are.</summary>
    public const int LongestRecipient = 200;

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    public required Guid Link { get; init; }

    /// <summary>1 for the first.</summary>
    public required int Number { get; init; }

    /// <summary>To the minute.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The reader's words: JWE in compact form, <c>ECDH-ES+A256KW</c>, <c>A256GCM</c>.</summary>
    public required string Sealed { get; init; }

    /// <summary>The words of a reader, for the holder of the key alone.</summary>
    /// <param name="publicKey">The link's public key, SubjectPublicKeyInfo.</param>
    /// <param name="recipient">Who the reader said to be.</param>
    public static string Seal(byte[] publicKey, string recipient)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return JWT.EncodeBytes(
            Encoding.UTF8.GetBytes(recipient), new Jwk(crv: "P-256", x: Base64Url.Encode(point.X), y: Base64Url.Encode(point.Y), d: null), JweAlgorithm.ECDH_ES_A256KW, JweEncryption.A256GCM);
    }

    /// <summary>An instant as precise as it is kept.</summary>
    public static DateTimeOffset ToTheMinute(DateTimeOffset instant) => new(instant.UtcTicks / Step.Ticks * Step.Ticks, TimeSpan.Zero);

    internal sealed class Mapping : IEntityTypeConfiguration<LinkView>
    {
        public void Configure(EntityTypeBuilder<LinkView> builder)
        {
            builder.ToTable("SealedLinkViews").HasKey(view => new { view.Link, view.Number });
            builder.HasOne<SealedLink>().WithMany().HasForeignKey(view => view.Link).OnDelete(DeleteBehavior.Cascade);
            builder.Property(view => view.Sealed).HasMaxLength(2048);
        }
    }
}
