// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation;

/// <summary>An estimated population size with all that belongs beside it.</summary>
/// <param name="Observed">Persons that the linkage made of the lists.</param>
/// <param name="CorrectedObserved">Persons on the lists after correction for linkage error; as observed where nothing was audited.</param>
/// <param name="Estimate">Estimated size of the population, seen and unseen.</param>
/// <param name="Lower">Lower limit of the 95% interval.</param>
/// <param name="Upper">Upper limit of the 95% interval.</param>
/// <param name="Method">How it was made, in plain words.</param>
/// <param name="Models">Models fitted to the same table, best (by AIC) first, to show how much the figure depends on the model. Empty for a
/// total over strata.</param>
/// <param name="LowerBound">The least that these data show: what may be said where the verdict is that there is only a lower bound.</param>
/// <param name="Warnings">What a reader has to know; empty if there is nothing.</param>
public sealed record PopulationEstimate(
    double Observed,
    double CorrectedObserved,
    double Estimate,
    double Lower,
    double Upper,
    string Method,
    IReadOnlyList<ModelRow> Models,
    double LowerBound,
    IReadOnlyList<EstimateWarning> Warnings)
{
    /// <summary>Usable, unless a warning decides against it.</summary>
    public Verdict Verdict => Warnings.Any(warning => warning.Decisive) ? Verdict.LowerBoundOnly : Verdict.Usable;

    /// <summary>What must be true for the figure to be right, and what these data say about it.</summary>
    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    /// <summary>
    /// Probability, 0 to 1, of tables as much at odds with the model if the model is true; null with three lists or fewer, which fit always.
    /// </summary>
    public double? FitProbability { get; init; }

    /// <summary>What would become of it under other assumptions; null for a total over strata.</summary>
    public EstimateSensitivity? Sensitivity { get; init; }

    /// <summary>The models' estimates averaged by AIC weights, on the scale of the log of the unseen; null without models.</summary>
    public double? AveragedByAic { get; init; }

    /// <summary>As <see cref="AveragedByAic"/>, by BIC weights.</summary>
    public double? AveragedByBic { get; init; }

    /// <summary>Share of the bootstrap replicates that had no finite estimate, 0 to 1.</summary>
    public double BoundaryShare { get; init; }
}

/// <summary>One model shown beside an estimate.</summary>
/// <param name="Terms">The dependences between lists that it has, in words.</param>
/// <param name="Aic">Akaike's criterion; lower is better.</param>
/// <param name="Bic">Schwarz's criterion; lower is better.</param>
/// <param name="Weight">AIC weight, 0 to 1, among all models fitted.</param>
/// <param name="Estimate">Its estimate of the population.</param>
/// <param name="StandardError">Its standard error, were the model true.</param>
public sealed record ModelRow(string Terms, double Aic, double Bic, double Weight, double Estimate, double StandardError);

/// <summary>Something a reader of the figure has to know.</summary>
/// <param name="Code">What it is about.</param>
/// <param name="Text">The same in plain English.</param>
public sealed record EstimateWarning(WarningCode Code, string Text)
{
    /// <summary>Whether it leaves no more than a lower bound.</summary>
    public bool Decisive { get; init; }
}

/// <summary>What a warning is about.</summary>
public enum WarningCode
{
    /// <summary>A list with nobody on it was left out.</summary>
    EmptyList,

    /// <summary>Only two lists: that they are independent cannot be checked.</summary>
    TwoListsOnly,

    /// <summary>A list shares nobody with any other list.</summary>
    ListApart,

    /// <summary>Too few overlaps to tell all dependences; the figure leans on the assumption that they are not extreme.</summary>
    SparseOverlaps,

    /// <summary>The linkage was not audited, so its errors are in the figure.</summary>
    LinkageNotAudited,

    /// <summary>The linkage was not audited; its errors are corrected as the similarities lead to expect.</summary>
    LinkageExpected,

    /// <summary>A list was open to part of the people only, and nothing shows to whom.</summary>
    ListCoversPart,

    /// <summary>The audit had nobody on as many lists as some persons are.</summary>
    AuditIncomplete,

    /// <summary>Part of the bootstrap replicates had no finite estimate.</summary>
    BoundaryReplicates,

    /// <summary>The lists depend on one another in other ways than the model allows, or people differ more than it allows.</summary>
    PoorFit,

    /// <summary>Ways in which people may differ, all supported by the lists, lead to very different figures.</summary>
    DifferencesDecide,

    /// <summary>Models that fit about equally well give very different figures.</summary>
    ModelsDisagree,

    /// <summary>The interval is wide.</summary>
    WideInterval,

    /// <summary>Some strata had no estimate, so the total was made from all strata joined.</summary>
    TotalFromJoinedStrata,
}
