// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.InventedPeople;

namespace Lantaarn.Cli.Demo.City;

/// <summary>The indicator codes that leave an organisation, and the words in which the demo organisations hold them.</summary>
internal static class CodeWords
{
    public const string Unknown = "onbekend";

    /// <summary>Time since somebody became homeless, in months (m) and years (j).</summary>
    public static IReadOnlyList<string> Durations { get; } = ["<1m", "1-3m", "3-6m", "6-12m", "1-2j", ">2j"];

    private static readonly Dictionary<string, string> Coarse = Origins.All.ToDictionary(o => o.Country, o => o.Code);

    private static readonly string[] Ethos = ["1", "2", "3", "4", "5", "6", "7"];

    public static IReadOnlyDictionary<string, string> SexLetters { get; } = Words(("man", "M"), ("vrouw", "V"), ("anders", "X"));

    public static IReadOnlyDictionary<string, string> SexDutch { get; } = Words(("man", "man"), ("vrouw", "vrouw"), ("anders", "anders"));

    public static IReadOnlyDictionary<string, string> SexEnglish { get; } =
        Words(("man", "male"), ("vrouw", "female"), ("anders", "other"));

    public static IReadOnlyDictionary<string, string> SexForms { get; } = Words(("man", "Dhr."), ("vrouw", "Mevr."), ("anders", "Geen"));

    public static IReadOnlyDictionary<string, string> GroupDutch { get; } =
        Words(("ongedocumenteerd", "ongedocumenteerd"), ("eu_burger", "EU-burger"));

    public static IReadOnlyDictionary<string, string> GroupShort { get; } = Words(("ongedocumenteerd", "ONG"), ("eu_burger", "EU"));

    public static IReadOnlyDictionary<string, string> GroupEnglish { get; } = Words(("ongedocumenteerd", "non-EU"), ("eu_burger", "EU"));

    public static IReadOnlyDictionary<string, string> EthosNumbers { get; } = Ethos.ToDictionary(e => e);

    public static IReadOnlyDictionary<string, string> EthosLabels { get; } = InOrder(
        Ethos, "buiten", "noodopvang", "tijdelijke opvang", "uit instelling", "auto/kraak/tent", "bij kennissen", "dreigende uitzetting");

    public static IReadOnlyDictionary<string, string> EthosEnglish { get; } = InOrder(
        Ethos,
        "rough sleeping", "emergency shelter", "temporary shelter", "institution",
        "non-conventional", "staying with others", "eviction threat");

    public static IReadOnlyDictionary<string, string> SeverityNumbers { get; } = InOrder(["0", "1", "2", "3"], "0", "1", "2", "3");

    public static IReadOnlyDictionary<string, string> SeverityDutch { get; } =
        InOrder(["0", "1", "2", "3"], "geen", "licht", "ernstig", "acuut");

    public static IReadOnlyDictionary<string, string> SeverityEnglish { get; } =
        InOrder(["0", "1", "2", "3"], "none", "mild", "severe", "critical");

    public static IReadOnlyDictionary<string, string> DurationCodes { get; } = Durations.ToDictionary(d => d);

    public static IReadOnlyDictionary<string, string> DurationDutch { get; } = InOrder(
        Durations, "korter dan een maand", "1 tot 3 maanden", "3 tot 6 maanden", "half tot heel jaar", "1 tot 2 jaar", "langer dan 2 jaar");

    public static IReadOnlyDictionary<string, string> DurationEnglish { get; } =
        InOrder(Durations, "< 1 month", "1-3 months", "3-6 months", "6-12 months", "1-2 years", "> 2 years");

    public static IReadOnlyDictionary<string, string> OriginIso { get; } = Origins.All.ToDictionary(o => o.Country, o => o.Country);

    public static IReadOnlyDictionary<string, string> OriginDutch { get; } = Origins.All.ToDictionary(o => o.Country, o => o.Dutch);

    public static IReadOnlyDictionary<string, string> OriginEnglish { get; } = Origins.All.ToDictionary(o => o.Country, o => o.English);

    public static IReadOnlyDictionary<string, string> CitiesDutch { get; } = G4Cities.All.ToDictionary(city => city.MunicipalityCode(), city => city.DutchName());

    public static IReadOnlyDictionary<string, string> CitiesEnglish { get; } =
        G4Cities.All.ToDictionary(city => city.MunicipalityCode(), city => city == G4City.DenHaag ? "The Hague" : city.DutchName());

    public static string CoarseOrigin(string country) => Coarse.GetValueOrDefault(country, Unknown);

    public static string CodeOf(Sex sex) => sex switch { Sex.Man => "man", Sex.Woman => "vrouw", _ => "anders" };

    public static string CodeOf(PopulationGroup group) => group == PopulationGroup.Undocumented ? "ongedocumenteerd" : "eu_burger";

    private static Dictionary<string, string> Words(params (string Code, string Word)[] words) =>
        words.ToDictionary(w => w.Code, w => w.Word);

    private static Dictionary<string, string> InOrder(IReadOnlyList<string> codes, params string[] words) =>
        codes.Zip(words).ToDictionary(w => w.First, w => w.Second);
}
