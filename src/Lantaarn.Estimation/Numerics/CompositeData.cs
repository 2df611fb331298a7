// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using MathNet.Numerics.Distributions;

namespace Lantaarn.Estimation.Numerics;

/// <summary>What a composite model is fitted to.</summary>
/// <param name="Values">The observations: Poisson counts where no variance is named.</param>
internal sealed record CompositeData(double[] Values)
{
    /// <summary>
    /// Per observation its variance where it is normal around its mean, 0 where it is a Poisson count; null for counts alone.
    /// </summary>
    public double[]? Variances { get; init; }

    /// <summary>What is known of the coefficients beforehand; null for plain maximum likelihood.</summary>
    public NormalPrior? Prior { get; init; }

    public double Variance(int row, double expected) => Variances?[row] is > 0 and var variance ? variance : Math.Max(expected, 1e-12);

    /// <summary>Log-likelihood lost against a perfect fit.</summary>
    public double Loss(int row, double expected)
    {
        var value = Values[row];
        if (Variances?[row] is > 0 and var variance) return (value - expected) * (value - expected) / (2 * variance);
        return expected - value + (value > 0 ? value * Math.Log(value / expected) : 0);
    }
}

/// <summary>Coefficients that are normal around a guess.</summary>
/// <param name="Precisions">One over the variance, per coefficient; 0 where nothing is known.</param>
/// <param name="Guesses">The guess per coefficient.</param>
internal sealed record NormalPrior(double[] Precisions, double[] Guesses)
{
    public double Penalty(double[] coefficients)
    {
        var sum = 0.0;
        for (var term = 0; term < coefficients.Length; term++)
            sum += Precisions[term] * (coefficients[term] - Guesses[term]) * (coefficients[term] - Guesses[term]);
        return sum;
    }

    /// <summary>
    /// The same prior with guesses that miss these coefficients as far as the prior says they may: for a replicate of a bootstrap in which
    /// the coefficients are true. Fixed guesses would make replicates agree more than estimates do.
    /// </summary>
    public NormalPrior Redraw(double[] truth, Random random) => this with
    {
        Guesses = [.. truth.Select((value, term) => Precisions[term] > 0
            ? value + Normal.Sample(random, 0, 1) / Math.Sqrt(Precisions[term])
            : 0)],
    };
}
