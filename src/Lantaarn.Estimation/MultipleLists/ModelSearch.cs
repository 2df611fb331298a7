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

    internal static ModelSearch For(CaptureTable table, ModelExistence existence) => new(new LogLinearFitter(Lists(table), existence));

    /// <summary>All admissible models up to an order, best first.</summary>
    /// <param name="table">The table; up to five lists, or six with <paramref name="maxOrder"/> 2.</param>
    /// <param name="maxOrder">Most lists in one interaction. With 5 lists there are 1,024 models for 2, 6,893 for 4.</param>
    /// <param name="criterion">What the models are ranked by.</param>
    /// <param name="cancel">Stops between two models.</param>
    /// <exception cref="ArgumentException">So many lists have too many models to fit them all.</exception>
    public ModelTable All(CaptureTable table, int maxOrder, Criterion criterion, CancellationToken cancel = default) => CanFitAll(table, maxOrder)
        ? new(fitter.FitAll(table, HierarchicalModels.All(Lists(table), maxOrder), cancel), criterion)
        : throw new ArgumentException($"{table.Lists.Count} lists have too many models to fit them all; search step by step.", nameof(table));

    /// <summary>All admissible models where that is feasible, else those that a downhill search meets; best first.</summary>
    /// <inheritdoc cref="All" path="/param"/>
    public ModelTable Best(CaptureTable table, int maxOrder, Criterion criterion, CancellationToken cancel = default) =>
        CanFitAll(table, maxOrder) ? All(table, maxOrder, criterion, cancel) : Downhill(table, maxOrder, criterion, cancel);

    /// <summary>
    /// Adds, one at a time, the dependence between two lists that the criterion likes best, until none improves it; every model
    /// tried on the way is in the answer.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="criterion">What the models are ranked by.</param>
    /// <param name="cancel">Stops between two models.</param>
    public ModelTable Forward(CaptureTable table, Criterion criterion, CancellationToken cancel = default) =>
        Walk(table, criterion, model => Additions(model, 2).Select(model.With), cancel);

    /// <summary>
    /// Adds or takes away one dependence at a time, whichever the criterion likes best, until nothing improves it (the downhill search of
    /// Silverman, Chan &amp; Vincent 2024, doi 10.1007/s11222-023-10346-9); every model tried on the way is in the answer.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="maxOrder">Most lists in one dependence, 2 to 7.</param>
    /// <param name="criterion">What the models are ranked by.</param>
    /// <param name="cancel">Stops between two models.</param>
    public ModelTable Downhill(CaptureTable table, int maxOrder, Criterion criterion, CancellationToken cancel = default)
    {
        CheckedOrder(maxOrder);
        return Walk(table, criterion, model => [.. Additions(model, maxOrder).Select(model.With), .. Removals(model)], cancel);
    }

    /// <summary>
    /// Adds the dependence whose overlap is least likely under the current model, as long as its Poisson tail probability is below the
    /// threshold. Null where not even the model without dependence has an estimate.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="threshold">0 to 1; 0.02 in the literature.</param>
    /// <param name="maxOrder">Most lists in one dependence, 2 to 7; one of three lists is considered once its pairs are in the model.</param>
    public LogLinearFit? Stepwise(CaptureTable table, double threshold, int maxOrder = 2)
    {
        CheckedOrder(maxOrder);
        var seen = table.Cells.ToArray();
        PatternSums.OverSupersets(seen);
        var expected = new double[seen.Length];
        var fit = fitter.Fit(table, new LogLinearModel(Lists(table)));
        while (fit is not null)
        {
            fit.Means.CopyTo(expected, 0);
            expected[0] = 0;
            PatternSums.OverSupersets(expected);
            var next = Additions(fit.Model, maxOrder)
                .Select(term => (Term: term, Tail: PoissonTail.Smaller(seen[term], expected[term])))
                .Where(item => item.Tail < threshold)
                .OrderBy(item => item.Tail)
                .Select(item => fitter.Fit(table, fit.Model.With(item.Term)))
                .FirstOrDefault(candidate => candidate is not null);
            if (next is null) return fit;
            fit = next;
        }
        return null;
    }

    /// <summary>These models where they have an estimate.</summary>
    internal IReadOnlyList<LogLinearFit> Among(CaptureTable table, IEnumerable<LogLinearModel> models) => fitter.FitAll(table, models);

    internal static int CheckedOrder(int maxOrder) => maxOrder is >= 2 and < CaptureTable.MostLists
        ? maxOrder
        : throw new ArgumentOutOfRangeException(nameof(maxOrder), "Dependences join 2 to 7 lists.");

    private ModelTable Walk(
        CaptureTable table, Criterion criterion, Func<LogLinearModel, IEnumerable<LogLinearModel>> neighbours, CancellationToken cancel)
    {
        var seen = new HashSet<LogLinearModel>();
        var tried = new List<LogLinearFit>();
        var next = Enumerable.Repeat(new LogLinearModel(Lists(table)), 1);
        for (double? best = null; ;)
        {
            tried.AddRange(fitter.FitAll(table, next.Where(seen.Add), cancel));
            var ranked = new ModelTable(tried, criterion);
            if (ranked.Fits.Count == 0 || ranked.Score(ranked.Fits[0]) >= best) return ranked;
            best = ranked.Score(ranked.Fits[0]);
            next = neighbours(ranked.Fits[0].Model);
        }
    }

    private static bool CanFitAll(CaptureTable table, int maxOrder) =>
        Lists(table) <= MostListsForAllModels || (table.Lists.Count == MostListsForAllModels + 1 && maxOrder == 2);

    private static int Lists(CaptureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Lists.Count;
    }

    // Dependences that are not in the model while everything they imply is.
    private static IEnumerable<int> Additions(LogLinearModel model, int maxOrder) =>
        HierarchicalModels.Interactions(model.Lists, maxOrder).Where(term => !model.Has(term) && HierarchicalModels.Within(term).All(model.Has));

    private static IEnumerable<LogLinearModel> Removals(LogLinearModel model) => model.Interactions
        .Where(term => !model.Interactions.Any(larger => larger != term && (larger & term) == term))
        .Select(term => new LogLinearModel(model.Lists, model.Interactions.Remove(term)));
}
