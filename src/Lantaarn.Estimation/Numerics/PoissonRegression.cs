// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.Numerics;

/// <summary>A Poisson regression with logarithmic link that was fitted by maximum likelihood.</summary>
internal sealed class PoissonRegression
{
    private const double Tolerance = 1e-13;
    private const int MostSteps = 200;
    private readonly double[][] _rows;
    private readonly double[] _offsets;
    private readonly double[] _counts;
    private readonly CholeskyFactor _information;

    private PoissonRegression(double[][] rows, double[] offsets, double[] counts)
    {
        (_rows, _offsets, _counts) = (rows, offsets, counts);
        _information = new CholeskyFactor(rows[0].Length);
        Coefficients = new double[rows[0].Length];
        Means = [.. counts.Select(count => count + 0.1)];
    }

    public double[] Coefficients { get; private set; }

    public double[] Means { get; private set; }

    /// <summary>Twice the log-likelihood lost against a perfect fit.</summary>
    public double Deviance { get; private set; }

    /// <summary>Fits by Fisher scoring; null where the steps do not settle or the columns cannot be told apart.</summary>
    /// <param name="rows">Design: one row per count, at least one.</param>
    /// <param name="offsets">Known part of the logarithm of each mean.</param>
    /// <param name="counts">The counts, 0 or more.</param>
    public static PoissonRegression? Fit(double[][] rows, double[] offsets, double[] counts)
    {
        var fit = new PoissonRegression(rows, offsets, counts);
        return fit.Settle() ? fit : null;
    }

    /// <summary>Gradient' (information)^-1 gradient: the variance of anything with this gradient in the coefficients.</summary>
    public double Variance(double[] gradient)
    {
        var solved = (double[])gradient.Clone();
        _information.Solve(solved);
        return Dot(gradient, solved);
    }

    public static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private bool Settle()
    {
        if (!Factor()) return false;
        var start = Scores(cell => Means[cell] * (Math.Log(Means[cell]) - _offsets[cell]) + _counts[cell] - Means[cell]);
        _information.Solve(start);
        if (!TryMoveTo(start, double.PositiveInfinity)) return false;
        for (var step = 0; step < MostSteps; step++)
        {
            if (!Factor()) return false;
            var direction = Scores(cell => _counts[cell] - Means[cell]);
            _information.Solve(direction);
            var (from, before) = (Coefficients, Deviance);
            var share = 1.0;
            while (!TryMoveTo([.. from.Zip(direction, (at, by) => at + share * by)], before))
                if ((share /= 2) < 1e-9) return false;
            if (Math.Abs(before - Deviance) < Tolerance * (Math.Abs(Deviance) + 0.1)) return Factor();
        }
        return false;
    }

    private bool TryMoveTo(double[] coefficients, double worst)
    {
        var means = new double[_rows.Length];
        var sum = 0.0;
        for (var cell = 0; cell < _rows.Length; cell++)
        {
            var eta = _offsets[cell] + Dot(_rows[cell], coefficients);
            means[cell] = Math.Exp(eta);
            sum += means[cell] - _counts[cell];
            if (_counts[cell] > 0) sum += _counts[cell] * (Math.Log(_counts[cell]) - eta);
        }
        if (!double.IsFinite(sum) || 2 * sum > worst + Tolerance * (Math.Abs(worst) + 0.1)) return false;
        (Coefficients, Means, Deviance) = (coefficients, means, 2 * sum);
        return true;
    }

    private double[] Scores(Func<int, double> residual)
    {
        var scores = new double[Coefficients.Length];
        for (var cell = 0; cell < _rows.Length; cell++)
        {
            var value = residual(cell);
            for (var column = 0; column < scores.Length; column++) scores[column] += _rows[cell][column] * value;
        }
        return scores;
    }

    private bool Factor()
    {
        var size = Coefficients.Length;
        var matrix = _information.Matrix(size);
        matrix.Clear();
        for (var cell = 0; cell < _rows.Length; cell++)
            for (var i = 0; i < size; i++)
                for (var j = 0; j <= i; j++)
                    matrix[i * size + j] += Means[cell] * _rows[cell][i] * _rows[cell][j];
        return _information.TryFactor();
    }
}
