// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using Lantaarn.Disclosure.Suppression;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Releases;

/// <summary>
/// Two releases of which the second counts people that the first did not, or no longer counts some. Whoever subtracts them learns about those few.
/// Everything that follows from both by adding and subtracting is worked out, in whole numbers: no change of a few persons and no hidden
/// small count may be among it.
/// </summary>
internal sealed class LateRecords
{
    private readonly ReleaseCells _cells;
    private readonly FrozenCells _before;
    private readonly bool[] _shownNow;
    private readonly int _minimum;
    private readonly int _rows;

    /// <param name="cells">The cells of both releases, as counted now.</param>
    /// <param name="before">What the first release showed.</param>
    /// <param name="shownNow">Per cell: the second release shows it.</param>
    /// <param name="minimum">A change by fewer persons, and a hidden count below it, may not be derivable.</param>
    public LateRecords(ReleaseCells cells, FrozenCells before, bool[] shownNow, int minimum)
    {
        (_cells, _before, _shownNow, _minimum) = (cells, before, shownNow, minimum);
        _rows = cells.Matrix.Counts.Length;
    }

    // Unknowns: the count of each row before (first), its change (second); then the value of a column and the weight of a target.
    private int ValueRow => 2 * _rows;

    private int WeightRow => (2 * _rows) + 1;

    /// <summary>How many small changes and small hidden counts follow.</summary>
    public int Derivable(CancellationToken cancel)
    {
        var targets = Targets().ToArray();
        var residuals = targets.Select(target => ResidualColumn<BigInteger>.OfOnes([.. target.Rows, WeightRow])).ToArray();
        var known = Known().ToArray();
        for (var at = 0; at < known.Length; at++)
        {
            cancel.ThrowIfCancellationRequested();
            var pivot = known[at];
            if (pivot.IsEmpty || pivot.Rows[0] >= ValueRow) continue;
            for (var later = at + 1; later < known.Length; later++) known[later] = known[later].ReducedBy(pivot);
            for (var target = 0; target < residuals.Length; target++) residuals[target] = residuals[target].ReducedBy(pivot);
        }
        return Enumerable.Range(0, targets.Length).Count(at => Follows(residuals[at]) is { } value && targets[at].IsSmall(value));
    }

    private IEnumerable<ResidualColumn<BigInteger>> Known()
    {
        var matrix = _cells.Matrix;
        foreach (var (cell, value) in _before.Recorded)
            yield return ResidualColumn<BigInteger>.Of([.. matrix.Columns[cell], ValueRow], [.. matrix.Columns[cell].Select(_ => BigInteger.One), value]);
        for (var cell = 0; cell < _shownNow.Length; cell++)
            if (_shownNow[cell])
                yield return ResidualColumn<BigInteger>.Of([.. Both(matrix.Columns[cell]), ValueRow], [.. Both(matrix.Columns[cell]).Select(_ => BigInteger.One), matrix.Values[cell]]);
    }

    private IEnumerable<(int[] Rows, Func<BigInteger, bool> IsSmall)> Targets()
    {
        bool IsSmallChange(BigInteger change) => !change.IsZero && BigInteger.Abs(change) < _minimum;
        bool IsSmallCount(BigInteger count) => count < _minimum;
        for (var row = 0; row < _rows; row++) yield return ([_rows + row], IsSmallChange);
        for (var cell = 0; cell < _shownNow.Length; cell++)
        {
            var rows = _cells.Matrix.Columns[cell];
            yield return ([.. rows.Select(row => _rows + row)], IsSmallChange);
            if (_before.Hidden[cell]) yield return (rows, IsSmallCount);
            if (_before.Hidden[cell] && !_shownNow[cell]) yield return ([.. Both(rows)], IsSmallCount);
        }
    }

    private IEnumerable<int> Both(int[] rows) => [.. rows, .. rows.Select(row => _rows + row)];

    // Weight times the target plus the value row is zero once nothing else is left.
    private BigInteger? Follows(ResidualColumn<BigInteger> residual)
    {
        if (residual.Rows[0] < ValueRow) return null;
        var weight = residual.Values[^1];
        return residual.Rows[0] == WeightRow ? BigInteger.Zero : -residual.Values[0] / weight;
    }
}
