// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using MathNet.Numerics.Statistics;

namespace Lantaarn.Estimation.Numerics;

/// <summary>
/// A 95% interval from replicates in which the truth is known. Errors are taken as the logarithm of estimated over true unseen people and
/// turned round, so a bias that the replicates show is taken out of the limits.
/// </summary>
/// <param name="Lower">Lower limit.</param>
/// <param name="Upper">Upper limit; infinite where too many replicates had no estimate.</param>
/// <param name="BoundaryShare">Share of the replicates without an estimate, 0 to 1.</param>
internal sealed record RefitInterval(double Lower, double Upper, double BoundaryShare)
{
    // Stands for no estimate among logarithms of errors, as infinity cannot be interpolated.
    private const double Endless = 700;

    // Once the upper tail has no estimate, there is no upper limit.
    private const double MostBoundary = 0.025;

    /// <summary>The interval around a count of people seen and an estimate of those unseen.</summary>
    /// <param name="observed">People seen.</param>
    /// <param name="unseen">The estimate of those unseen.</param>
    /// <param name="replicates">What each replicate estimated and what was true in it; infinite where it had no estimate.</param>
    public static RefitInterval From(double observed, double unseen, IReadOnlyList<(double Estimated, double Actual)> replicates)
    {
        // Half a person keeps the logarithm finite where nobody was missed, on both sides alike.
        var errors = replicates.Select(replicate => Math.Min(Endless, Math.Log((replicate.Estimated + 0.5) / (replicate.Actual + 0.5)))).Order().ToArray();
        var boundary = (double)errors.Count(error => error >= Endless) / errors.Length;
        double Limit(double share) =>
            observed + Math.Max(0, (unseen + 0.5) * Math.Exp(-SortedArrayStatistics.QuantileCustom(errors, share, QuantileDefinition.R8)) - 0.5);
        return new RefitInterval(Limit(0.975), boundary > MostBoundary ? double.PositiveInfinity : Limit(0.025), boundary);
    }
}
