// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.RegularExpressions;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.SingleList;
using Lantaarn.Tests;

namespace Lantaarn.Estimation.Tests.Reference;

/// <summary>Puts the estimates of papers, published_estimates.csv, beside ours.</summary>
internal static partial class PublishedReference
{
    private const string Immigrants = "single/netherlandsimmigrant/", Farms = "single/farmsubmission/";

    // Papers print three or four digits.
    private const double AsPrinted = 1e-3, AsRounded = 1.5e-2;

    // What the file itself says is not printed in the paper.
    private static readonly Dictionary<string, string> NotPrinted = new()
    {
        ["HAV Taiwan 1995"] = "a run of CARE1 1.1.0, not checked against a paper",
        ["UKdat (6 lists)"] = "Home Office 2014, quoted from memory, not checked",
        ["traffic (Simar 1976)"] = "the true number, Bohning & Schon 2005",
    };

    // How a paper calls what a row of expected_results.json computes; the first that the method begins with counts.
    private static readonly (string Data, string Method, string Row)[] SameAs =
    [
        ("netherlandsimmigrant", "ztpoisson capture", Immigrants + "ztpoisson/capture ~ gender + age + nation"),
        ("netherlandsimmigrant", "ztpoisson SE", Immigrants + "ztpoisson/capture ~ gender + age + nation"),
        ("netherlandsimmigrant", "ztoigeom", Immigrants + "ztoigeom/capture ~ nation; omega ~ gender + age (cloglog is set below)"),
        ("farmsubmission", "ztpoisson", Farms + "ztpoisson/TOTAL_SUB ~ log_size + log_distance + C_TYPE"),
        ("farmsubmission", "chao", Farms + "chao/TOTAL_SUB ~ log_size + log_distance + C_TYPE"),
        ("hare", "Mth Poisson2", "lists/hare/Mth Poisson2"),
        ("hare", "Mth Darroch", "lists/hare/Mth Darroch"),
        ("hare", "Mh Chao", "lists/hare/closedp.t/Mh Chao (LB)"),
        ("hare", "Mth Chao", "lists/hare/closedp.t/Mth Chao (LB)"),
        ("hare", "Mbh", "lists/hare/closedp.t/Mbh"),
        ("hare", "Mb", "lists/hare/closedp.t/Mb"),
        ("hare", "Mth logistic-normal", "lists/hare/Mth Normal"),
        ("HIV", "Mt all pairs", "lists/HIV/Mt all pairs"),
        ("HIV", "Mt + 12", "lists/HIV/Mt + 12"),
        ("mvole_period3", "Mh Darroch", "lists/mvole_period3/closedp.t/Mh Darroch"),
        ("mvole_period3", "Mh Gamma3.5", "lists/mvole_period3/closedp.t/Mh Gamma3.5"),
        ("mvole_period3", "Mh Poisson2", "lists/mvole_period3/closedp.t/Mh Poisson2"),
        ("Darroch1993_R3", "all pairs", "lists/Darroch1993_R3/all pairs"),
        ("Darroch1993_R3", "Mt+12+23", "lists/Darroch1993_R3/Mt + 12 + 23"),
        ("Darroch1993_R3", "Mt+12, LB", "lists/Darroch1993_R3/Mt + 12, LB"),
        ("Darroch1993_R3", "Mt+12, Normal", "lists/Darroch1993_R3/Mt + 12, Normal"),
        ("Darroch1993_R3", "Mt+12, Darroch", "lists/Darroch1993_R3/Mt + 12, Darroch"),
        ("Bruno1994_diabetes", "all pairs minus 14", "lists/Bruno1994_diabetes/all pairs - 14"),
        ("Bruno1994_diabetes", "13+24+34, LB", "lists/Bruno1994_diabetes/13+24+34 LB"),
        ("Bruno1994_diabetes", "13+24+34, Poisson2", "lists/Bruno1994_diabetes/13+24+34 Poisson"),
        ("Bruno1994_diabetes", "13+24+34, Darroch", "lists/Bruno1994_diabetes/13+24+34 Darroch"),
        ("Bruno1994_diabetes", "13+24+34, Normal", "lists/Bruno1994_diabetes/13+24+34 Normal"),
        ("Bruno1994_diabetes", "13+24+34, Gamma3.5", "lists/Bruno1994_diabetes/13+24+34 Gamma"),
        ("Bruno1994_diabetes", "13+24+34, Gamma0.5", "lists/Bruno1994_diabetes/13+24+34 Gamma0.5"),
        ("Bruno1994_diabetes", "13+24+34", "lists/Bruno1994_diabetes/13+24+34"),
        ("NewOrl (185", "stepwise", "bca/NewOrl_SparseMSE185/stepwise0.02"),
        ("NewOrl (185", "main effects", "stepwise/NewOrl_SparseMSE185/p0"),
        ("NewOrl_5 (185", "stepwise", "bca/NewOrl_5_SparseMSE185/stepwise0.02"),
        ("NewOrl (186", "stepwise", "stepwise/NewOrl/p0.02"),
        ("NewOrl_5 (186", "BIC", "bic/NewOrl_5/maxorder2/rank1"),
        ("Western", "stepwise", "bca/Western/stepwise0.02"),
        ("UKdat_5", "BIC maxorder 2", "bic/UKdat_5/maxorder2/rank1"),
        ("UKdat_5", "BIC all", "bic/UKdat_5/maxorder4/rank1"),
        ("Kosovo", "BIC all", "bic/Kosovo/maxorder3/rank1"),
        ("Kosovo", "BIC maxorder 2", "bic/Kosovo/maxorder2/rank1"),
    ];

