// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Audit;

/// <summary>What came out for one target.</summary>
/// <param name="Target">The cell.</param>
/// <param name="Interval">What an attacker can conclude.</param>
/// <param name="Proof">Cells whose publication proves the bounds, where the solver gave a proof.</param>
internal sealed record AuditedTarget(AuditTarget Target, FeasibilityInterval Interval, IReadOnlyCollection<int> Proof)
{
    public bool IsSafe => Interval.IsSafe(Target);
}
