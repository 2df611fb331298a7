// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;

namespace Lantaarn.Estimation;

/// <summary>What the classical log-linear models make of a table, to show beside the estimate.</summary>
internal sealed class ModelSpread
{
    private const int MostRows = 20;

    // Substantial support (Burnham and Anderson 2002, section 2.6; for BIC: Raftery 1995, doi 10.2307/271063).
    private const double AsGood = 2;

    private readonly CaptureTable _table;
    private readonly ModelTable _byAic;

    public ModelSpread(CaptureTable table, int maxOrder, CancellationToken cancel)
    {
        _table = table;
        var search = new ModelSearch(new LogLinearFitter(table.Lists.Count, new ModelExistence()));
        _byAic = search.Best(table, maxOrder, Criterion.Aic, cancel);
        var byBic = new ModelTable(_byAic.Fits, Criterion.Bic);
        AveragedByAic = table.Observed + _byAic.AveragedUnseen;
        AveragedByBic = table.Observed + byBic.AveragedUnseen;
        Heard = [.. byBic.Fits.TakeWhile(fit => fit.Bic <= byBic.Fits[0].Bic + AsGood)];
    }

    public double? AveragedByAic { get; }

    public double? AveragedByBic { get; }

    public IReadOnlyList<ModelRow> Rows => [.. _byAic.Fits.Zip(_byAic.Weights, (fit, weight) => new ModelRow(
        fit.Model.Describe(_table.Lists), fit.Aic, fit.Bic, weight, fit.Total, fit.StandardError)).Take(MostRows)];

    /// <summary>Models that describe the table about as well as the best one, by BIC: it takes dependences only for which there is good evidence.</summary>
    public IReadOnlyList<LogLinearFit> Heard { get; }

    /// <summary>Largest over smallest estimate of the models that deserve a hearing; 1 if there is at most one.</summary>
    public double Disagreement => Heard.Count == 0 ? 1 : Heard.Max(fit => fit.Total) / Heard.Min(fit => fit.Total);
}
