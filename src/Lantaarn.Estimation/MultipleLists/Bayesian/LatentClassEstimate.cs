// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists.Bayesian;

/// <summary>Population size under a latent class model, from chains that agree. Sizes are persons, the observed included.</summary>
/// <param name="Observed">Persons on the lists.</param>
/// <param name="Median">Half of the draws lie below; the figure to report.</param>
/// <param name="Mean">Mean of the draws; above the median where the upper tail is long.</param>
/// <param name="StandardDeviation">Of the draws.</param>
/// <param name="Lower">2.5% of the draws lie below.</param>
/// <param name="Upper">97.5% of the draws lie below.</param>
/// <param name="Diagnostics">How well the chains agree.</param>
public sealed record LatentClassEstimate(
    double Observed,
    double Median,
    double Mean,
    double StandardDeviation,
    double Lower,
    double Upper,
    ChainDiagnostics Diagnostics) : BayesianOutcome
{
    /// <summary>Share of the draws, 0 to 1, with more than 20 unseen persons to each seen: what a cap often used would have cut off.</summary>
    public required double ShareAboveTwentyfold { get; init; }

    /// <summary>Mean number of classes with anybody in them. Near the number allowed: allow more.</summary>
    public required double ClassesInUse { get; init; }
}

/// <summary>Chains that started apart did not come together, so there is no figure: more sweeps, or another method.</summary>
/// <param name="Message">What happened, in plain words, and what to do.</param>
/// <param name="Diagnostics">How badly the chains agree.</param>
/// <param name="Sweeps">Sweeps that each chain made.</param>
public sealed record ChainsDisagree(string Message, ChainDiagnostics Diagnostics, int Sweeps) : BayesianOutcome;
