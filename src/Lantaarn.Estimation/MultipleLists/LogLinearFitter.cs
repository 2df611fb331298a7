// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using MathNet.Numerics;

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>
/// Fits hierarchical log-linear models to capture tables (Cormack 1989, doi 10.2307/2531485), and refuses where the table cannot
/// support the model. One fitter serves one thread; the knowledge of which models exist may be shared.
/// </summary>
/// <param name="lists">Number of lists of the tables, 2 to 8.</param>
/// <param name="existence">What is known of which models exist.</param>
public sealed class LogLinearFitter(int lists, ModelExistence existence)
{
    private readonly PoissonScoring _scoring = new(lists);

    /// <summary>The fit, or null where the model has no finite, unique estimate on this table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="model">A model of as many lists.</param>
    /// <exception cref="ArgumentException">Table or model are about another number of lists.</exception>
    public LogLinearFit? Fit(CaptureTable table, LogLinearModel model) => FitAll(table, [model]).SingleOrDefault();

    /// <summary>Fits many models to one table; those without an estimate are left out.</summary>
    /// <param name="table">The table.</param>
    /// <param name="models">Models of as many lists.</param>
    /// <param name="cancel">Stops between two models.</param>
    /// <exception cref="ArgumentException">Table or model are about another number of lists.</exception>
    public IReadOnlyList<LogLinearFit> FitAll(CaptureTable table, IEnumerable<LogLinearModel> models, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(models);
        if (table.Lists.Count != lists) throw new ArgumentException($"This fitter is for {lists} lists, not {table.Lists.Count}.", nameof(table));
        var saturated = Saturated(table.Cells);
        var fits = new List<LogLinearFit>();
        foreach (var model in models)
        {
            cancel.ThrowIfCancellationRequested();
            if (model.Lists != lists) throw new ArgumentException($"A model is about {model.Lists} lists, not {lists}.", nameof(models));
            if (FitCells(table.Cells, saturated, model) is { } fit) fits.Add(fit);
        }
        return fits;
    }

    private LogLinearFit? FitCells(ReadOnlySpan<double> cells, double saturatedLogLikelihood, LogLinearModel model)
    {
        if (existence.Check(cells, model) != ModelStanding.Sound || !_scoring.Fit(cells, model)) return null;
        var unseen = _scoring.Means[0];
        var variance = _scoring.VarianceOfLogUnseen();
        if (!double.IsFinite(unseen) || !double.IsFinite(variance)) return null;

        var observed = 0.0;
        foreach (var count in cells) observed += count;
        var logLikelihood = saturatedLogLikelihood - _scoring.Deviance / 2;
        return new LogLinearFit(
            model,
            observed + unseen,
            unseen,
            Math.Sqrt(unseen + unseen * unseen * variance),
            _scoring.Deviance,
            cells.Length - 1 - model.ParameterCount,
            2 * model.ParameterCount - 2 * logLikelihood,
            model.ParameterCount * Math.Log(observed) - 2 * logLikelihood)
        { Means = _scoring.Means.ToArray() };
    }

    private static double Saturated(ReadOnlySpan<double> cells)
    {
        var sum = 0.0;
        for (var pattern = 1; pattern < cells.Length; pattern++)
            if (cells[pattern] > 0)
                sum += cells[pattern] * Math.Log(cells[pattern]) - cells[pattern] - SpecialFunctions.GammaLn(cells[pattern] + 1);
        return sum;
    }
}
