// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Audit;

/// <summary>
/// One group of connected unknowns as a linear system. Unknowns in the same constraints and the same targets are one variable, and counts
/// are taken above their lower bound. Variables are numbered from large to small, so that the start basis holds large ones.
/// </summary>
internal sealed class AuditComponent
{
    private readonly int[][] _groups;
    private readonly Dictionary<int, int> _variableOfUnknown = [];
    private readonly Constraint[] _kept;

    public AuditComponent(int[] unknowns, IReadOnlyList<Constraint> constraints, IReadOnlyList<int[]> targets, AuditCounts counts)
    {
        _groups = [.. Merge(unknowns, [.. constraints.Select(constraint => constraint.Unknowns), .. targets])
            .OrderByDescending(group => group.Sum(unknown => counts.True[unknown] - counts.Lower[unknown])).ThenBy(group => group[0])];
        for (var variable = 0; variable < _groups.Length; variable++)
            foreach (var unknown in _groups[variable])
                _variableOfUnknown[unknown] = variable;
        var equalities = constraints.Where(constraint => !constraint.IsAtLeast).ToArray();
        var independent = IndependentConstraints.Of([.. equalities.Select(constraint => VariablesOf(constraint.Unknowns))]);
        var minima = constraints.Where(constraint => constraint.IsAtLeast).ToArray();
        _kept = [.. independent.Select(pair => equalities[pair.Constraint]), .. minima];
        System = Build(equalities, [.. independent.Select(pair => pair.Pivot)], minima.Length, counts);
        Targets = [.. targets.Select(VariablesOf)];
    }

    public LinearSystem System { get; }

    /// <summary>Per target the variables it adds up, each in full.</summary>
    public int[][] Targets { get; }

    /// <summary>The cell a constraint of the system comes from.</summary>
    public int CellOf(int constraint) => _kept[constraint].Cell;

    private LinearSystem Build(Constraint[] equalities, int[] pivots, int minima, AuditCounts counts)
    {
        var lower = _groups.Select(group => group.Sum(unknown => counts.Lower[unknown])).ToArray();
        var above = _groups.Select((group, variable) => group.Sum(unknown => counts.True[unknown]) - lower[variable]).ToArray();
        var rowsOfVariable = _groups.Select(_ => new List<int>()).ToArray();
        var sums = new long[_kept.Length];
        for (var row = 0; row < _kept.Length; row++)
        {
            sums[row] = _kept[row].Value;
            foreach (var variable in VariablesOf(_kept[row].Unknowns))
            {
                rowsOfVariable[variable].Add(row);
                sums[row] -= lower[variable];
            }
        }
        var firstMinimum = _kept.Length - minima;
        var slackRows = Enumerable.Range(firstMinimum, minima).ToArray();
        var slacks = slackRows.Select(row => VariablesOf(_kept[row].Unknowns).Sum(variable => above[variable]) - sums[row]);
        return new(
            [.. rowsOfVariable.Select(rows => new VariableColumn([.. rows], 1)), .. slackRows.Select(row => new VariableColumn([row], -1))],
            sums,
            [.. above, .. slacks],
            Upper(equalities, lower, minima),
            [.. pivots, .. Enumerable.Range(_groups.Length, minima)]);
    }

    private double[] Upper(Constraint[] equalities, long[] lower, int minima)
    {
        var upper = new double[_groups.Length + minima];
        Array.Fill(upper, double.PositiveInfinity);
        foreach (var constraint in equalities)
        {
            var variables = VariablesOf(constraint.Unknowns);
            var left = constraint.Value - variables.Sum(variable => lower[variable]);
            foreach (var variable in variables) upper[variable] = Math.Min(upper[variable], left);
        }
        return upper;
    }

    private int[] VariablesOf(int[] unknowns) => [.. unknowns.Select(unknown => _variableOfUnknown[unknown]).Distinct().Order()];

    private static int[][] Merge(int[] unknowns, IReadOnlyList<int[]> sets)
    {
        var membership = unknowns.ToDictionary(unknown => unknown, _ => new List<int>());
        for (var set = 0; set < sets.Count; set++)
            foreach (var unknown in sets[set])
                membership[unknown].Add(set);
        return [.. unknowns.GroupBy(unknown => (IReadOnlyList<int>)membership[unknown], IntegerSequence.Comparer).Select(group => group.ToArray())];
    }
}
