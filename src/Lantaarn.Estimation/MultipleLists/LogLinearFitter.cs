// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using MathNet.Numerics;

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>
/// Fits hierarchical log-linear models to capture tables (Cormack 1989, doi 10.2307/2531485), and refuses where the table cannot
/// support the model. One fitter serves one thread; the knowledge of which models exist may be shared.
/// </summary>
internal sealed class LogLinearFitter(int lists, ModelExistence existence)
{
    private readonly PoissonScoring _scoring = new(lists);

    /// <summary>The fit, or null where the model has no finite, unique estimate on this table.</summary>
    public LogLinearFit? Fit(CaptureTable table, LogLinearModel model) => FitCells(table.Cells, Saturated(table.Cells), model);

    /// <summary>Fits many models to one table; those without an estimate are left out.</summary>
    public IReadOnlyList<LogLinearFit> FitAll(CaptureTable table, IEnumerable<LogLinearModel> models, CancellationToken cancel = default)
    {
        var saturated = Saturated(table.Cells);
        var fits = new List<LogLinearFit>();
        foreach (var model in models)
        {
            cancel.ThrowIfCancellationRequested();
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
