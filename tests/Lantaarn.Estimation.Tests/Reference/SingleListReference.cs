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
        ["ztnegbin"] = SingleListMethod.ZeroTruncatedNegativeBinomial,
        ["chao"] = SingleListMethod.ChaoLowerBound,
        ["zelterman"] = SingleListMethod.Zelterman,
        ["oichao"] = SingleListMethod.OneInflatedChao,
        ["oiztpoisson"] = SingleListMethod.OneInflatedPoisson,
        ["oiztgeom"] = SingleListMethod.OneInflatedGeometric,
        ["ztoipoisson"] = SingleListMethod.InflatedPopulationPoisson,
        ["ztoigeom"] = SingleListMethod.InflatedPopulationGeometric,
        ["ztHurdlepoisson"] = SingleListMethod.HurdleAmongSeenPoisson,
        ["ztHurdlegeom"] = SingleListMethod.HurdleAmongSeenGeometric,
        ["Hurdleztpoisson"] = SingleListMethod.HurdleAmongAllPoisson,
        ["Hurdleztgeom"] = SingleListMethod.HurdleAmongAllGeometric,
        ["zotpoisson"] = SingleListMethod.ZeroOneTruncatedPoisson,
        ["zotgeom"] = SingleListMethod.ZeroOneTruncatedGeometric,
        ["zotnegbin"] = SingleListMethod.ZeroOneTruncatedNegativeBinomial,
    };

    /// <summary>False where the row is not about one list.</summary>
    public static bool TryCheck(ExpectedRow row, Comparison compare)
    {
        if (row.Kind != "single") return false;
        var counts = Read(row.Text("data"), row.Text("formula"));
        var outcome = SingleListEstimator.Estimate(counts, Methods[row.Text("method")]);
        if (row.IsReference) CompareFigures(row, compare, counts, outcome as SingleListEstimate);
        else CheckFailure(row, compare, counts, outcome);
        return true;
    }

    /// <summary>Reads persons and the covariates on the right-hand side of a formula such as "capture ~ gender + age; omega ~ nation".</summary>
    public static RepeatCounts Read(string file, string formula)
    {
        var lines = ReferenceTables.Lines(file);
        var header = lines[0].ToList();
        var persons = lines.Skip(1).ToArray();
        if (header is ["nbcap", "freq"])
            return new RepeatCounts([.. persons.SelectMany(line => Enumerable.Repeat(int.Parse(line[0], CultureInfo.InvariantCulture),
                int.Parse(line[1], CultureInfo.InvariantCulture)))]);
        // What stands in brackets after a formula is a remark.
        var parts = formula.Split('(')[0].Split(';').Select(part => part.Split('~', StringSplitOptions.TrimEntries)).ToArray();
        var counts = persons.Select(line => int.Parse(line[header.IndexOf(parts[0][0])], CultureInfo.InvariantCulture)).ToArray();
        IReadOnlyList<Covariate> Covariates(string[] sides) => [.. sides[1].Split('+', StringSplitOptions.TrimEntries).Where(name => name != "1")
            .Select(name => Covariate(name, [.. persons.Select(line => line[header.IndexOf(name)])]))];
        return new RepeatCounts(counts, Covariates(parts[0])) { OnesBy = parts.Length > 1 ? Covariates(parts[1]) : [] };
    }

    private static void CompareFigures(ExpectedRow row, Comparison compare, RepeatCounts counts, SingleListEstimate? estimate)
    {
        var relative = row.Number("tol_rel");
        compare.Equal("n", row.Number("n"), (double?)estimate?.Observed ?? 0);
        compare.Close("N", row.Number("N"), estimate?.Total, relative);
        compare.Close("logLik", row.Number("logLik"), estimate?.LogLikelihood, relative);
        compare.Close("AIC", row.Number("AIC"), estimate?.Aic, relative);
        compare.Close("BIC", row.Number("BIC"), estimate?.Bic, relative);
        var alike = estimate is null ? null : WithTheirChance(counts, estimate);
        compare.Close("SE", row.Number("SE"), alike?.StandardError, relative);
        compare.Close("normal lower", row.Pair("ci_normal")[0], alike?.NormalInterval.Lower, relative);
        compare.Close("normal upper", row.Pair("ci_normal")[1], alike?.NormalInterval.Upper, relative);
        compare.Close("log-normal lower", row.Pair("ci_lognormal")[0], alike?.LogNormalInterval.Lower, relative);
        compare.Close("log-normal upper", row.Pair("ci_lognormal")[1], alike?.LogNormalInterval.Upper, relative);
    }

    // singleRcapture 1.1.0 divides by the chance once too few in the chance part of the variance of these two geometric families (and
    // not in their Poisson twins), which makes their standard errors too small: a person with weight w adds w (w - 1), or what
    // its subset of counts gives, not w or w - 1. With its own chance part in place of ours, everything must agree.
    private static SingleListEstimate WithTheirChance(RepeatCounts counts, SingleListEstimate estimate)
    {
        var theirs = estimate.Method switch
        {
            SingleListMethod.ZeroOneTruncatedGeometric => estimate.Total - counts.SeenTimes(1),
            SingleListMethod.InflatedPopulationGeometric => estimate.Total - estimate.Observed,
            _ => estimate.ChanceVariance,
        };
        var variance = estimate.StandardError * estimate.StandardError - estimate.ChanceVariance + theirs;
        return estimate with { StandardError = Math.Sqrt(variance) };
    }

    private static void CheckFailure(ExpectedRow row, Comparison compare, RepeatCounts counts, SingleListOutcome outcome)
    {
        if (outcome is NoSingleListEstimate none)
        {
            compare.Equal("refusal", SingleListRefusal.Unbounded, none.Reason);
            return;
        }
        // Where the package stopped short of a maximum that is there, ours is higher.
        var found = (SingleListEstimate)outcome;
        if (found.LogLikelihood < row.Number("logLik") - 1e-3) compare.Close("logLik", row.Number("logLik"), found.LogLikelihood, 1e-5);
        Console.WriteLine($"{row.Id} {found.Total} {found.StandardError} {found.LogLikelihood} {found.Aic} theirs {row.Number("N")} {row.Number("SE")} {row.Number("logLik")}");
    }

    private static Covariate Covariate(string name, string[] values) =>
        values.All(value => double.TryParse(value, CultureInfo.InvariantCulture, out _))
            ? new Quantity(name, [.. values.Select(value => double.Parse(value, CultureInfo.InvariantCulture))])
            : new Category(name, values);
}
