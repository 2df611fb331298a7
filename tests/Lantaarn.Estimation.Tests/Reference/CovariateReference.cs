// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Estimation.MultipleLists.Covariates;

namespace Lantaarn.Estimation.Tests.Reference;

/// <summary>Checks rows of expected_results.json about lists with characteristics.</summary>
internal static class CovariateReference
{
    // Terms by name; S1 to S3 are the lists.
    private static readonly Dictionary<string, string> Models = new()
    {
        ["(S1 + S2 + S3) * eth + S2:S3"] = "S1:eth + S2:eth + S3:eth + S2:S3",
        ["(S1 + S2 + S3)^2"] = "S1:S2 + S1:S3 + S2:S3",
    };

    /// <summary>False where the row is about another method.</summary>
    public static bool TryCheck(ExpectedRow row, Comparison compare)
    {
        if (row.Kind != "covariate") return false;
        var table = row.Dataset == "spina" ? Spina() : WithoutGroups(Spina());
        var fit = CovariateEstimator.Estimate(table, Model(table, row.Text("model"))) as CovariateEstimate;
        var relative = row.Number("tol_rel");
        compare.Equal("n", row.Number("n"), fit?.Total.Observed ?? 0);
        compare.Close("N", row.Number("N"), fit?.Total.Estimate, relative);
        compare.Close("SE", row.Number("SE"), fit?.Total.StandardError, relative);
        compare.Close("lower", row.Pair("ci")[0], fit?.Total.Lower, relative);
        compare.Close("upper", row.Pair("ci")[1], fit?.Total.Upper, relative);
        compare.Close("deviance", row.Number("deviance"), fit?.Deviance, relative);
        compare.Close("df", row.Number("df"), fit?.DegreesOfFreedom, 0);
        compare.Close("AIC", row.Number("AIC"), fit?.Aic, relative);
        return true;
    }

    /// <summary>Infants with spina bifida in upstate New York on three lists, by ethnic group (Hook, Albright &amp; Cross 1980).</summary>
    public static CovariateTable Spina()
    {
        var rows = ReferenceTables.Lines("conting_spina.csv").Skip(1).Where(row => row[0] != "NA").ToArray();
        var groups = rows.Select(row => row[^1]).Distinct().ToList();
        return new CovariateTable(["S1", "S2", "S3"], [Characteristic.Category("eth", groups)], rows.Select(row => new CovariateCount(
            Enumerable.Range(0, 3).Sum(list => row[list + 1] == "obs" ? 1 << list : 0),
            [groups.IndexOf(row[^1])],
            double.Parse(row[0], CultureInfo.InvariantCulture))));
    }

    public static CovariateModel Model(CovariateTable table, string formula)
    {
        string[] names = [.. table.Characteristics.Select(item => item.Name)];
        return new CovariateModel(table, Models.GetValueOrDefault(formula, formula).Split('+', StringSplitOptions.TrimEntries)
            .Select(term => term.Split(':')).Where(parts => parts.Length > 1)
            .Select(parts => new CovariateTerm(
                parts.Sum(part => table.Lists.IndexOf(part) is var list and >= 0 ? 1 << list : 0),
                parts.Sum(part => Array.IndexOf(names, part) is var at and >= 0 ? 1 << at : 0))));
    }

    private static CovariateTable WithoutGroups(CovariateTable table) =>
        new(table.Lists, [], table.Counts.Select(count => count with { Levels = [] }));
}
