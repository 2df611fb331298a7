// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Releases;
using Lantaarn.Server.Guide.Addresses;

namespace Lantaarn.Server.Monitor;

/// <summary>Where everything of the monitor is found.</summary>
internal static class MonitorAddresses
{
    /// <summary>Below this stand all pages, and the files of the releases.</summary>
    public const string Root = "/monitor";

    /// <summary>Below this stand the releases as in their folder: these addresses never change.</summary>
    public const string Releases = Root + "/releases";

    private static readonly Dictionary<MonitorSection, (string Nl, string En)> Names = new()
    {
        [MonitorSection.Overview] = ("", ""),
        [MonitorSection.Regions] = ("regio", "regions"),
        [MonitorSection.Groups] = ("groepen", "groups"),
        [MonitorSection.Themes] = ("themas", "themes"),
        [MonitorSection.Care] = ("toegang-tot-zorg", "access-to-care"),
        [MonitorSection.Indicators] = ("indicatoren", "indicators"),
        [MonitorSection.Method] = ("methode", "method"),
        [MonitorSection.OpenData] = ("open-data", "open-data"),
        [MonitorSection.Releases] = ("publicaties", "releases"),
        [MonitorSection.Reports] = ("rapport", "report"),
        [MonitorSection.Embeds] = ("insluiten", "embed"),
    };

    /// <summary>A page of which there is one.</summary>
    public static string Of(MonitorSection section, string language) => $"{Root}/{language}/{(language == "nl" ? Names[section].Nl : Names[section].En)}";

    /// <summary>One of the pages below such a page.</summary>
    /// <param name="section">The page that it stands below.</param>
    /// <param name="name">What it is about, as readers call it.</param>
    /// <param name="language">The language of the page.</param>
    public static string Of(MonitorSection section, string name, string language) => $"{Of(section, language)}/{Slug.Of(name)}";

    /// <summary>The page of a region or group: by its name where no other has the same, else by its code.</summary>
    public static string Of(MonitorSection section, Indicator indicator, IndicatorCode code, string language)
    {
        string SlugOf(IndicatorCode one) => Slug.Of(one.Label.In(language));
        var alone = SlugOf(code) != "" && indicator.Codes.Count(other => SlugOf(other) == SlugOf(code)) == 1;
        return alone ? Of(section, code.Label.In(language), language) : $"{Of(section, language)}/code-{Uri.EscapeDataString(code.Code)}";
    }

    /// <summary>The page of an indicator.</summary>
    public static string Of(MonitorIndicator indicator, string language) => Of(MonitorSection.Indicators, indicator.Id, language);

    /// <summary>The page of a version of a release.</summary>
    public static string Of(Release release, string language) => Of(MonitorSection.Releases, $"{release.Document.Id} v{release.Document.Version}", language);

    /// <summary>A file of a version of a release, whatever the language.</summary>
    public static string OfFile(Release release, string name) => OfFile(release.Document.Id, release.Document.Version, name);

    /// <summary>The same for whoever asks for it.</summary>
    public static string OfFile(string release, int version, string name) => $"{Releases}/{release}/v{version}/{name}";
}

/// <summary>The pages of the monitor of which there is one; some have pages below them.</summary>
public enum MonitorSection
{
    /// <summary>How many, how sure, since when, who is missing, what experts say.</summary>
    Overview,

    /// <summary>Each region.</summary>
    Regions,

    /// <summary>Each group.</summary>
    Groups,

    /// <summary>Each theme.</summary>
    Themes,

    /// <summary>Access to care.</summary>
    Care,

    /// <summary>Each definition.</summary>
    Indicators,

    /// <summary>How it is counted.</summary>
    Method,

    /// <summary>The files, and how to cite.</summary>
    OpenData,

    /// <summary>Each version of each release.</summary>
    Releases,

    /// <summary>All of it on a few pages of paper, of everything or of one region.</summary>
    Reports,

    /// <summary>Charts for other sites.</summary>
    Embeds,
}
