// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.MultipleLists.Covariates;

/// <summary>
/// Maximum likelihood of a design by Newton's method. Records of several cells (a level not recorded) add the logarithm of the sum
/// of their means: the likelihood that the EM algorithm climbs (Zwane &amp; van der Heijden 2007), climbed directly.
/// </summary>
internal sealed class CovariateScoring
{
    private const double Tolerance = 1e-12;
    private const int MostSteps = 500;
    private readonly CovariateDesign _design;
    private readonly int[] _cells;
    private readonly int[] _columns;
    private readonly double[][] _rows;
    private readonly (int[] Cells, double Count)[] _records;
    private readonly CholeskyFactor _factor;
    private readonly double[] _mean;
    private double[] _coefficients;

    public CovariateScoring(CovariateDesign design, CovariateFace face)
    {
        _design = design;
        _cells = face.Cells;
        _columns = Independent(design, face.Cells);
        _rows = [.. _cells.Select(cell => Reduced(design.Rows[cell]))];
        var positions = _cells.Select((cell, at) => (cell, at)).ToDictionary(item => item.cell, item => item.at);
        _records = [.. design.Records.Select(record => (record.Cells.Select(cell => positions[cell]).ToArray(), record.Count))];
        _factor = new CholeskyFactor(_columns.Length);
        _mean = new double[_cells.Length];
        _coefficients = new double[_columns.Length];
    }

    /// <summary>Logarithm of the likelihood, without the part that does not depend on the parameters.</summary>
    public double LogLikelihood { get; private set; }

    /// <summary>False where the steps do not settle or the records cannot tell all parameters.</summary>
    public bool Fit()
    {
        if (!Start()) return false;
        for (var step = 0; step < MostSteps; step++)
        {
            var direction = Score();
            if (!Factor(missing: true) && !Factor(missing: false)) return false;
            _factor.Solve(direction);
            var before = LogLikelihood;
            if (!Move(direction)) return Factor(missing: true);
            if (Math.Abs(LogLikelihood - before) < Tolerance * (Math.Abs(before) + 0.1)) return Factor(missing: true);
        }
        return false;
    }

    /// <summary>Expected persons in a cell or of the unseen, by its row; only for rows that the fitted cells determine.</summary>
    public double Mean(double[] row) => Math.Exp(Dot(Reduced(row), _coefficients));

    /// <summary>Variance of a linear combination of the logarithms of means; call after a fit.</summary>
    public double Variance(double[] weights)
    {
        var reduced = Reduced(weights);
        var solved = (double[])reduced.Clone();
        _factor.Solve(solved);
        return Dot(reduced, solved);
    }

    /// <summary>Persons per cell of the design, records of several cells divided over them.</summary>
    public double[] Completed()
    {
        var completed = new double[_design.Rows.Length];
        foreach (var (cells, count) in _records)
        {
            var sum = cells.Sum(at => _mean[at]);
            foreach (var at in cells) completed[_cells[at]] += count * _mean[at] / sum;
        }
        return completed;
    }

    /// <summary>Mean per cell of the design; 0 where empty cells force it.</summary>
    public double[] Means()
    {
        var means = new double[_design.Rows.Length];
        for (var at = 0; at < _cells.Length; at++) means[_cells[at]] = _mean[at];
        return means;
    }

    /// <summary>The derivative of the log-likelihood to each parameter that is fitted.</summary>
    internal double[] Score()
    {
        var score = new double[_columns.Length];
        for (var at = 0; at < _cells.Length; at++) AddTo(score, -_mean[at], _rows[at]);
        foreach (var (cells, count) in _records)
        {
            var sum = cells.Sum(at => _mean[at]);
            foreach (var at in cells) AddTo(score, count * _mean[at] / sum, _rows[at]);
        }
        return score;
    }

    /// <summary>The log-likelihood at any parameters; the fit moves there.</summary>
    internal double Evaluate(double[] coefficients)
    {
        var sum = 0.0;
        for (var at = 0; at < _cells.Length; at++) sum -= _mean[at] = Math.Exp(Dot(_rows[at], coefficients));
        foreach (var (cells, count) in _records) sum += count * Math.Log(cells.Sum(at => _mean[at]));
        _coefficients = coefficients;
        return LogLikelihood = sum;
    }

    // A weighted regression of ln(count + 0.1); who has no level is divided by how common levels are among the others.
    private bool Start()
    {
        var level = new double[_design.Strata];
        foreach (var (cells, count) in _records.Where(record => record.Cells.Length == 1)) level[_design.Cells[_cells[cells[0]]].Stratum] += count;
        var counts = new double[_cells.Length];
        foreach (var (cells, count) in _records)
        {
            var sum = cells.Sum(at => level[_design.Cells[_cells[at]].Stratum] + 0.5);
            foreach (var at in cells) counts[at] += count * (level[_design.Cells[_cells[at]].Stratum] + 0.5) / sum;
        }
        var start = new double[_columns.Length];
        for (var at = 0; at < _cells.Length; at++)
        {
            _mean[at] = counts[at] + 0.1;
            AddTo(start, _mean[at] * Math.Log(_mean[at]) - 0.1, _rows[at]);
        }
        if (!Factor(missing: false)) return false;
        _factor.Solve(start);
        return double.IsFinite(Evaluate(start));
    }

    private bool Move(double[] direction)
    {
        var (from, before) = (_coefficients, LogLikelihood);
        for (var share = 1.0; share > 1e-9; share /= 2)
            if (Evaluate([.. from.Zip(direction, (value, step) => value + share * step)]) >= before - Tolerance * (Math.Abs(before) + 0.1))
                return true;
        Evaluate(from);
        return false;
    }

    // The information of complete records, less what is lost where a record has several cells (Louis 1982).
    private bool Factor(bool missing)
    {
        var size = _columns.Length;
        var matrix = _factor.Matrix(size);
        matrix.Clear();
        for (var at = 0; at < _cells.Length; at++) AddSquare(matrix, _mean[at], _rows[at]);
        foreach (var (cells, count) in missing ? _records.Where(record => record.Cells.Length > 1) : [])
        {
            var sum = cells.Sum(at => _mean[at]);
            var centre = new double[size];
            foreach (var at in cells) AddTo(centre, _mean[at] / sum, _rows[at]);
            foreach (var at in cells) AddSquare(matrix, -count * _mean[at] / sum, _rows[at]);
            AddSquare(matrix, count, centre);
        }
        return _factor.TryFactor();
    }

    // Parameters that the fitted cells can tell apart; the others are held at 0.
    private static int[] Independent(CovariateDesign design, int[] cells)
    {
        var space = new RowSpace(cells.Length);
        var columns = new List<int>();
        for (var column = 0; column < design.Columns; column++)
        {
            space.Add(Array.ConvertAll(cells, cell => design.Rows[cell][column]));
            if (space.Rank > columns.Count) columns.Add(column);
        }
        return [.. columns];
    }

    private double[] Reduced(double[] row) => Array.ConvertAll(_columns, column => row[column]);

    private static void AddTo(double[] sum, double times, double[] row)
    {
        for (var k = 0; k < row.Length; k++) sum[k] += times * row[k];
    }

    private static void AddSquare(Span<double> matrix, double times, double[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == 0) continue;
            for (var j = 0; j <= i; j++) matrix[i * row.Length + j] += times * row[i] * row[j];
        }
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var k = 0; k < a.Length; k++) sum += a[k] * b[k];
        return sum;
    }
}
