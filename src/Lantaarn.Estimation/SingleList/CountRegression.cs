// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.SingleList;

/// <summary>Log-likelihood of a family over rows, and the sum of what the persons stand for, as functions of all coefficients.</summary>
internal sealed class CountRegression
{
    private readonly CountRow[] _rows;
    private readonly CountRow[] _used;
    private readonly int _first;

    public CountRegression(CountRow[] rows, CountFamily family)
    {
        (_rows, Family) = (rows, family);
        _used = [.. rows.Where(row => family.Uses(row.Seen))];
        _first = rows[0].Pattern.Rate.Length;
        Size = _first + SecondColumns(rows[0].Pattern).Length;
    }

    public CountFamily Family { get; }

    public IReadOnlyList<CountRow> Rows => _rows;

    public IReadOnlyList<CountRow> Used => _used;

    /// <summary>Number of coefficients.</summary>
    public int Size { get; }

    /// <summary>Log-likelihood at a point; fills its gradient and information. Fits <see cref="Objective"/>.</summary>
    public double LogLikelihood(double[] point, double[] gradient, double[] information)
    {
        Array.Clear(gradient);
        Array.Clear(information);
        var sum = 0.0;
        foreach (var row in _used)
        {
            var (rate, second) = Predictors(row.Pattern, point);
            var term = Family.Log(row.Seen, rate, second);
            sum += row.Persons * term.Value;
            Add(row.Pattern, row.Persons * term, gradient);
            AddCurvature(row.Pattern, -row.Persons * term, information);
        }
        return sum;
    }

    /// <summary>What all persons of some rows stand for, its gradient, and the variance by chance.</summary>
    public Standing Total(double[] point, IEnumerable<CountRow> rows)
    {
        var (total, chance) = (0.0, 0.0);
        var gradient = new double[Size];
        foreach (var row in rows)
        {
            var (rate, second) = Predictors(row.Pattern, point);
            var standing = Family.Standing(row.Seen, rate, second);
            total += row.Persons * standing.Value;
            chance += row.Persons * Family.ChanceVariance(row.Seen, rate, second);
            Add(row.Pattern, row.Persons * standing, gradient);
        }
        return new Standing(total, gradient, chance);
    }

    /// <summary>The total of all rows; fills its gradient and its matrix of second derivatives.</summary>
    public double TotalWithCurvature(double[] point, double[] gradient, double[] curvature)
    {
        Array.Clear(gradient);
        Array.Clear(curvature);
        var total = 0.0;
        foreach (var row in _rows)
        {
            var (rate, second) = Predictors(row.Pattern, point);
            var standing = row.Persons * Family.Standing(row.Seen, rate, second);
            total += standing.Value;
            Add(row.Pattern, standing, gradient);
            AddCurvature(row.Pattern, standing, curvature);
        }
        return total;
    }

    /// <summary>Both predictors of a person at a point.</summary>
    public (Jet Rate, Jet Second) Predictors(CovariatePattern pattern, double[] point)
    {
        var rate = pattern.Offset;
        for (var k = 0; k < _first; k++) rate += point[k] * pattern.Rate[k];
        var second = 0.0;
        var columns = SecondColumns(pattern);
        for (var k = 0; k < columns.Length; k++) second += point[_first + k] * columns[k];
        return (Jet.InFirst(rate), Jet.InSecond(second));
    }

    private ReadOnlySpan<double> SecondColumns(CovariatePattern pattern) => Family.Second switch
    {
        SecondPredictor.None => [],
        SecondPredictor.Shape => pattern.Rate.AsSpan(0, 1),
        _ => pattern.Ones,
    };

    private void Add(CovariatePattern pattern, Jet term, double[] gradient)
    {
        for (var k = 0; k < _first; k++) gradient[k] += term.First * pattern.Rate[k];
        var columns = SecondColumns(pattern);
        for (var k = 0; k < columns.Length; k++) gradient[_first + k] += term.Second * columns[k];
    }

    private void AddCurvature(CovariatePattern pattern, Jet term, double[] matrix)
    {
        for (var i = 0; i < _first; i++)
            for (var j = 0; j <= i; j++)
                matrix[i * Size + j] += term.FirstFirst * pattern.Rate[i] * pattern.Rate[j];
        var columns = SecondColumns(pattern);
        for (var i = 0; i < columns.Length; i++)
        {
            var start = (_first + i) * Size;
            for (var j = 0; j < _first; j++) matrix[start + j] += term.FirstSecond * columns[i] * pattern.Rate[j];
            for (var j = 0; j <= i; j++) matrix[start + _first + j] += term.SecondSecond * columns[i] * columns[j];
        }
    }
}

/// <summary>How many persons seen ones stand for, its gradient in the coefficients, and the variance that chance adds.</summary>
internal readonly record struct Standing(double Persons, double[] Gradient, double Chance);
