// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.SingleList;

/// <summary>Population size from one list on which people may stand more than once.</summary>
public static class SingleListEstimator
{
    /// <summary>Estimates by one method, with all covariates of the counts; refuses where no finite estimate exists.</summary>
    /// <param name="counts">Who was seen how often.</param>
    /// <param name="method">The method.</param>
    public static SingleListOutcome Estimate(RepeatCounts counts, SingleListMethod method)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var family = Family(method);
        var rows = counts.Rows();
        if (Refusal(rows.Where(row => family.Uses(row.Count)).ToArray(), family) is { } refusal) return refusal;
        var names = counts.ColumnNames;
        return CountRegression.Fit(rows, family) is { } fit
            ? Describe(counts, names, rows, family, fit)
            : new NoSingleListEstimate(SingleListRefusal.NotConverged, "The best fit was not found; use fewer characteristics.");
    }

    private static CountFamily Family(SingleListMethod method) => method switch
    {
        SingleListMethod.ZeroTruncatedPoisson => new ZeroTruncatedPoisson(),
        SingleListMethod.ZeroTruncatedGeometric => new ZeroTruncatedGeometric(),
        SingleListMethod.ChaoLowerBound => new ChaoRegression(),
        SingleListMethod.Zelterman => new ZeltermanRegression(),
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    private static NoSingleListEstimate? Refusal(CountRow[] used, CountFamily family)
    {
        if (used.Length == 0) return new(SingleListRefusal.Empty, "Nobody on the list was seen in a way that this method can use.");
        var columns = used[0].Design.Length;
        var all = new RowSpace(columns);
        var certain = new RowSpace(columns);
        var oneSided = new List<double[]>();
        foreach (var row in used)
        {
            all.Add(row.Design);
            var side = family.RisesTowards(row.Count);
            if (side == 0) certain.Add(row.Design);
            else oneSided.Add([.. row.Design.Select(value => side * value)]);
        }
        if (!all.IsFull)
            return new(SingleListRefusal.NotIdentified, "Some characteristics say the same thing; leave one of them out.");
        return EscapeDirection.Exists(certain, oneSided)
            ? new(SingleListRefusal.Unbounded, "Some group was only ever seen once, so nothing limits how many of it were never seen. "
                + "Join small groups or leave a characteristic out.")
            : null;
    }

    private static SingleListEstimate Describe(
        RepeatCounts counts, IReadOnlyList<string> names, IReadOnlyList<CountRow> rows, CountFamily family, CountRegression fit)
    {
        var total = 0.0;
        var chance = 0.0;
        var gradient = new double[names.Count];
        foreach (var row in rows)
        {
            var standing = family.Standing(row.Count, fit.Predictor(row));
            total += row.Persons * standing.Persons;
            chance += row.Persons * standing.Variance;
            for (var k = 0; k < gradient.Length; k++) gradient[k] += row.Persons * standing.Derivative * row.Design[k];
        }
        return new SingleListEstimate(
            counts.Persons,
            total,
            Math.Sqrt(fit.Variance(gradient) + chance),
            fit.LogLikelihood,
            2 * names.Count - 2 * fit.LogLikelihood,
            names.Count * Math.Log(counts.Persons) - 2 * fit.LogLikelihood,
            names.Zip(fit.Coefficients).ToDictionary(item => item.First, item => item.Second));
    }
}
