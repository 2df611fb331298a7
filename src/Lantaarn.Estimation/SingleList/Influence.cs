// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.SingleList;

/// <summary>Persons who are alike in all that the method knows, and what leaving out one of them does to the estimate.</summary>
/// <param name="Count">Times seen.</param>
/// <param name="Persons">How many such persons there are.</param>
/// <param name="Covariates">Their covariates, by name.</param>
/// <param name="Change">Change of the estimate when one of them is left out; null where no finite estimate is left.</param>
public sealed record PersonInfluence(int Count, int Persons, IReadOnlyDictionary<string, double> Covariates, double? Change);

/// <summary>How much an estimate hangs on single persons.</summary>
/// <param name="Largest">The largest changes first, those without a finite estimate before all.</param>
/// <param name="SumByColumn">For each column of the covariates (everyone, sex m, ...), the changes times the persons times the column, added up.</param>
/// <param name="IsExact">
/// Whether the method was fitted again for each kind of person; otherwise for those that matter most, and one Newton step was taken for the rest.
/// </param>
public sealed record Influence(IReadOnlyList<PersonInfluence> Largest, IReadOnlyDictionary<string, double> SumByColumn, bool IsExact)
{
    private const int MostRefits = 400;
    private const int FewRefits = 20;

    /// <summary>Leaves out each kind of person in turn; null where the method has no estimate.</summary>
    /// <param name="counts">Who was seen how often.</param>
    /// <param name="method">The method.</param>
    /// <param name="cancel">Stops the work with an <see cref="OperationCanceledException"/>.</param>
    public static Influence? Of(RepeatCounts counts, SingleListMethod method, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var rows = counts.Rows();
        if (SingleListEstimator.Fit(rows, method).Fit is not { } fit) return null;
        var exact = rows.Length <= MostRefits;
        var step = new LeaveOneOutStep(fit);
        double?[] changes = exact ? new double?[rows.Length] : [.. rows.Select(step.Change)];
        var refits = exact ? Enumerable.Range(0, rows.Length) : Enumerable.Range(0, rows.Length).OrderByDescending(row => Math.Abs(changes[row] ?? double.MaxValue)).Take(FewRefits);
        var total = fit.Total(rows).Persons;
        Parallel.ForEach(refits.ToArray(), new ParallelOptions { CancellationToken = cancel }, row => changes[row] = Refit.Total(fit, Without(rows, row), method) - total);
        return Describe(counts.RateColumns, rows, changes, exact);
    }

    private static Influence Describe(IReadOnlyList<string> names, CountRow[] rows, double?[] changes, bool exact)
    {
        var persons = rows.Zip(changes, (row, change) => new PersonInfluence(row.Seen.Count, row.Persons, names.Zip(row.Pattern.Rate).ToDictionary(), change));
        double Sum(int column) => rows.Zip(changes, (row, change) => row.Persons * row.Pattern.Rate[column] * (change ?? 0)).Sum();
        return new Influence([.. persons.OrderByDescending(person => Math.Abs(person.Change ?? double.MaxValue))],
            names.Select((name, column) => (name, Sum: Sum(column))).ToDictionary(), exact);
    }

    private static CountRow[] Without(CountRow[] rows, int left) =>
        [.. rows.Select((row, at) => at == left ? row with { Persons = row.Persons - 1 } : row).Where(row => row.Persons > 0)];
}

/// <summary>One Newton step from the best fit of everybody towards the best fit without one person.</summary>
internal sealed class LeaveOneOutStep
{
    private readonly SingleListFit _fit;
    private readonly double[] _information;
    private readonly double[] _gradient;
    private readonly double[] _curvature;

    public LeaveOneOutStep(SingleListFit fit)
    {
        _fit = fit;
        var size = fit.Coefficients.Length;
        (_gradient, _information, _curvature) = (new double[size], new double[size * size], new double[size * size]);
        fit.Regression.LogLikelihood(fit.Coefficients, _gradient, _information);
        fit.Regression.TotalWithCurvature(fit.Coefficients, _gradient, _curvature);
    }

    /// <summary>Change of the coefficients without one person of this row; null where the step cannot be taken.</summary>
    public double[]? Move(CountRow row)
    {
        var size = _fit.Coefficients.Length;
        var (step, information) = (new double[size], new double[size * size]);
        new CountRegression([row with { Persons = 1 }], _fit.Regression.Family).LogLikelihood(_fit.Coefficients, step, information);
        var factor = new CholeskyFactor(size);
        var rest = factor.Matrix(size);
        for (var k = 0; k < rest.Length; k++) rest[k] = _information[k] - information[k];
        if (!factor.TryFactor()) return null;
        factor.Solve(step);
        return [.. step.Select(change => -change)];
    }

    /// <summary>Change of the number of persons, to second order in the step; null where the step cannot be taken.</summary>
    public double? Change(CountRow row)
    {
        if (Move(row) is not { } move) return null;
        var (size, change) = (move.Length, 0.0);
        for (var i = 0; i < size; i++)
        {
            change += move[i] * (_gradient[i] + _curvature[i * size + i] * move[i] / 2);
            for (var j = 0; j < i; j++) change += move[i] * move[j] * _curvature[i * size + j];
        }
        return change - _fit.Regression.Total([.. _fit.Coefficients.Zip(move, (at, by) => at + by)], [row with { Persons = 1 }]).Persons;
    }
}
