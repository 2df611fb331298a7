// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists.Covariates;

/// <summary>The outcome of a model with characteristics: <see cref="CovariateEstimate"/> or <see cref="NoCovariateEstimate"/>.</summary>
public abstract record CovariateOutcome
{
    private protected CovariateOutcome() { }
}

/// <summary>A population size, in all and by level, under one model.</summary>
/// <param name="Model">The model.</param>
/// <param name="Total">Everybody.</param>
/// <param name="LogLikelihood">Poisson log-likelihood of the table.</param>
/// <param name="Deviance">
/// Twice the log-likelihood lost against a perfect fit; null where of people with one pattern some have a level recorded and others not,
/// since there is no perfect fit to compare with then.
/// </param>
/// <param name="DegreesOfFreedom">Counts that the table could show, minus parameters; null where there is no deviance.</param>
/// <param name="Aic">Akaike's criterion; lower is better.</param>
/// <param name="Bic">Schwarz's criterion with the number of observed persons; lower is better.</param>
public sealed record CovariateEstimate(
    CovariateModel Model,
    PartSize Total,
    double LogLikelihood,
    double? Deviance,
    int? DegreesOfFreedom,
    double Aic,
    double Bic) : CovariateOutcome
{
    /// <summary>Per characteristic and level.</summary>
    public required IReadOnlyList<LevelSize> Levels { get; init; }

    /// <summary>Per stratum, in the order of the table.</summary>
    public required IReadOnlyList<PartSize> Strata { get; init; }

    /// <summary>
    /// Strata whose unseen are put at 0 only because cells are empty, by position: nothing was seen there that speaks of unseen persons. Join
    /// levels where there are some.
    /// </summary>
    public required IReadOnlyList<int> StrataAtZero { get; init; }

    /// <summary>Expected persons per cell of the design, and of the unseen per stratum.</summary>
    internal (double[] Cells, double[] Unseen) Means { get; init; } = ([], []);
}

/// <summary>How many people a part of the population has.</summary>
/// <param name="Observed">Persons on the lists; with fractions where some have no level recorded and are divided by the model.</param>
/// <param name="Estimate">Seen and unseen.</param>
/// <param name="StandardError">Of the estimate, were the model true.</param>
public sealed record PartSize(double Observed, double Estimate, double StandardError)
{
    // Rounded as the published intervals are.
    private const double Normal975 = 1.96;

    /// <summary>Lower limit of the 95% interval that takes the logarithm of the unseen for normal (Chao 1987); not below the observed.</summary>
    public double Lower => Observed + (Estimate - Observed) / Spread;

    /// <summary>Upper limit of that interval.</summary>
    public double Upper => Observed + (Estimate - Observed) * Spread;

    private double Spread
    {
        get
        {
            if (Estimate <= Observed) return 1;
            var ratio = StandardError / (Estimate - Observed);
            return Math.Exp(Normal975 * Math.Sqrt(Math.Log(1 + ratio * ratio)));
        }
    }
}

/// <summary>The size of one level.</summary>
/// <param name="Characteristic">Name of the characteristic.</param>
/// <param name="Level">Name of the level.</param>
/// <param name="Size">How many people.</param>
public sealed record LevelSize(string Characteristic, string Level, PartSize Size);

/// <summary>There is no estimate under this model.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Message">Why, in plain words, and what to do.</param>
public sealed record NoCovariateEstimate(CovariateRefusal Reason, string Message) : CovariateOutcome;

/// <summary>Why a model with characteristics gives no estimate.</summary>
public enum CovariateRefusal
{
    /// <summary>No list saw anyone.</summary>
    NobodySeen,

    /// <summary>Empty cells leave the unseen of some stratum without limit.</summary>
    Unbounded,

    /// <summary>The model has more parameters than the table can tell.</summary>
    NotIdentified,

    /// <summary>The search for the best fit did not settle.</summary>
    NotConverged,
}
