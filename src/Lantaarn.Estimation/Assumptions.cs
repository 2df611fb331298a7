// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;
using static System.FormattableString;

namespace Lantaarn.Estimation;

/// <summary>What the headline estimate assumes, and what the lists at hand say about each assumption.</summary>
internal static class Assumptions
{
    private const string CannotTell = "These lists cannot tell.";

    public static IReadOnlyList<Assumption> Of(Evidence evidence) =>
        [Linkage(evidence), Closed, SamePeople(evidence), Belonging, evidence.HasTwoLists ? Independence : Pairs(evidence), .. evidence.HasTwoLists ? [] : new[] { NotExtreme(evidence) }];

    private static Assumption Closed { get; } = new("Closed", "Nobody joined or left the population during the period.", [],
        [$"{CannotTell} The figure is about everybody who was there at some time in the period; a short period makes the difference small."]);

    private static Assumption Belonging { get; } = new("Belonging", "Everybody on the lists belongs to the population that the figure is about.", [],
        [$"{CannotTell} It rests on the codebook and on how the organisations applied it."]);

    private static Assumption Independence { get; } = new("Independence", "Being on one list makes being on the other neither more nor less likely.", [],
        [$"{CannotTell} Two lists show no difference between dependence and size."]);

    private static Assumption Linkage(Evidence evidence)
    {
        const string text = "Records of one person were recognised as such, and records of two persons were not taken for one.";
        if (evidence.Linkage is { IsAudited: false })
            return new("Linkage", text, [], ["Its errors are corrected as the similarities lead to expect; nobody checked that on people of whom the truth is known."]);
        if (evidence.Linkage is not null)
            return new("Linkage", text, [$"{evidence.Sample.Twins.Length} audited persons show how often it errs; the figure is corrected for it and the interval holds the doubt."],
                evidence.SizesNotAudited.Count == 0 ? [] : [$"No audited person was on {string.Join(" or ", evidence.SizesNotAudited)} lists."]);
        return evidence.Sample.LinkedExactly
            ? new("Linkage", text, [], ["It is taken for granted here: the table came as it is."])
            : new("Linkage", text, [], ["Nobody measured how often the linkage errs. A few missed links in a hundred make the figure several per cent too high."]);
    }

    private static Assumption SamePeople(Evidence evidence) => new("SamePeople", "Every list could have seen everybody in the population.",
        evidence.ListsApart.Count == 0 && evidence.PartialLists.Count == 0 ? ["Every list shares people with another one."] : [],
        [.. evidence.ListsApart.Select(list => $"'{list}' shares nobody with any other list."), .. evidence.PartialLists.Select(list => $"'{list}' was open to part of the people only.")]);

    private static Assumption Pairs(Evidence evidence)
    {
        const string text = "Lists depend on one another by twos only, and people differ in their chance of being seen no more than such dependences can take up.";
        var below = evidence.Tables.Sum(table => ListLowerBound.Of(table.Corrected) ?? 0) > evidence.Tables.Sum(table => table.Estimate)
            ? ["The lower bound for people who differ lies above the figure."] : Array.Empty<string>();
        if (evidence.FitProbability is not { } p) return new("Pairs", text, [], ["With three lists it cannot be tested.", .. below]);
        return evidence.FitsPoorly
            ? new("Pairs", text, [], [Invariant($"The lists do not fit the model (test of fit, p = {p:F3})."), .. below])
            : new("Pairs", text, [Invariant($"The lists fit the model (test of fit, p = {p:F2}).")], below);
    }

    private static Assumption NotExtreme(Evidence evidence)
    {
        var strongest = evidence.Tables.Where(table => table.Corrected.Lists.Count > 2).SelectMany(table => HierarchicalModels.Pairs(table.Corrected.Lists.Count)
            .Select(pair => (Lists: new LogLinearModel(table.Corrected.Lists.Count, pair).Describe(table.Corrected.Lists), Odds: table.Fit.Coefficients[pair]))).MaxBy(item => Math.Abs(item.Odds));
        var fitted = Invariant($"The strongest is that of {strongest.Lists}: odds ratio {Math.Exp(strongest.Odds):F1}.");
        return new("NotExtreme", "No two lists attract or repel one another extremely: two in three odds ratios lie between 1/4.5 and 4.5.",
            evidence.DependencesAreTold && Math.Abs(strongest.Odds) < 2 * PairDependence.PriorDeviation ? [$"The overlaps tell every dependence. {fitted}"] : [],
            evidence.DependencesAreTold ? Math.Abs(strongest.Odds) < 2 * PairDependence.PriorDeviation ? [] : [fitted] : ["The overlaps are too few to tell every dependence; there the assumption decides."]);
    }
}
