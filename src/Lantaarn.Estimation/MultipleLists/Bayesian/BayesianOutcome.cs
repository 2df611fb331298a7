// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists.Bayesian;

/// <summary>
/// The outcome of a Bayesian estimate: <see cref="GraphAverage"/>, <see cref="LatentClassEstimate"/>, <see cref="ChainsDisagree"/> or <see cref="NoBayesianEstimate"/>.
/// </summary>
public abstract record BayesianOutcome
{
    private protected BayesianOutcome() { }
}

/// <summary>There is no estimate.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Message">Why, in plain words, and what to do.</param>
public sealed record NoBayesianEstimate(BayesianRefusal Reason, string Message) : BayesianOutcome;

/// <summary>Why there is no Bayesian estimate.</summary>
public enum BayesianRefusal
{
    /// <summary>No list saw anyone.</summary>
    NobodySeen,

    /// <summary>Fewer lists than the method needs.</summary>
    TooFewLists,

    /// <summary>More lists than the method can do.</summary>
    TooManyLists,

    /// <summary>A list saw nobody.</summary>
    EmptyList,

    /// <summary>No person was seen by two lists.</summary>
    ListsDoNotOverlap,

    /// <summary>The method counts persons one by one and the table has fractions.</summary>
    FractionalCounts,

    /// <summary>Half of the probability or more lies beyond any size that was looked at.</summary>
    Unbounded,
}
