// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Audit;

/// <summary>A hidden cell, or a difference that may not be derivable.</summary>
/// <param name="Rows">The inner cells it adds up.</param>
/// <param name="Threshold">Below this it is small; 0 where only its interval is of interest.</param>
internal sealed record AuditTarget(int[] Rows, long Threshold)
{
    /// <summary>How much its largest and smallest possible value must differ.</summary>
    public long Width { get; init; } = 2;
}
