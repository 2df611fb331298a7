// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide.Texts;

namespace Lantaarn.Server.Guide.Addresses;

/// <summary>
/// The address of every page of the guide. Readable in Dutch and English; the other languages use the short English names, because addresses in their own
/// letters do not survive being sent on.
/// </summary>
public sealed class GuideAddresses
{
    /// <summary>All addresses of the guide start with this.</summary>
    public const string Root = "/gids";

    private static readonly Dictionary<Section, (string Dutch, string English)> Names = new()
    {
        [Section.Start] = ("", ""),
        [Section.Person] = ("voor-u", "for-you"),
        [Section.Worker] = ("u-helpt-iemand", "you-help-someone"),
        [Section.Desk] = ("aan-de-balie", "at-the-desk"),
        [Section.Scheme] = ("regeling-kiezen", "choose-a-scheme"),
        [Section.EqualTreatment] = ("eu-gelijke-behandeling", "eu-equal-treatment"),
        [Section.OtherRights] = ("andere-rechten", "other-rights"),
        [Section.Outcomes] = ("uitkomsten", "outcomes"),
        [Section.Letters] = ("brieven", "letters"),
        [Section.Cities] = ("in-uw-stad", "in-your-city"),
        [Section.Tips] = ("goede-voorbereiding", "good-preparation"),
        [Section.Search] = ("zoeken", "search"),
        [Section.Booklet] = ("boekje", "booklet"),
        [Section.Sources] = ("bronnen", "sources"),
        [Section.Privacy] = ("uw-privacy", "your-privacy"),
    };

    /// <summary>A page of which there is one per language.</summary>
    public static string Of(Section section, string language) =>
        section == Section.Start ? $"{Root}/{language}/" : $"{Root}/{language}/{(language == "nl" ? Names[section].Dutch : Names[section].English)}";

    /// <summary>What a theme says to one reader.</summary>
    public static string Of(Theme theme, Reader reader, string language) =>
        $"{Root}/{language}/{Readable(theme.Title, theme.Id, language)}" + (reader == Reader.Person ? "" : "/" + ReaderName(reader, language));

    /// <summary>The same, by the name that never changes: for what is printed.</summary>
    public static string Lasting(string theme, Reader reader) => $"{Root}/nl/{theme}" + (reader == Reader.Person ? "" : "/" + ReaderName(reader, "nl"));

    /// <summary>The ways in of one city.</summary>
    public static string Of(City city, string language) => $"{Of(Section.Cities, language)}/{Readable(city.Name, city.Id, language)}";

    /// <summary>A letter, in Dutch beside another language.</summary>
    public static string Of(Letter letter, string language, string beside) =>
        $"{Of(Section.Letters, language)}/{Readable(letter.Title, letter.Id, language)}/{beside}";

    /// <summary>The booklet as one file.</summary>
    public static string BookletFile(string language) => Of(Section.Booklet, language) + ".html";

    private static string Readable(LocalText title, string id, string language) => language is "nl" or "en" ? Slug.Of(title[language]) : id;

    private static string ReaderName(Reader reader, string language) => (reader, language) switch
    {
        (Reader.Worker, "nl") => "helpen",
        (Reader.Worker, _) => "helping",
        (_, "nl") => "balie",
        _ => "desk",
    };
}
