// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using static Lantaarn.Cli.InventedPeople.NameRegion;
using static Lantaarn.Cli.InventedPeople.WritingSystem;

namespace Lantaarn.Cli.InventedPeople;

/// <summary>
/// Where people come from. Undocumented: the countries that the GGD GHOR factsheet (2025) names, with Ghana and Nigeria 12%, Suriname 9%
/// and Morocco 8% as in Pharos (2019, pharmacies); the other shares are our own. EU: Kruispost 2023 (Poland 34%, Romania 16%, Hungary
/// 12%).
/// </summary>
internal static class Origins
{
    private static readonly NamingCustom FatherAndGrandfather = new() { TwoGivenNames = 0, TwoFamilyNames = 0.45 };
    private static readonly NamingCustom Portuguese = new() { TwoGivenNames = 0.35, TwoFamilyNames = 0.45 };
    private static readonly NamingCustom Spanish = new() { TwoGivenNames = 0.35, TwoFamilyNames = 0.8 };
    private static readonly NamingCustom TwoNames = new() { TwoGivenNames = 0.4 };
    private static readonly NamingCustom OneName = new() { TwoGivenNames = 0.05 };

    public static Weighted<Origin> Undocumented { get; } = new(
    [
        (new("GH", "GH", "Ghana", "Ghana", WestAndEastAfrica, Latin, 0.45) { Custom = TwoNames }, 12),
        (new("NG", "NG", "Nigeria", "Nigeria", WestAndEastAfrica, Latin, 0.50) { Custom = TwoNames }, 12),
        (new("DZ", "DZ", "Algerije", "Algeria", Maghreb, Arabic, 0.45), 11),
        (new("ER", "ER", "Eritrea", "Eritrea", HornOfAfrica, Ethiopic, 0.65) { Custom = FatherAndGrandfather }, 10),
        (new("MA", "MA", "Marokko", "Morocco", Maghreb, Arabic, 0.40), 8),
        (new("SR", "SR", "Suriname", "Suriname", SurinameAndBrazil, Latin, 0.05) { Custom = TwoNames }, 8),
        (new("BR", "BR", "Brazilië", "Brazil", SurinameAndBrazil, Latin, 0.03) { Custom = Portuguese }, 7),
        (new("ET", "ET", "Ethiopië", "Ethiopia", HornOfAfrica, Ethiopic, 0.65) { Custom = FatherAndGrandfather }, 7),
        (new("UG", "UG", "Oeganda", "Uganda", WestAndEastAfrica, Latin, 0.50), 5),
        (new("ID", "ID", "Indonesië", "Indonesia", IndonesiaAndPhilippines, Latin, 0.25), 4),
        (new("PH", "PH", "Filipijnen", "Philippines", IndonesiaAndPhilippines, Latin, 0.05) { Custom = TwoNames }, 4),
        (new("GM", "overig_afrika", "Gambia", "Gambia", Other, Latin, 0.65) { Custom = OneName }, 3),
        (new("GN", "overig_afrika", "Guinee", "Guinea", Other, Latin, 0.65) { NamesOf = "GM", Custom = OneName }, 2),
        (new("SO", "overig_afrika", "Somalië", "Somalia", Other, Latin, 0.85) { Custom = FatherAndGrandfather }, 2),
        (new("PK", "overig_azie", "Pakistan", "Pakistan", Other, Arabic, 0.40), 1.5),
        (new("VN", "overig_azie", "Vietnam", "Vietnam", Other, Latin, 0.20) { Custom = new() { FamilyNameFirst = true } }, 1),
        (new("XX", "staatloos", "Staatloos", "Stateless", SurinameAndBrazil, Latin, 0.10) { NamesOf = "SR", Custom = TwoNames }, 1),
        (new("CO", "overig_amerika", "Colombia", "Colombia", Other, Latin, 0.03) { NamesOf = "ES", Custom = Spanish }, 0.5),
        (new("GE", "overig_europa", "Georgië", "Georgia", Other, Georgian, 0.05) { Custom = OneName }, 0.5),
        (new("TR", "overig_europa", "Turkije", "Turkey", Other, Latin, 0.15), 0.5)
    ]);

    public static Weighted<Origin> EuMigrants { get; } = new(
    [
        (new("PL", "PL", "Polen", "Poland", Poland, Latin, 0.005) { Custom = TwoNames }, 34),
        (new("RO", "RO", "Roemenië", "Romania", Romania, Latin, 0.01) { Custom = TwoNames }, 16),
        (new("BG", "BG", "Bulgarije", "Bulgaria", Bulgaria, Cyrillic, 0.01) { Custom = OneName }, 13),
        (new("HU", "HU", "Hongarije", "Hungary", Hungary, Latin, 0.005) { Custom = new() { FamilyNameFirst = true } }, 12),
        (new("SK", "overig_EU", "Slowakije", "Slovakia", Other, Latin, 0.005) { Custom = OneName }, 6),
        (new("LT", "overig_EU", "Litouwen", "Lithuania", Other, Latin, 0.005) { Custom = OneName }, 5),
        (new("ES", "overig_EU", "Spanje", "Spain", Other, Latin, 0.01) { Custom = Spanish }, 4),
        (new("DE", "overig_EU", "Duitsland", "Germany", Other, Latin, 0.005), 4),
        (new("PT", "overig_EU", "Portugal", "Portugal", Other, Latin, 0.01) { Custom = Portuguese }, 3),
        (new("FR", "overig_EU", "Frankrijk", "France", Other, Latin, 0.01), 3)
    ]);

    public static IReadOnlyList<Origin> All { get; } = [.. Undocumented.Items, .. EuMigrants.Items];
}
