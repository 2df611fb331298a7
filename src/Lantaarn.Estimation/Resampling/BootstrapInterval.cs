// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.Resampling;

/// <summary>
/// A 95% interval from bootstrap replicates. Errors are taken on the log scale of the persons who are in doubt: the unseen and, where
/// linkage errs, as many of the seen as the corrected count may be off by.
/// </summary>
/// <param name="Lower">Lower limit.</param>
/// <param name="Upper">Upper limit; infinite if the replicates set none.</param>
/// <param name="BoundaryShare">Share of replicates without a finite estimate.</param>
internal sealed record BootstrapInterval(double Lower, double Upper, double BoundaryShare)
{
    // Once the upper tail has no finite estimate, there is no upper limit.
    private const double MostBoundary = 0.025;

    // Standard deviations of the corrected count that are left in doubt.
    private const double Doubt = 4;

    /// <summary>The interval for one table, or for several added up.</summary>
    public static BootstrapInterval From(IReadOnlyList<PreparedTable> tables, IReadOnlyList<Replicate[]> replicates)
    {
        var sums = Enumerable.Range(0, replicates[0].Length).Select(replicate => Sum(replicates, replicate)).ToArray();
        var doubtful = Doubt * Math.Sqrt(sums.Average(sum => (sum.Counted - sum.Seen) * (sum.Counted - sum.Seen)));
        var errors = sums.Select(sum => Error(sum, doubtful)).Order().ToArray();
        var certain = tables.Sum(table => table.Corrected.Observed) - doubtful;
        var inDoubt = tables.Sum(table => table.Fit.Unseen) + doubtful;
        var boundary = (double)errors.Count(double.IsPositiveInfinity) / errors.Length;
        return new BootstrapInterval(
            certain + inDoubt * Math.Exp(-MedianUnbiased.Quantile(errors, 0.975)),
            boundary > MostBoundary ? double.PositiveInfinity : certain + inDoubt * Math.Exp(-MedianUnbiased.Quantile(errors, 0.025)),
            boundary);
    }

    private static Replicate Sum(IReadOnlyList<Replicate[]> replicates, int replicate) => new(
        replicates.Sum(table => table[replicate].Persons),
        replicates.Sum(table => table[replicate].Seen),
        replicates.Sum(table => table[replicate].Counted),
        replicates.Sum(table => table[replicate].Unseen),
        replicates.Sum(table => table[replicate].Deviance),
        replicates.Sum(table => table[replicate].Threes));

    // How far the estimate of those in doubt was off, as a logarithm.
    private static double Error(Replicate sum, double doubtful)
    {
        var estimated = sum.Counted + sum.Unseen - sum.Seen + doubtful;
        return estimated <= 0 ? double.NegativeInfinity : Math.Log(estimated / Math.Max(1, sum.Persons - sum.Seen + doubtful));
    }
}
