// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.PartialCoverage;

namespace Lantaarn.Estimation.KnownTotals;

/// <summary>An estimate that agrees with what is known from elsewhere.</summary>
/// <param name="With">What the lists and the known totals say together.</param>
/// <param name="Without">
/// What the lists say by themselves, to show how much the totals matter; null where by themselves they set no limit.
/// </param>
/// <param name="Checks">Each total against what the lists say, in the order given.</param>
public sealed record KnownTotalEstimated(CoverageEstimated With, CoverageEstimated? Without, IReadOnlyList<TotalCheck> Checks) : EstimateOutcome
{
    /// <inheritdoc/>
    public override Verdict Verdict => With.Verdict;
}

/// <summary>A total that is known from elsewhere cannot be true together with the lists, or only by a rare chance.</summary>
/// <param name="Check">The total, and what the lists say instead.</param>
/// <param name="Message">The same in plain words, and what can be done.</param>
public sealed record TotalContradictsLists(TotalCheck Check, string Message) : EstimateOutcome
{
    /// <inheritdoc/>
    public override Verdict Verdict => Verdict.NoEstimate;
}

/// <summary>A known total beside what the lists say by themselves about the same people.</summary>
/// <param name="Total">The known total.</param>
/// <param name="Seen">People in its strata that the lists saw.</param>
/// <param name="Estimate">What the lists estimate; infinite where they set no limit.</param>
/// <param name="Lower">Lower limit of the 95% interval of that.</param>
/// <param name="Upper">Upper limit of the 95% interval of that; infinite where the lists set none.</param>
/// <param name="Chance">
/// How often lists would be at least so far from the total by chance, 0 to 1; 0 where more people were seen than there can be.
/// </param>
public sealed record TotalCheck(KnownTotal Total, double Seen, double Estimate, double Lower, double Upper, double Chance);
