// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Datasets.Charts;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Registrations;
using Lantaarn.Monitor.Releases;

namespace Lantaarn.Monitor.Datasets;

/// <summary>
/// The numbers of a release as open data, at addresses relative to its folder that never change: CSV with CSVW beside it, JSON with its schema, SDMX-CSV,
/// and a catalogue record. All are made from the release alone, so the same release gives the same bytes.
/// A hidden number is empty with a status, never 0.
/// </summary>
public static class ReleaseData
{
    /// <summary>Folder of the data, relative to that of the version.</summary>
    public const string Folder = "data/";

    /// <summary>Creative Commons, by attribution, 4.0.</summary>
    public const string Licence = "https://creativecommons.org/licenses/by/4.0/";

    /// <summary>Makes all files.</summary>
    /// <returns>Name, relative to the folder of the version, and content.</returns>
    public static IReadOnlyList<(string Name, byte[] Content)> Files(Release release)
    {
        ArgumentNullException.ThrowIfNull(release);
        DataTable[] tables = [Figures(release), .. release.Tables.Tables.Select(table => People(release, table)), .. release.Registrations.Select(figure => Registration(release, figure)), Trend(release), Coverage(release), Codes(release), Changes(release)];
        (string Name, byte[] Content)[] files =
        [
            .. tables.Select(table => table.Csv()), .. tables.Select(table => table.Metadata(release)),
            .. SdmxCsv.Files(release), .. ReleaseJson.Files(release), CatalogRecord.File(release, tables), .. ChartSpecs.Files(release), .. DataExamples.Files(),
        ];
        return [.. files.Select(file => (Folder + file.Name, file.Content))];
    }

    internal static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    internal static string NameOf(SafeTable table) => $"people-by-{string.Join("-by-", table.Dimensions)}";

    private static DataColumn ReleaseColumn { get; } = new("release", "Name of the release", "string");

    private static DataColumn[] StatusColumns { get; } =
        [new("obs_status", "SDMX observation status: A normal, Q suppressed", "string"), new("conf_status", "SDMX confidentiality status: F free, C confidential", "string")];

    private static DataTable Figures(Release release) => new("figures", "People seen and estimated, with a 95% interval",
    [
        ReleaseColumn, new("group", "Code of the group; _T for everyone", "string"), new("seen", "People that at least one list saw; empty when hidden", "integer"),
        new("seen_corrected", "The same without those counted more than once, rounded; empty when not measured", "integer"), new("estimate", "Estimated people, seen and unseen, rounded", "integer"),
        new("lower", "Lower end of the 95% interval, rounded down", "integer"), new("upper", "Upper end of the 95% interval, rounded up", "integer"),
        new("at_least", "People there are at least, where there is no estimate", "integer"), new("obs_status", "SDMX observation status of the estimate: E estimated, L not available", "string"),
        new("seen_status", "SDMX observation status of the people seen: A normal, Q suppressed", "string"),
    ], [.. release.Document.Figures.Select(figure => (string[])
    [
        release.Document.Id, figure.Group, Number(figure.Seen), Number(figure.SeenCorrected), Number(figure.Estimate), Number(figure.Lower), Number(figure.Upper), Number(figure.AtLeast),
        figure.HasEstimate ? "E" : "L", figure.Seen is null ? "Q" : "A",
    ])]);

    private static DataTable People(Release release, SafeTable table) => new(NameOf(table), $"People seen, by {string.Join(" and ", table.Dimensions)}",
    [
        ReleaseColumn, .. table.Dimensions.Select(name => new DataColumn(name, release.Round.Codebook.Find(name)?.Label.En ?? "Number of kinds of list that saw the person", "string")),
        new("people", "People that at least one list saw; empty when hidden", "integer"), .. StatusColumns,
    ], Rows(release, table));

    internal static string NameOf(ReleasedRegistration figure) => $"registration-{figure.Indicator}";

