// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.SingleList;

/// <summary>The outcome of an estimate from one list: <see cref="SingleListEstimate"/> or <see cref="NoSingleListEstimate"/>.</summary>
public abstract record SingleListOutcome
{
    private protected SingleListOutcome() { }
}

/// <summary>A population size told from one list.</summary>
/// <param name="Observed">Persons on the list.</param>
/// <param name="Total">Estimated size of the population, the observed included.</param>
/// <param name="StandardError">Standard error of the total, chance of being seen included.</param>
/// <param name="LogLikelihood">Of the counts that the method uses.</param>
/// <param name="Aic">Akaike's criterion. Only comparable between methods that use all counts.</param>
/// <param name="Bic">Schwarz's criterion with the number of observed persons.</param>
/// <param name="Coefficients">
/// By name; on the scale of the logarithm of the mean count (Chao and Zelterman: of half of it; one-inflated Chao: of a third).
/// </param>
public sealed record SingleListEstimate(
    int Observed,
    double Total,
    double StandardError,
    double LogLikelihood,
    double Aic,
    double Bic,
    IReadOnlyDictionary<string, double> Coefficients) : SingleListOutcome
{
    private const double Normal975 = 1.959963984540054;

    /// <summary>How it was made.</summary>
    public required SingleListMethod Method { get; init; }

    /// <summary>The part of the squared standard error that is there because people are seen or not by chance.</summary>
    public required double ChanceVariance { get; init; }

    /// <summary>Symmetric 95% interval, cut off at the observed count.</summary>
    public (double Lower, double Upper) NormalInterval =>
        (Math.Max(Observed, Total - Normal975 * StandardError), Total + Normal975 * StandardError);

    /// <summary>95% interval that takes the log of the unseen count for normal (Chao 1987).</summary>
    public (double Lower, double Upper) LogNormalInterval => LogNormal(Observed, Total, StandardError);

    internal static (double Lower, double Upper) LogNormal(int observed, double total, double standardError)
    {
        var unseen = total - observed;
        if (unseen <= 0) return (observed, observed);
        var ratio = standardError / unseen;
        var factor = Math.Exp(Normal975 * Math.Sqrt(Math.Log(1 + ratio * ratio)));
        return (observed + unseen / factor, observed + unseen * factor);
    }
}

/// <summary>Why one list gives no estimate.</summary>
public enum SingleListRefusal
{
    /// <summary>Nobody is on the list.</summary>
    Empty,

    /// <summary>
    /// Some group was only ever seen once: nothing then bounds the number of its unseen, or a group gives no estimate at all.
    /// </summary>
    Unbounded,

    /// <summary>Covariates say the same thing twice, so that their effects cannot be told apart.</summary>
    NotIdentified,

    /// <summary>Single sightings are not in excess, so the extra parameter has no best value.</summary>
    NoExtraOnes,

    /// <summary>The counts vary no more than Poisson counts, so the shape has no best value.</summary>
    NoOverdispersion,

    /// <summary>The search for the best fit did not settle.</summary>
    NotConverged,
}

/// <summary>There is no estimate.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Message">Why, in plain words, and what to do.</param>
public sealed record NoSingleListEstimate(SingleListRefusal Reason, string Message) : SingleListOutcome
{
    /// <summary>
    /// Where the likelihood keeps rising with the number of persons: the least number that these data do not contradict at 95% (one-sided,
    /// profile likelihood); null where there is none.
    /// </summary>
    public double? LowerLimit { get; init; }
}
