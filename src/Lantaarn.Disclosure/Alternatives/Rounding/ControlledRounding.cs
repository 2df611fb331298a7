// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Alternatives.Rounding;

/// <summary>
/// Rounds the cells of linked tables so that sums hold: it hands out packets of the base to inner cells, which nobody sees, and what is shown are their sums.
/// Simulated annealing over single packets that come, go or move; a shown cell that is off by the base or more weighs heaviest, then the
/// sum of all deviations.
/// </summary>
/// <remarks>
/// The problem: Salazar-González (2006), "Controlled rounding and cell perturbation: statistical disclosure limitation methods for tabular data",
/// Mathematical Programming 105. Rounding inner cells and adding up: Langsrud and Heldal (2018), "An algorithm for
/// small count rounding of tabular data", Privacy in Statistical Databases. The search: Kirkpatrick, Gelatt and Vecchi (1983), doi:10.1126/science.220.4598.671.
/// </remarks>
internal sealed class ControlledRounding
{
    private const int Attempts = 3;
    private const int StepsPerRow = 300;
    private const int FewestSteps = 200_000;
    private readonly CellMatrix _matrix;
    private readonly int _base;
    private readonly Random _random;
    private readonly int[][] _cellsOfRow;
    private readonly int[] _packets;
    private readonly long[] _deviations;
    private readonly List<int> _rowOfPacket = [];

    public ControlledRounding(CellMatrix matrix, int roundingBase, Random random)
    {
        (_matrix, _base, _random) = (matrix, roundingBase, random);
        _cellsOfRow = [.. matrix.ColumnsOfRows().Select(cells => cells.ToArray())];
        _packets = new int[matrix.Counts.Length];
        _deviations = [.. matrix.Values.Select(value => -value)];
    }

    /// <summary>Rounded value per cell, the best that was found; all multiples of the base, and sums of the same inner values.</summary>
    public long[] Values(CancellationToken cancel)
    {
        var (best, bestCost) = (Array.Empty<long>(), long.MaxValue);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            Anneal(cancel);
            var cost = _deviations.Sum(Cost);
            if (cost < bestCost) (best, bestCost) = ([.. _deviations.Zip(_matrix.Values, (deviation, value) => value + deviation)], cost);
        }
        return best;
    }

    private void Anneal(CancellationToken cancel)
    {
        var steps = Math.Max(FewestSteps, StepsPerRow * _packets.Length);
        var (hot, cold) = (4.0 * _base, 0.05 * _base);
        for (var step = 0; step < steps; step++)
        {
            if (step % 4096 == 0) cancel.ThrowIfCancellationRequested();
            Propose(hot * Math.Pow(cold / hot, (double)step / steps));
        }
    }

    private void Propose(double temperature)
    {
        var takes = _rowOfPacket.Count > 0 && _random.Next(3) > 0;
        var packet = takes ? _random.Next(_rowOfPacket.Count) : -1;
        var from = takes ? _rowOfPacket[packet] : -1;
        var to = !takes || _random.Next(2) == 0 ? TargetRow(from) : -1;
        if (from == to) return;
        // Deviations are changed first and put back if the change is not accepted: cells that both rows are in then cancel out.
        var gained = (from < 0 ? 0 : Move(from, -_base)) + (to < 0 ? 0 : Move(to, _base));
        if (gained <= 0 || _random.NextDouble() < Math.Exp(-gained / temperature))
        {
            Record(packet, from, to);
            return;
        }
        if (to >= 0) Move(to, -_base);
        if (from >= 0) Move(from, _base);
    }

    // A packet moves to a row that shares a cell with it, so that few sums change; a new one goes to any row.
    private int TargetRow(int from)
    {
        if (from < 0) return _random.Next(_packets.Length);
        var cells = _cellsOfRow[from];
        var column = _matrix.Columns[cells[_random.Next(cells.Length)]];
        return column[_random.Next(column.Length)];
    }

    private long Move(int row, int by)
    {
        var change = 0L;
        foreach (var cell in _cellsOfRow[row])
        {
            change += Cost(_deviations[cell] + by) - Cost(_deviations[cell]);
            _deviations[cell] += by;
        }
        return change;
    }

    private void Record(int packet, int from, int to)
    {
        if (from >= 0) _packets[from]--;
        if (to >= 0) _packets[to]++;
        if (from < 0) _rowOfPacket.Add(to);
        else if (to >= 0) _rowOfPacket[packet] = to;
        else
        {
            _rowOfPacket[packet] = _rowOfPacket[^1];
            _rowOfPacket.RemoveAt(_rowOfPacket.Count - 1);
        }
    }

    private long Cost(long deviation)
    {
        var size = Math.Abs(deviation);
        return size < _base ? size : size + (5 * _base) + (5 * (size - _base));
    }
}
