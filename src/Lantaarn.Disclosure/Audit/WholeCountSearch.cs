// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Audit;

/// <summary>
/// Looks for other tables of whole counts near the true one: raises or lowers one unknown at a time and lets the basic unknowns, which
/// are chosen among the largest counts, make up for it. Vertices of a linear programme are often fractional; these tables never are.
/// </summary>
internal sealed class WholeCountSearch(LinearSystem system)
{
    private const double WholeTolerance = 1e-6;
    private const int MostRounds = 40;
    private const int MostStuckRounds = 8;
    private readonly Basis _basis = new(system.Columns, system.Sums.Length);
    private readonly bool[] _isBasic = new bool[system.Columns.Length];

    /// <summary>A table that moves the sum of some unknowns up (sign 1) or down (sign -1) by about a distance, or as far as it gets; null where it finds none.</summary>
    public long[]? Move(int[] unknowns, int sign, long distance, CancellationToken cancel)
    {
        var random = new Random(20260101);
        var table = (long[])system.Solution.Clone();
        var left = (double)distance;
        for (var (round, stuck) = (0, 0); round < MostRounds && stuck < MostStuckRounds && left > WholeTolerance; round++)
        {
            if (!TakeLargest(table, random)) return null;
            var before = left;
            left = MoveOnce(table, Gains(unknowns, sign), left, cancel);
            stuck = left < before ? 0 : stuck + 1;
        }
        return left < distance && system.IsSolvedBy(table) ? table : null;
    }

    /// <summary>Walks through tables of whole counts, from the true one, by random small steps; each step gives the table it reached, always in the same array.</summary>
    public IEnumerable<long[]> Wander(int rounds, CancellationToken cancel)
    {
        var random = new Random(20260101);
        var table = (long[])system.Solution.Clone();
        for (var round = 0; round < rounds && TakeLargest(table, random); round++)
        {
            int[] order = [.. Enumerable.Range(0, table.Length).Where(variable => !_isBasic[variable])];
            random.Shuffle(order);
            foreach (var variable in order)
            {
                cancel.ThrowIfCancellationRequested();
                var direction = random.Next(2) == 0 ? 1 : -1;
                if (Step(table, variable, direction, random.Next(1, 4)) > 0 || Step(table, variable, -direction, 1) > 0) yield return table;
            }
        }
    }

    private double MoveOnce(long[] table, double[] gains, double left, CancellationToken cancel)
    {
        var worthMoving = Enumerable.Range(0, gains.Length).Where(variable => IsWorthMoving(gains, table, variable));
        foreach (var variable in worthMoving.OrderBy(variable => Math.Abs(gains[variable])).ThenBy(variable => variable).ToArray())
        {
            cancel.ThrowIfCancellationRequested();
            var gain = Math.Abs(gains[variable]);
            left -= gain * Step(table, variable, Math.Sign(gains[variable]), left / gain);
            if (left <= WholeTolerance) break;
        }
        return left;
    }

    // Equal counts in a different order each time, so that a round that got stuck is not repeated.
    private bool TakeLargest(long[] table, Random random)
    {
        var tie = new int[table.Length];
        for (var variable = 0; variable < tie.Length; variable++) tie[variable] = random.Next();
        var order = Enumerable.Range(0, table.Length).OrderByDescending(variable => table[variable]).ThenBy(variable => tie[variable]);
        if (!_basis.FactorFirst(order)) return false;
        Array.Clear(_isBasic);
        foreach (var variable in _basis.Variables) _isBasic[variable] = true;
        return true;
    }

    private bool IsWorthMoving(double[] gains, long[] table, int variable) =>
        !_isBasic[variable] && (gains[variable] > WholeTolerance || (gains[variable] < -WholeTolerance && table[variable] > 0));

    private double[] Gains(int[] unknowns, int sign)
    {
        var gains = new double[_isBasic.Length];
        foreach (var unknown in unknowns) gains[unknown] = sign;
        var duals = new double[system.Sums.Length];
        for (var row = 0; row < duals.Length; row++) duals[row] = gains[_basis.Variables[row]];
        _basis.SolveBackward(duals);
        for (var variable = 0; variable < gains.Length; variable++) gains[variable] -= system.Columns[variable].Times(duals);
        return gains;
    }

    // How many whole steps were taken: none where the others would have to change by fractions or fall below zero.
    private long Step(long[] table, int variable, int direction, double wanted)
    {
        var column = system.Columns[variable].Dense(system.Sums.Length);
        _basis.SolveForward(column);
        var steps = (long)Math.Ceiling(wanted - WholeTolerance);
        if (direction < 0) steps = Math.Min(steps, table[variable]);
        for (var row = 0; row < column.Length; row++)
        {
            var change = (long)Math.Round(-direction * column[row]);
            if (Math.Abs(-direction * column[row] - change) > WholeTolerance) return 0;
            if (change < 0) steps = Math.Min(steps, table[_basis.Variables[row]] / -change);
        }
        if (steps <= 0) return 0;
        table[variable] += direction * steps;
        for (var row = 0; row < column.Length; row++) table[_basis.Variables[row]] += steps * (long)Math.Round(-direction * column[row]);
        return steps;
    }
}
