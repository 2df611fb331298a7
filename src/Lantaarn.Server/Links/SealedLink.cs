// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text;
using Lantaarn.Server.Accounts;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Links;

/// <summary>A link that opens sealed files for whoever has its address. The key is in the fragment of the address, which no browser sends.</summary>
internal sealed class SealedLink
{
    public required Guid Id { get; init; }
    public required Guid Organisation { get; init; }

    /// <summary>The account that made it.</summary>
    public required Guid Maker { get; init; }

    public required LinkPurpose Purpose { get; init; }

    /// <summary>SHA-256 of the secret in its address: who reads the database cannot ask for the link.</summary>
    public required byte[] AddressHash { get; init; }

    /// <summary>The maker's key for this link, to which replies and the words of readers are sealed.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>Its files may change while it is open (flag L).</summary>
    public required bool LongTerm { get; init; }

    /// <summary>Its address answers with its one file, without a manifest (flag U).</summary>
    public required bool Direct { get; init; }

    /// <summary>Salt and slow hash of the passcode (flag P); none when it takes no passcode.</summary>
    public required byte[]? Passcode { get; init; }

    /// <summary>Wrong passcodes that it still takes. At zero it is closed for good.</summary>
    public required int TriesLeft { get; init; }

    /// <summary>SHA-256 of the secret with which the person who carries a record erases it; none when there is no such secret.</summary>
    public required byte[]? OwnerHash { get; init; }

    /// <summary>Signs the short-lived addresses of its files.</summary>
    public required byte[] LocationKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>How often it was opened.</summary>
    public int Views { get; init; }

    /// <summary>The hash of a secret in an address.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>The links that open. What does not is all the same to whoever asks: unknown, expired, revoked, out of tries, or of a maker who left.</summary>
    public static IQueryable<SealedLink> Open(LantaarnStore store, DateTimeOffset now) => store.Set<SealedLink>().Where(link =>
        link.RevokedAt == null && link.ExpiresAt > now && link.TriesLeft > 0
        && (link.Purpose == LinkPurpose.Record || !store.Set<Account>().Any(account => account.Id == link.Maker && account.LeftAt != null)));

    internal sealed class Mapping : IEntityTypeConfiguration<SealedLink>
    {
        public void Configure(EntityTypeBuilder<SealedLink> builder)
        {
            builder.ToTable("SealedLinks");
            builder.Property(link => link.Id).ValueGeneratedNever();
            builder.HasIndex(link => link.AddressHash).IsUnique();
            builder.HasIndex(link => new { link.Organisation, link.Maker });
            builder.HasIndex(link => link.ExpiresAt);
            builder.Property(link => link.Purpose).HasConversion<string>().HasMaxLength(10);
            builder.Property(link => link.AddressHash).HasMaxLength(32);
            builder.Property(link => link.PublicKey).HasMaxLength(150);
            builder.Property(link => link.Passcode).HasMaxLength(48);
            builder.Property(link => link.OwnerHash).HasMaxLength(32);
            builder.Property(link => link.LocationKey).HasMaxLength(32);
        }
    }
}
