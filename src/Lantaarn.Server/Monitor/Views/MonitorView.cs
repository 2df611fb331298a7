// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Registrations;
using Lantaarn.Monitor.Releases;
using Lantaarn.Monitor.Sites;
using Lantaarn.Server.Site;

namespace Lantaarn.Server.Monitor.Views;

/// <summary>What a page of the monitor is made from.</summary>
/// <param name="Frame">What stands around the page, in its language.</param>
/// <param name="Site">All releases.</param>
/// <param name="Release">The release that the page is about.</param>
/// <param name="Address">Where visitors find this server, without a slash at the end.</param>
public sealed record MonitorView(PageFrame Frame, MonitorSite Site, Release Release, string Address)
{
    private const long SmallestWhole = 50;

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(Frame.Language);

    /// <summary>The language of the page: "nl" or "en".</summary>
    public string Language => Frame.Language;

    /// <summary>The round of the release.</summary>
    public RoundDefinition Round => Release.Round;

    /// <summary>A whole number as people write it.</summary>
    public string Number(long number) => number.ToString("N0", _culture);

    /// <summary>A day as people write it.</summary>
    public string Day(DateOnly day) => day.ToString("d MMMM yyyy", _culture);

    /// <summary>A share in whole per cents.</summary>
    public string Percent(double share) => (100 * share).ToString("N0", _culture) + "%";

    /// <summary>The share of a shown number in a shown whole; nothing where either is hidden, or the whole is so small that a share would mislead.</summary>
    public double? Share(long? part, long? whole) => part is { } people && whole >= SmallestWhole ? (double)people / whole : null;

    /// <summary>What a dimension of a table is called.</summary>
    public string NameOf(string dimension) =>
        (DimensionOf(dimension)?.Label ?? IndicatorBook.Shipped.Indicators.FirstOrDefault(indicator => indicator.Of == dimension)?.Label)?.In(Language) ?? dimension;

    /// <summary>What a code of a dimension is called.</summary>
    public string NameOf(string dimension, string code) => code switch
    {
        SafeCell.Total => Frame.Words["everyone"],
        Indicator.Unknown => Frame.Words["unknown"],
        _ => DimensionOf(dimension)?.NameOf(code, Language) ?? code,
    };

    private Indicator? DimensionOf(string name) => IndicatorBook.Shipped.Dimension(Round.Codebook, name);

    /// <summary>What a table is about.</summary>
    public string NameOf(SafeTable table) => string.Join(" × ", table.Dimensions.Select(NameOf));

    /// <summary>What a figure of a registration is called.</summary>
    public string NameOf(ReleasedRegistration figure) => IndicatorBook.Shipped.Find(figure.Indicator)?.Label.In(Language) ?? figure.Indicator;

    /// <summary>What a code in a figure of a registration is called.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="place">Which of its dimensions has the code, counted from the periods.</param>
    /// <param name="code">The code.</param>
    public string NameOf(ReleasedRegistration figure, int place, string code) =>
        place == 0 ? Period(code) : code == SafeCell.Total ? Frame.Words["registration-together"] : NameOf(figure.Table.Dimensions[place], code);

    /// <summary>A day, half year or year as people write it.</summary>
    public string Period(string code) => RegistrationPeriod.Parse(code) switch
    {
        { Kind: IndicatorPeriod.ReferenceDate } day => Day(day.From),
        { Kind: IndicatorPeriod.HalfYear } half => string.Format(CultureInfo.InvariantCulture, Frame.Words[half.From.Month == 1 ? "first-half" : "second-half"], half.From.Year),
        _ => code,
    };

    /// <summary>Where a number of a registration stands in the open data.</summary>
    public string Source(ReleasedRegistration figure, SafeCell cell) => Source(FileOf(figure), figure.Table, cell);

    /// <summary>What a group of the estimate is called.</summary>
    public string Group(string code) => NameOf(Round.Strata, code);

    /// <summary>Where a number of the figures stands in the open data.</summary>
    public string Source(ReleasedFigure figure, string column) => $"{File("figures.csv")}?group={figure.Group}#{column}";

    /// <summary>Where a number of a table stands in the open data.</summary>
    public string Source(SafeTable table, SafeCell cell) => Source(FileOf(table), table, cell);

    /// <summary>Where a number of the trend stands in the open data.</summary>
    public string Source(TrendSeries series, TrendPoint point, string column) => $"{File("trend.csv")}?group={series.Group}&release={point.Release}#{column}";

    /// <summary>The address of a file of the open data of this release.</summary>
    public string File(string name) => MonitorAddresses.OfFile(Release, $"data/{name}");

    /// <summary>Name of the file of a table.</summary>
    public static string FileOf(SafeTable table) => $"people-by-{string.Join("-by-", table.Dimensions)}.csv";

    /// <summary>Name of the file of a figure of a registration.</summary>
    public static string FileOf(ReleasedRegistration figure) => $"registration-{figure.Indicator}.csv";

    /// <summary>What a release is called: its round and its version.</summary>
    public string NameOf(Release release) => string.Format(CultureInfo.InvariantCulture, Frame.Words["release-name"], release.Document.Id, release.Document.Version);

    /// <summary>Whether there are pages for the parts of a dimension.</summary>
    public bool HasParts(string dimension) => Round.Codebook.Find(dimension) is not null;

    /// <summary>The release with this id, newest version.</summary>
    public Release? Newest(string id) => Site.Newest.FirstOrDefault(release => release.Document.Id == id);

    private string Source(string file, SafeTable table, SafeCell cell) =>
        $"{File(file)}?{string.Join('&', table.Dimensions.Zip(cell.Codes, (dimension, code) => $"{dimension}={code}"))}#people";

    /// <summary>What was said of an indicator.</summary>
    public IReadOnlyList<Interpretation> Said(string indicator) => [.. Release.Document.Interpretations.Where(said => said.Indicator == indicator)];
}
