// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.PartialCoverage;
using static System.FormattableString;

namespace Lantaarn.Estimation.KnownTotals;

/// <summary>
/// How many people there are when the size of part of the population is known from elsewhere, such as the number in a shelter. The known
/// size tells how well the lists work in that part, and so something about the lists elsewhere.
/// </summary>
/// <remarks>
/// The model is that of <see cref="CoverageEstimator"/>. The unseen people of a part whose size was counted are one more Poisson count in
/// its likelihood; where the size is known with an error, they are one more normal observation. A lower bound takes effect only where the
/// estimate falls below it, and shortens the interval from below only.
/// </remarks>
public static class KnownTotalEstimator
{
    private const double TooRare = 0.01;

    /// <summary>Estimates every stratum and the total.</summary>
    /// <param name="sample">The strata.</param>
    /// <param name="totals">At least one; no stratum in two of them.</param>
    /// <param name="settings">How many replicates.</param>
    /// <param name="random">Source of the seeds of the replicates; the same seed gives the same outcome on any number of cores.</param>
    /// <param name="cancel">Stops the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>
    /// <see cref="KnownTotalEstimated"/>; <see cref="TotalContradictsLists"/> where chance would do that less than once in a hundred times;
    /// or <see cref="NoEstimate"/>.
    /// </returns>
    /// <exception cref="ArgumentException">No totals, an unknown stratum, or a stratum in two totals.</exception>
    public static EstimateOutcome Estimate(
        CoveredSample sample, IReadOnlyList<KnownTotal> totals, EstimationSettings settings, Random random, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(random);
        var places = Places(sample, totals);
        if (CoverageEstimator.Refusal(sample) is { } refusal) return refusal;
        var how = new Replaying(settings.Replicates, random, null, cancel);
        if (CoverageEstimator.Run(sample, [], how) is not { } free) return CoverageEstimator.Unbounded(sample);

        var checks = totals.Select((total, i) => TotalCheckup.Of(total, places[i], free)).ToArray();
        if (checks.FirstOrDefault(check => check.Chance < TooRare) is { } conflict)
            return new TotalContradictsLists(conflict, Describe(conflict));
        var known = totals.Select((total, i) => Unseen(total, places[i], free)).Where((_, i) => !totals[i].IsLowerBound).ToArray();
        var settled = known.Length == 0 ? free : CoverageEstimator.Run(sample, known, how);
        if (settled is null || CoverageEstimator.Report(settled) is not CoverageEstimated estimated) return CoverageEstimator.Unbounded(sample);
        var bounds = totals.Select((total, i) => (Total: total, Place: places[i])).Where(item => item.Total.IsLowerBound).ToArray();
        return new KnownTotalEstimated(LowerBounds.Apply(estimated, bounds), CoverageEstimator.Report(free) as CoverageEstimated, checks);
    }

    private static int[][] Places(CoveredSample sample, IReadOnlyList<KnownTotal> totals)
    {
        if (totals.Count == 0) throw new ArgumentException("At least one total is known.", nameof(totals));
        var names = sample.Strata.Select(stratum => stratum.Name).ToList();
        var places = totals.Select(total => total.Strata.Select(names.IndexOf).ToArray()).ToArray();
        if (places.Any(place => place.Contains(-1)))
            throw new ArgumentException($"A known total is about a stratum that is not there; these are: {string.Join(", ", names)}.", nameof(totals));
        if (places.SelectMany(place => place).GroupBy(place => place).Any(same => same.Count() > 1))
            throw new ArgumentException("A stratum is part of one known total at most.", nameof(totals));
        return places;
    }

    private static KnownUnseen Unseen(KnownTotal total, int[] place, CoverageRun free) =>
        new(place, Math.Max(0, total.Persons - free.Seen(place)), total.StandardError * total.StandardError);

    private static string Describe(TotalCheck check)
    {
        var strata = string.Join(", ", check.Total.Strata);
        var known = Invariant($"{(check.Total.IsLowerBound ? "at least " : "")}{check.Total.Persons:F0} people in {strata}");
        return check.Seen > check.Total.Persons
            ? Invariant($"The known total contradicts the lists: {known} are known of, but the lists saw {check.Seen:F0}. ")
                + "Check whether both are about the same people and day, and whether links were missed."
            : Invariant($"The known total contradicts the lists: {known} are known of, and the lists say {check.Estimate:F0} ")
                + (double.IsFinite(check.Upper) ? Invariant($"({check.Lower:F0} to {check.Upper:F0}). ") : Invariant($"(at least {check.Lower:F0}). "))
                + "Check whether both are about the same people and day.";
    }
}
