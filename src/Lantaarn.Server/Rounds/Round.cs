// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Rounds;

/// <summary>A counting round as the server knows it: who takes part, how far it is, and where its log ends.</summary>
internal sealed class Round
{
    /// <summary>The random name that the definition gives it.</summary>
    public required string Id { get; init; }

    /// <summary>The signed definition, as JSON in its one form.</summary>
    public required string Definition { get; init; }

    /// <summary>Checksum of the definition: read to each other by telephone.</summary>
    public required string Checksum { get; init; }

    public RoundStep Step { get; set; }

    /// <summary>Entries in the log.</summary>
    public long Entries { get; set; }

    /// <summary>Checksum of the newest entry; empty before the first.</summary>
    public string LastEntry { get; set; } = "";

    /// <summary>Public half of the key that signs the log and the receipts of this round, and nothing else.</summary>
    public required string LogPublicKey { get; init; }

    /// <summary>The other half; none when the round is destroyed, so that nobody can add to the log any more.</summary>
    public string? LogKey { get; set; }

    /// <summary>How often something was deleted.</summary>
    public long Deletions { get; set; }

    /// <summary>Deletions after which the free pages and the log of the database were wiped.</summary>
    public long Wiped { get; set; }

    /// <summary>Whether something that was deleted may still stand in free pages or the log of the database.</summary>
    public bool IsUnwiped => Wiped < Deletions;

    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>The row, held until the transaction ends: a round changes one change at a time.</summary>
    public static async Task<Round?> Take(LantaarnStore store, string id, CancellationToken cancel)
    {
        await store.Set<Round>().Where(round => round.Id == id).ExecuteUpdateAsync(round => round.SetProperty(one => one.Entries, one => one.Entries), cancel);
        return await store.Set<Round>().SingleOrDefaultAsync(round => round.Id == id, cancel);
    }

    public SignedDocument<RoundDefinition> Signed() => JsonSerializer.Deserialize<SignedDocument<RoundDefinition>>(Definition, ExchangeJson.Canonical)!;

    internal sealed class Mapping : IEntityTypeConfiguration<Round>
    {
        public void Configure(EntityTypeBuilder<Round> builder)
        {
            builder.ToTable("Rounds").HasKey(round => round.Id);
            builder.Property(round => round.Id).HasMaxLength(16);
            builder.Property(round => round.Checksum).HasMaxLength(64);
            builder.Property(round => round.LastEntry).HasMaxLength(64);
            builder.Property(round => round.LogPublicKey).HasMaxLength(300);
            builder.Property(round => round.LogKey).HasMaxLength(400);
            builder.Ignore(round => round.IsUnwiped);
            builder.Property(round => round.Step).HasConversion<string>().HasMaxLength(12);
        }
    }
}
