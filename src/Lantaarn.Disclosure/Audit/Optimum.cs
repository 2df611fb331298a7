// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Audit;

/// <summary>Result of one maximisation.</summary>
/// <param name="Bound">No table exceeds this: follows from the dual solution alone.</param>
/// <param name="Table">The table reached; null where it failed the residual check.</param>
/// <param name="Duals">Per constraint its weight in the proof of the bound.</param>
internal sealed record Optimum(double Bound, double[]? Table, double[] Duals);
