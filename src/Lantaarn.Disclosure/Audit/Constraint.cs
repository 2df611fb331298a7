// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Audit;

/// <summary>The sum of some unknown inner cells is known, or known to be at least a value.</summary>
/// <param name="Cell">The published or hidden cell it comes from.</param>
/// <param name="Unknowns">The inner cells that are not fixed.</param>
/// <param name="Value">Their sum, or its minimum.</param>
/// <param name="IsAtLeast">The value is a minimum.</param>
internal sealed record Constraint(int Cell, int[] Unknowns, long Value, bool IsAtLeast);
