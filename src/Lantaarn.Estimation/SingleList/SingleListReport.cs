// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.SingleList;

/// <summary>What one list says about the number of people, with all that is needed to defend it.</summary>
/// <param name="Persons">Persons on the list.</param>
/// <param name="Sightings">Sightings, all persons together.</param>
/// <param name="Verdict">What the data can carry.</param>
/// <param name="Reasons">Why, a sentence each.</param>
/// <param name="Figure">The figure to report; only where the verdict is <see cref="Verdict.Usable"/>.</param>
/// <param name="LowerBound">The least number of people; null where nothing is known beyond who was seen.</param>
/// <param name="Methods">All methods side by side, in the order of <see cref="SingleListMethod"/>.</param>
/// <param name="Diagnostics">What the counts themselves show; null where nobody was seen twice.</param>
/// <param name="Assumptions">What must be true, and what these data say about it.</param>
public sealed record SingleListReport(
    int Persons,
    long Sightings,
    Verdict Verdict,
    IReadOnlyList<string> Reasons,
    SingleListFigure? Figure,
    SingleListBound? LowerBound,
    IReadOnlyList<MethodResult> Methods,
    SingleListDiagnostics? Diagnostics,
    IReadOnlyList<Assumption> Assumptions)
{
    /// <summary>The best method by AIC among those that describe all counts; null where there is none.</summary>
    public SingleListMethod? Best { get; init; }

    /// <summary>The estimate of the best method by the groups asked for; empty where none were asked for, or there is no estimate.</summary>
    public IReadOnlyList<Subpopulation> Groups { get; init; } = [];

    /// <summary>The bootstrap of the best method; null where it was not asked for, or there is no estimate.</summary>
    public RedrawOutcome? Bootstrap { get; init; }
}

/// <summary>The figure to report.</summary>
/// <param name="Method">The best method, by AIC, among those that fit.</param>
/// <param name="Total">Its estimate of the population, the observed included.</param>
/// <param name="Lower">The lowest 95% limit of all methods that fit.</param>
/// <param name="Upper">The highest.</param>
public sealed record SingleListFigure(SingleListMethod Method, double Total, double Lower, double Upper);

/// <summary>At least so many people.</summary>
/// <param name="Method">How it was told: Chao's lower bound, or its form that extra single sightings do not raise.</param>
/// <param name="Total">The bound.</param>
/// <param name="Lower">Its lower 95% limit: the number to report as "at least".</param>
public sealed record SingleListBound(SingleListMethod Method, double Total, double Lower);

/// <summary>One method of a report.</summary>
/// <param name="Method">Which.</param>
/// <param name="Outcome">Its estimate, or why there is none.</param>
/// <param name="FitPValue">Chance of a fit this poor were the method true; null where it cannot be tested.</param>
public sealed record MethodResult(SingleListMethod Method, SingleListOutcome Outcome, double? FitPValue);

/// <summary>What the counts themselves show.</summary>
/// <param name="Dispersion">Do rates differ between persons? Null where it cannot be tested.</param>
/// <param name="ExtraOnes">Are there extra single sightings, differences between persons (geometric) allowed? Null where it cannot be tested.</param>
/// <param name="Ratios">Ratio plot.</param>
/// <param name="Frequencies">Observed and fitted numbers of persons, by the best method; null where there is none.</param>
/// <param name="Profile">95% interval of the best method by profile likelihood; null where there is none.</param>
/// <param name="Influence">How much the best method hangs on single persons; null where there is none.</param>
public sealed record SingleListDiagnostics(
    BoundaryTest? Dispersion,
    BoundaryTest? ExtraOnes,
    IReadOnlyList<RatioPoint> Ratios,
    FrequencyFit? Frequencies,
    ProfileLimits? Profile,
    Influence? Influence);

/// <summary>How a report is made.</summary>
public sealed record SingleListSettings
{
    /// <summary>A characteristic to divide the best estimate by; null for none.</summary>
    public Category? GroupBy { get; init; }

    /// <summary>Bootstrap replicates of the best method: 0 for none, or 100 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Neither 0 nor 100 or more.</exception>
    public int Replicates
    {
        get;
        init => field = value is 0 or >= 100 ? value : throw new ArgumentOutOfRangeException(nameof(value), "Use 0 replicates, or 100 or more.");
    }

    /// <summary>How persons are drawn again.</summary>
    public RedrawKind Kind { get; init; } = RedrawKind.Model;
}
