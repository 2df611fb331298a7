// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>
/// Extended maximum likelihood (Fienberg &amp; Rinaldo 2012, doi 10.1214/12-AOS986): patterns whose expected count runs off to zero are left
/// out, and the model is fitted to the facial set that remains. The number of unseen is known there only where its row of the design
/// is a combination of the remaining rows.
/// </summary>
internal static class ExtendedFit
{
    public static ListOutcome Of(CaptureTable table, LogLinearModel model)
    {
        double[] Row(int pattern) => [.. model.Terms.Select(term => (pattern & term) == term ? 1.0 : 0)];
        var occupied = Enumerable.Range(1, table.PatternCount).Where(pattern => table[pattern] > 0).ToArray();
        double[][] seen = [.. occupied.Select(Row)];
        var space = new RowSpace(model.ParameterCount);
        foreach (var row in seen) space.Add(row);
        var empty = Enumerable.Range(1, table.PatternCount).Except(occupied).Select(Row).ToArray();
        double[][] rows = [.. seen, .. EscapeDirection.Staying(space, empty)];
        double[] towardsMore = [-1, .. new double[model.ParameterCount - 1]];
        var limited = EscapeDirection.Staying(space, [.. empty, towardsMore]).Contains(towardsMore);
        foreach (var row in rows) space.Add(row);
        var rank = space.Rank;
        space.Add(Row(0));
        if (space.Rank > rank) return limited ? EverybodySeen : Undetermined(table, model);

        var columns = Independent(rows);
        double[] counts = [.. occupied.Select(pattern => table[pattern]), .. new double[rows.Length - seen.Length]];
        double[][] reduced = [.. rows.Select(row => columns.Select(column => row[column]).ToArray())];
        var design = new LogLinearDesign(reduced, new double[rows.Length], counts);
        return design.Fit() is { } fit ? Describe(design, model, fit) : Undetermined(table, model);
    }

    private static LogLinearFit Describe(LogLinearDesign design, LogLinearModel model, PoissonRegression fit)
    {
        var (unseen, error) = LogLinearDesign.Unseen(fit);
        var logLikelihood = design.SaturatedLogLikelihood - fit.Deviance / 2;
        return new LogLinearFit(model, design.Observed + unseen, unseen, error, fit.Deviance, design.Counts.Length - fit.Coefficients.Length,
            2 * model.ParameterCount - 2 * logLikelihood, model.ParameterCount * Math.Log(design.Observed) - 2 * logLikelihood)
        {
            IsExtended = true,
        };
    }

    // The constant comes first; a column that the earlier ones make up adds nothing.
    private static int[] Independent(double[][] rows)
    {
        var space = new RowSpace(rows.Length);
        return [.. Enumerable.Range(0, rows[0].Length).Where(column =>
        {
            var before = space.Rank;
            space.Add(rows.Select(row => row[column]).ToArray());
            return space.Rank > before;
        })];
    }

    private static ListRefusal EverybodySeen { get; } = new(RefusalReason.Unbounded,
        "Taken literally these lists say that everybody was seen, which leaves no interval: people on one list are all on another too. Check "
        + "whether one list was made from the other, and leave it out if so.");

    private static ListRefusal Undetermined(CaptureTable table, LogLinearModel model) => new(RefusalReason.Unbounded,
        $"With dependence between {model.Describe(table.Lists)} these lists set no limit to the number of unseen people: too few overlaps are "
        + "left to tell it from the dependence. Leave a dependence out, or join lists.");
}
