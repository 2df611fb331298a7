// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide;
using Lantaarn.Guide.Texts;
using Lantaarn.Server.Guide.Addresses;
using Lantaarn.Server.Guide.Asking;
using Lantaarn.Server.Guide.Checklists;
using Lantaarn.Server.Guide.Letters;
using Lantaarn.Server.Guide.Pages;
using Lantaarn.Server.Guide.Search;
using Lantaarn.Server.Guide.Views;
using Microsoft.AspNetCore.Components;

namespace Lantaarn.Server.Guide;

/// <summary>Every page of the guide, by address.</summary>
internal sealed class GuidePages
{
    private readonly Dictionary<string, GuidePage> _byAddress;
    private readonly ILookup<string, GuidePage> _byKey;

    public GuidePages(GuideContent content)
    {
        var pages = content.Languages.SelectMany(language => In(content, language.Code)).ToList();
        _byAddress = pages.GroupBy(page => page.Address, StringComparer.Ordinal).ToDictionary(same => same.Key, Only, StringComparer.Ordinal);
        _byKey = pages.ToLookup(page => page.Key, StringComparer.Ordinal);
        Lasting = Permanent(content, _byAddress.Keys);
    }

    public IReadOnlyCollection<GuidePage> All => _byAddress.Values;

    /// <summary>Addresses that never change, with the readable ones they lead to.</summary>
    public IReadOnlyDictionary<string, string> Lasting { get; }

    public GuidePage? Find(string address) => _byAddress.GetValueOrDefault(address);

    /// <summary>The same page in every language; where it is absent in one, that language's first page.</summary>
    public IReadOnlyList<(string Language, string Address)> Translations(GuidePage page) =>
        [.. _byKey[nameof(Section.Start)].Select(start => _byKey[page.Key].FirstOrDefault(same => same.Language == start.Language) ?? start).Select(same => (same.Language, same.Address))];

    private static IEnumerable<GuidePage> In(GuideContent content, string language)
    {
        var pages = ForEveryone(language)
            .Concat(Themes(content, language, Reader.Person))
            .Concat(GuideGoals.All.Select(goal => Page<AskPage>(goal.Key, language, (nameof(AskPage.Section), goal.Key), (nameof(AskPage.Goals), goal.Value))))
            .Concat(content.Cities.Select(city => Page<CityPage>($"city/{city.Id}", language, GuideAddresses.Of(city, language), (nameof(CityPage.City), city))));
        if (!GuideView.Complete.Contains(language)) return pages;
        return pages
            .Concat(InFull(language))
            .Concat(Themes(content, language, Reader.Worker))
            .Concat(Themes(content, language, Reader.Desk))
            .Concat(Letters(content, language));
    }

    private static IEnumerable<GuidePage> ForEveryone(string language) =>
    [
        Page<StartPage>(Section.Start, language),
        Page<ReaderPage>(Section.Person, language, (nameof(ReaderPage.For), Reader.Person)),
        Page<SearchPage>(Section.Search, language),
        Page<BookletPage>(Section.Booklet, language),
        Page<PrivacyPage>(Section.Privacy, language),
        Page<CitiesPage>(Section.Cities, language),
        Page<TipsPage>(Section.Tips, language),
        Page<OutcomesPage>(Section.Outcomes, language),
    ];

    private static IEnumerable<GuidePage> InFull(string language) =>
    [
        Page<ReaderPage>(Section.Worker, language, (nameof(ReaderPage.For), Reader.Worker)),
        Page<ReaderPage>(Section.Desk, language, (nameof(ReaderPage.For), Reader.Desk)),
        Page<SourcesPage>(Section.Sources, language),
        Page<LettersPage>(Section.Letters, language),
    ];

    private static IEnumerable<GuidePage> Themes(GuideContent content, string language, Reader reader) =>
        content.Themes.Where(theme => theme.For(reader).Count > 0).Select(theme => Page<ThemePage>(
            $"theme/{theme.Id}/{reader}", language, GuideAddresses.Of(theme, reader, language), (nameof(ThemePage.Theme), theme), (nameof(ThemePage.For), reader)));

    private static IEnumerable<GuidePage> Letters(GuideContent content, string language) =>
        from letter in content.Letters
        from beside in content.Languages
        where beside.Code != "nl"
        select Page<LetterPage>(
            $"letter/{letter.Id}/{beside.Code}", language, GuideAddresses.Of(letter, language, beside.Code), (nameof(LetterPage.Letter), letter), (nameof(LetterPage.Beside), beside));

    private static GuidePage Page<TComponent>(Section section, string language, params IEnumerable<(string, object?)> parameters) where TComponent : IComponent =>
        Page<TComponent>(section.ToString(), language, GuideAddresses.Of(section, language), parameters);

    private static GuidePage Page<TComponent>(string key, string language, string address, params IEnumerable<(string Name, object? Value)> parameters) where TComponent : IComponent =>
        new(key, language, address, typeof(TComponent), parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));

    private static GuidePage Only(IGrouping<string, GuidePage> same) => same.Count() == 1
        ? same.First()
        : throw new InvalidOperationException($"The pages {string.Join(" and ", same.Select(page => page.Key))} would both have the address {same.Key}. Change the title of one.");

    private static Dictionary<string, string> Permanent(GuideContent content, IReadOnlyCollection<string> taken) =>
        (from theme in content.Themes
         from reader in Enum.GetValues<Reader>()
         where theme.For(reader).Count > 0
         select (From: GuideAddresses.Lasting(theme.Id, reader), To: GuideAddresses.Of(theme, reader, "nl")))
        .Where(pair => !taken.Contains(pair.From))
        .ToDictionary(pair => pair.From, pair => pair.To, StringComparer.Ordinal);
}