    public static void Check(List<ComparedFigure> figures)
    {
        var known = figures.GroupBy(figure => (figure.Id, figure.Name)).ToDictionary(same => same.Key, same => same.Last());
        var source = "";
        foreach (var line in Lines().Skip(1))
        {
            source = line[7].StartsWith("same", StringComparison.Ordinal) ? source : line[7].Split(" via ")[0].Split(" singleRcapture")[0];
            var method = string.Join(", ", new[] { Extra().Split(line[1])[0].TrimEnd(' ', ','), line[6] }.Where(text => text.Length > 0));
            var compare = new Comparison($"published/{line[0]}/{method} ({NotPrinted.GetValueOrDefault(line[0], source)})", figures);
            var same = SameAs.FirstOrDefault(pair =>
                line[0].StartsWith(pair.Data, StringComparison.Ordinal) && line[1].StartsWith(pair.Method, StringComparison.Ordinal));
            if (line[1].StartsWith("downhill", StringComparison.Ordinal)) CheckDownhill(line, compare);
            else if (same.Row is not null) CheckRow(line, same.Row, known, compare);
            else if (Stratum().Match(line[1]) is { Success: true } stratum) CheckStratum(line, stratum, compare);
            else if (line[0].StartsWith("HAV", StringComparison.Ordinal)) CheckCoverage(line, compare);
            else ShowAlone(line, compare);
        }
    }

    private static void CheckRow(string[] line, string row, Dictionary<(string, string), ComparedFigure> known, Comparison compare)
    {
        compare.Close("N", Number(line[3]), known[(row, "N")].Ours as double?, AsPrinted);
        if (line[1].Contains("cloglog", StringComparison.Ordinal))
            compare.OnPurpose("N", Number(line[3]), known[(row, "N")].Ours,
                "the share of extra ones is logistic here, complementary log-log in the paper: another model");
        foreach (Match extra in Extra().Matches(line[1]))
        {
            var name = extra.Groups["name"].Value.Replace("dev", "deviance", StringComparison.Ordinal);
            var published = Number(extra.Groups["value"].Value);
            if (known.GetValueOrDefault((row, name)) is not { } figure || line[1].Contains("cloglog", StringComparison.Ordinal)) continue;
            if (figure.Reason is { } reason) compare.OnPurpose(name, published, figure.Ours, reason);
            else compare.Close(name, published, figure.Ours as double?, AsRounded);
        }
        CheckInterval(line, row, known, compare);
    }

