// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Alternatives;

/// <summary>
/// Finds other tables of persons that would have given the same shown values: a walk from the true table in which one person comes, goes or moves at a time and
/// every cell stays in the range that its shown value leaves possible. What it sees of a small count, an attacker cannot rule out. It needs no solver and
/// cannot err on the unsafe side.
/// </summary>
internal sealed class WitnessWalk
{
    /// <summary>At least this much must lie between the smallest and the largest value of a small count: three possible values.</summary>
    public const long LeastWidth = 2;

    private const int StepsPerRow = 200;
    private const int MostSteps = 20_000_000;
    private readonly CellMatrix _matrix;
    private readonly CountRange[] _ranges;
    private readonly int[] _small;
    private readonly int[][] _cellsOfRow;
    private readonly long[] _persons;
    private readonly long[] _values;
    private readonly long[] _least;
    private readonly long[] _most;
    private readonly Random _random = new(20260101);

    /// <param name="matrix">All cells.</param>
    /// <param name="ranges">Per cell what its shown value leaves possible; holds the true count.</param>
    /// <param name="minimumCount">Counts from 1 up to this number, less one, are small.</param>
    public WitnessWalk(CellMatrix matrix, CountRange[] ranges, int minimumCount)
    {
        (_matrix, _ranges) = (matrix, ranges);
        _small = [.. Enumerable.Range(0, ranges.Length).Where(cell => matrix.Values[cell] > 0 && matrix.Values[cell] < minimumCount)];
        _cellsOfRow = [.. matrix.ColumnsOfRows().Select(cells => cells.ToArray())];
        _persons = [.. matrix.Counts];
        _values = [.. matrix.Values];
        _least = [.. matrix.Values];
        _most = [.. matrix.Values];
    }

    /// <summary>Width of the small count that is narrowed down most, as far as the walk saw; null where no count is small. Stops as soon as all are wide enough.</summary>
    public long? NarrowestSmallCount(CancellationToken cancel)
    {
        if (_small.Length == 0) return null;
        var open = new List<int>(_small);
        var steps = Math.Min(MostSteps, (long)StepsPerRow * _persons.Length + 10_000);
        for (var step = 0L; step < steps && open.Count > 0; step++)
        {
            if (step % 4096 == 0) cancel.ThrowIfCancellationRequested();
            var target = open[_random.Next(open.Count)];
            TryStep(target);
            if (_most[target] - _least[target] >= LeastWidth) open.Remove(target);
        }
        return _small.Min(cell => _most[cell] - _least[cell]);
    }

    // Half of the steps touch a small count that is still narrow, the others make room for them.
    private void TryStep(int target)
    {
        var row = _random.Next(2) == 0 ? AnyOf(_matrix.Columns[target]) : _random.Next(_persons.Length);
        var other = AnyOf(_matrix.Columns[AnyOf(_cellsOfRow[row])]);
        var change = _random.Next(2) == 0 ? 1 : -1;
        (int Row, int By)[] step = other != row && _random.Next(3) > 0 ? [(row, change), (other, -change)] : [(row, change)];
        foreach (var (at, by) in step) Apply(at, by);
        if (Array.TrueForAll(step, changed => IsPossible(changed.Row)))
            foreach (var (at, _) in step) See(at);
        else
            foreach (var (at, by) in step) Apply(at, -by);
    }

    private void Apply(int row, int by)
    {
        _persons[row] += by;
        foreach (var cell in _cellsOfRow[row]) _values[cell] += by;
    }

    private bool IsPossible(int row) =>
        _persons[row] >= 0 && Array.TrueForAll(_cellsOfRow[row], cell => _values[cell] >= _ranges[cell].Low && !(_values[cell] > _ranges[cell].Up));

    private void See(int row)
    {
        foreach (var cell in _cellsOfRow[row])
        {
            _least[cell] = Math.Min(_least[cell], _values[cell]);
            _most[cell] = Math.Max(_most[cell], _values[cell]);
        }
    }

    private int AnyOf(int[] items) => items[_random.Next(items.Length)];
}
