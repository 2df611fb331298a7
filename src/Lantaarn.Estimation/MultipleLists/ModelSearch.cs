// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>
/// Looks for the models that describe a table: all of them while that is feasible, else step by step. The stepwise rule is that of
/// Chan, Silverman &amp; Vincent 2021 (doi 10.1080/01621459.2019.1708748).
/// </summary>
/// <param name="fitter">Fits the models; for as many lists as the tables have.</param>
public sealed class ModelSearch(LogLinearFitter fitter)
{
    /// <summary>Up to this many lists every admissible model is fitted.</summary>
    public const int MostListsForAllModels = 5;

    /// <summary>All admissible models up to an order, best first.</summary>
    /// <param name="table">The table.</param>
    /// <param name="maxOrder">Most lists in one interaction. With 5 lists there are 1,024 models for 2, 6,893 for 4.</param>
    /// <param name="criterion">What the models are ranked by.</param>
    /// <param name="cancel">Stops between two models.</param>
    public ModelTable All(CaptureTable table, int maxOrder, Criterion criterion, CancellationToken cancel = default) =>
        new(fitter.FitAll(table, HierarchicalModels.All(Lists(table), maxOrder), cancel), criterion);

    /// <summary>
    /// Adds, one at a time, the dependence between two lists that the criterion likes best, until none improves it; every model
    /// tried on the way is in the answer.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="criterion">What the models are ranked by.</param>
    /// <param name="cancel">Stops between two models.</param>
    public ModelTable Forward(CaptureTable table, Criterion criterion, CancellationToken cancel = default)
    {
        var tried = new List<LogLinearFit>();
        var current = new LogLinearModel(Lists(table));
        for (double? best = null; ;)
        {
            tried.AddRange(fitter.FitAll(table, best is null ? [current] : OneMore(current, table.Lists.Count), cancel));
            var leader = new ModelTable(tried, criterion);
            if (leader.Fits.Count == 0 || leader.Score(leader.Fits[0]) >= best) return leader;
            best = leader.Score(leader.Fits[0]);
            current = leader.Fits[0].Model;
        }
    }

    /// <summary>
    /// Adds the pair of lists whose overlap is least likely under the current model, as long as its Poisson tail probability is below
    /// the threshold. Null where not even the model without dependence has an estimate.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="threshold">0 to 1; 0.02 in the literature.</param>
    public LogLinearFit? Stepwise(CaptureTable table, double threshold)
    {
        var fit = fitter.Fit(table, new LogLinearModel(Lists(table)));
        while (fit is not null)
        {
            var margins = (double[])fit.Means.Clone();
            margins[0] = 0;
            PatternSums.OverSupersets(margins);
            var next = OneMore(fit.Model, table.Lists.Count)
                .Select(model => (Model: model, Pair: model.Interactions.Except(fit.Model.Interactions).Single()))
                .Select(item => (item.Model, Tail: PoissonTail.Smaller(table.SeenByAll(item.Pair), margins[item.Pair])))
                .Where(item => item.Tail < threshold)
                .OrderBy(item => item.Tail)
                .Select(item => fitter.Fit(table, item.Model))
                .FirstOrDefault(candidate => candidate is not null);
            if (next is null) return fit;
            fit = next;
        }
        return null;
    }

    private static int Lists(CaptureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Lists.Count;
    }

    private static IEnumerable<LogLinearModel> OneMore(LogLinearModel model, int lists) =>
        HierarchicalModels.Pairs(lists).Where(pair => !model.Interactions.Contains(pair)).Select(pair => model.With(pair));
}
