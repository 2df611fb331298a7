// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Sealing;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Rounds;

/// <summary>What a file of a round holds.</summary>
internal enum FileKind
{
    /// <summary>An organisation's public keys and the value that fixes its key share.</summary>
    Commitment,

    /// <summary>A key share, sealed to another organisation.</summary>
    Share,

    /// <summary>Sealed to the linkage unit.</summary>
    Encodings,

    /// <summary>Sealed to the analyst.</summary>
    Indicators,

    /// <summary>From the linkage unit, sealed to the analyst.</summary>
    Groups,

    /// <summary>How well the linkage went.</summary>
    LinkageReport,

    /// <summary>How many people there are.</summary>
    Estimate,

    /// <summary>Tables that may be published, signed by the analyst.</summary>
    Tables,

    /// <summary>What the figures mean.</summary>
    Interpretation,

    /// <summary>What each expert said of them, for the monitor.</summary>
    Interpretations,

    /// <summary>A signed statement of what was destroyed.</summary>
    Statement,

    /// <summary>A page or table of the published report.</summary>
    Release,
}

/// <summary>A file of a round. Its content stands apart, in parts: for a sealed file one line each.</summary>
internal sealed class RoundFile
{
    public required Guid Id { get; init; }
    public required string Round { get; init; }
    public required FileKind Kind { get; init; }

    /// <summary>The list that it comes from, or the name in the report; empty for what comes from a role.</summary>
    public string List { get; init; } = "";

    /// <summary>The list that can open it; empty for what goes to a role or to all.</summary>
    public string To { get; init; } = "";

    /// <summary>Random name in a sealed file; the two parts of a contribution share it.</summary>
    public string FileId { get; init; } = "";

    /// <summary>Check value of the round key with which a sealed file was made.</summary>
    public string KeyCheck { get; init; } = "";

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public string Sha256 { get; set; } = "";

    public long Bytes { get; set; }
    public int Parts { get; set; }

    /// <summary>Whether all of it arrived and was accepted.</summary>
    public bool IsWhole { get; set; }

    public bool IsSealed => Kind is FileKind.Share or FileKind.Encodings or FileKind.Indicators or FileKind.Groups;

    /// <summary>As the commands call it.</summary>
    public string Name => Kind switch
    {
        FileKind.Commitment => $"{List}.commitment.json",
        FileKind.Share => $"{List}-to-{To}.share.sealed",
        FileKind.Encodings => $"{List}.encodings.sealed",
        FileKind.Indicators => $"{List}.indicators.sealed",
        FileKind.Groups => "groups.sealed",
        FileKind.LinkageReport => "linkage-report.json",
        FileKind.Estimate => "estimate.json",
        FileKind.Tables => "safe-tables.json",
        FileKind.Interpretation => "interpretation.txt",
        FileKind.Interpretations => "interpretations.json",
        FileKind.Statement => $"{List}.destroyed.json",
        _ => List,
    };

    public LoggedFile Logged => new(Name, Sha256);

    /// <summary>The whole files of a round, newest last.</summary>
    public static async Task<IReadOnlyList<RoundFile>> All(LantaarnStore store, string round, CancellationToken cancel) =>
        await store.Set<RoundFile>().Where(file => file.Round == round && file.IsWhole).OrderBy(file => file.Id).ToListAsync(cancel);

    /// <summary>The content in order, one part in memory at a time.</summary>
    public IAsyncEnumerable<byte[]> Content(LantaarnStore store) =>
        store.Set<RoundFilePart>().AsNoTracking().Where(part => part.File == Id).OrderBy(part => part.Number).Select(part => part.Content).AsAsyncEnumerable();

    /// <summary>The content of a document.</summary>
    public Task<byte[]> Whole(LantaarnStore store, CancellationToken cancel) =>
        store.Set<RoundFilePart>().Where(part => part.File == Id).Select(part => part.Content).SingleAsync(cancel);

    public static SealedContent ContentOf(FileKind kind) => Enum.Parse<SealedContent>(kind.ToString());

    internal sealed class Mapping : IEntityTypeConfiguration<RoundFile>
    {
        public void Configure(EntityTypeBuilder<RoundFile> builder)
        {
            builder.ToTable("RoundFiles").HasKey(file => file.Id);
            builder.HasOne<Round>().WithMany().HasForeignKey(file => file.Round);
            builder.Property(file => file.Id).ValueGeneratedNever();
            builder.Property(file => file.Round).HasMaxLength(16);
            builder.Property(file => file.Kind).HasConversion<string>().HasMaxLength(16);
            builder.Property(file => file.List).HasMaxLength(200);
            builder.Property(file => file.To).HasMaxLength(40);
            builder.Property(file => file.FileId).HasMaxLength(32);
            builder.Property(file => file.KeyCheck).HasMaxLength(32);
            builder.Property(file => file.Sha256).HasMaxLength(64);
            builder.Ignore(file => file.Name).Ignore(file => file.Logged).Ignore(file => file.IsSealed);
        }
    }
}

/// <summary>A part of a file.</summary>
internal sealed class RoundFilePart
{
    public required Guid File { get; init; }

    /// <summary>Place in the file, from 0.</summary>
    public required int Number { get; init; }

    public required byte[] Content { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RoundFilePart>
    {
        public void Configure(EntityTypeBuilder<RoundFilePart> builder)
        {
            builder.ToTable("RoundFileParts").HasKey(part => new { part.File, part.Number });
            builder.HasOne<RoundFile>().WithMany().HasForeignKey(part => part.File).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
