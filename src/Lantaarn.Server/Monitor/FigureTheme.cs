// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Monitor.Indicators;

namespace Lantaarn.Server.Monitor;

/// <summary>A subject, with the indicators that are about it.</summary>
/// <param name="Id">Its words are <c>theme-ID</c>.</param>
/// <param name="Indicators">Ids of its indicators, most telling first.</param>
public sealed record FigureTheme(string Id, IReadOnlyList<string> Indicators)
{
    /// <summary>How many people there are.</summary>
    public static FigureTheme Size { get; } = new("size", ["mensen_geschat", "mensen_gezien", "niet_te_coderen", "gezien_door", "geholpen_per_jaar", "eu_per_halfjaar", "bekend_en_nieuw", "via_buiten_daklozenzorg", "organisatie_type", "peilmaand"]);

    /// <summary>Who they are.</summary>
    public static FigureTheme People { get; } = new("people", ["doelgroep", "regio", "geslacht", "leeftijdsklasse", "herkomst"]);

    /// <summary>Where they sleep, and for how long.</summary>
    public static FigureTheme Sleeping { get; } = new("sleeping", ["ethos", "duur_dakloos", "lvv_peildatum", "bezetting", "verblijfsduur", "uitstroom"]);

    /// <summary>What care they need, and whether they get it.</summary>
    public static FigureTheme Care { get; } = new("care", ["toeleiding_gelukt", "wachttijd", "weigeringen", "geweigerd_per_regio", "uitkomst_toeleiding", "zorgtoeleiding", "ernst", "ernst_hoog", "problematiek", "declaraties", "checklist_eu"]);

    /// <summary>All of them; every indicator is in exactly one.</summary>
    public static IReadOnlyList<FigureTheme> All { get; } = [Size, People, Sleeping, Care];

    /// <summary>The theme of an indicator.</summary>
    public static FigureTheme Of(MonitorIndicator indicator) => All.First(theme => theme.Indicators.Contains(indicator.Id));
}
