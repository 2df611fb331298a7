// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.RegularExpressions;

namespace Lantaarn.Estimation.Tests.Reference;

/// <summary>The page docs/method/estimation/published-figures.md.</summary>
internal static partial class FiguresPage
{
    // By kind: title and the figures to show; two names with a bar between them are an interval.
    private static readonly (string Kind, string Title, string[] Names)[] Tables =
    [
        ("published", "Estimates printed in papers", ["N", "SE", "deviance", "AIC", "lower|upper", "drawn lower|drawn upper", "interval"]),
        ("single", "One list", ["N", "SE", "AIC", "log-normal lower|log-normal upper"]),
        ("lists", "Several lists: the closed-population family", ["N", "SE", "AIC", "lower|upper"]),
        ("allmodels", "Several lists: models of the search, by rank", ["N", "SE", "AIC", "BIC"]),
        ("existence", "Whether an estimate exists", ["standing"]),
        ("stepwise", "Stepwise choice", ["N", "AIC"]),
        ("bic", "Choice by BIC", ["model", "N", "BIC"]),
        ("bca", "Bootstrap that chooses again", ["N", "drawn BCa95, lower|drawn BCa95, upper"]),
        ("dga", "Bayesian: decomposable graphs", ["mean", "median", "lower|upper"]),
        ("lcmcr", "Bayesian: latent classes", ["drawn mean", "drawn median"]),
        ("covariate", "Lists with covariates", ["N", "SE", "AIC", "lower|upper"]),
        ("linkage", "Linkage error", ["N"]),
    ];

    private const string Head =
        """
        <!--
        SPDX-FileCopyrightText: 2026 Lantaarn contributors
        SPDX-License-Identifier: EUPL-1.2
        -->
        # Published figures and ours

        This page puts published figures beside those that Lantaarn computes from the same table. The first table holds estimates printed in papers;
        where the source could not be checked, the row says so. The others hold what other software printed for published tables:
        singleRcapture 1.1.0, Rcapture 1.4-4, SparseMSE 2.0.1, MultipleSystemsEstimation 1.2.0, dga 2.0.2, LCMCR 0.4.14 and R's own glm. The last
        one is a worked example of a formula.

        How to read a cell: the first number is the size of the whole population, those seen included. *SE* is its standard error. Two numbers with
        "to" between them are a 95% interval. "About" means that the figure rests on random draws with a fixed seed; three digits are shown. The published
        ones rest on other draws: limits may differ by 5%, by 15% for tables of fewer than 400 people, and latent classes by 10%. A figure that differs on purpose has its reason in the last column. "Refused" means that there
        is no figure to give.

        A test makes this page and fails when the page no longer says what is computed:

            dotnet test tests/Lantaarn.Estimation.Tests -c Release --filter ExpectedResultsTests

        With `LANTAARN_WRITE_DOCS=1` in the environment the page is written anew. The methods are explained in [one list](one-list.md),
        [several lists](several-lists.md), [Bayesian](bayesian.md), [covariates](covariates.md) and [linkage error](linkage-error.md).
        """;

    public static IReadOnlyList<string> Make(IReadOnlyList<ComparedFigure> figures)
    {
        var rows = figures.GroupBy(figure => figure.Id).ToLookup(row => row.Key[..row.Key.IndexOf('/', StringComparison.Ordinal)]);
        return [.. Head.ReplaceLineEndings("\n").Split('\n'), .. Tables.SelectMany(table => Section(table.Title, table.Names, [.. rows[table.Kind]]))];
    }

    public static string FindFile()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Lantaarn.slnx"))) folder = folder.Parent;
        return Path.Combine(folder.FullName, "docs", "method", "estimation", "published-figures.md");
    }

    /// <summary>True where two lines have the same words, and numbers that differ by one in the last decimal at most, or by a few percent if drawn.</summary>
    public static bool SaysTheSame(string computed, string written)
    {
        var (ours, theirs) = (Number().Matches(computed), Number().Matches(written));
        return Number().Replace(computed, "") == Number().Replace(written, "") && ours.Zip(theirs).All(pair =>
            Math.Abs(Parse(pair.First) - Parse(pair.Second)) <= Slack(pair.First));
    }

    private static double Parse(Match number) => double.Parse(number.Groups["value"].Value, CultureInfo.InvariantCulture);

    private static double Slack(Match number) =>
        number.Groups["drawn"].Success ? 0.05 * Parse(number)
        : number.Groups["decimals"].Success ? 1.01 * Math.Pow(10, 1 - number.Groups["decimals"].Length)
        : number.Groups["value"].Length > "99,999".Length ? 1 : 0;

    private static IEnumerable<string> Section(string title, string[] names, IGrouping<string, ComparedFigure>[] rows) =>
    [
        "", $"## {title}", "", $"{rows.Length} rows.", "",
        "| data | method | published | ours | why different |", "|---|---|---|---|---|",
        .. rows.Select(row => Line(row.Key, names, row.GroupBy(figure => figure.Name).ToDictionary(same => same.Key, same => same.Last()))),
    ];

    private static string Line(string id, string[] names, Dictionary<string, ComparedFigure> figures)
    {
        var parts = id.Split('/', 3);
        string[] cells =
        [
            parts[1],
            parts.Length > 2 ? parts[2] : "10 classes",
            Cell(names, figures, figure => figure.Published, drawn: false),
            Cell(names, figures, figure => figure.Ours, drawn: true),
            string.Join("; ", figures.Values.Select(figure => figure.Reason).OfType<string>().Distinct()),
        ];
        return $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |";
    }

    private static string Cell(string[] names, Dictionary<string, ComparedFigure> figures, Func<ComparedFigure, object?> side, bool drawn)
    {
        string Show(string name) => (drawn && name.StartsWith("drawn", StringComparison.Ordinal) ? Drawn(side(figures[name])) : Exact(side(figures[name])));
        return string.Join("; ", names.Select(name => (Name: name, Parts: name.Split('|'))).Where(item => item.Parts.All(figures.ContainsKey))
            .Select(item => (item.Name is "SE" or "deviance" or "AIC" or "BIC" or "median" ? item.Name + " " : item.Name == "drawn median" ? "median " : "")
                + string.Join(" to ", item.Parts.Select(Show))));
    }

    private static string Exact(object? value) => value switch
    {
        null => "none",
        double huge when Math.Abs(huge) >= 1e8 => huge.ToString("0.0e0", CultureInfo.InvariantCulture),
        double large when Math.Abs(large) >= 1e5 => large.ToString("N0", CultureInfo.InvariantCulture),
        double whole when whole == Math.Round(whole) => whole.ToString("N0", CultureInfo.InvariantCulture),
        double number => number.ToString("N2", CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Drawn(object? value)
    {
        if (value is not double number) return Exact(value);
        var unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(number))) - 2);
        return "about " + (Math.Round(number / unit) * unit).ToString("N0", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<drawn>about )?(?<value>(\d{1,3}(,\d{3})+|\d+)(?<decimals>\.\d+)?)")]
    private static partial Regex Number();
}
