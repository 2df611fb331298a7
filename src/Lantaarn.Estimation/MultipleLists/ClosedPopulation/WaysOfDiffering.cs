// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists.ClosedPopulation;

/// <summary>An estimate under one assumption about how people differ in their chance of being seen.</summary>
/// <param name="Shape">The shape of the differences, as the literature calls it: Poisson, Darroch or Gamma, from mild to strong.</param>
/// <param name="Total">Estimated size of the whole population.</param>
/// <param name="Aic">Akaike's criterion; lower is better.</param>
public sealed record DifferingPeople(string Shape, double Total, double Aic);

/// <summary>
/// How far the figure hangs on the way in which people differ. The lists show that they differ, hardly how; and those who are hardest to see weigh heaviest in
/// the figure (Link 2003, doi 10.1111/j.0006-341X.2003.00129.x). Each shape comes with the dependences between two lists that Akaike's criterion likes
/// best, added one by one.
/// </summary>
internal static class WaysOfDiffering
{
    // Shapes with less support than this say nothing about these people (Burnham and Anderson 2002, section 2.6).
    private const double FarBehind = 10;

    private static readonly Heterogeneity[] Shapes = [Heterogeneity.Poisson(), Heterogeneity.Darroch, Heterogeneity.Gamma()];

    /// <summary>The shapes that the table supports; empty with three lists or fewer, which cannot tell differences from dependences.</summary>
    public static IReadOnlyList<DifferingPeople> Of(CaptureTable table)
    {
        if (table.Lists.Count < 4) return [];
        var fits = Shapes.Select(shape => (shape, Fit: Best(table, ClosedModel.Mth(shape)))).Where(item => item.Fit is not null)
            .Select(item => new DifferingPeople(item.shape.ToString(), item.Fit!.Total, item.Fit.Aic)).ToList();
        return [.. fits.Where(fit => fit.Aic < fits.Min(other => other.Aic) + FarBehind)];
    }

    private static ClosedPopulationFit? Best(CaptureTable table, ClosedModel model)
    {
        var best = ClosedPopulationEstimator.Fit(table, model) as ClosedPopulationFit;
        while (best is not null)
        {
            var next = HierarchicalModels.Interactions(table.Lists.Count, 2).Except(model.Interactions)
                .Select(pair => (Model: model.With(pair), Fit: ClosedPopulationEstimator.Fit(table, model.With(pair)) as ClosedPopulationFit))
                .Where(item => item.Fit is not null).DefaultIfEmpty().MinBy(item => item.Fit?.Aic ?? double.PositiveInfinity);
            if (next.Fit is null || next.Fit.Aic >= best.Aic) return best;
            (model, best) = next;
        }
        return null;
    }
}