    private static DataTable Registration(Release release, ReleasedRegistration figure) => new(NameOf(figure),
        $"{IndicatorBook.Shipped.Find(figure.Indicator)?.Label.En}: counts from registrations of {string.Join(", ", figure.Organisations)}, in which nobody was linked",
    [
        ReleaseColumn, new(RegistrationTable.Period, "A day, a half year (S1, S2) or a year", "string"),
        .. figure.Table.Dimensions.Skip(1).Select(name => new DataColumn(name, IndicatorBook.Shipped.Dimension(release.Round.Codebook, name)?.Label.En ?? name, "string")),
        new("people", "Different people; empty when hidden. Somebody seen in two cities, or by two organisations, counts at both", "integer"), .. StatusColumns,
    ], Rows(release, figure.Table));

    private static IReadOnlyList<string[]> Rows(Release release, SafeTable table) => [.. table.Cells.Select(cell => (string[])[release.Document.Id, .. cell.Codes, .. Observed(cell)])];

    /// <summary>A number with its two statuses: a hidden one is empty.</summary>
    internal static string[] Observed(SafeCell cell) => cell.People is null ? ["", "Q", "C"] : [Number(cell.People), "A", "F"];

    private static DataTable Trend(Release release) => new("trend", "Estimates of this round and of those before it",
    [
        new("group", "Code of the group; _T for everyone", "string"), new("release", "Name of the release that the estimate is from", "string"), new("day", "Last day of the round", "date"),
        new("estimate", "Estimated people, rounded", "integer"), new("lower", "Lower end of the 95% interval", "integer"), new("upper", "Upper end of the 95% interval", "integer"),
        new("obs_status", "SDMX observation status: E estimated, B break in the series", "string"),
    ], [.. from series in release.Document.Trend.Series
           from point in series.Points
           select (string[])[series.Group, point.Release, $"{point.Day:yyyy-MM-dd}", Number(point.Estimate), Number(point.Lower), Number(point.Upper), point.AfterBreak ? "B" : "E"]]);

    private static DataTable Coverage(Release release) => new("coverage", "Which lists took part",
    [
        ReleaseColumn, new("list", "The list", "string"), new("organisation", "Whose it is", "string"), new("kind", "Kind of list", "string"), new("reported", "Whether it took part", "boolean"),
    ], [.. release.Document.Coverage.Select(line => (string[])[release.Document.Id, line.List, line.Organisation, line.Kind, line.Reported ? "true" : "false"])]);

    private static DataTable Codes(Release release) => new("codes", $"Codes of the indicators, codebook {release.Round.Codebook.Version}",
    [
        new("indicator", "Indicator", "string"), new("code", "Code", "string"), new("label_nl", "Label in Dutch", "string"), new("label_en", "Label in English", "string"),
    ], [.. release.Round.Codebook.Indicators.Concat(OwnDimensions(release)).SelectMany(indicator => indicator.Codes.Select(code => (string[])[indicator.Name, code.Code, code.Label.Nl, code.Label.En]))]);

    private static IEnumerable<Indicator> OwnDimensions(Release release) => release.Registrations.SelectMany(figure => figure.Table.Dimensions).Distinct()
        .Where(name => release.Round.Codebook.Find(name) is null).Select(name => IndicatorBook.Shipped.Dimension(release.Round.Codebook, name)).OfType<Indicator>();

    private static DataTable Changes(Release release) => new("changelog", "What each version changed",
    [
        new("version", "Version", "integer"), new("date", "When", "date"), new("what_nl", "What is different, in Dutch", "string"), new("what_en", "What is different, in English", "string"),
        new("why_nl", "Why, in Dutch", "string"), new("why_en", "Why, in English", "string"),
    ], [.. release.Document.Corrections.Select(change => (string[])[Number(change.Version), $"{change.Date:yyyy-MM-dd}", change.What.Nl, change.What.En, change.Why.Nl, change.Why.En])]);
}
