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
        var rate = Check(regression.Used.Select(row => (row.Pattern.Rate, regression.Family.RisesTowards(row.Seen))));
        if (rate is not null || regression.Family.Second != SecondPredictor.Ones) return rate;
        return Check(regression.Used.Select(row => (row.Pattern.Ones, (int?)(row.Seen.Count == 1 ? 1 : -1))));
    }

    private static NoSingleListEstimate? Check(IEnumerable<(double[] Design, int? Side)> rows)
    {
        var told = rows.Where(row => row.Side is not null).ToArray();
        if (told.Length == 0) return new(SingleListRefusal.Empty, "Nobody on the list was seen in a way that this method can use.");
        var columns = told[0].Design.Length;
        var all = new RowSpace(columns);
        var certain = new RowSpace(columns);
        var oneSided = new List<double[]>();
        foreach (var (design, side) in told.DistinctBy(row => (Pattern: string.Join(';', row.Design), row.Side)))
        {
            all.Add(design);
            if (side == 0) certain.Add(design);
            else oneSided.Add([.. design.Select(value => side!.Value * value)]);
        }
        if (!all.IsFull)
            return new(SingleListRefusal.NotIdentified, "Some characteristics say the same thing among those whom this method uses; leave one of them out.");
        return EscapeDirection.Exists(certain, oneSided)
            ? new(SingleListRefusal.Unbounded, "Some group shows too few repeats (such as: only ever seen once), so nothing limits how many of it were never seen. "
                + "Join small groups or leave a characteristic out.")
            : null;
    }
}
