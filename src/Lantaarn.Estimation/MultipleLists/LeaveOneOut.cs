// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>What the size of the population would be without one of the lists, to see whether the figure hangs on it.</summary>
/// <param name="List">The list left out.</param>
/// <param name="Total">Estimated size of the population; null where the other lists have no finite, unique estimate.</param>
public sealed record LeaveOneOut(string List, double? Total)
{
    /// <summary>Leaves out each list in turn and chooses a model anew.</summary>
    /// <param name="table">Any number of lists; three or more to leave something to compare.</param>
    /// <param name="choice">The rule by which a model is chosen.</param>
    /// <param name="cancel">Stops between two lists.</param>
    public static IReadOnlyList<LeaveOneOut> Of(CaptureTable table, ModelChoice choice, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return Of(table, left => choice.On(left, cancel)(ModelSearch.For(left, new ModelExistence()), left)?.Total, cancel);
    }

    /// <summary>Leaves out each list in turn and estimates from the others, of which there are at least two.</summary>
    internal static IReadOnlyList<LeaveOneOut> Of(CaptureTable table, Func<CaptureTable, double?> estimate, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        return [.. table.Lists.Select((name, list) =>
        {
            cancel.ThrowIfCancellationRequested();
            return new LeaveOneOut(name, table.Lists.Count > 2 && table.Without(list) is var left && ListRefusal.Of(left) is null ? estimate(left) : null);
        })];
    }
}
