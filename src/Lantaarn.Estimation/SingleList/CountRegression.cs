// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.SingleList;

/// <summary>Maximum likelihood for one linear predictor by Newton's method; the log-likelihoods used here are concave in it.</summary>
internal sealed class CountRegression
{
    private const double Tolerance = 1e-12;
    private readonly CholeskyFactor _information;

    private CountRegression(double[] coefficients, double logLikelihood, CholeskyFactor information) =>
        (Coefficients, LogLikelihood, _information) = (coefficients, logLikelihood, information);

    public double[] Coefficients { get; }

    public double LogLikelihood { get; }

    /// <summary>Null where the iterations do not settle.</summary>
    public static CountRegression? Fit(IReadOnlyList<CountRow> rows, CountFamily family)
    {
        var used = rows.Where(row => family.Uses(row.Count)).ToArray();
        var coefficients = new double[used[0].Design.Length];
        coefficients[0] = family.Start((double)used.Sum(row => (long)row.Persons * row.Count) / used.Sum(row => row.Persons));
        var information = new CholeskyFactor(coefficients.Length);
        var logLikelihood = Sum(used, family, coefficients);
        for (var iteration = 0; iteration < 200; iteration++)
        {
            var step = Step(used, family, coefficients, information);
            if (step is null) return null;
            var share = 1.0;
            double next;
            double[] trial;
            do
            {
                trial = [.. coefficients.Zip(step, (value, change) => value + share * change)];
                next = Sum(used, family, trial);
                share /= 2;
            }
            while (!(next >= logLikelihood - Tolerance * Math.Abs(logLikelihood)) && share > 1e-10);
            var gain = next - logLikelihood;
            (coefficients, logLikelihood) = (trial, next);
            if (!(Math.Abs(gain) < Tolerance * (Math.Abs(logLikelihood) + 0.1))) continue;
            return Step(used, family, coefficients, information) is null ? null : new CountRegression(coefficients, logLikelihood, information);
        }
        return null;
    }

    public double Predictor(CountRow row) => Predictor(row, Coefficients);

    /// <summary>Variance of a linear combination of the coefficients.</summary>
    public double Variance(double[] weights)
    {
        var solved = (double[])weights.Clone();
        _information.Solve(solved);
        return weights.Zip(solved, (a, b) => a * b).Sum();
    }

    private static double[]? Step(CountRow[] rows, CountFamily family, double[] coefficients, CholeskyFactor information)
    {
        var size = coefficients.Length;
        var step = new double[size];
        var matrix = information.Matrix(size);
        matrix.Clear();
        foreach (var row in rows)
        {
            var term = family.Likelihood(row.Count, Predictor(row, coefficients));
            for (var i = 0; i < size; i++)
            {
                step[i] += row.Persons * term.Score * row.Design[i];
                for (var j = 0; j <= i; j++) matrix[i * size + j] += row.Persons * term.Information * row.Design[i] * row.Design[j];
            }
        }
        if (!information.TryFactor()) return null;
        information.Solve(step);
        return step;
    }

    private static double Sum(CountRow[] rows, CountFamily family, double[] coefficients) =>
        rows.Sum(row => row.Persons * family.Likelihood(row.Count, Predictor(row, coefficients)).Log);

    private static double Predictor(CountRow row, double[] coefficients)
    {
        var sum = 0.0;
        for (var k = 0; k < coefficients.Length; k++) sum += coefficients[k] * row.Design[k];
        return sum;
    }
}
