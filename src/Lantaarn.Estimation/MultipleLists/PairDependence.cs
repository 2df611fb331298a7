// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using MathNet.Numerics;

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>A fit in which every two lists may depend on one another.</summary>
/// <param name="Unseen">Estimated persons that no list saw.</param>
/// <param name="Means">Expected persons per pattern, the unseen at position 0.</param>
/// <param name="Coefficients">Coefficient per term, by pattern.</param>
internal sealed record PairDependenceFit(double Unseen, double[] Means, double[] Coefficients)
{
    /// <summary>Twice the log-likelihood that the fit loses against one that repeats the table.</summary>
    public double Deviance(CaptureTable table)
    {
        var sum = 0.0;
        for (var pattern = 1; pattern < Means.Length; pattern++)
            sum += Means[pattern] - table[pattern] + (table[pattern] > 0 ? table[pattern] * Math.Log(table[pattern] / Means[pattern]) : 0);
        return 2 * sum;
    }

    /// <summary>
    /// By how much more often the table has people on the same three lists than the fit, each three lists counted: the score of a dependence that all
    /// threes have in common, which is what people leave who differ more than pairs of lists can take up.
    /// </summary>
    public double ThreesBeyondPairs(CaptureTable table)
    {
        var sum = 0.0;
        for (var pattern = 1; pattern < Means.Length; pattern++)
            sum += SpecialFunctions.Binomial(BitOperations.PopCount((uint)pattern), 3) * (table[pattern] - Means[pattern]);
        return sum;
    }
}

/// <summary>
/// The estimate that Lantaarn reports. All pairs of lists may depend on one another, and each log odds ratio is held, loosely, near zero
/// by a normal prior. Nothing is selected, so no chosen-away dependence can make the figure too low and the interval too short: README.md
/// beside this project has the coverage of this rule and of the alternatives. Two lists cannot tell dependence from size and get Chapman's
/// estimate. One estimator serves one thread.
/// </summary>
internal sealed class PairDependence(int lists)
{
    /// <summary>
    /// Prior standard deviation of a log odds ratio between two lists: two in three odds ratios between 1/4.5 and 4.5.
    /// </summary>
    public const double PriorDeviation = 1.5;

    private readonly PoissonScoring _scoring = new(lists);
    private readonly LogLinearModel _pairs = new(lists, lists > 2 ? HierarchicalModels.Pairs(lists) : []);

    /// <summary>The fit, or null where no two lists overlap or the fit does not settle.</summary>
    /// <param name="table">The table; as many lists as this estimator.</param>
    /// <param name="guesses">Prior mean per term, by pattern; null for zero.</param>
    public PairDependenceFit? Fit(CaptureTable table, double[]? guesses = null)
    {
        if (!HierarchicalModels.Pairs(lists).Append((1 << lists) - 1).Any(pair => table.SeenByAll(pair) > 0)) return null;
        if (lists == 2) return Independent(table);
        var prior = new InteractionPrior(PriorDeviation, guesses ?? new double[1 << lists]);
        if (!_scoring.Fit(table.Cells, _pairs, prior: prior) || !double.IsFinite(_scoring.Means[0])) return null;
        return new PairDependenceFit(_scoring.Means[0], _scoring.Means.ToArray(), _scoring.Coefficients.ToArray());
    }

    private static PairDependenceFit Independent(CaptureTable table)
    {
        var total = TwoLists.Chapman(table);
        var (first, second) = (table.SeenByAll(1) / total, table.SeenByAll(2) / total);
        double[] means = [(1 - first) * (1 - second) * total, first * (1 - second) * total, (1 - first) * second * total, first * second * total];
        return new PairDependenceFit(Math.Max(0, total - table.Observed), means, new double[4]);
    }
}
