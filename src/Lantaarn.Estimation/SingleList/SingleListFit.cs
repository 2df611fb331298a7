// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.SingleList;

/// <summary>The best fit of a family.</summary>
internal sealed class SingleListFit
{
    private readonly CholeskyFactor _information;

    private SingleListFit(CountRegression regression, double[] coefficients, double logLikelihood, CholeskyFactor information) =>
        (Regression, Coefficients, LogLikelihood, _information) = (regression, coefficients, logLikelihood, information);

    public CountRegression Regression { get; }

    public double[] Coefficients { get; }

    public double LogLikelihood { get; }

    /// <summary>Climbs from one point; null where the steps do not settle.</summary>
    public static SingleListFit? From(CountRegression regression, double[] start)
    {
        var ascent = new NewtonAscent(regression.Size);
        var point = (double[])start.Clone();
        return ascent.Climb(point, regression.LogLikelihood) is { } value ? new(regression, point, value, ascent.Factor) : null;
    }

    /// <summary>Climbs from the points that suit the family; null where nothing settles.</summary>
    public static SingleListFit? Of(CountRegression regression)
    {
        var starts = regression.Family.Second == SecondPredictor.None ? [[]] : regression.Family is OneInflated ? StartsOfOnes : StartsOfShape;
        return starts.Select(second => From(regression, Start(regression, second)))
            .Where(fit => fit is not null).MaxBy(fit => fit!.LogLikelihood);
    }

    /// <summary>What the persons of some rows stand for, and its standard error.</summary>
    public (double Persons, double StandardError, double Chance) Total(IEnumerable<CountRow> rows)
    {
        var standing = Regression.Total(Coefficients, rows);
        return (standing.Persons, Math.Sqrt(Variance(standing.Gradient) + standing.Chance), standing.Chance);
    }

    /// <summary>Variance of a linear combination of the coefficients.</summary>
    public double Variance(double[] weights) => weights.Zip(Solve(weights), (a, b) => a * b).Sum();

    /// <summary>The covariance matrix of the coefficients times a vector.</summary>
    public double[] Solve(double[] right)
    {
        var solved = (double[])right.Clone();
        _information.Solve(solved);
        return solved;
    }

    private static readonly double[][] StartsOfOnes = [[-2], [0], [1.5]];

    private static readonly double[][] StartsOfShape = [[2], [0], [-2], [-4]];

    private static double[] Start(CountRegression regression, double[] second)
    {
        var used = regression.Used;
        var persons = (double)used.Sum(row => row.Persons);
        var start = new double[regression.Size];
        start[0] = regression.Family.Start(used.Sum(row => (double)row.Persons * row.Seen.Count) / persons)
            - used.Sum(row => row.Persons * row.Pattern.Offset) / persons;
        if (second.Length == 0) return start;
        start[regression.Used[0].Pattern.Rate.Length] = second[0];
        // The rate of a negative binomial is counted in units of its shape; extra ones hide a higher rate.
        start[0] += regression.Family.Second == SecondPredictor.Shape ? -second[0] : 0.5 + second[0] / 4;
        return start;
    }
}
