// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.MultipleLists.ClosedPopulation;

namespace Lantaarn.Estimation;

/// <summary>What would become of a figure under other assumptions.</summary>
/// <param name="LeftOut">The estimate made in the same way without one of the lists.</param>
/// <param name="Dependences">
/// The size if two lists depended on one another with an odds ratio of one fifth, or of five, and all other pairs as the data have it.
/// </param>
/// <param name="Differing">The size under three ways in which people may differ in their chance of being seen; empty where the lists cannot tell.</param>
public sealed record EstimateSensitivity(IReadOnlyList<LeaveOneOut> LeftOut, IReadOnlyList<DependenceSensitivity> Dependences, IReadOnlyList<DifferingPeople> Differing)
{
    internal static EstimateSensitivity Of(CaptureTable table, CancellationToken cancel)
    {
        var lists = table.Lists.Count;
        return new(
            LeaveOneOut.Of(table, left => new PairDependence(left.Lists.Count).Fit(left) is { } fit ? left.Observed + fit.Unseen : null, cancel),
            DependenceSensitivity.Extremes(table, new LogLinearModel(lists, lists > 2 ? HierarchicalModels.Pairs(lists) : [])),
            WaysOfDiffering.Of(table));
    }
}
