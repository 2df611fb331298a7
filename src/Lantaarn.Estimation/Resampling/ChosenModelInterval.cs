// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;

namespace Lantaarn.Estimation.Resampling;

/// <summary>What a bootstrap says that chooses its model again in every replicate.</summary>
/// <param name="Fit">The model chosen for the table itself.</param>
/// <param name="Interval95">Limits that hold the truth 95 times in 100, were one of the models true.</param>
/// <param name="Interval80">The same, 80 times in 100.</param>
/// <param name="Bias">Normal score of the share of replicates below the estimate (z0); 0 where half of them are.</param>
/// <param name="Acceleration">How fast the standard error changes with the size (a), from leaving out one person at a time.</param>
/// <param name="Median">Middle of the replicates; infinite where half of them set no limit.</param>
/// <param name="SameModel">Share of the replicates that chose the same model, 0 to 1.</param>
/// <param name="WithoutEstimate">Share of the replicates that had no finite estimate, 0 to 1.</param>
public sealed record ChosenModelInterval(
    LogLinearFit Fit,
    BcaInterval Interval95,
    BcaInterval Interval80,
    double Bias,
    double Acceleration,
    double Median,
    double SameModel,
    double WithoutEstimate) : ListOutcome
{
    /// <summary>
    /// What a reader has to know, in plain words; empty if there is nothing. Above all: the correction for bias is then too large to be
    /// trusted, or a limit is merely the smallest or largest replicate.
    /// </summary>
    public IReadOnlyList<string> Warnings
    {
        get
        {
            var warnings = new List<string>();
            if (Math.Abs(Bias) > 0.5)
                warnings.Add("Most replicates lie on one side of the estimate: the limits are corrected so strongly that they are not to be trusted.");
            if (Interval95.IsExtreme) warnings.Add("A limit is the smallest or the largest replicate: the true limit may lie beyond it.");
            if (Interval95.Upper is null) warnings.Add("Too many replicates set no limit to the unseen, so there is no upper limit.");
            if (SameModel < 0.5) warnings.Add("Most replicates chose another model: the figure hangs on the choice.");
            return warnings;
        }
    }
}

/// <summary>A bias-corrected and accelerated bootstrap interval.</summary>
/// <param name="Lower">Lower limit; infinite where even that is set by replicates without an estimate.</param>
/// <param name="Upper">Upper limit; null where the replicates set none.</param>
/// <param name="IsExtreme">Whether a limit is the smallest or largest replicate.</param>
public sealed record BcaInterval(double Lower, double? Upper, bool IsExtreme);
