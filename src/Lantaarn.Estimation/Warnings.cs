// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using static System.FormattableString;

namespace Lantaarn.Estimation;

/// <summary>
/// What a reader of a figure has to know. Decisive, so that no more than a lower bound is left: linkage of which nobody knows how often it
/// errs, two lists only, overlaps that cannot tell how lists depend on one another, tables at odds with the model, models that fit as well or ways in
/// which people may differ that lead far outside the interval, more than 1% of the replicates without a
/// finite estimate (above 2.5% there is no estimate at all), and an upper limit of more than three times the lower one.
/// </summary>
internal static class Warnings
{
    private const double WideRatio = 1.5;
    private const double UselessRatio = 3;
    private const double MuchBoundary = 0.01;

    public static IEnumerable<EstimateWarning> Of(Evidence evidence) =>
        [.. AboutLinkage(evidence), .. AboutLists(evidence), .. AboutFit(evidence), .. AboutInterval(evidence)];

    /// <summary>Whether an interval says no more than its lower limit.</summary>
    public static bool IsUseless(double lower, double upper, double boundaryShare) => boundaryShare > MuchBoundary || upper > UselessRatio * lower;

    private static IEnumerable<EstimateWarning> AboutLinkage(Evidence evidence)
    {
        if (evidence.Linkage is { IsAudited: false })
            yield return new(WarningCode.LinkageExpected, "The linkage was not audited: its errors are corrected as the similarities lead to expect, which nobody has checked.") { Decisive = true };
        else if (!evidence.LinkageIsSure)
            yield return new(WarningCode.LinkageNotAudited, "The linkage was not audited: missed links make the figure too high, false links too low.") { Decisive = true };
        if (evidence.SizesNotAudited is { Count: > 0 } sizes)
            yield return new(WarningCode.AuditIncomplete, $"The audit had nobody on {string.Join(" or ", sizes)} lists; linkage is taken to be perfect there.");
    }

    private static IEnumerable<EstimateWarning> AboutLists(Evidence evidence)
    {
        if (evidence.EmptyLists is { Count: > 0 } empty)
            yield return new(WarningCode.EmptyList, $"Left out because nobody is on it: {string.Join(", ", empty)}.");
        if (evidence.PartialLists is { Count: > 0 } partial)
            yield return new(WarningCode.ListCoversPart, $"Open to part of the people only, and nothing shows to whom: {string.Join(", ", partial)}. State the place or group, or leave the list out.") { Decisive = true };
        if (evidence.HasTwoLists)
            yield return new(WarningCode.TwoListsOnly, "With two lists it cannot be checked whether being on one makes being on the other more or less likely; if more likely, the figure is too low.") { Decisive = true };
        if (evidence.ListsApart is { Count: > 0 } apart)
            yield return new(WarningCode.ListApart, $"Shares nobody with any other list: {string.Join(", ", apart)}.");
        if (!evidence.DependencesAreTold)
            yield return new(WarningCode.SparseOverlaps, "Too few people are on more than one list to tell all dependences between lists; the figure leans on the assumption that these are not extreme.") { Decisive = true };
    }

    private static IEnumerable<EstimateWarning> AboutFit(Evidence evidence)
    {
        if (evidence.FitsPoorly)
            yield return new(WarningCode.PoorFit, Invariant($"The lists are at odds with the model (test of fit, p = {evidence.FitProbability:F3}): people differ more, or lists depend on one another in more ways, than it allows.")) { Decisive = true };
        if (evidence.DifferencesDecide)
            yield return new(WarningCode.DifferencesDecide, Invariant($"People differ in their chance of being seen, and the lists cannot tell how: the figure lies between {evidence.Differing.Min(shape => shape.Total):N0} and {evidence.Differing.Max(shape => shape.Total):N0} by what one assumes.")) { Decisive = true };
        if (evidence.Models is { Disagreement: var factor } && (factor > WideRatio || evidence.ModelsDecide))
            yield return new(WarningCode.ModelsDisagree, Invariant($"Models that fit about equally well differ by a factor {factor:F1}; the interval {(evidence.ModelsDecide ? "does not hold all of them" : "allows for it")}.")) { Decisive = evidence.ModelsDecide };
    }

    private static IEnumerable<EstimateWarning> AboutInterval(Evidence evidence)
    {
        var (lower, upper, boundary) = evidence.Interval;
        if (boundary > 0)
            yield return new(WarningCode.BoundaryReplicates, Invariant($"In {boundary:P1} of the repeats the lists set no limit to the unseen.")) { Decisive = boundary > MuchBoundary };
        if (upper > WideRatio * lower)
            yield return new(WarningCode.WideInterval, Invariant($"The upper limit is {upper / lower:F1} times the lower limit.")) { Decisive = upper > UselessRatio * lower };
    }
}
