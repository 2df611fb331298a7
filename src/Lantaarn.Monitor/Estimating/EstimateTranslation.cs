// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation;
using Lantaarn.Exchange.Releases;

namespace Lantaarn.Monitor.Estimating;

/// <summary>Says what the estimation engine found in the words of a release.</summary>
public static class EstimateTranslation
{
    /// <summary>One outcome.</summary>
    /// <param name="stratum">Its code; empty for everyone.</param>
    /// <param name="outcome">What the engine found.</param>
    public static StratumEstimate Describe(string stratum, EstimateOutcome outcome) => outcome switch
    {
        Estimated found => Describe(stratum, found.Estimate),
        NoEstimate none => new(stratum, (long)Math.Round(none.Observed)) { WhyNot = new(none.Reason.ToString(), none.Message), LowerBound = none.LowerBound },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static StratumEstimate Describe(string stratum, PopulationEstimate estimate) => new(stratum, (long)Math.Round(estimate.Observed))
    {
        // The engine repeats what it observed where nothing was audited.
        SeenCorrected = estimate.CorrectedObserved == estimate.Observed ? null : estimate.CorrectedObserved,
        Figure = new(estimate.Estimate, estimate.Lower, estimate.Upper, estimate.Verdict == Verdict.Usable ? FigureVerdict.Usable : FigureVerdict.LowerBoundOnly),
        Method = estimate.Method,
        Models = [.. estimate.Models.Select(model => new ModelLine(model.Terms, model.Aic, model.Weight, model.Estimate))],
        LowerBound = estimate.LowerBound,
        Warnings = [.. estimate.Warnings.Select(warning => new FigureNote(warning.Code.ToString(), warning.Text) { Decisive = warning.Decisive })],
        Assumptions = [.. estimate.Assumptions.Select(assumption => new FigureAssumption(assumption.Code, assumption.Text, assumption.For, assumption.Against))],
        Sensitivity = estimate.Sensitivity is { } sensitivity ? Describe(sensitivity) : [],
    };

    private static IReadOnlyList<WhatIf> Describe(EstimateSensitivity sensitivity) =>
    [
        .. sensitivity.LeftOut.Select(line => new WhatIf("LeftOut", [line.List], line.Total)),
        .. sensitivity.Dependences.Select(line => new WhatIf("Dependence", line.Lists, line.Total) { OddsRatio = line.OddsRatio }),
        .. sensitivity.Differing.Select(line => new WhatIf("Differing", [], line.Total) { Shape = line.Shape }),
    ];
}