    private static void CheckInterval(string[] line, string row, Dictionary<(string, string), ComparedFigure> known, Comparison compare)
    {
        if (line[4].Length == 0) return;
        var prefix = line[6].Split(' ') switch
        {
            [_, "lognormal"] => "log-normal ",
            [_, "normal"] => "normal ",
            [_, "profile"] => "",
            [_, "BCa", ..] => "drawn BCa95, ",
            _ => "none of ours",
        };
        if (known.GetValueOrDefault((row, prefix + "lower"))?.Ours is not double lower || known[(row, prefix + "upper")].Ours is not double upper)
        {
            ShowInterval(line, compare);
            return;
        }
        // Drawn limits agree within chance.
        var (shown, tolerance) = prefix.StartsWith("drawn", StringComparison.Ordinal) ? ("drawn ", 0.15) : ("", 5e-3);
        compare.Close(shown + "lower", Number(line[4]), lower, tolerance);
        compare.Close(shown + "upper", Number(line[5]), upper, tolerance);
        if (prefix.Length == 0)
            compare.OnPurpose("upper", Number(line[5]), upper, "interval: Rcapture changed its algorithm after the paper; ours is that of 1.4-4, see below");
    }

    private static void ShowInterval(string[] line, Comparison compare)
    {
        if (line[4].Length > 0) compare.OnPurpose("interval", $"{line[4]} to {line[5]}", "not computed", "this interval is not computed here");
    }

    private static void CheckDownhill(string[] line, Comparison compare)
    {
        var table = ReferenceTables.Read(line[0]);
        var best = ModelSearch.For(table, new ModelExistence()).Downhill(table, table.Lists.Count == 6 ? 2 : 4, Criterion.Bic).Fits[0];
        compare.Close("N", Number(line[3]), best.Total, AsPrinted);
        ShowInterval(line, compare);
    }

    private static void CheckStratum(string[] line, Match stratum, Comparison compare)
    {
        var counts = SingleListReference.Read("single_netherlandsimmigrant.csv", "capture ~ gender + age + nation");
        var by = (Category)counts.Covariates.Single(covariate => covariate.Name == stratum.Groups["by"].Value);
        var part = SingleListEstimator.Divide(counts, SingleListMethod.ZeroTruncatedPoisson, by)
            .Single(part => part.Name.Replace("yrs", "", StringComparison.Ordinal) == stratum.Groups["level"].Value);
        compare.Close("N", Number(line[3]), part.Total, AsPrinted);
        compare.Close("lower", Number(line[4]), part.LogNormalInterval.Lower, AsPrinted);
        compare.Close("upper", Number(line[5]), part.LogNormalInterval.Upper, AsPrinted);
    }

    private static void CheckCoverage(string[] line, Comparison compare)
    {
        compare.Close("N", Number(line[3]), (SampleCoverage.Of(ReferenceTables.Read("HAV")) as SampleCoverage)?.OneStep, AsPrinted);
        ShowInterval(line, compare);
    }

    private static void ShowAlone(string[] line, Comparison compare)
    {
        ShowInterval(line, compare);
        compare.OnPurpose("N", Number(line[3]), "not computed", line[0] switch
        {
            "Kosovo" => "Bayesian thresholding is not among our methods",
            _ when line[0].StartsWith("traffic", StringComparison.Ordinal) => "the true number; its table is not in the reference data",
            _ => "a range by several models, not one method",
        });
    }

    private static IEnumerable<string[]> Lines() => File.ReadLines(ReferenceData.Require("mse/published_estimates.csv"))
        .Select(line => Cell().Matches(line).Select(cell => cell.Groups["text"].Value).ToArray());

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("""(^|,)("(?<text>[^"]*)"|(?<text>[^,]*))""")]
    private static partial Regex Cell();

    [GeneratedRegex(@"\b(?<name>SE|dev|AIC)(\(N\))?[ =](?<value>\d+(\.\d+)?)")]
    private static partial Regex Extra();

    [GeneratedRegex("stratum (?<by>[a-z]+)=?(?<level>.+)")]
    private static partial Regex Stratum();
}
