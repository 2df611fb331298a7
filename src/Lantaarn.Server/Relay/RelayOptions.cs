// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.ComponentModel.DataAnnotations;

namespace Lantaarn.Server.Relay;

/// <summary>Limits of the relay. Section <c>Relay</c>.</summary>
internal sealed class RelayOptions
{
    /// <summary>Events that an organisation may store after a new generation of keys before an event of the generation before it is refused.</summary>
    [Range(0, 1_000_000)]
    public int GraceEvents { get; init; } = 500;

    /// <summary>Largest blob, bytes.</summary>
    [Range(1, 1L << 40)]
    public long LargestBlob { get; init; } = 32 << 20;

    /// <summary>All blobs of one organisation together, bytes.</summary>
    [Range(1, 1L << 50)]
    public long BlobsPerOrganisation { get; init; } = 10L << 30;

    /// <summary>Seconds between signs of life to who follows.</summary>
    [Range(1, 300)]
    public int HeartbeatSeconds { get; init; } = 15;

    /// <summary>Seconds after which who follows must ask again.</summary>
    [Range(1, 3600)]
    public int FollowSeconds { get; init; } = 300;

    /// <summary>Days without a part after which an upload that is not finished is removed.</summary>
    [Range(1, 365)]
    public int DaysUnfinished { get; init; } = 7;

    /// <summary>Hours between two rounds of tidying up.</summary>
    [Range(1, 168)]
    public int HoursBetweenSweeps { get; init; } = 1;

    /// <summary>Seconds between looks of one server at what another server stored (PostgreSQL only).</summary>
    [Range(1, 300)]
    public int LookSeconds { get; init; } = 1;
}
