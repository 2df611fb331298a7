// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;
using MathNet.Numerics;

namespace Lantaarn.Estimation.PartialCoverage;

/// <summary>A hierarchical log-linear model fitted to partly covered strata by maximum likelihood, to show beside the estimate.</summary>
/// <param name="Model">The dependences between lists.</param>
/// <param name="Total">Estimated size of the whole population.</param>
/// <param name="Strata">Estimated size per stratum, in the order of the sample.</param>
/// <param name="StandardError">Standard error of the total when the model is taken for true.</param>
/// <param name="LogLikelihood">Poisson log-likelihood of what was observed.</param>
/// <param name="Aic">Akaike's criterion; lower is better.</param>
/// <param name="Bic">Schwarz's criterion with the number of observed persons; lower is better.</param>
public sealed record CoverageModelFit(
    LogLinearModel Model, double Total, IReadOnlyList<double> Strata, double StandardError, double LogLikelihood, double Aic, double Bic)
{
    // Beyond odds of a million to one a dependence is on its way to infinity.
    private const double Runaway = 14;

    /// <summary>
    /// Fits one model. Lists that work everywhere may reach each stratum differently; the other lists are taken to reach all strata alike,
    /// which is what makes the missing part of their table known (Zwane, van der Pal &amp; van der Heijden 2004, doi 10.1002/sim.1818).
    /// </summary>
    /// <param name="sample">The strata.</param>
    /// <param name="model">Dependences between lists; as many lists as the sample has.</param>
    /// <returns>
    /// The fit, or null where the strata cannot tell one of the dependences or the likelihood has no finite, single maximum.
    /// </returns>
    /// <exception cref="ArgumentException">The model is about another number of lists.</exception>
    public static CoverageModelFit? Of(CoveredSample sample, LogLinearModel model)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(model);
        if (model.Lists != sample.Lists.Count)
            throw new ArgumentException($"The model is about {model.Lists} lists, the sample about {sample.Lists.Count}.", nameof(model));
        if (CoverageEstimator.Refusal(sample) is not null) return null;
        var design = Design(sample, model);
        var fitter = new CoverageFitter(design);
        var counts = design.Counts();
        if (fitter.Fit(counts, prior: null) is not { } fit
            || fit.Coefficients[sample.Strata.Length..].Any(value => Math.Abs(value) > Runaway))
            return null;
        var unseen = fit.Unseen.Sum();
        var saturated = counts.Where(count => count > 0).Sum(count => count * Math.Log(count) - count - SpecialFunctions.GammaLn(count + 1));
        var logLikelihood = saturated - fit.Deviance / 2;
        return new CoverageModelFit(model, sample.Observed + unseen,
            [.. sample.Strata.Select((stratum, position) => stratum.Table.Observed + fit.Unseen[position])],
            Math.Sqrt(unseen + fitter.VarianceOfUnseen()), logLikelihood,
            2 * design.Terms - 2 * logLikelihood, design.Terms * Math.Log(sample.Observed) - 2 * logLikelihood);
    }

    /// <summary>The terms of a plain model; the first stratum is the one that others differ from.</summary>
    internal static CoverageDesign Design(CoveredSample sample, LogLinearModel model)
    {
        var everywhere = sample.Strata.Aggregate(-1, (lists, stratum) => lists & stratum.Covering);
        return new CoverageDesign(sample, model.Interactions, (list, stratum) => (everywhere >> list & 1) == 1 && stratum != sample.Strata[0]);
    }
}
