// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Immutable;

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>
/// What the size of the population would be if the dependence among some lists had a certain strength (Gerritse, van der Heijden &amp; Bakker
/// 2015, doi 10.1515/jos-2015-0022). The data cannot tell that strength where a model needs it to be none.
/// </summary>
/// <param name="Lists">The lists that depend on one another.</param>
/// <param name="OddsRatio">Assumed odds ratio: above 1, who is on one of the lists is more often on the other. 1 is independence.</param>
/// <param name="Total">Estimated size of the population; null where it has no finite, unique estimate.</param>
/// <param name="Interval">The 95% profile interval if the odds ratio were right; null without an estimate.</param>
public sealed record DependenceSensitivity(IReadOnlyList<string> Lists, double OddsRatio, double? Total, SizeInterval? Interval)
{
    /// <summary>One fifth to five, evenly on the scale of logarithms.</summary>
    public static ImmutableArray<double> CustomaryOddsRatios { get; } = [1 / 5.0, 1 / 3.0, 1 / 2.0, 1, 2, 3, 5];

    /// <summary>Varies the dependence of every two lists, one pair at a time.</summary>
    /// <param name="table">Two lists or more.</param>
    /// <param name="model">What else depends on what; the varied dependence need not be in it, and is fixed where it is.</param>
    /// <param name="cancel">Stops between two fits.</param>
    /// <exception cref="ArgumentException">Table and model are about another number of lists.</exception>
    public static IReadOnlyList<DependenceSensitivity> OfPairs(CaptureTable table, LogLinearModel model, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        var pairs = Enumerable.Range(1, table.PatternCount).Where(pattern => LogLinearModel.Order(pattern) == 2);
        return [.. pairs.SelectMany(pair => CustomaryOddsRatios.Select(ratio =>
        {
            cancel.ThrowIfCancellationRequested();
            return Of(table, model, pair, ratio);
        }))];
    }

    /// <summary>The dependence of every two lists at one fifth and at five, the rest as in the model; without intervals, which take most of the time.</summary>
    internal static IReadOnlyList<DependenceSensitivity> Extremes(CaptureTable table, LogLinearModel model) =>
        [.. HierarchicalModels.Interactions(table.Lists.Count, 2).Append(3).Distinct().SelectMany(pair => new[] { CustomaryOddsRatios[0], CustomaryOddsRatios[^1] }
            .Select(ratio => new DependenceSensitivity(Names(table, pair), ratio, Fit(table, model, pair, ratio)?.Total, null)))];

    /// <summary>Fixes one dependence.</summary>
    /// <param name="table">Two lists or more.</param>
    /// <param name="model">What else depends on what.</param>
    /// <param name="dependence">The lists as a pattern of two or more; all lists together are allowed, which no data can tell.</param>
    /// <param name="oddsRatio">Above 0; for three lists the ratio of two odds ratios.</param>
    /// <exception cref="ArgumentException">Table and model are about another number of lists.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Not a dependence of these lists, or not an odds ratio.</exception>
    public static DependenceSensitivity Of(CaptureTable table, LogLinearModel model, int dependence, double oddsRatio)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(model);
        if (table.Lists.Count != model.Lists)
            throw new ArgumentException($"The model is about {model.Lists} lists, the table about {table.Lists.Count}.", nameof(model));
        if (dependence > table.PatternCount || dependence < 1 || LogLinearModel.Order(dependence) < 2)
            throw new ArgumentOutOfRangeException(nameof(dependence), "A dependence joins two or more of the lists.");
        if (!(oddsRatio > 0) || !double.IsFinite(oddsRatio))
            throw new ArgumentOutOfRangeException(nameof(oddsRatio), "An odds ratio is a finite number above 0.");
        var found = Fit(table, model, dependence, oddsRatio);
        return new DependenceSensitivity(Names(table, dependence), oddsRatio, found?.Total, found?.Design.Profile(found.Value.Total - found.Value.Design.Observed));
    }

    private static string[] Names(CaptureTable table, int lists) => [.. table.Lists.Where((_, list) => (lists >> list & 1) == 1)];

    private static (LogLinearDesign Design, double Total)? Fit(CaptureTable table, LogLinearModel model, int dependence, double oddsRatio)
    {
        var design = Design(table, model, dependence, Math.Log(oddsRatio));
        return design.Standing() == ModelStanding.Sound && design.Fit() is { } fit ? (design, design.Observed + LogLinearDesign.Unseen(fit).Item1) : null;
    }

    private static LogLinearDesign Design(CaptureTable table, LogLinearModel model, int dependence, double interaction)
    {
        int[] never = [.. model.Terms.Where(term => term != dependence && term > 0 && table.SeenByAll(term) <= 0)];
        int[] terms = [.. model.Terms.Where(term => term != dependence).Except(never)];
        // Overlaps that the model leaves free and that nobody has are expected never to occur.
        int[] patterns = [.. Enumerable.Range(1, table.PatternCount).Where(pattern => !never.Any(term => (pattern & term) == term))];
        return new LogLinearDesign(
            [.. patterns.Select(pattern => terms.Select(term => (pattern & term) == term ? 1.0 : 0).ToArray())],
            [.. patterns.Select(pattern => (pattern & dependence) == dependence ? interaction : 0)],
            [.. patterns.Select(pattern => table[pattern])]);
    }
}
