// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;

namespace Lantaarn.Estimation;

/// <summary>What the classical log-linear models make of a table, to show beside the estimate.</summary>
internal sealed class ModelSpread
{
    private const int MostRows = 20;
    private const double Plausible = 0.05;

    private readonly CaptureTable _table;
    private readonly ModelTable _byAic;

    public ModelSpread(CaptureTable table, int maxOrder, CancellationToken cancel)
    {
        _table = table;
        var search = new ModelSearch(new LogLinearFitter(table.Lists.Count, new ModelExistence()));
        _byAic = table.Lists.Count <= ModelSearch.MostListsForAllModels
            ? search.All(table, maxOrder, Criterion.Aic, cancel)
            : search.Forward(table, Criterion.Aic, cancel);
        Differing = WaysOfDiffering.Of(table);
        AveragedByAic = table.Observed + _byAic.AveragedUnseen;
        AveragedByBic = table.Observed + new ModelTable(_byAic.Fits, Criterion.Bic).AveragedUnseen;
    }

    /// <summary>What becomes of the estimate under different ways in which people may differ.</summary>
    public IReadOnlyList<DifferingPeople> Differing { get; }

    public double? AveragedByAic { get; }

    public double? AveragedByBic { get; }

    public IReadOnlyList<ModelRow> Rows => [.. _byAic.Fits.Zip(_byAic.Weights, (fit, weight) => new ModelRow(
        fit.Model.Describe(_table.Lists), fit.Aic, fit.Bic, weight, fit.Total, fit.StandardError)).Take(MostRows)];

    /// <summary>Largest over smallest estimate of the models that deserve a hearing; 1 if there is at most one.</summary>
    public double Disagreement
    {
        get
        {
            var heard = _byAic.Fits.Zip(_byAic.Weights).Where(item => item.Second >= Plausible).Select(item => item.First.Total).ToArray();
            return heard.Length == 0 ? 1 : heard.Max() / heard.Min();
        }
    }
}
