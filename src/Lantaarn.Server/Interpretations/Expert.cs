// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Monitor.Releases;
using Lantaarn.Server.Accounts;
using Lantaarn.Server.Rounds;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Interpretations;

/// <summary>Somebody who was sent a link to a session. There is no name, and no account: who it is, knows whoever sent the link.</summary>
internal sealed class Expert
{
    /// <summary>Experts of one session.</summary>
    public const int Most = 30;

    /// <summary>Characters of a city.</summary>
    public const int LongestCity = 60;

    public required Guid Id { get; init; }
    public required string Round { get; init; }

    /// <summary>SHA-256 of the secret in the link.</summary>
    public required byte[] AddressHash { get; init; }

    /// <summary>From where they know it, as whoever invited them says.</summary>
    public required ExpertRole Role { get; init; }

    /// <summary>Whether the role may be told; the expert decides.</summary>
    public bool TellsRole { get; set; }

    /// <summary>The city that may be told, as the expert wrote it; empty where none may be.</summary>
    public string City { get; set; } = "";

    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>The role as others may see it.</summary>
    public ExpertRole? ToldRole => TellsRole ? Role : null;

    /// <summary>The expert with this secret, while the link works. Unknown, withdrawn, past its day and closed are all the same to whoever asks.</summary>
    public static Task<Expert?> With(string secret, LantaarnStore store, DateTimeOffset now, CancellationToken cancel)
    {
        var (hash, today) = (Secret.HashOf(secret), DateOnly.FromDateTime(now.UtcDateTime));
        return store.Set<Expert>().SingleOrDefaultAsync(
            expert => expert.AddressHash == hash && expert.WithdrawnAt == null
                && store.Set<InterpretationSession>().Any(session => session.Round == expert.Round && session.ClosedAt == null && session.Until >= today)
                && store.Set<Round>().Any(round => round.Id == expert.Round && round.Step == RoundStep.Protected),
            cancel);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Expert>
    {
        public void Configure(EntityTypeBuilder<Expert> builder)
        {
            builder.ToTable("InterpretationExperts");
            builder.HasOne<InterpretationSession>().WithMany().HasForeignKey(expert => expert.Round).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(expert => expert.AddressHash).IsUnique();
            builder.Ignore(expert => expert.ToldRole);
            builder.Property(expert => expert.Id).ValueGeneratedNever();
            builder.Property(expert => expert.Round).HasMaxLength(16);
            builder.Property(expert => expert.AddressHash).HasMaxLength(32);
            builder.Property(expert => expert.Role).HasConversion<string>().HasMaxLength(10);
            builder.Property(expert => expert.City).HasMaxLength(LongestCity);
        }
    }
}
