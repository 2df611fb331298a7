// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using MathNet.Numerics.Distributions;

namespace Lantaarn.Estimation.OpenPopulations;

/// <summary>An estimate of a population that people join and leave between periods.</summary>
/// <param name="Periods">The periods in order of time.</param>
/// <param name="EverPresent">
/// People who were there in at least one of the periods. Those who came and left between two periods are not in it. Where periods have
/// their own chances of being seen, the first and last period cannot be told from who was seen there, and their unseen are not in it
/// either: it is then a lower figure.
/// </param>
/// <param name="Deviance">Twice the log-likelihood lost against a perfect fit.</param>
/// <param name="DegreesOfFreedom">Histories minus parameters; a deviance far above it means that the model does not fit.</param>
/// <param name="Aic">Akaike's criterion; lower is better.</param>
/// <param name="Held">Arrivals that would have been negative and stays above 1 that were held at 0 and 1, in words; often empty.</param>
public sealed record OpenEstimated(
    IReadOnlyList<OpenPeriod> Periods, UncertainNumber EverPresent, double Deviance, int DegreesOfFreedom, double Aic, IReadOnlyList<string> Held)
    : EstimateOutcome
{
    /// <inheritdoc/>
    public override Verdict Verdict => FitsPoorly ? Verdict.LowerBoundOnly : Verdict.Usable;

    /// <summary>Whether the deviance is larger than in nineteen of twenty histories that the model makes.</summary>
    public bool FitsPoorly => DegreesOfFreedom > 0 && ChiSquared.CDF(DegreesOfFreedom, Deviance) > 0.95;
}

/// <summary>One period of an open population. What the data cannot tell is null.</summary>
/// <param name="Name">Name of the period.</param>
/// <param name="Seen">People seen in it.</param>
/// <param name="ChanceOfBeingSeen">Share of those present who were seen, 0 to 1.</param>
/// <param name="Present">People present in this period.</param>
/// <param name="Stay">Share of those present who are still there in the next period, 0 to 1.</param>
/// <param name="Arrivals">People present in the next period who were not there in this one.</param>
public sealed record OpenPeriod(
    string Name, double Seen, UncertainNumber? ChanceOfBeingSeen, UncertainNumber? Present, UncertainNumber? Stay, UncertainNumber? Arrivals);

/// <summary>A figure with its standard error.</summary>
/// <param name="Value">The figure.</param>
/// <param name="StandardError">Its standard error, the model being true.</param>
public sealed record UncertainNumber(double Value, double StandardError);
