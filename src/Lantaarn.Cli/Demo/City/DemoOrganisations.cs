// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using static Lantaarn.Cli.Demo.City.ColumnMeaning;

namespace Lantaarn.Cli.Demo.City;

/// <summary>
/// Twelve organisations that do not exist. Every city has every kind of list: Amsterdam by its own four, the other cities by a shelter and a walk-in
/// of their own and by a street team and a doctor's bus that work in all three. No two exports look alike.
/// </summary>
internal static class DemoOrganisations
{
    private const string Dutch = "dd-MM-yyyy";
    private const string Iso = "yyyy-MM-dd";

    private static readonly G4City[] Amsterdam = [G4City.Amsterdam];
    private static readonly G4City[] Rotterdam = [G4City.Rotterdam];
    private static readonly G4City[] DenHaag = [G4City.DenHaag];
    private static readonly G4City[] Utrecht = [G4City.Utrecht];
    private static readonly G4City[] OutsideAmsterdam = [G4City.Rotterdam, G4City.DenHaag, G4City.Utrecht];

    public static IReadOnlyList<DemoOrganisation> All { get; } =
    [
        new("ams-nacht", "Nachtopvang Oost", Amsterdam, ListKind.Shelter, Nights()),
        new("ams-inloop", "Inloop De Kajuit", Amsterdam, ListKind.WalkIn, Cabin()),
        new("ams-spreekuur", "Straatspreekuur Lindepad", Amsterdam, ListKind.Medical, Consultations()),
        new("ams-veldwerk", "Veldwerk Waterkant", Amsterdam, ListKind.Outreach, Rounds()),
        new("rot-nacht", "Slaaphuis De Dageraad Zuid", Rotterdam, ListKind.Shelter, Sleepers()),
        new("rot-inloop", "Inloop Het Wollen Kleed", Rotterdam, ListKind.WalkIn, Visitors()),
        new("hag-nacht", "Nachtopvang Zeewind", DenHaag, ListKind.Shelter, Residents()),
        new("hag-inloop", "Huiskamer Duinzicht", DenHaag, ListKind.WalkIn, Guests()),
        new("utr-nacht", "Nachthuis Vechtbocht", Utrecht, ListKind.Shelter, Beds()),
        new("utr-inloop", "Inloophuis De Groene Deur", Utrecht, ListKind.WalkIn, GreenDoor()),
        new("bus-spreekuur", "De Rijdende Dokterspost", OutsideAmsterdam, ListKind.Medical, Patients()),
        new("straatteam", "Straatteam De Schakel", OutsideAmsterdam, ListKind.Outreach, StreetTeam())
    ];

    private static ListFormat Nights() => new("nachtopvang-oost.csv", Charset.Utf8WithMark, ';', Dutch,
    [
        new("Dossier", FileNumber), new("Voornaam", GivenNames), new("Achternaam", FamilyName), new("Geboortedatum", BirthDate),
        new("Geslacht", Sex, CodeWords.SexLetters), new("Nationaliteit", Origin, CodeWords.OriginDutch),
        new("Doelgroep", Group, CodeWords.GroupDutch), new("Leefsituatie", Ethos, CodeWords.EthosLabels),
        new("Ernst", Severity, CodeWords.SeverityNumbers), new("Duur dakloos", Duration, CodeWords.DurationDutch),
        new("Datum intake", Day)
    ]);

    private static ListFormat Consultations() => new("straatspreekuur_export.csv", Charset.Utf8, ',', Iso,
    [
        new("patient_no", FileNumber), new("last_name", FamilyName), new("first_name", GivenNames), new("date_of_birth", BirthDate),
        new("sex", Sex, CodeWords.SexEnglish), new("country_of_origin", Origin, CodeWords.OriginIso),
        new("group", Group, CodeWords.GroupEnglish), new("housing", Ethos, CodeWords.EthosEnglish),
        new("severity", Severity, CodeWords.SeverityEnglish), new("homeless_since", Duration, CodeWords.DurationEnglish),
        new("registered", Day)
    ])
    { UnknownWord = "unknown" };

    private static ListFormat Rounds() => new("veldwerk-waterkant.csv", Charset.Windows1252, ';', Dutch,
    [
        new("Naam", FullName), new("Bijnaam", Alias), new("M/V", Sex, CodeWords.SexLetters), new("Geboren", BirthDate),
        new("Land", Origin, CodeWords.OriginDutch), new("Groep", Group, CodeWords.GroupShort),
        new("ETHOS", Ethos, CodeWords.EthosNumbers), new("Zorgtekort", Severity, CodeWords.SeverityDutch),
        new("Hoe lang", Duration, CodeWords.DurationDutch), new("Opmerking", Remark)
    ])
    { NamelessWord = "NN", UnknownWord = "?" };

    private static ListFormat Sleepers() => new("Slaaphuis bewoners.csv", Charset.Windows1252, ';', Dutch,
    [
        new("Achternaam", FamilyName), new("Voornamen", GivenNames), new("Geb.datum", BirthDate), new("Aanhef", Sex, CodeWords.SexForms),
        new("Herkomst", Origin, CodeWords.OriginDutch), new("Categorie", Group, CodeWords.GroupShort),
        new("Plek vorige nacht", Ethos, CodeWords.EthosNumbers), new("Duur", Duration, CodeWords.DurationCodes),
        new("Zorg", Severity, CodeWords.SeverityNumbers), new("Kamer", FileNumber)
    ])
    { UnknownWord = "onbekend" };

