// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Estimation.Numerics;
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
        if (estimate is not null && alike is not null && Math.Abs(alike.StandardError / estimate.StandardError - 1) > relative)
            ShowOurError(row, compare, estimate);
    }

    private static void ShowOurError(ExpectedRow row, Comparison compare, SingleListEstimate estimate)
    {
        var reason = row.Text("formula").Contains(';', StringComparison.Ordinal)
            ? "SE: the package uses expected information here and divides its chance part once too few"
            : "SE: the package divides its chance part once too few";
        compare.OnPurpose("SE", row.Number("SE"), estimate.StandardError, reason);
        compare.OnPurpose("log-normal lower", row.Pair("ci_lognormal")[0], estimate.LogNormalInterval.Lower, reason);
        compare.OnPurpose("log-normal upper", row.Pair("ci_lognormal")[1], estimate.LogNormalInterval.Upper, reason);
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
        // With covariates of the ones, the package fell back on expected information.
        var coefficients = counts.OnesBy.Count > 0 ? ExpectedInformationVariance(counts, estimate.Method)
            : estimate.StandardError * estimate.StandardError - estimate.ChanceVariance;
        return estimate with { StandardError = Math.Sqrt(coefficients + theirs) };
    }

    private static void CheckFailure(ExpectedRow row, Comparison compare, RepeatCounts counts, SingleListOutcome outcome)
    {
        if (outcome is NoSingleListEstimate none)
        {
            compare.Equal("refusal", SingleListRefusal.Unbounded, none.Reason);
            var least = none.LowerLimit is { } limit ? FormattableString.Invariant($"; {limit:N0} or more") : "";
            compare.OnPurpose("N", row.Published("N"), "refused: no limit" + least,
                "no maximum: what the package printed is where its search stopped");
            return;
        }
        // Two kinds of row have a maximum after all. The geometric hurdle among the seen, where the package stopped too early: its likelihood
        // at the maximum equals that of the other one-inflated forms, since all of them fit the single sightings exactly. And the negative
        // binomial of the farms, which the package did reach: it is better than both ends of the shape, else it would have been refused.
        var found = (SingleListEstimate)outcome;
        if (found.Method == SingleListMethod.HurdleAmongSeenGeometric)
        {
            var twin = (SingleListEstimate)SingleListEstimator.Estimate(counts, SingleListMethod.OneInflatedGeometric);
            compare.Close("logLik of the equivalent family", twin.LogLikelihood, found.LogLikelihood, 1e-9);
            compare.OnPurpose("N", row.Published("N"), found.Total,
                "the package stopped before the maximum; ours fits as well as the equivalent one-inflated geometric");
        }
        else
        {
            compare.Equal("method", SingleListMethod.ZeroTruncatedNegativeBinomial, found.Method);
            compare.Close("N", row.Number("N"), found.Total, 1e-5);
            compare.Close("logLik", row.Number("logLik"), found.LogLikelihood, 1e-5);
            compare.OnPurpose("N", row.Published("N"), found.Total, "a maximum after all: better than both ends of the shape");
        }
    }

    // What the coefficients would add to the variance if the expected information stood for the observed.
    private static double ExpectedInformationVariance(RepeatCounts counts, SingleListMethod method)
    {
        const int Enough = 400;
        var fit = SingleListEstimator.Fit(counts.Rows(), method).Fit!;
        var size = fit.Coefficients.Length;
        var factor = new CholeskyFactor(size);
        var expected = factor.Matrix(size);
        expected.Clear();
        var information = new double[size * size];
        foreach (var (pattern, persons) in fit.Regression.Rows.GroupBy(row => row.Pattern).Select(rows => (rows.Key, rows.Sum(row => row.Persons))))
            for (var count = 1; count < Enough; count++)
            {
                var one = new CountRegression([new CountRow(new Sightings(count, OrMore: false), pattern, 1)], fit.Regression.Family);
                var chance = Math.Exp(one.LogLikelihood(fit.Coefficients, new double[size], information));
                for (var k = 0; k < information.Length; k++) expected[k] += persons * chance * information[k];
            }
        Assert.True(factor.TryFactor());
        var gradient = fit.Regression.Total(fit.Coefficients, fit.Regression.Rows).Gradient;
        var solved = (double[])gradient.Clone();
        factor.Solve(solved);
        return solved.Zip(gradient, (a, b) => a * b).Sum();
    }

    private static Covariate Covariate(string name, string[] values) =>
        values.All(value => double.TryParse(value, CultureInfo.InvariantCulture, out _))
            ? new Quantity(name, [.. values.Select(value => double.Parse(value, CultureInfo.InvariantCulture))])
            : new Category(name, values);
}
