// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using Lantaarn.Guide;
using Lantaarn.Server.Guide.Addresses;
using Lantaarn.Server.Guide.Views;
using Lantaarn.Server.Site;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Guide;

/// <summary>The pages of the guide as they are sent. A page is drawn once a day, because statements end and checks grow old.</summary>
internal sealed class GuideSite(GuideContent content, GuidePages pages, SiteFiles files, PageRenderer renderer, TimeProvider time, IOptions<SiteOptions> options)
{
    private readonly ConcurrentDictionary<string, (DateOnly Day, Task<StoredPage> Page)> _drawn = new(StringComparer.Ordinal);

    /// <summary>The day for which the guide speaks.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>The page with this address.</summary>
    public Task<StoredPage> Of(GuidePage page) => Stored(page.Address, () => Draw(page, []));

    /// <summary>The booklet as one file.</summary>
    public Task<StoredPage> BookletFile(string language) => Stored(GuideAddresses.BookletFile(language), () =>
        renderer.Render<Pages.BookletFile>(new Dictionary<string, object?> { [nameof(GuideComponent.View)] = View(pages.Find(GuideAddresses.Of(Section.Booklet, language))!) }));

    /// <summary>What stands at an address that does not exist.</summary>
    public Task<StoredPage> NotFound(string language) =>
        Stored($"{nameof(NotFound)} {language}", () => Draw(new(nameof(NotFound), language, "", typeof(Pages.NotFoundPage), new Dictionary<string, object?>()), []));

    /// <summary>A page with what one visitor filled in: never stored.</summary>
    public Task<string> Draw(GuidePage page, params IEnumerable<(string Name, object? Value)> more)
    {
        var parameters = new Dictionary<string, object?>(page.Parameters) { [nameof(GuideComponent.View)] = View(page) };
        foreach (var (name, value) in more) parameters[name] = value;
        return renderer.Render(page.Component, parameters);
    }

    private Task<StoredPage> Stored(string address, Func<Task<string>> draw)
    {
        var today = Today;
        return _drawn.AddOrUpdate(address, _ => (today, Make(draw)), (_, known) => known.Day == today && !known.Page.IsFaulted ? known : (today, Make(draw))).Page;
    }

    private static async Task<StoredPage> Make(Func<Task<string>> draw) => StoredPage.Of(await draw());

    private GuideView View(GuidePage page) => new(Frame(page), content, Today);

    private PageFrame Frame(GuidePage page)
    {
        var language = content.Languages.First(known => known.Code == page.Language);
        var words = new ScreenWords(language.Code, content.Words);
        var languages = pages.Translations(page).Select(same => new PageLink(content.Languages.First(known => known.Code == same.Language).Name, same.Address, same.Language, same.Language == page.Language));
        return new(
            words, language.RightToLeft ? "rtl" : "ltr", language.MachineTranslated, [.. languages], GuideAddresses.Of(Section.Start, language.Code), [.. Footer(words)],
            new(options.Value.QuickExit), files);
    }

    private static IEnumerable<PageLink> Footer(ScreenWords words) =>
        ((Section[])[Section.Start, Section.Booklet, Section.Privacy, Section.Sources])
            .Where(section => section != Section.Sources || GuideView.Complete.Contains(words.Language))
            .Select(section => new PageLink(words[section == Section.Start ? "home" : $"section-{section.ToString().ToLowerInvariant()}"], GuideAddresses.Of(section, words.Language)));
}
