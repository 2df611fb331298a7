// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Audit;

/// <summary>What an attacker can conclude about one cell.</summary>
/// <param name="OuterLow">Proven lower bound of the cell, from a dual solution.</param>
/// <param name="OuterUp">Proven upper bound; infinite where nothing published bounds the cell.</param>
/// <param name="WitnessLow">Smallest value that a complete table of whole counts, checked exactly, gives the cell.</param>
/// <param name="WitnessUp">Largest such value.</param>
internal readonly record struct FeasibilityInterval(double OuterLow, double OuterUp, long WitnessLow, long WitnessUp)
{
    private const double Tolerance = 1e-6;

    public double WholeLow => Math.Ceiling(OuterLow - Tolerance);

    public double WholeUp => Math.Floor(OuterUp + Tolerance);

    /// <summary>
    /// At least three values (more where the target asks for a wider interval) remain possible and one of them is not small. Rests on the
    /// witnesses alone: where the solver fails or is unsure there are fewer of them, and the cell counts as unsafe.
    /// </summary>
    public bool IsSafe(AuditTarget target) => WitnessUp - WitnessLow >= target.Width && WitnessUp >= target.Threshold;

    /// <summary>The bounds leave room for witnesses that show it to be safe.</summary>
    public bool CanBeSafe(AuditTarget target) => WholeUp - WholeLow >= target.Width && WholeUp >= target.Threshold;
}
