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
/// <param name="IsExact">Whether the method was fitted again for each; otherwise one Newton step was taken.</param>
public sealed record Influence(IReadOnlyList<PersonInfluence> Largest, IReadOnlyDictionary<string, double> SumByColumn, bool IsExact)
{
    private const int MostRefits = 400;

    /// <summary>Leaves out each kind of person in turn; null where the method has no estimate.</summary>
    /// <param name="counts">Who was seen how often.</param>
    /// <param name="method">The method.</param>
    /// <param name="cancel">Stops the work with an <see cref="OperationCanceledException"/>.</param>
    public static Influence? Of(RepeatCounts counts, SingleListMethod method, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var rows = counts.Rows();
        if (SingleListEstimator.Fit(rows, method).Fit is not { } fit) return null;
        var total = fit.Total(rows).Persons;
        var exact = rows.Length <= MostRefits;
        var names = counts.RateColumns;
        var step = new LeaveOneOutStep(fit);
        var changes = new double?[rows.Length];
        Parallel.For(0, rows.Length, new ParallelOptions { CancellationToken = cancel },
            row => changes[row] = (exact ? Refit.Total(fit, Without(rows, row), method) : step.Total(rows[row])) - total);
        var persons = rows.Zip(changes, (row, change) => new PersonInfluence(row.Seen.Count, row.Persons, names.Zip(row.Pattern.Rate).ToDictionary(), change));
        return new Influence([.. persons.OrderByDescending(person => Math.Abs(person.Change ?? double.MaxValue))],
            names.Select((name, at) => (name, Sum: rows.Zip(changes, (row, change) => row.Persons * row.Pattern.Rate[at] * (change ?? 0)).Sum()))
                .ToDictionary(item => item.name, item => item.Sum), exact);
    }

    private static CountRow[] Without(CountRow[] rows, int left) =>
        [.. rows.Select((row, at) => at == left ? row with { Persons = row.Persons - 1 } : row).Where(row => row.Persons > 0)];
}

/// <summary>One Newton step from the best fit of everybody towards the best fit without one person.</summary>
internal sealed class LeaveOneOutStep
{
    private readonly SingleListFit _fit;
    private readonly double[] _information;

    public LeaveOneOutStep(SingleListFit fit)
    {
        _fit = fit;
        _information = new double[fit.Coefficients.Length * fit.Coefficients.Length];
        fit.Regression.LogLikelihood(fit.Coefficients, new double[fit.Coefficients.Length], _information);
    }

    /// <summary>The number of persons without one of this row; null where the step cannot be taken.</summary>
    public double? Total(CountRow row)
    {
        var size = _fit.Coefficients.Length;
        var one = row with { Persons = 1 };
        var regression = new CountRegression([one], _fit.Regression.Family);
        var step = new double[size];
        var information = new double[size * size];
        regression.LogLikelihood(_fit.Coefficients, step, information);
        var factor = new CholeskyFactor(size);
        var rest = factor.Matrix(size);
        for (var k = 0; k < rest.Length; k++) rest[k] = _information[k] - information[k];
        if (!factor.TryFactor()) return null;
        factor.Solve(step);
        var moved = _fit.Coefficients.Zip(step, (coefficient, move) => coefficient - move).ToArray();
        return _fit.Regression.Total(moved, _fit.Regression.Rows).Persons - regression.Total(moved, [one]).Persons;
    }
}
