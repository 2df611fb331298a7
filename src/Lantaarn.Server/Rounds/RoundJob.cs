// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Rounds;

/// <summary>What a job does.</summary>
internal enum JobKind
{
    /// <summary>Links the encodings; needs the linkage unit's key.</summary>
    Link,

    /// <summary>Estimates everyone; needs the analyst's key.</summary>
    Estimate,

    /// <summary>Makes tables safe; needs the analyst's key.</summary>
    Protect,
}

/// <summary>How a job is doing.</summary>
internal enum JobState
{
    /// <summary>At work.</summary>
    Running,

    /// <summary>Its files are in the round.</summary>
    Done,

    /// <summary>It ended without a result.</summary>
    Failed,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,
}

/// <summary>
/// Work on a round that takes a while. The key that it needs is in the memory of one server only, so a job cannot be taken over: when its server stops
/// renewing the lease, it has failed, and whoever has the key starts it again.
/// </summary>
internal sealed class RoundJob
{
    public const int LongestWhy = 2_000;
    public const string Interrupted = "The server stopped, or lost its database, while the job was running. Start it again, with the key.";

    /// <summary>How long a server may be silent before its job counts as failed.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>How often it renews its promise, and hears whether it must stop.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    public required Guid Id { get; init; }
    public required string Round { get; init; }
    public required JobKind Kind { get; init; }
    public JobState State { get; set; }

    /// <summary>Share done, 0 to 1.</summary>
    public double Progress { get; set; }

    /// <summary>Why there is no result; empty otherwise.</summary>
    public string Why { get; set; } = "";

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Until when its server promised to be at work.</summary>
    public required DateTimeOffset LeasedUntil { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Whether somebody asked to stop it.</summary>
    public bool IsToStop { get; set; }

    public JobState StateAt(DateTimeOffset now) => State == JobState.Running && LeasedUntil <= now ? JobState.Failed : State;

    internal sealed class Mapping : IEntityTypeConfiguration<RoundJob>
    {
        public void Configure(EntityTypeBuilder<RoundJob> builder)
        {
            builder.ToTable("RoundJobs").HasKey(job => job.Id);
            builder.HasOne<Round>().WithMany().HasForeignKey(job => job.Round);
            builder.Property(job => job.Id).ValueGeneratedNever();
            builder.Property(job => job.Round).HasMaxLength(16);
            builder.Property(job => job.Kind).HasConversion<string>().HasMaxLength(10);
            builder.Property(job => job.State).HasConversion<string>().HasMaxLength(10);
            builder.Property(job => job.Why).HasMaxLength(LongestWhy);
        }
    }
}
