// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

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

    /// <summary>
    /// The fit; where only patterns that nobody has keep the maximum away, the extended fit on the remaining patterns (Fienberg &amp;
    /// Rinaldo 2012, section 3); else why there is none.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="model">A model of as many lists.</param>
    /// <returns>A <see cref="LogLinearFit"/> or a <see cref="ListRefusal"/>.</returns>
    /// <exception cref="ArgumentException">Table or model are about another number of lists.</exception>
    public ListOutcome Estimate(CaptureTable table, LogLinearModel model)
    {
        ArgumentNullException.ThrowIfNull(table);
        return ListRefusal.Of(table) ?? (ListOutcome?)Fit(table, model) ?? ExtendedFit.Of(table, model);
    }

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
        var saturated = table.Cells.ToArray().Sum(LogLinearDesign.Saturated);
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
}
