// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>A fitted log-linear model.</summary>
/// <param name="Model">The model.</param>
/// <param name="Total">Estimated size of the whole population: observed and unseen persons.</param>
/// <param name="Unseen">Estimated persons that no list saw.</param>
/// <param name="StandardError">Standard error of the total when the model is taken for true.</param>
/// <param name="Deviance">Twice the log-likelihood lost against a perfect fit.</param>
/// <param name="DegreesOfFreedom">Patterns minus parameters.</param>
/// <param name="Aic">Akaike's criterion; lower is better.</param>
/// <param name="Bic">Schwarz's criterion with the number of observed persons; lower is better.</param>
public sealed record LogLinearFit(
    LogLinearModel Model,
    double Total,
    double Unseen,
    double StandardError,
    double Deviance,
    int DegreesOfFreedom,
    double Aic,
    double Bic) : ListOutcome
{
    /// <summary>
    /// Whether the likelihood has its maximum only at the edge, where some patterns that nobody has are expected never to occur, while the
    /// number of unseen is finite all the same (extended maximum likelihood).
    /// </summary>
    public bool IsExtended { get; init; }

    /// <summary>Fitted persons per pattern, the unseen at position 0.</summary>
    internal double[] Means { get; init; } = [];
}
