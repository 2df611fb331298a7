// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation;

/// <summary>The outcome for one stratum or the total: <see cref="Estimated"/> or <see cref="NoEstimate"/>.</summary>
public abstract record EstimateOutcome
{
    private protected EstimateOutcome() { }

    /// <summary>What the data can carry.</summary>
    public abstract Verdict Verdict { get; }
}

/// <summary>There is an estimate.</summary>
/// <param name="Estimate">The estimate and all that belongs beside it.</param>
public sealed record Estimated(PopulationEstimate Estimate) : EstimateOutcome
{
    /// <inheritdoc/>
    public override Verdict Verdict => Estimate.Verdict;
}

/// <summary>There is no estimate, and why.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Message">Why, in plain words, and what can be done.</param>
/// <param name="Observed">Persons on the lists.</param>
/// <param name="LowerBound">
/// Chao's lower bound, which holds when people differ in their chance of being seen and lists do not shut each other out; null where the
/// table gives none.
/// </param>
public sealed record NoEstimate(RefusalReason Reason, string Message, double Observed, double? LowerBound) : EstimateOutcome
{
    /// <inheritdoc/>
    public override Verdict Verdict => LowerBound is null ? Verdict.NoEstimate : Verdict.LowerBoundOnly;
}

/// <summary>Why there is no estimate.</summary>
public enum RefusalReason
{
    /// <summary>No list saw anyone.</summary>
    NobodySeen,

    /// <summary>Fewer than two lists saw anyone.</summary>
    TooFewLists,

    /// <summary>No person was seen by two lists.</summary>
    ListsDoNotOverlap,

    /// <summary>The data set no upper limit to the population, or no stable fit exists.</summary>
    Unbounded,
}

/// <summary>The outcome for one stratum.</summary>
/// <param name="Name">Name of the stratum.</param>
/// <param name="Outcome">Its outcome.</param>
public sealed record StratumOutcome(string Name, EstimateOutcome Outcome);

/// <summary>The outcome for a whole sample.</summary>
/// <param name="Total">All strata together.</param>
/// <param name="Strata">Each stratum, in the order of the sample.</param>
public sealed record SampleOutcome(EstimateOutcome Total, IReadOnlyList<StratumOutcome> Strata);
