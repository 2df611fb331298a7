// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using MathNet.Numerics;

namespace Lantaarn.Estimation.MultipleLists.Bayesian;

/// <summary>
/// Logarithm of prior times chance of a table and a number of unseen persons under each graph, up to one constant (Madigan &amp; York
/// 1997, doi 10.1093/biomet/84.1.19): Dirichlet priors that agree on every margin, and weight 1/N for a size N.
/// </summary>
internal sealed class GraphLikelihood
{
    private readonly double[] _fixed;
    private readonly double[] _seenByNone;
    private readonly double _observed;
    private readonly double _weight;
    private readonly int _lists;

    public GraphLikelihood(CaptureTable table, double personsPerPattern)
    {
        _lists = table.Lists.Count;
        _observed = table.Observed;
        _weight = personsPerPattern;
        _fixed = new double[1 << _lists];
        _seenByNone = new double[1 << _lists];
        for (var set = 1; set < _fixed.Length; set++) (_fixed[set], _seenByNone[set]) = Margin(table, set);
    }

    /// <summary>What depends on the number of unseen: one part per set of lists, and at position 0 the part that all graphs share.</summary>
    public void Parts(double unseen, Span<double> parts)
    {
        var total = _observed + unseen;
        var whole = SpecialFunctions.GammaLn(total + _weight * _fixed.Length);
        parts[0] = SpecialFunctions.GammaLn(total + 1) - SpecialFunctions.GammaLn(unseen + 1) - Math.Log(total);
        for (var set = 1; set < _fixed.Length; set++)
            parts[set] = _fixed[set] + SpecialFunctions.GammaLn(_seenByNone[set] + unseen + PerCell(set)) - whole;
    }

    /// <summary>The logarithm for one graph, given the parts.</summary>
    public static double Log(DecomposableGraph graph, ReadOnlySpan<double> parts)
    {
        var sum = parts[0];
        foreach (var (set, power) in graph.Margins) sum += power * parts[set];
        return sum;
    }

    private (double Fixed, double SeenByNone) Margin(CaptureTable table, int set)
    {
        var counts = new double[_fixed.Length];
        for (var pattern = 1; pattern <= table.PatternCount; pattern++) counts[pattern & set] += table[pattern];
        var sum = SpecialFunctions.GammaLn(_weight * _fixed.Length) - SpecialFunctions.GammaLn(PerCell(set));
        for (var cell = 1; cell < counts.Length; cell++)
            if ((cell & set) == cell)
                sum += SpecialFunctions.GammaLn(counts[cell] + PerCell(set)) - SpecialFunctions.GammaLn(PerCell(set));
        return (sum, counts[0]);
    }

    // Prior weight of one cell of a margin: that of all patterns it sums.
    private double PerCell(int set) => _weight * (1 << (_lists - BitOperations.PopCount((uint)set)));
}
