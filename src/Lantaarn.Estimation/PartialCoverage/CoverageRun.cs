// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.PartialCoverage;

/// <summary>How a count is replayed.</summary>
internal sealed record Replaying(int Replicates, Random Random, IProgress<double>? Progress, CancellationToken Cancel);

/// <summary>A fit with its replicates.</summary>
/// <param name="Design">The model.</param>
/// <param name="Fit">The fit.</param>
/// <param name="Replicates">Per replicate and stratum: unseen people estimated, and unseen people there were.</param>
/// <param name="Untold">The dependences that the data cannot tell.</param>
internal sealed record CoverageRun(CoverageDesign Design, CoverageFit Fit, (double Estimated, double Actual)[][] Replicates, IReadOnlyList<int> Untold)
{
    /// <summary>The interval for some strata taken together.</summary>
    public RefitInterval Interval(IReadOnlyCollection<int> strata) => RefitInterval.From(Seen(strata), Unseen(strata), Errors(strata));

    public double Seen(IEnumerable<int> strata) => strata.Sum(stratum => Design.Sample.Strata[stratum].Table.Observed);

    public double Unseen(IEnumerable<int> strata) => strata.Sum(stratum => Fit.Unseen[stratum]);

    /// <summary>Unseen people estimated and true in every replicate, for some strata taken together.</summary>
    public (double Estimated, double Actual)[] Errors(IReadOnlyCollection<int> strata) =>
        [.. Replicates.Select(replicate => (strata.Sum(stratum => replicate[stratum].Estimated), strata.Sum(stratum => replicate[stratum].Actual)))];
}
