// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.ComponentModel.DataAnnotations;

namespace Lantaarn.Server.Rounds;

/// <summary>Limits of rounds. Section <c>Rounds</c>.</summary>
internal sealed class RoundOptions
{
    /// <summary>Largest sealed file, bytes.</summary>
    [Range(1 << 10, 1L << 40)]
    public long LargestFile { get; init; } = 1L << 30;

    /// <summary>Where a job unpacks sealed files while it runs; best in memory (a tmpfs), and for one server alone.</summary>
    [Required]
    public string WorkFolder { get; init; } = Path.Combine("data", "work");

    /// <summary>Hours after which an upload that did not end is thrown away.</summary>
    [Range(1, 168)]
    public int HoursToUpload { get; init; } = 6;
}
