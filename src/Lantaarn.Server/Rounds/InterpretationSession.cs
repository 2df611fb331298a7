// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Rounds;

/// <summary>Where invited experts say what the protected figures of a round mean. A round has one, once: when it is closed, only the row itself stays.</summary>
internal sealed class InterpretationSession
{
    /// <summary>Indicators of one session: more is not talked through.</summary>
    public const int MostIndicators = 8;

    /// <summary>Days that a session may last.</summary>
    public const int LongestDays = 90;

    /// <summary>The tables with all that is said in one; a session takes its rows with it.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["InterpretationResponses", "InterpretationStatements", "InterpretationExperts", "InterpretationTexts", "InterpretationSessions"];

    public required string Round { get; init; }

    /// <summary>What is talked about: ids of the monitor's indicators, in the order of the page.</summary>
    public required string[] Indicators { get; init; }

    /// <summary>Last day on which experts may write, in UTC; their links work no longer.</summary>
    public required DateOnly Until { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>The session of a round, whatever became of it.</summary>
    public static Task<InterpretationSession?> Of(LantaarnStore store, string round, CancellationToken cancel) =>
        store.Set<InterpretationSession>().SingleOrDefaultAsync(session => session.Round == round, cancel);

    internal sealed class Mapping : IEntityTypeConfiguration<InterpretationSession>
    {
        public void Configure(EntityTypeBuilder<InterpretationSession> builder)
        {
            builder.ToTable("InterpretationSessions").HasKey(session => session.Round);
            builder.HasOne<Round>().WithMany().HasForeignKey(session => session.Round);
            builder.Property(session => session.Round).HasMaxLength(16);
        }
    }
}