    private static ListFormat Visitors() => new("bezoekers_wollen_kleed.csv", Charset.Utf8, ';', Iso,
    [
        new("intake", Day), new("roepnaam", GivenNames), new("achternaam", FamilyName), new("bijnaam", Alias),
        new("geslacht", Sex, CodeWords.SexDutch), new("geboortejaar", BirthYear), new("land", Origin, CodeWords.OriginDutch),
        new("doelgroep", Group, CodeWords.GroupDutch), new("slaapt", Ethos, CodeWords.EthosLabels),
        new("duur", Duration, CodeWords.DurationDutch), new("ernst", Severity, CodeWords.SeverityDutch), new("opmerking", Remark)
    ])
    { NamelessWord = "anoniem" };

    private static ListFormat Cabin() => new("kajuit_bezoek.csv", Charset.Utf8WithMark, ',', Dutch,
    [
        new("Voornaam", GivenNames), new("Achternaam", FamilyName), new("Alias", Alias), new("Geboortedatum", BirthDate),
        new("Geslacht", Sex, CodeWords.SexDutch), new("Landcode", Origin, CodeWords.OriginIso),
        new("Doelgroep", Group, CodeWords.GroupDutch), new("Ethos", Ethos, CodeWords.EthosNumbers),
        new("Ernst", Severity, CodeWords.SeverityNumbers), new("Duur dakloos", Duration, CodeWords.DurationCodes), new("Notitie", Remark)
    ]);

    private static ListFormat Guests() => new("gasten-duinzicht.csv", Charset.Utf8WithMark, ';', Dutch,
    [
        new("Gast", GivenNames), new("Familienaam", FamilyName), new("Geboortedatum", BirthDate),
        new("Nationaliteit", Origin, CodeWords.OriginDutch), new("Man/vrouw", Sex, CodeWords.SexDutch),
        new("Soort gast", Group, CodeWords.GroupDutch), new("Woonsituatie", Ethos, CodeWords.EthosLabels),
        new("Zorgvraag", Severity, CodeWords.SeverityDutch), new("Dakloos sinds", Duration, CodeWords.DurationDutch), new("Datum", Day)
    ])
    { UnknownWord = "onbekend" };

    private static ListFormat Patients() => new("dokterspost.csv", Charset.Utf8, ',', Iso,
    [
        new("id", FileNumber), new("name", FullName), new("dob", BirthDate), new("gender", Sex, CodeWords.SexEnglish),
        new("origin", Origin, CodeWords.OriginEnglish), new("population", Group, CodeWords.GroupEnglish),
        new("ethos", Ethos, CodeWords.EthosNumbers), new("urgency", Severity, CodeWords.SeverityNumbers),
        new("duration", Duration, CodeWords.DurationEnglish), new("city", PlaceMet, CodeWords.CitiesEnglish),
        new("first_visit", Day)
    ]);

    private static ListFormat StreetTeam() => new("straatteam.csv", Charset.Utf8, '\t', Dutch,
    [
        new("Datum contact", Day), new("Achternaam", FamilyName), new("Voornaam", GivenNames), new("Roepnaam", Alias),
        new("Geslacht", Sex, CodeWords.SexLetters), new("Geboortejaar", BirthYear), new("Herkomst", Origin, CodeWords.OriginDutch),
        new("Groep", Group, CodeWords.GroupShort), new("Verblijf", Ethos, CodeWords.EthosLabels),
        new("Ernst", Severity, CodeWords.SeverityNumbers), new("Duur", Duration, CodeWords.DurationCodes),
        new("Stad", PlaceMet, CodeWords.CitiesDutch)
    ])
    { NamelessWord = "onbekend" };

    private static ListFormat Beds() => new("nachthuis-vechtbocht.csv", Charset.Utf8, ';', Iso,
    [
        new("Bed", FileNumber), new("Achternaam", FamilyName), new("Voornaam", GivenNames), new("Geslacht", Sex, CodeWords.SexLetters),
        new("Geboortedatum", BirthDate), new("Geboorteland", Origin, CodeWords.OriginIso), new("Doelgroep", Group, CodeWords.GroupDutch),
        new("Leefsituatie", Ethos, CodeWords.EthosNumbers), new("Duur dakloosheid", Duration, CodeWords.DurationCodes),
        new("Ernst zorgtekort", Severity, CodeWords.SeverityNumbers)
    ]);

    private static ListFormat GreenDoor() => new("groene-deur-2026.csv", Charset.Windows1252, ',', Dutch,
    [
        new("Voornaam", GivenNames), new("Achternaam", FamilyName), new("Geb. datum", BirthDate),
        new("Geslacht", Sex, CodeWords.SexForms), new("Land van herkomst", Origin, CodeWords.OriginDutch),
        new("Doelgroep", Group, CodeWords.GroupShort), new("Waar geslapen", Ethos, CodeWords.EthosLabels),
        new("Ernst", Severity, CodeWords.SeverityDutch), new("Hoe lang dakloos", Duration, CodeWords.DurationDutch),
        new("Opmerking, vrij", Remark)
    ]);

    private static ListFormat Residents() => new("bewoners-zeewind.csv", Charset.Utf8WithMark, ';', Iso,
    [
        new("Kamer", FileNumber), new("Voorletters/voornaam", GivenNames), new("Achternaam", FamilyName),
        new("Geboortedatum", BirthDate), new("Sekse", Sex, CodeWords.SexDutch), new("Land", Origin, CodeWords.OriginEnglish),
        new("Groep", Group, CodeWords.GroupDutch), new("ETHOS Light", Ethos, CodeWords.EthosLabels),
        new("Zorgtekort", Severity, CodeWords.SeverityDutch), new("Duur", Duration, CodeWords.DurationDutch), new("Datum binnenkomst", Day)
    ])
    { UnknownWord = "Onbekend" };
}
