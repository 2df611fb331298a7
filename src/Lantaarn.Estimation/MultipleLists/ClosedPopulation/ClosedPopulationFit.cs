// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists.ClosedPopulation;

/// <summary>How an interval was made.</summary>
public enum IntervalKind
{
    /// <summary>By profile likelihood: sizes that the model does not find too unlikely.</summary>
    Profile,

    /// <summary>From the standard error, taken to be one of the logarithm of the unseen.</summary>
    LogNormal,
}

/// <summary>A fitted model of the closed-population family.</summary>
/// <param name="Model">Its name, such as "Mth Darroch".</param>
/// <param name="Observed">Persons seen.</param>
/// <param name="Unseen">Estimated persons that nobody saw.</param>
/// <param name="StandardError">Standard error of the total, were the model true.</param>
/// <param name="Deviance">Twice the log-likelihood lost against a perfect fit.</param>
/// <param name="LogLikelihood">Poisson log-likelihood.</param>
/// <param name="Parameters">Number of parameters.</param>
/// <param name="Cells">Number of counts that were fitted.</param>
public sealed record ClosedPopulationFit(
    string Model, double Observed, double Unseen, double StandardError, double Deviance, double LogLikelihood, int Parameters, int Cells)
    : ListOutcome
{
    /// <summary>Estimated size of the whole population.</summary>
    public double Total => Observed + Unseen;

    /// <summary>Counts minus parameters.</summary>
    public int DegreesOfFreedom => Cells - Parameters;

    /// <summary>Akaike's criterion; lower is better.</summary>
    public double Aic => 2 * Parameters - 2 * LogLikelihood;

    /// <summary>Schwarz's criterion with the number of persons seen; lower is better.</summary>
    public double Bic => Parameters * Math.Log(Observed) - 2 * LogLikelihood;

    /// <summary>The 95% interval, were the model true.</summary>
    public required SizeInterval Interval { get; init; }

    /// <summary>How the interval was made.</summary>
    public required IntervalKind IntervalKind { get; init; }
}
