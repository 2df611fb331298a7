// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Releases;
using Lantaarn.Server.Monitor.Pages;
using Microsoft.AspNetCore.Components;

namespace Lantaarn.Server.Monitor;

/// <summary>Every page of the monitor, by address. Where there is no release, there is one page that says so.</summary>
internal sealed class MonitorPages
{
    private readonly Dictionary<string, MonitorPage> _byAddress;
    private readonly ILookup<string, MonitorPage> _byKey;

    public MonitorPages(ReleasedData released)
    {
        List<MonitorPage> pages = [.. ((string[])["nl", "en"]).SelectMany(language => In(released, language))];
        _byAddress = pages.ToDictionary(page => page.Address, StringComparer.Ordinal);
        _byKey = pages.ToLookup(page => page.Key, StringComparer.Ordinal);
    }

    public IReadOnlyCollection<MonitorPage> All => _byAddress.Values;

    public MonitorPage? Find(string address) => _byAddress.GetValueOrDefault(address);

    /// <summary>The same page in both languages.</summary>
    public IEnumerable<MonitorPage> Translations(string key) => _byKey[key];

    private static IEnumerable<MonitorPage> In(ReleasedData released, string language)
    {
        if (released.Site?.Overview is not { } newest) return [new(nameof(MonitorSection.Overview), language, MonitorAddresses.Of(MonitorSection.Overview, language), typeof(EmptyPage), null, Nothing)];
        MonitorPage Page<TComponent>(MonitorSection section, string name = "", params IEnumerable<(string Name, object? Value)> parameters) where TComponent : IComponent => new(
            $"{section}/{name}", language, name == "" ? MonitorAddresses.Of(section, language) : MonitorAddresses.Of(section, name, language), typeof(TComponent), newest,
            parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
        return
        [
            Page<OverviewPage>(MonitorSection.Overview),
            .. Parts(newest, newest.Round.Geography, MonitorSection.Regions, language),
            .. Parts(newest, newest.Round.Strata, MonitorSection.Groups, language),
            Page<ThemesPage>(MonitorSection.Themes),
            .. FigureTheme.All.Select(theme => Themed(newest, theme, language)),
            Page<IndicatorsPage>(MonitorSection.Indicators),
            .. IndicatorBook.Shipped.Indicators.Select(indicator => Page<IndicatorPage>(MonitorSection.Indicators, indicator.Id, (nameof(IndicatorPage.Indicator), indicator))),
            Page<MethodPage>(MonitorSection.Method),
            Page<OpenDataPage>(MonitorSection.OpenData),
            Page<ReleasesPage>(MonitorSection.Releases),
            .. released.Versions.Select(release => new MonitorPage($"release/{release.Document.Id}/{release.Document.Version}", language, MonitorAddresses.Of(release, language), typeof(ReleasePage), release, Nothing)),
            .. Reports(newest, language),
            .. Chart.Of(newest).Select(chart => Page<EmbedPage>(MonitorSection.Embeds, chart.Id, (nameof(EmbedPage.Chart), chart))),
        ];
    }

    private static readonly Dictionary<string, object?> Nothing = [];

    private static MonitorPage Themed(Release newest, FigureTheme theme, string language) => new(
        $"theme/{theme.Id}", language, AddressOf(theme, language), typeof(ThemePage), newest, new Dictionary<string, object?> { [nameof(ThemePage.Theme)] = theme });

    /// <summary>Where a theme stands; access to care has an address of its own.</summary>
    public static string AddressOf(FigureTheme theme, string language) =>
        theme == FigureTheme.Care ? MonitorAddresses.Of(MonitorSection.Care, language) : MonitorAddresses.Of(MonitorSection.Themes, MonitorWords.In(language)[$"theme-{theme.Id}"], language);

    // A page for all regions or groups, and one for each.
    private static IEnumerable<MonitorPage> Parts(Release newest, string dimension, MonitorSection section, string language)
    {
        if (newest.Round.Codebook.Find(dimension) is not { } indicator) yield break;
        yield return new(section.ToString(), language, MonitorAddresses.Of(section, language), typeof(PartsPage), newest,
            new Dictionary<string, object?> { [nameof(PartsPage.Dimension)] = dimension, [nameof(PartsPage.Section)] = section });
        foreach (var code in indicator.Codes.Where(code => IsShown(newest, dimension, code.Code)))
            yield return new($"{section}/{code.Code}", language, MonitorAddresses.Of(section, indicator, code, language), typeof(PartPage), newest,
                new Dictionary<string, object?> { [nameof(PartPage.Dimension)] = dimension, [nameof(PartPage.Code)] = code, [nameof(PartPage.Section)] = section });
    }

    // One of everything, and one of each region.
    private static IEnumerable<MonitorPage> Reports(Release newest, string language)
    {
        yield return new($"{MonitorSection.Reports}/", language, MonitorAddresses.Of(MonitorSection.Reports, language), typeof(ReportPage), newest, Nothing);
        if (newest.Round.Codebook.Find(newest.Round.Geography) is not { } regions) yield break;
        foreach (var region in regions.Codes.Where(code => IsShown(newest, regions.Name, code.Code)))
            yield return new($"{MonitorSection.Reports}/{region.Code}", language, MonitorAddresses.Of(MonitorSection.Reports, regions, region, language), typeof(ReportPage), newest,
                new Dictionary<string, object?> { [nameof(ReportPage.Region)] = region });
    }

    /// <summary>Whether anything is known of a region or group.</summary>
    public static bool IsShown(Release release, string dimension, string code) =>
        release.Document.Figures.Any(figure => dimension == release.Round.Strata && figure.Group == code)
        || release.Tables.Tables.Any(table => table.Dimensions.Contains(dimension) && table.Cells.Any(cell => cell.Codes.Contains(code)));
}
