// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>
/// Looks for the models that describe a table: all of them while that is feasible, else step by step. The stepwise rule is that of
/// Chan, Silverman &amp; Vincent 2021 (doi 10.1080/01621459.2019.1708748).
/// </summary>
internal sealed class ModelSearch(LogLinearFitter fitter)
{
    /// <summary>Up to this many lists every admissible model is fitted.</summary>
    public const int MostListsForAllModels = 5;

    /// <summary>All admissible models up to an order, best first.</summary>
    public ModelTable All(CaptureTable table, int maxOrder, Criterion criterion, CancellationToken cancel = default) =>
        new(fitter.FitAll(table, HierarchicalModels.All(table.Lists.Count, maxOrder), cancel), criterion);

    /// <summary>
    /// Adds, one at a time, the dependence between two lists that the criterion likes best, until none improves it; every model
    /// tried on the way is in the answer.
    /// </summary>
    public ModelTable Forward(CaptureTable table, Criterion criterion, CancellationToken cancel = default)
    {
        var tried = new List<LogLinearFit>();
        var current = new LogLinearModel(table.Lists.Count);
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
    public LogLinearFit? Stepwise(CaptureTable table, double threshold)
    {
        var fit = fitter.Fit(table, new LogLinearModel(table.Lists.Count));
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

    private static IEnumerable<LogLinearModel> OneMore(LogLinearModel model, int lists) =>
        HierarchicalModels.Pairs(lists).Where(pair => !model.Interactions.Contains(pair)).Select(pair => model.With(pair));
}
