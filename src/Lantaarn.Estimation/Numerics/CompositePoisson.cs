// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.Numerics;

/// <summary>
/// Fits a log-linear model to counts that are not the model's cells but weighted sums of them (composite link, Thompson &amp; Baker 1981,
/// Applied Statistics 30:125): lists that are missing somewhere, linkage that mixes patterns, totals known from elsewhere. The cell of each row
/// of <paramref name="cells"/> has as log mean the sum of the coefficients named there. Fisher scoring with halved steps; buffers are
/// reused, so one fitter serves one thread.
/// </summary>
/// <param name="terms">Number of coefficients.</param>
/// <param name="cells">Per cell the coefficients that add up to the log of its mean.</param>
/// <param name="rows">Per observation the cells that it sums, with their weights.</param>
internal sealed class CompositePoisson(int terms, int[][] cells, (int Cell, double Weight)[][] rows)
{
    private const double Tolerance = 1e-12;
    private const double Negligible = 1e-8;
    private const int MostSteps = 500;
    private readonly double[] _means = new double[cells.Length];
    private readonly double[] _expected = new double[rows.Length];
    private readonly double[] _step = new double[terms];
    private readonly double[] _slope = new double[terms];
    private readonly int[] _touched = new int[terms];
    private readonly double[] _trial = new double[terms];
    private readonly double[] _coefficients = new double[terms];
    private readonly CholeskyFactor _factor = new(terms);
    private CompositeData _data = new([]);

    /// <summary>Fitted mean per cell.</summary>
    public ReadOnlySpan<double> Means => _means;

    /// <summary>Fitted coefficients.</summary>
    public ReadOnlySpan<double> Coefficients => _coefficients;

    /// <summary>Twice the log-likelihood lost against a perfect fit, and the penalty of the prior.</summary>
    public double Deviance { get; private set; }

    /// <summary>Fits; false where the data leave a coefficient free or the iterations do not settle.</summary>
    public bool Fit(CompositeData data)
    {
        _data = data;
        if (!Start()) return false;
        for (var round = 0; round < MostSteps; round++)
        {
            if (!Factor()) return false;
            _step.CopyTo(_trial, 0);
            _factor.Solve(_step);
            var promise = _step.Zip(_trial, (step, score) => step * score).Sum();
            var before = Deviance;
            // Where next to nothing is left to gain, rounding decides whether a step still helps.
            if (!Move()) return promise < Negligible;
            if (Math.Abs(before - Deviance) < Tolerance * (Math.Abs(Deviance) + 0.1)) return true;
        }
        return false;
    }

    /// <summary>Variance of a function of the coefficients with this gradient at the fit; not a number where it has none.</summary>
    public double Variance(ReadOnlySpan<double> gradient)
    {
        if (!Factor()) return double.NaN;
        gradient.CopyTo(_step);
        _factor.Solve(_step);
        var sum = 0.0;
        for (var term = 0; term < terms; term++) sum += gradient[term] * _step[term];
        return sum;
    }

    /// <summary>Directions in which no observation changes, whatever a prior says: what the data cannot tell.</summary>
    public double[][] Untold()
    {
        var space = new RowSpace(terms);
        var full = new double[terms];
        for (var row = 0; row < rows.Length && !space.IsFull; row++)
        {
            Array.Clear(full);
            var touched = Slope(row);
            for (var i = 0; i < touched; i++) full[_touched[i]] = _slope[i] / _expected[row];
            space.Add(full);
        }
        return space.Complement();
    }

    // The first step divides every observation evenly over its cells and regresses the log of those counts.
    private bool Start()
    {
        var counts = new double[cells.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            var weights = rows[row].Sum(part => part.Weight);
            foreach (var (cell, weight) in rows[row])
                if (weight > 0)
                    counts[cell] += Math.Max(0, _data.Values[row]) * weight / weights;
        }
        Array.Clear(_step);
        var matrix = _factor.Matrix(terms);
        matrix.Clear();
        foreach (var cell in rows.SelectMany(row => row).Select(part => part.Cell).Distinct())
        {
            var mean = counts[cell] + 0.1;
            foreach (var i in cells[cell])
            {
                _step[i] += mean * Math.Log(mean) + counts[cell] - mean;
                foreach (var j in cells[cell])
                    if (j <= i)
                        matrix[i * terms + j] += mean;
            }
        }
        Array.Clear(_coefficients);
        AddPrior(matrix);
        if (!_factor.TryFactor()) return false;
        _factor.Solve(_step);
        _step.CopyTo(_coefficients, 0);
        Evaluate(_coefficients);
        return double.IsFinite(Deviance);
    }

    // Expected information in the factor, score in the step.
    private bool Factor()
    {
        Array.Clear(_step);
        var matrix = _factor.Matrix(terms);
        matrix.Clear();
        for (var row = 0; row < rows.Length; row++)
        {
            var touched = Slope(row);
            var variance = _data.Variance(row, _expected[row]);
            var residual = (_data.Values[row] - _expected[row]) / variance;
            for (var i = 0; i < touched; i++)
            {
                var term = _touched[i];
                _step[term] += residual * _slope[i];
                for (var j = 0; j <= i; j++)
                    matrix[Math.Max(term, _touched[j]) * terms + Math.Min(term, _touched[j])] += _slope[i] * _slope[j] / variance;
            }
        }
        AddPrior(matrix);
        return _factor.TryFactor();
    }

    // How one expected count moves with the coefficients; returns how many of them it depends on.
    private int Slope(int row)
    {
        var touched = 0;
        foreach (var (cell, weight) in rows[row])
            foreach (var term in cells[cell])
            {
                var at = Array.IndexOf(_touched, term, 0, touched);
                if (at < 0)
                {
                    at = touched++;
                    _touched[at] = term;
                    _slope[at] = 0;
                }
                _slope[at] += weight * _means[cell];
            }
        return touched;
    }

    private void AddPrior(Span<double> matrix)
    {
        if (_data.Prior is not { } prior) return;
        for (var term = 0; term < terms; term++)
        {
            matrix[term * terms + term] += prior.Precisions[term];
            _step[term] += prior.Precisions[term] * (prior.Guesses[term] - _coefficients[term]);
        }
    }

    private bool Move()
    {
        var before = Deviance;
        for (var share = 1.0; share > 1e-9; share /= 2)
        {
            for (var term = 0; term < terms; term++) _trial[term] = _coefficients[term] + share * _step[term];
            Evaluate(_trial);
            if (!(Deviance <= before + Tolerance * (Math.Abs(before) + 0.1))) continue;
            _trial.CopyTo(_coefficients, 0);
            return true;
        }
        return false;
    }

    private void Evaluate(double[] coefficients)
    {
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var log = 0.0;
            foreach (var term in cells[cell]) log += coefficients[term];
            _means[cell] = Math.Exp(log);
        }
        var sum = 0.0;
        for (var row = 0; row < rows.Length; row++)
        {
            var expected = 0.0;
            foreach (var (cell, weight) in rows[row]) expected += weight * _means[cell];
            _expected[row] = expected;
            sum += _data.Loss(row, expected);
        }
        Deviance = 2 * sum + (_data.Prior?.Penalty(coefficients) ?? 0);
    }
}
