// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Estimation.SingleList;

namespace Lantaarn.Estimation.Tests.Reference;

/// <summary>Checks rows of expected_results.json about one list.</summary>
internal sealed class SingleListReference
{
    private static readonly Dictionary<string, SingleListMethod> Methods = new()
    {
        ["ztpoisson"] = SingleListMethod.ZeroTruncatedPoisson,
        ["ztgeom"] = SingleListMethod.ZeroTruncatedGeometric,
        ["chao"] = SingleListMethod.ChaoLowerBound,
        ["zelterman"] = SingleListMethod.Zelterman,
    };

    /// <summary>False where the row is about a method that is not built.</summary>
    public static bool TryCheck(ExpectedRow row, Comparison compare)
    {
        if (row.Kind != "single" || !row.IsReference || !Methods.TryGetValue(row.Text("method"), out var method)) return false;
        var outcome = SingleListEstimator.Estimate(Read(row.Text("data"), row.Text("formula")), method);
        var estimate = outcome as SingleListEstimate;
        var relative = row.Number("tol_rel");
        compare.Equal("n", row.Number("n"), (double?)estimate?.Observed ?? 0);
        compare.Close("N", row.Number("N"), estimate?.Total, relative);
        compare.Close("SE", row.Number("SE"), estimate?.StandardError, relative);
        compare.Close("logLik", row.Number("logLik"), estimate?.LogLikelihood, relative);
        compare.Close("AIC", row.Number("AIC"), estimate?.Aic, relative);
        compare.Close("BIC", row.Number("BIC"), estimate?.Bic, relative);
        compare.Close("normal lower", row.Pair("ci_normal")[0], estimate?.NormalInterval.Lower, relative);
        compare.Close("normal upper", row.Pair("ci_normal")[1], estimate?.NormalInterval.Upper, relative);
        compare.Close("log-normal lower", row.Pair("ci_lognormal")[0], estimate?.LogNormalInterval.Lower, relative);
        compare.Close("log-normal upper", row.Pair("ci_lognormal")[1], estimate?.LogNormalInterval.Upper, relative);
        return true;
    }

    /// <summary>Reads persons and the covariates on the right-hand side of a formula such as "capture ~ gender + age".</summary>
    public static RepeatCounts Read(string file, string formula)
    {
        var lines = ReferenceTables.Lines(file);
        var header = lines[0].ToList();
        var persons = lines.Skip(1).ToArray();
        if (header is ["nbcap", "freq"])
            return new RepeatCounts([.. persons.SelectMany(line => Enumerable.Repeat(int.Parse(line[0], CultureInfo.InvariantCulture),
                int.Parse(line[1], CultureInfo.InvariantCulture)))]);
        var sides = formula.Split('~', StringSplitOptions.TrimEntries);
        var counts = persons.Select(line => int.Parse(line[header.IndexOf(sides[0])], CultureInfo.InvariantCulture)).ToArray();
        var names = sides[1].Split('+', StringSplitOptions.TrimEntries).Where(name => name != "1");
        return new RepeatCounts(counts, [.. names.Select(name => Covariate(name, [.. persons.Select(line => line[header.IndexOf(name)])]))]);
    }

    private static Covariate Covariate(string name, string[] values) =>
        values.All(value => double.TryParse(value, CultureInfo.InvariantCulture, out _))
            ? new Quantity(name, [.. values.Select(value => double.Parse(value, CultureInfo.InvariantCulture))])
            : new Category(name, values);
}
