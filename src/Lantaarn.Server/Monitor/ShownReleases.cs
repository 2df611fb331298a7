// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Site;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Monitor;

/// <summary>What the monitor shows now. It changes as a whole: a request takes it once and works with that.</summary>
internal sealed class ShownReleases
{
    private readonly SiteFiles _files;
    private readonly PageRenderer _renderer;
    private readonly IOptions<SiteOptions> _site;
    private volatile MonitorSnapshot _now;

    public ShownReleases(IOptions<MonitorOptions> monitor, SiteFiles files, PageRenderer renderer, IOptions<SiteOptions> site)
    {
        (_files, _renderer, _site) = (files, renderer, site);
        // The print comes first: what changes while the folder is read is seen as a change.
        Print = FolderPrint.Of(monitor.Value.Releases);
        _now = Drawing(ReleasedData.Read(monitor.Value.Releases));
    }

    /// <summary>How the folder looked when the server started.</summary>
    public string Print { get; }

    /// <summary>The releases, their pages and files.</summary>
    public MonitorSnapshot Now => _now;

    /// <summary>Draws every page of other releases, and then shows those instead.</summary>
    public async Task Show(ReleasedData released, CancellationToken cancel)
    {
        var next = Drawing(released);
        await next.Drawn.All(cancel);
        _now = next;
    }

    private MonitorSnapshot Drawing(ReleasedData released)
    {
        var pages = new MonitorPages(released);
        return new(released, pages, new(released, pages, _files, _renderer, _site));
    }
}

/// <summary>Releases with the pages that are drawn from them and from nothing else.</summary>
/// <param name="Released">The releases and their files.</param>
/// <param name="Pages">Every page.</param>
/// <param name="Drawn">The pages as they are sent.</param>
internal sealed record MonitorSnapshot(ReleasedData Released, MonitorPages Pages, DrawnPages Drawn);
