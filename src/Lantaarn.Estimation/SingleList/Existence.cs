// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.SingleList;

/// <summary>
/// Whether a likelihood has a highest point, told before it is looked for: not where coefficients say the same thing, and not where some
/// combination of characteristics can drift off for ever while the likelihood keeps rising.
/// </summary>
internal static class Existence
{
    public static NoSingleListEstimate? Refusal(CountRegression regression)
    {
        var family = regression.Family;
        if (!IsFull(regression.Rows.Select(row => row.Pattern.Rate)) || (family.Second == SecondPredictor.Ones && !IsFull(regression.Rows.Select(row => row.Pattern.Ones))))
            return new(SingleListRefusal.NotIdentified, "Some characteristics say the same thing; leave one of them out.");
        var unbounded = Drifts(regression.Used.Select(row => (row.Pattern.Rate, family.RisesTowards(row.Seen))))
            || (family.Second == SecondPredictor.Ones && Drifts(regression.Used.Select(row => (row.Pattern.Ones, (int?)(row.Seen.Count == 1 ? 1 : -1)))));
        return unbounded
            ? new(SingleListRefusal.Unbounded, "Some group shows too few repeats (such as: only ever seen once), so nothing limits how many of it were never seen. "
                + "Join small groups or leave a characteristic out.")
            : null;
    }

    private static bool IsFull(IEnumerable<double[]> designs) => Space(designs) is { IsFull: true };

    private static bool Drifts(IEnumerable<(double[] Design, int? Side)> rows)
    {
        var told = rows.Where(row => row.Side is not null).DistinctBy(row => (Pattern: string.Join(';', row.Design), row.Side)).ToArray();
        if (Space(told.Select(row => row.Design)) is not { IsFull: true }) return true;
        var certain = Space(told.Where(row => row.Side == 0).Select(row => row.Design)) ?? new RowSpace(told[0].Design.Length);
        return EscapeDirection.Exists(certain, told.Where(row => row.Side != 0).Select(row => row.Design.Select(value => row.Side!.Value * value).ToArray()));
    }

    private static RowSpace? Space(IEnumerable<double[]> designs)
    {
        RowSpace? space = null;
        foreach (var design in designs) (space ??= new RowSpace(design.Length)).Add(design);
        return space;
    }
}
