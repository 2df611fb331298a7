// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Relay;

/// <summary>A sealed attachment or snapshot.</summary>
internal sealed class Blob
{
    public required Guid Organisation { get; init; }
    public required Guid Id { get; init; }
    public required Compartment Compartment { get; init; }

    /// <summary>The person with whom it is forgotten; none when it is about nobody.</summary>
    public Guid? Person { get; init; }

    /// <summary>Bytes when complete.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the whole.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Bytes received so far.</summary>
    public long Received { get; set; }

    /// <summary>When its last part came, while parts are missing: who forgets to finish gives the room back. None when complete: when it was made is nobody's business.</summary>
    public DateTimeOffset? UnfinishedSince { get; set; }

    public bool IsComplete => Received == Size;

    internal sealed class Mapping : IEntityTypeConfiguration<Blob>
    {
        public void Configure(EntityTypeBuilder<Blob> builder)
        {
            builder.ToTable("RelayBlobs").HasKey(blob => new { blob.Organisation, blob.Id });
            builder.HasIndex(blob => new { blob.Organisation, blob.Person });
            builder.HasIndex(blob => blob.UnfinishedSince);
            builder.Property(blob => blob.Compartment).HasConversion<string>().HasMaxLength(10);
            builder.Property(blob => blob.Hash).HasMaxLength(32);
            builder.Ignore(blob => blob.IsComplete);
        }
    }
}

/// <summary>What came in one request of an upload.</summary>
internal sealed class BlobPart
{
    public const int Largest = 1 << 20;

    public required Guid Organisation { get; init; }
    public required Guid Blob { get; init; }

    /// <summary>Place of its first byte in the blob.</summary>
    public required long Offset { get; init; }

    public required byte[] Content { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<BlobPart>
    {
        public void Configure(EntityTypeBuilder<BlobPart> builder)
        {
            builder.ToTable("RelayBlobParts").HasKey(part => new { part.Organisation, part.Blob, part.Offset });
            builder.HasOne<Blob>().WithMany().HasForeignKey(part => new { part.Organisation, part.Blob }).OnDelete(DeleteBehavior.Cascade);
            builder.Property(part => part.Content).HasMaxLength(Largest);
        }
    }
}
