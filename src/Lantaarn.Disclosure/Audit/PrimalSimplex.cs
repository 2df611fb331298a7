// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Audit;

/// <summary>
/// Revised primal simplex method for one system and many objectives. It starts from the true table, so there is no first phase. Basic
/// variables get a tiny random room below zero, which keeps every step positive where the table is degenerate (it nearly always is);
/// bound and table are computed without that room.
/// </summary>
internal sealed class PrimalSimplex : IBoundSolver
{
    private const double PriceTolerance = 1e-8;
    private const double PivotTolerance = 1e-8;
    private const double ResidualTolerance = 1e-6;
    private readonly LinearSystem _system;
    private readonly Basis _basis;
    private readonly int _rows;
    private readonly bool[] _isBasic;
    private readonly double[] _value;
    private readonly double[] _floor;
    private readonly Random _random = new(20260101);
    private int _nextPrice;

    public PrimalSimplex(LinearSystem system)
    {
        _system = system;
        _rows = system.Sums.Length;
        _basis = new(system.Columns, _rows);
        _isBasic = new bool[system.Columns.Length];
        _value = [.. system.Solution.Select(count => (double)count)];
        _floor = new double[_value.Length];
        foreach (var variable in system.StartBasis) Enter(variable);
        IsUsable = _basis.Factor(system.StartBasis) && PushToBounds();
    }

    /// <summary>False after a numerical failure: nothing more can be concluded.</summary>
    public bool IsUsable { get; private set; }

    public Optimum? Maximise(int[] unknowns, int sign, CancellationToken cancel)
    {
        var costs = new double[_value.Length];
        foreach (var unknown in unknowns) costs[unknown] = sign;
        if (!IsUsable) return null;
        for (var step = 0; step < 200 * (_rows + 50); step++)
        {
            cancel.ThrowIfCancellationRequested();
            var duals = Duals(costs);
            var entering = Price(costs, duals);
            if (entering < 0) return Conclude(costs, duals);
            if (!(IsUsable = Advance(entering))) return null;
        }
        return null;
    }

    private double[] Duals(double[] costs)
    {
        var duals = new double[_rows];
        for (var row = 0; row < _rows; row++) duals[row] = costs[_basis.Variables[row]];
        _basis.SolveBackward(duals);
        return duals;
    }

    // Looks through the unknowns in turn and stops at the first stretch that holds one worth entering.
    private int Price(double[] costs, double[] duals)
    {
        var stretch = Math.Max(200, _value.Length / 8);
        var (best, bestPrice) = (-1, PriceTolerance);
        for (var seen = 0; seen < _value.Length; seen++)
        {
            if (best >= 0 && seen % stretch == 0) break;
            var variable = _nextPrice;
            _nextPrice = _nextPrice + 1 == _value.Length ? 0 : _nextPrice + 1;
            if (_isBasic[variable]) continue;
            var price = costs[variable] - _system.Columns[variable].Times(duals);
            if (price > bestPrice) (best, bestPrice) = (variable, price);
        }
        return best;
    }

    private bool Advance(int entering)
    {
        var column = _system.Columns[entering].Dense(_rows);
        _basis.SolveForward(column);
        var row = Blocking(column, +1, out var length);
        if (row < 0) return false;
        Move(column, -length);
        _value[entering] += length;
        return Exchange(row, entering, column);
    }

    /// <summary>Moves every unknown that is not basic to zero; those that cannot get there become basic.</summary>
    private bool PushToBounds()
    {
        for (var variable = 0; variable < _value.Length; variable++)
        {
            if (_isBasic[variable] || _value[variable] <= 0) continue;
            var column = _system.Columns[variable].Dense(_rows);
            _basis.SolveForward(column);
            var row = Blocking(column, -1, out var length);
            var isFree = row < 0 || length >= _value[variable];
            if (isFree) length = _value[variable];
            Move(column, length);
            _value[variable] -= length;
            if (!isFree && !Exchange(row, variable, column)) return false;
        }
        return true;
    }

    // Two passes: the longest step that stays within tolerance, then the largest pivot that allows it.
    private int Blocking(double[] column, int direction, out double length)
    {
        var longest = double.PositiveInfinity;
        for (var row = 0; row < _rows; row++)
            if (direction * column[row] > PivotTolerance)
                longest = Math.Min(longest, (Room(row) + 1e-10) / Math.Abs(column[row]));
        var best = -1;
        for (var row = 0; row < _rows; row++)
        {
            if (direction * column[row] <= PivotTolerance || Room(row) / Math.Abs(column[row]) > longest) continue;
            if (best < 0 || Math.Abs(column[row]) > Math.Abs(column[best])) best = row;
        }
        length = best < 0 ? double.PositiveInfinity : Math.Max(0, Room(best) / Math.Abs(column[best]));
        return best;
    }

    private double Room(int row) => _value[_basis.Variables[row]] - _floor[_basis.Variables[row]];

    private void Move(double[] column, double length)
    {
        for (var row = 0; row < _rows; row++) _value[_basis.Variables[row]] += column[row] * length;
    }

    private bool Exchange(int row, int entering, double[] column)
    {
        var leaving = _basis.Variables[row];
        _isBasic[leaving] = false;
        _value[leaving] = _floor[leaving];
        Enter(entering);
        _basis.Replace(row, entering, column);
        return !_basis.IsDue || Refactor();
    }

    private void Enter(int variable)
    {
        _isBasic[variable] = true;
        _floor[variable] = -1e-7 * (1 + _random.NextDouble());
    }

    private bool Refactor()
    {
        if (!_basis.Factor([.. _basis.Variables])) return false;
        SetBasicValues();
        return true;
    }

    // The factors are good enough most of the time; where they are not, new ones are made.
    private bool Restart()
    {
        for (var variable = 0; variable < _value.Length; variable++)
            if (!_isBasic[variable])
                _value[variable] = 0;
        SetBasicValues();
        return IsSolution() || (Refactor() && IsSolution());
    }

    private bool IsSolution() => Array.TrueForAll(_basis.Variables, variable => _value[variable] >= -ResidualTolerance) && HasSmallResidual();

    private void SetBasicValues()
    {
        var rest = Residual();
        _basis.SolveForward(rest);
        for (var row = 0; row < _rows; row++) _value[_basis.Variables[row]] = rest[row];
    }

    /// <summary>What the unknowns that are not basic leave of each sum.</summary>
    private double[] Residual()
    {
        var rest = new double[_rows];
        for (var row = 0; row < _rows; row++) rest[row] = _system.Sums[row];
        for (var variable = 0; variable < _value.Length; variable++)
        {
            if (_isBasic[variable] || _value[variable] == 0) continue;
            foreach (var row in _system.Columns[variable].Rows) rest[row] -= _system.Columns[variable].Sign * _value[variable];
        }
        return rest;
    }

    private Optimum Conclude(double[] costs, double[] duals)
    {
        var bound = _system.DualBound(costs, duals);
        IsUsable = Restart();
        return new(bound, IsUsable ? (double[])_value.Clone() : null, duals);
    }

    private bool HasSmallResidual()
    {
        var rest = Residual();
        foreach (var variable in _basis.Variables)
            foreach (var row in _system.Columns[variable].Rows)
                rest[row] -= _system.Columns[variable].Sign * _value[variable];
        return Array.TrueForAll(rest, left => Math.Abs(left) <= ResidualTolerance);
    }
}
