// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;

namespace Lantaarn.Estimation.Tests.Reference;

/// <summary>Checks rows of expected_results.json about several lists.</summary>
internal sealed class ListReference
{
    private readonly Dictionary<(string, int), ModelTable> _searches = [];

    /// <summary>False where the row is about a method that is not built.</summary>
    public bool TryCheck(ExpectedRow row, Comparison compare)
    {
        switch (row.Kind)
        {
            case "lists": ClosedPopulationReference.Check(row, compare); return true;
            case "allmodels": CheckRank(row, compare); return true;
            case "bic": CheckBic(row, compare); return true;
            case "existence": CheckExistence(row, compare); return true;
            case "stepwise": CheckStepwise(row, compare); return true;
            case "bca": BootstrapReference.Check(row, compare); return true;
            default: return false;
        }
    }

    private static void CompareFit(ExpectedRow row, Comparison compare, LogLinearFit? fit)
    {
        var relative = row.Number("tol_rel");
        compare.Close("N", row.Number("N"), fit?.Total, relative);
        // R's glm takes the standard error from the step before the last, so it agrees a little less well.
        compare.Close("SE", row.Number("SE"), fit?.StandardError, 5 * relative);
        compare.Close("deviance", row.Number("deviance"), fit?.Deviance, relative);
        compare.Close("df", row.Number("df"), fit?.DegreesOfFreedom, 0);
        compare.Close("AIC", row.Number("AIC"), fit?.Aic, relative);
        compare.Close("BIC", row.Number("BIC"), fit?.Bic, relative);
    }

    private void CheckRank(ExpectedRow row, Comparison compare)
    {
        var order = row.Id.Contains("maxorder=2", StringComparison.Ordinal) ? 2 : 4;
        var fit = Search(row.Dataset, order).Fits[(int)row.Number("rank") - 1];
        compare.Equal("model", row.Text("model"), fit.Model.ToString());
        CompareFit(row, compare, fit);
    }

    private void CheckBic(ExpectedRow row, Comparison compare)
    {
        var search = Search(row.Dataset, (int)row.Number("maxorder"));
        var fit = search.Fits[(int)row.Number("rank") - 1];
        compare.Equal("admissible", row.Number("admissible_models"), search.Fits.Count);
        compare.Equal("model", row.Text("model"), fit.Model.ToString());
        compare.Close("N", row.Number("N"), fit.Total, 1e-6);
        compare.Close("BIC", row.Number("BIC"), fit.Bic, 1e-6);
    }

    private static void CheckExistence(ExpectedRow row, Comparison compare)
    {
        var table = ReferenceTables.Read(row.Dataset);
        var pairs = string.Join(' ', row.Json.GetProperty("pairs").EnumerateArray().Select(pair => pair.GetString()));
        var standing = new ModelExistence().Check(table.Cells, ReferenceTables.Model(table.Lists.Count, pairs));
        compare.Equal("standing", (ModelStanding)(int)row.Number("code"), standing);
    }

    private static void CheckStepwise(ExpectedRow row, Comparison compare)
    {
        var table = ReferenceTables.Read(row.Dataset);
        var fit = new ModelSearch(Fitter(table)).Stepwise(table, row.Number("pthresh"));
        var terms = row.Text("terms").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(term => term.Split(':').Sum(name => 1 << table.Lists.ToList().IndexOf(name))).Order();
        var found = fit?.Model.Interactions.Where(pair => table.SeenByAll(pair) > 0).Order() ?? Enumerable.Empty<int>();
        compare.Equal("terms", string.Join(' ', terms), string.Join(' ', found));
        compare.Close("N", row.Number("N"), fit?.Total, row.Number("tol_rel"));
        compare.Close("AIC", row.Number("AIC"), fit?.Aic, row.Number("tol_rel"));
    }

    private ModelTable Search(string dataset, int maxOrder)
    {
        if (_searches.TryGetValue((dataset, maxOrder), out var known)) return known;
        var table = ReferenceTables.Read(dataset);
        return _searches[(dataset, maxOrder)] = new ModelSearch(Fitter(table)).All(table, maxOrder, Criterion.Bic);
    }

    private static LogLinearFitter Fitter(CaptureTable table) => new(table.Lists.Count, new ModelExistence());
}
