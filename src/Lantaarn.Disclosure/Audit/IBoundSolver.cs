// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Audit;

/// <summary>
/// Solves one linear system for many objectives. It need not be trusted: a bound that is too wide makes no cell safe, only a table of whole
/// counts that was checked exactly does.
/// </summary>
internal interface IBoundSolver
{
    /// <summary>Maximises the sum of some unknowns times a sign; null where the solver is not sure of the result.</summary>
    Optimum? Maximise(int[] unknowns, int sign, CancellationToken cancel);
}
