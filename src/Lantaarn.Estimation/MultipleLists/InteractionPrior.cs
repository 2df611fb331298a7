// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>What is taken to be known of interactions beforehand: each is normal around a guess.</summary>
/// <param name="StandardDeviation">On the scale of log odds ratios; above 0.</param>
/// <param name="Guesses">The guess per term, by pattern.</param>
internal sealed record InteractionPrior(double StandardDeviation, double[] Guesses)
{
    public double Precision { get; } = 1 / (StandardDeviation * StandardDeviation);

    public double Penalty(int term, double coefficient) =>
        IsInteraction(term) ? Precision * (coefficient - Guesses[term]) * (coefficient - Guesses[term]) : 0;

    public double Pull(int term, double coefficient) => IsInteraction(term) ? Precision * (Guesses[term] - coefficient) : 0;

    public double Weight(int term) => IsInteraction(term) ? Precision : 0;

    public static bool IsInteraction(int term) => (term & (term - 1)) != 0;
}
