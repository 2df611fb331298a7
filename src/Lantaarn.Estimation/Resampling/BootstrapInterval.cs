// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.Resampling;

/// <summary>
/// A 95% interval from bootstrap replicates: log-normal around the estimate of the unseen, with the spread of the replicates' errors
/// on the log scale. The spread is read from quantiles, so that a few wild replicates do not set it.
/// </summary>
/// <param name="Lower">Lower limit.</param>
/// <param name="Upper">Upper limit; infinite if the replicates set none.</param>
/// <param name="BoundaryShare">Share of replicates without a finite estimate.</param>
internal sealed record BootstrapInterval(double Lower, double Upper, double BoundaryShare)
{
    /// <summary>The interval for one table, or for several added up.</summary>
    public static BootstrapInterval From(IReadOnlyList<PreparedTable> tables, IReadOnlyList<Replicate[]> replicates)
    {
        var observed = tables.Sum(table => table.Corrected.Observed);
        var unseen = tables.Sum(table => table.Fit.Unseen);
        var errors = Enumerable.Range(0, replicates[0].Length).Select(replicate => Error(replicates, replicate)).Order().ToArray();
        var spread = (Quantile(errors, 0.975) - Quantile(errors, 0.025)) / 2;
        var factor = double.IsNaN(spread) ? double.PositiveInfinity : Math.Exp(spread);
        return new BootstrapInterval(
            observed + unseen / factor,
            observed + unseen * factor,
            (double)errors.Count(double.IsPositiveInfinity) / errors.Length);
    }

    // How far the estimate of the unseen was off in a replicate, as a logarithm.
    private static double Error(IReadOnlyList<Replicate[]> replicates, int replicate)
    {
        var missed = replicates.Sum(table => table[replicate].Persons - table[replicate].Seen);
        var estimated = replicates.Sum(table => table[replicate].Estimate - table[replicate].Seen);
        return estimated <= 0 ? double.NegativeInfinity : Math.Log(estimated / Math.Max(1, missed));
    }

    // Median-unbiased quantile (type 8 of Hyndman & Fan 1996).
    private static double Quantile(double[] ordered, double share)
    {
        var position = share * (ordered.Length + 1.0 / 3) - 2.0 / 3;
        var below = Math.Clamp((int)Math.Floor(position), 0, ordered.Length - 2);
        var part = Math.Clamp(position - below, 0, 1);
        return part == 0 ? ordered[below] : ordered[below] * (1 - part) + ordered[below + 1] * part;
    }
}
