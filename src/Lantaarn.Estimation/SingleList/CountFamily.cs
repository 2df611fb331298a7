// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.SingleList;

/// <summary>What one person adds to a log-likelihood, with its first derivative and minus its second, in the linear predictor.</summary>
internal readonly record struct Likelihood(double Log, double Score, double Information);

/// <summary>
/// How many persons one seen person stands for, its derivative in the linear predictor, and the variance that chance adds to it.
/// </summary>
internal readonly record struct Standing(double Persons, double Derivative, double Variance);

/// <summary>A distribution of the number of sightings, with one linear predictor.</summary>
internal abstract class CountFamily
{
    /// <summary>Whether a person seen this often tells something about the parameters.</summary>
    public virtual bool Uses(int count) => true;

    public abstract Likelihood Likelihood(int count, double predictor);

    public abstract Standing Standing(int count, double predictor);

    /// <summary>
    /// Which way the likelihood of this count keeps rising: -1 as the predictor falls for ever, 1 as it rises for ever, 0 where it has
    /// a highest point.
    /// </summary>
    public abstract int RisesTowards(int count);

    /// <summary>A starting value of the predictor for persons on average.</summary>
    public virtual double Start(double meanCount) => Math.Log(Math.Max(0.02, 2 * (meanCount - 1)));
}
