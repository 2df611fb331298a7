// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using MathNet.Numerics.Distributions;

namespace Lantaarn.Estimation.SingleList;

/// <summary>
/// Likelihood ratio test of a parameter whose null value is the end of its range: half the time the statistic is 0, otherwise chi-square with
/// one degree of freedom (Self &amp; Liang 1987, doi 10.1080/01621459.1987.10478472).
/// </summary>
/// <param name="Statistic">Twice the difference of the log-likelihoods, 0 or more.</param>
/// <param name="PValue">Chance of so large a statistic were the simpler method true; 1 where the statistic is 0.</param>
public sealed record BoundaryTest(double Statistic, double PValue)
{
    /// <summary>
    /// Do rates differ between persons with equal covariates? Poisson against negative binomial, the limit of unbounded differences included;
    /// null where there is no Poisson estimate.
    /// </summary>
    /// <param name="counts">Who was seen how often.</param>
    public static BoundaryTest? OfDispersion(RepeatCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var rows = counts.Rows();
        return SingleListEstimator.Fit(rows, SingleListMethod.ZeroTruncatedPoisson).Fit is { } poisson
            && new ShapeLimits(rows, SingleListMethod.ZeroTruncatedNegativeBinomial).HighestLogLikelihood() is { } highest
            ? Of(highest - poisson.LogLikelihood) : null;
    }

    /// <summary>Are more persons seen just once than belong there? Null where the method with or without them has no estimate for another reason.</summary>
    /// <param name="counts">Who was seen how often.</param>
    /// <param name="inflated">A one-inflated or inflated population method.</param>
    /// <exception cref="ArgumentException">A method without extra single sightings.</exception>
    public static BoundaryTest? OfExtraOnes(RepeatCounts counts, SingleListMethod inflated)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (inflated.Family() is not OneInflated { MayVanish: true }) throw new ArgumentException($"{inflated} has no extra single sightings to be tested.", nameof(inflated));
        var rows = counts.Rows();
        if (SingleListEstimator.Fit(rows, inflated.WithoutExtraOnes()!.Value).Fit is not { } simple) return null;
        var (fit, refusal) = SingleListEstimator.Fit(rows, inflated);
        return refusal?.Reason == SingleListRefusal.NoExtraOnes ? Of(0) : fit is null ? null : Of(fit.LogLikelihood - simple.LogLikelihood);
    }

    private static BoundaryTest Of(double gain) => gain <= 1e-9 ? new(0, 1) : new(2 * gain, (1 - ChiSquared.CDF(1, 2 * gain)) / 2);
}
