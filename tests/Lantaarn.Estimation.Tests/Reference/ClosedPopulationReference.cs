// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.MultipleLists.ClosedPopulation;

namespace Lantaarn.Estimation.Tests.Reference;

/// <summary>Checks rows of expected_results.json about the closed-population family, made with Rcapture 1.4-4.</summary>
internal static class ClosedPopulationReference
{
    private static readonly Dictionary<string, string> Interactions = new()
    {
        ["Mt + 12"] = "12",
        ["Mt + 12 + 23"] = "12 23",
        ["all pairs - 14"] = "12 13 23 24 34",
        ["13+24+34"] = "13 24 34",
    };

    public static void Check(ExpectedRow row, Comparison compare)
    {
        var fit = Fit(row, row.Text("model")) as ClosedPopulationFit;
        var relative = row.Number("tol_rel");
        compare.Close("N", row.Number("N"), fit?.Total, relative);
        // R's glm takes the standard error from the step before the last, so it agrees a little less well.
        compare.Close("SE", row.Number("SE"), PrintedError(row, fit), 10 * relative);
        compare.Close("deviance", row.Number("deviance"), fit?.Deviance, relative);
        compare.Close("df", row.Number("df"), fit?.DegreesOfFreedom, 0);
        compare.Close("AIC", row.Number("AIC"), fit?.Aic, relative);
        compare.Close("BIC", row.Number("BIC"), fit?.Bic, relative);
        if (fit is not null && row.Text("ci_type").Length > 0) CheckInterval(row, compare, fit);
        if (fit is not null) ShowOurError(row, compare, fit);
    }

    private static void ShowOurError(ExpectedRow row, Comparison compare, ClosedPopulationFit fit)
    {
        if (row.Text("model") != "Mbh" && !row.Text("model").Contains("Normal", StringComparison.Ordinal)) return;
        var reason = row.Text("model") == "Mbh" ? "SE: the package's derivative of N is too large; simulation gives ours (RemovalErrorTests)" : "SE: the package halves the variance of the unseen";
        compare.OnPurpose("SE", row.Number("SE"), fit.StandardError, reason);
        if (row.Text("ci_type").Length == 0) return;
        compare.OnPurpose("lower", row.Pair("ci")[0], fit.Interval.Lower, reason);
        compare.OnPurpose("upper", row.Pair("ci")[1], fit.Interval.Upper, reason);
    }

    private static void CheckInterval(ExpectedRow row, Comparison compare, ClosedPopulationFit fit)
    {
        var relative = row.Number("tol_ci_rel");
        var interval = fit.Interval;
        if (row.Text("ci_type") == "profile") compare.Close("N multinomial", row.Number("N_multinomial"), interval.Estimate, relative);
        else
        {
            var printed = PrintedError(row, fit)!.Value;
            var factor = Math.Exp(1.959963984540054 * Math.Sqrt(Math.Log(1 + printed * printed / (fit.Unseen * fit.Unseen))));
            interval = new SizeInterval(fit.Total, fit.Observed + fit.Unseen / factor, fit.Observed + fit.Unseen * factor);
        }
        compare.Close("lower", row.Pair("ci")[0], interval.Lower, relative);
        compare.Close("upper", row.Pair("ci")[1], interval.Upper, relative);
    }

    // Two standard errors that Rcapture 1.4-4 prints are not those of its own estimates (docs/method/estimation/several-lists.md). Normal: the
    // Hessian is that of the deviance, so the variance of the unseen is halved. Mbh: the derivative of N in the logit of the chance of a
    // later sighting is (occasions - 1) times that chance too large.
    private static double? PrintedError(ExpectedRow row, ClosedPopulationFit? fit)
    {
        if (fit is null) return null;
        var variance = fit.StandardError * fit.StandardError;
        if (row.Text("model").Contains("Normal", StringComparison.Ordinal)) return Math.Sqrt(fit.Unseen + (variance - fit.Unseen) / 2);
        if (row.Text("model") != "Mbh") return fit.StandardError;
        var table = ReferenceTables.Read(row.Dataset);
        var (first, again, chances) = (0.0, 0.0, 0.0);
        for (var pattern = 1; pattern <= table.PatternCount; pattern++)
        {
            first += (pattern & 1) * table[pattern];
            again += table[pattern] * (int.PopCount(pattern) - 1);
            chances += table[pattern] * (table.Lists.Count - 1 - int.TrailingZeroCount(pattern));
        }
        var excess = (table.Lists.Count - 1) * (again / chances) * (fit.Total - first);
        return Math.Sqrt(variance + excess * excess * chances / (again * (chances - again)));
    }

    private static ListOutcome Fit(ExpectedRow row, string name)
    {
        if (row.Dataset is "ill" or "cbird")
            return ClosedPopulationEstimator.Fit(ReferenceTables.Frequencies(row.Dataset, row.Dataset == "ill" ? null : 11), Shape(name));
        var table = ReferenceTables.Read(row.Dataset);
        return ClosedPopulationEstimator.Fit(table, Model(table.Lists.Count, name));
    }

    private static ClosedModel Model(int lists, string name)
    {
        if (name == "Mb") return ClosedModel.Mb;
        if (name == "Mbh") return ClosedModel.Mbh;
        if (name == "Mt without 111111") return ClosedModel.Mt.SettingAside(0b111111);
        if (name.StartsWith("M0", StringComparison.Ordinal)) return ClosedModel.M0;
        if (name.StartsWith("Mh", StringComparison.Ordinal)) return ClosedModel.Mh(Shape(name));
        return ClosedModel.Mth(Shape(name)).With(Dependences(lists, name));
    }

    private static IEnumerable<int> Dependences(int lists, string name)
    {
        if (name.EndsWith("all pairs", StringComparison.Ordinal)) return HierarchicalModels.Pairs(lists);
        var named = Interactions.Keys.Where(key => name.StartsWith(key, StringComparison.Ordinal)).MaxBy(key => key.Length);
        return named is null ? [] : ReferenceTables.Model(lists, Interactions[named]).Interactions;
    }

    private static Heterogeneity Shape(string name) => name switch
    {
        _ when name.Contains("LB", StringComparison.Ordinal) => Heterogeneity.LowerBound,
        _ when name.Contains("Darroch", StringComparison.Ordinal) => Heterogeneity.Darroch,
        _ when name.Contains("Normal", StringComparison.Ordinal) => Heterogeneity.Normal,
        _ when name.Contains("Gamma0.5", StringComparison.Ordinal) => Heterogeneity.Gamma(0.5),
        _ when name.Contains("Gamma", StringComparison.Ordinal) => Heterogeneity.Gamma(),
        _ when name.Contains("Poisson", StringComparison.Ordinal) && !name.StartsWith("M0", StringComparison.Ordinal) => Heterogeneity.Poisson(),
        _ => Heterogeneity.None,
    };
}
