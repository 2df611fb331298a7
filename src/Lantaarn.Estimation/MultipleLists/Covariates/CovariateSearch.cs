// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists.Covariates;

/// <summary>Models with characteristics that were fitted to one table, best first.</summary>
/// <param name="Criterion">What the order goes by.</param>
/// <param name="Fits">The models that have an estimate; empty where not even the model without dependence has one.</param>
/// <param name="Refused">How many models were tried and had no finite estimate.</param>
public sealed record CovariateModelTable(Criterion Criterion, IReadOnlyList<CovariateEstimate> Fits, int Refused);

/// <summary>
/// Looks for the hierarchical model that describes a table with characteristics, step by step: each step adds the term, or takes away the
/// one, that improves the criterion most. Models without a finite estimate are never chosen.
/// </summary>
public static class CovariateSearch
{
    /// <summary>Searches from a model on until no single step improves it; every model tried on the way is in the answer.</summary>
    /// <param name="table">The table.</param>
    /// <param name="start">Where to begin; the model without interactions is usual.</param>
    /// <param name="criterion">What models are compared by.</param>
    /// <param name="maxOrder">Most lists and characteristics in one term, 2 to 4.</param>
    /// <param name="cancel">Stops between two models.</param>
    /// <exception cref="ArgumentOutOfRangeException">The order is outside 2 to 4.</exception>
    public static CovariateModelTable Stepwise(CovariateTable table, CovariateModel start, Criterion criterion, int maxOrder = 2,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxOrder, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxOrder, 4);
        double Score(CovariateEstimate fit) => criterion == Criterion.Aic ? fit.Aic : fit.Bic;
        var tried = new Dictionary<CovariateModel, CovariateOutcome>();
        IEnumerable<CovariateModel> next = [start];
        for (CovariateEstimate? best = null; ;)
        {
            var models = next.Where(model => !tried.ContainsKey(model)).Distinct().ToArray();
            var outcomes = new CovariateOutcome[models.Length];
            Parallel.For(0, models.Length, new ParallelOptions { CancellationToken = cancel },
                i => outcomes[i] = CovariateEstimator.Estimate(table, models[i]));
            for (var i = 0; i < models.Length; i++) tried.Add(models[i], outcomes[i]);
            var fits = tried.Values.OfType<CovariateEstimate>().OrderBy(Score).ToArray();
            if (fits.Length == 0 || fits[0] == best) return new CovariateModelTable(criterion, fits, tried.Count - fits.Length);
            best = fits[0];
            next = Neighbours(table, best.Model, maxOrder);
        }
    }

    private static IEnumerable<CovariateModel> Neighbours(CovariateTable table, CovariateModel model, int maxOrder)
    {
        var present = model.Interactions.ToHashSet();
        foreach (var term in present)
            if (!present.Any(other => other != term && (other.Lists & term.Lists) == term.Lists
                && (other.Characteristics & term.Characteristics) == term.Characteristics))
                yield return model.Without(table, term);
        for (var lists = 0; lists < (1 << table.Lists.Length) - 1; lists++)
            for (var characteristics = 0; characteristics < 1 << table.Characteristics.Length; characteristics++)
            {
                var term = new CovariateTerm(lists, characteristics);
                if (term.Size < 2 || term.Size > maxOrder || present.Contains(term)) continue;
                var larger = model.With(table, term);
                if (larger.Interactions.Count() == present.Count + 1) yield return larger;
            }
    }
}
