// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Rounds;

/// <summary>
/// One line of a round's log. It names the line before it, and the server signs it with a key of this round alone; the sender of a contribution gets
/// the line as receipt. So whoever holds one line can show that an earlier one was changed.
/// </summary>
/// <param name="RoundId">The round.</param>
/// <param name="Number">Place in the log, from 1.</param>
/// <param name="At">When.</param>
/// <param name="Account">Who; none where the server did it by itself.</param>
/// <param name="Organisation">For which organisation.</param>
/// <param name="Action">What, in one word.</param>
/// <param name="About">The list or the step that it is about; empty for the round as a whole.</param>
/// <param name="In">Files that went in, with their checksums.</param>
/// <param name="Out">Files that came out, or went.</param>
/// <param name="Previous">Checksum of the line before; empty for the first.</param>
internal sealed record RoundLogEntry(
    string RoundId, long Number, DateTimeOffset At, Guid? Account, Guid? Organisation, string Action, string About, IReadOnlyList<LoggedFile> In, IReadOnlyList<LoggedFile> Out, string Previous);

/// <summary>A file by name and SHA-256.</summary>
internal sealed record LoggedFile(string Name, string Sha256);

/// <summary>A line of a log as it is kept.</summary>
internal sealed class StoredLogEntry
{
    public required string Round { get; init; }
    public required long Number { get; init; }

    /// <summary>A <see cref="SignedDocument{T}"/> of <see cref="RoundLogEntry"/>, as JSON.</summary>
    public required string Signed { get; init; }

    public SignedDocument<RoundLogEntry> Read() => JsonSerializer.Deserialize<SignedDocument<RoundLogEntry>>(Signed, ExchangeJson.Canonical)!;

    internal sealed class Mapping : IEntityTypeConfiguration<StoredLogEntry>
    {
        public void Configure(EntityTypeBuilder<StoredLogEntry> builder)
        {
            builder.ToTable("RoundLog").HasKey(entry => new { entry.Round, entry.Number });
            builder.HasOne<Round>().WithMany().HasForeignKey(entry => entry.Round);
            builder.Property(entry => entry.Round).HasMaxLength(16);
        }
    }
}

/// <summary>What is written down about one change.</summary>
/// <param name="Action">What, in one word.</param>
/// <param name="About">The list or the step that it is about.</param>
internal sealed record RoundEvent(string Action, string About = "")
{
    public const string Destroyed = "destroyed";
    public const string Withdrawn = "withdrawn";
    public const string Replaced = "replaced";

    /// <summary>Whether what came out is gone.</summary>
    public static bool IsLoss(string action) => action is Destroyed or Withdrawn or Replaced;

    public IReadOnlyList<LoggedFile> In { get; init; } = [];

    public IReadOnlyList<LoggedFile> Out { get; init; } = [];
}

/// <summary>Adds lines to the log of a round whose row is taken, and checks them.</summary>
internal static class RoundLog
{
    public static SignedDocument<RoundLogEntry> Append(this Round round, LantaarnStore store, RoundEvent what, Caller? who, DateTimeOffset now)
    {
        var key = JsonSerializer.Deserialize<PrivateKey>(round.LogKey ?? throw new InvalidOperationException("The log of this round is closed."), ExchangeJson.Canonical)!;
        var entry = new RoundLogEntry(round.Id, round.Entries + 1, now, who?.Account, who?.Organisation, what.Action, what.About, what.In, what.Out, round.LastEntry);
        var signed = SignedDocument.Sign(entry, key);
        store.Add(new StoredLogEntry { Round = round.Id, Number = entry.Number, Signed = JsonSerializer.Serialize(signed, ExchangeJson.Canonical) });
        (round.Entries, round.LastEntry) = (entry.Number, signed.Checksum());
        return signed;
    }

    /// <summary>The number of the first line that was changed, put in or left out; none when all follow from each other.</summary>
    public static long? FirstBroken(this Round round, IReadOnlyList<SignedDocument<RoundLogEntry>> entries)
    {
        var key = JsonSerializer.Deserialize<PublicKey>(round.LogPublicKey, ExchangeJson.Canonical)!;
        var previous = "";
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i].Document;
            if (entry.RoundId != round.Id || entry.Number != i + 1 || entry.Previous != previous || !entries[i].IsSignedBy(key)) return i + 1;
            previous = entries[i].Checksum();
        }
        return entries.Count == round.Entries && previous == round.LastEntry ? null : entries.Count + 1;
    }
}
