// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using Lantaarn.Server.Monitor.Views;
using Lantaarn.Server.Site;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Monitor;

/// <summary>The pages of the monitor as they are sent: drawn once, because what they are drawn from never changes.</summary>
internal sealed class DrawnPages(ReleasedData released, MonitorPages pages, SiteFiles files, PageRenderer renderer, IOptions<SiteOptions> options)
{
    private static readonly (string Code, string Name)[] Languages = [("nl", "Nederlands"), ("en", "English")];

    private readonly ConcurrentDictionary<string, Lazy<Task<StoredPage>>> _drawn = new(StringComparer.Ordinal);

    /// <summary>The page.</summary>
    public Task<StoredPage> Of(MonitorPage page) => _drawn.GetOrAdd(page.Address, _ => new(() => Draw(page))).Value;

    /// <summary>Draws what nobody asked for yet, so that the first visitor need not wait.</summary>
    public async Task All(CancellationToken cancel)
    {
        foreach (var page in pages.All)
        {
            cancel.ThrowIfCancellationRequested();
            await Of(page);
        }
    }

    private async Task<StoredPage> Draw(MonitorPage page)
    {
        var parameters = new Dictionary<string, object?>(page.Parameters);
        if (page.Release is { } release) parameters[nameof(MonitorComponent.View)] = new MonitorView(Frame(page), released.Site!, release, options.Value.Address);
        else (parameters["Frame"], parameters["Withheld"]) = (Frame(page), released.Site is null);
        return StoredPage.Of(await renderer.Render(page.Component, parameters));
    }

    private PageFrame Frame(MonitorPage page)
    {
        var words = MonitorWords.In(page.Language);
        var languages = pages.Translations(page.Key).Select(same => new PageLink(Languages.First(known => known.Code == same.Language).Name, same.Address, same.Language, same.Language == page.Language));
        return new(words, "ltr", false, [.. languages], MonitorAddresses.Of(MonitorSection.Overview, page.Language), [.. Footer(words, page.Release is not null)], null, files);
    }

    private static IEnumerable<PageLink> Footer(ScreenWords words, bool released)
    {
        foreach (var section in released ? (MonitorSection[])[MonitorSection.Method, MonitorSection.OpenData, MonitorSection.Releases] : [])
            yield return new(words[$"section-{section}"], MonitorAddresses.Of(section, words.Language));
        yield return new(words["guide"], $"/gids/{words.Language}/");
    }
}
