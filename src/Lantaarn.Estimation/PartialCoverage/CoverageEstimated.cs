// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.PartialCoverage;

/// <summary>An estimate from strata of which some are out of reach of some lists.</summary>
/// <param name="Total">All strata together.</param>
/// <param name="Strata">Each stratum, in the order of the sample.</param>
/// <param name="Dependences">Every two lists, in the order of the lists.</param>
/// <param name="Assumptions">What must be true for the figures to be right.</param>
public sealed record CoverageEstimated(
    CoverageFigure Total,
    IReadOnlyList<CoverageFigure> Strata,
    IReadOnlyList<ListDependence> Dependences,
    IReadOnlyList<Assumption> Assumptions) : EstimateOutcome
{
    /// <summary>Share of the bootstrap replicates that had no finite estimate, 0 to 1.</summary>
    public double BoundaryShare { get; init; }

    /// <summary>What the data can carry, for the total.</summary>
    public override Verdict Verdict => Dependences.Count == 0 || Warnings.IsUseless(Total.Lower, Total.Upper, BoundaryShare) ? Verdict.LowerBoundOnly : Verdict.Usable;
}

/// <summary>One line of the outcome.</summary>
/// <param name="Name">Name of the stratum; "total" for all together.</param>
/// <param name="Covering">Names of the lists that work there; empty for the total.</param>
/// <param name="Observed">Persons seen.</param>
/// <param name="Estimate">Estimated size, seen and unseen.</param>
/// <param name="Lower">Lower limit of the 95% interval.</param>
/// <param name="Upper">Upper limit of the 95% interval; infinite where the data set none.</param>
/// <param name="LeansOnOthers">
/// Whether fewer than two lists work there, so that its unseen follow from the reach of that list elsewhere.
/// </param>
public sealed record CoverageFigure(
    string Name, IReadOnlyList<string> Covering, double Observed, double Estimate, double Lower, double Upper, bool LeansOnOthers);

/// <summary>How being on one list changes the odds of being on another, the same in all strata.</summary>
/// <param name="First">One list.</param>
/// <param name="Second">The other list.</param>
/// <param name="OddsRatio">1 for independent lists; above 1 where being on one makes being on the other more likely.</param>
/// <param name="Told">Whether the lists can tell it. If not, it is held near 1 by assumption alone.</param>
public sealed record ListDependence(string First, string Second, double OddsRatio, bool Told);
