// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.PartialCoverage;

namespace Lantaarn.Estimation.KnownTotals;

/// <summary>Lifts figures to what is known to be there at least.</summary>
internal static class LowerBounds
{
    public static CoverageEstimated Apply(CoverageEstimated estimated, IReadOnlyList<(KnownTotal Total, int[] Place)> bounds)
    {
        var strata = estimated.Strata.ToArray();
        foreach (var (total, place) in bounds) Lift(strata, total.Persons, place);
        var least = bounds.Sum(bound => Math.Max(bound.Total.Persons, bound.Place.Sum(stratum => strata[stratum].Observed)))
            + strata.Where((_, stratum) => !bounds.Any(bound => bound.Place.Contains(stratum))).Sum(stratum => stratum.Observed);
        var all = estimated.Total;
        var estimate = strata.Sum(stratum => stratum.Estimate);
        return estimated with
        {
            Strata = strata,
            Total = all with { Estimate = estimate, Lower = Math.Max(all.Lower, least), Upper = Math.Max(all.Upper, estimate) },
        };
    }

    // What is short of the bound is spread over its strata as their unseen are; a single stratum is itself the bound.
    private static void Lift(CoverageFigure[] strata, double persons, int[] place)
    {
        var seen = place.Sum(stratum => strata[stratum].Observed);
        var estimate = place.Sum(stratum => strata[stratum].Estimate);
        var factor = estimate >= persons || estimate <= seen ? 1 : (persons - seen) / (estimate - seen);
        foreach (var stratum in place)
        {
            var figure = strata[stratum];
            var lifted = figure.Observed + factor * (figure.Estimate - figure.Observed);
            var lower = place.Length == 1 ? Math.Max(figure.Lower, persons) : figure.Lower;
            strata[stratum] = figure with { Estimate = Math.Max(lifted, lower), Lower = lower, Upper = Math.Max(figure.Upper, lifted) };
        }
    }
}
