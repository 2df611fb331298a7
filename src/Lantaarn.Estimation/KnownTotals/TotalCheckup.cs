// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.PartialCoverage;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Lantaarn.Estimation.KnownTotals;

/// <summary>Holds a known total against what the lists say by themselves.</summary>
internal static class TotalCheckup
{
    public static TotalCheck Of(KnownTotal total, int[] place, CoverageRun free)
    {
        var interval = free.Interval(place);
        var (seen, unseen) = (free.Seen(place), free.Unseen(place));
        return new TotalCheck(total, seen, seen + unseen, interval.Lower, interval.Upper, Chance(total, seen, unseen, free.Errors(place)));
    }

    // On the log scale of the unseen, on which the replicates' errors are about normal; their middle is taken out as bias.
    private static double Chance(KnownTotal total, double seen, double unseen, (double Estimated, double Actual)[] replicates)
    {
        var known = total.Persons - seen;
        if (known < 0 && total.IsLowerBound) return 1;
        if (known < 0 && total.StandardError == 0) return 0;
        var errors = replicates.Where(replicate => double.IsFinite(replicate.Estimated))
            .Select(replicate => Math.Log((replicate.Estimated + 0.5) / (replicate.Actual + 0.5))).ToArray();
        if (errors.Length < 2) return 1;
        var doubt = total.StandardError / (Math.Max(0, known) + 0.5);
        var spread = Math.Sqrt(errors.Variance() + doubt * doubt);
        // Below nobody unseen a logarithm ends; the shortage itself then counts on the scale of the known total's error.
        var shortage = known < 0 ? known / total.StandardError : 0;
        var distance = (Math.Log((unseen + 0.5) / (Math.Max(0, known) + 0.5)) - errors.Median()) / spread;
        if (total.IsLowerBound) return Normal.CDF(0, 1, distance);
        return 2 * Normal.CDF(0, 1, -Math.Max(Math.Abs(distance), -shortage));
    }
}
