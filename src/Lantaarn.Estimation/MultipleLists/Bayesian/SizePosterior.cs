// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists.Bayesian;

/// <summary>Probability of every number of unseen persons, all graphs together.</summary>
/// <param name="Sizes">Numbers of unseen persons, rising; each stands for those up to the next.</param>
/// <param name="Widths">How many numbers each stands for.</param>
/// <param name="Density">Probability per number; times the widths they sum to 1, or to less where the last is no bound.</param>
/// <param name="GraphShares">Probability of each graph.</param>
/// <param name="ShareBeyond">What numbers beyond the last have, or would have had if the prior did not rule them out.</param>
internal sealed record SizePosterior(double[] Sizes, double[] Widths, double[] Density, double[] GraphShares, double ShareBeyond)
{
    public double Mode => Sizes[Array.IndexOf(Density, Density.Max())];

    public double Mean
    {
        get
        {
            var (sum, mass) = (0.0, 0.0);
            for (var i = 0; i < Sizes.Length; i++)
            {
                sum += Density[i] * Widths[i] * Sizes[i];
                mass += Density[i] * Widths[i];
            }
            return sum / mass;
        }
    }

    /// <summary>The number at or below which this share of the probability lies; null beyond the last.</summary>
    public double? Quantile(double share)
    {
        var sum = 0.0;
        for (var i = 0; i < Sizes.Length; i++)
            if ((sum += Density[i] * Widths[i]) >= share)
                return Sizes[i];
        return null;
    }
}
