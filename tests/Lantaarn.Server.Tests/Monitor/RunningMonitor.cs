// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Monitor.Publishing;
using Lantaarn.Server.Monitor;
using Lantaarn.Server.Tests.Guide;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.Monitor;

/// <summary>The whole server with three invented releases, on a port of its own, and a browser. Made once for all tests of the monitor.</summary>
public sealed class RunningMonitor : IAsyncLifetime, IAsyncDisposable
{
    private const int PatienceInMilliseconds = 30_000;

    private readonly TemporaryFolder _site = new();
    private ServerHost _host = null!;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal HttpClient Http { get; private set; } = null!;

    internal PublishedRound Newest { get; private set; } = null!;

    internal string Folder => _site.Path;

    internal IReadOnlyCollection<MonitorPage> Pages => _host.Services.GetRequiredService<ShownReleases>().Now.Pages.All;

    internal ReleasedData Released => _host.Services.GetRequiredService<ShownReleases>().Now.Released;

    public async Task InitializeAsync()
    {
        Newest = InventedReleases.Write(_site.Path);
        _host = new("", new Dictionary<string, string?> { ["Monitor:Releases"] = _site.Path });
        Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = _host.Listen() };
        if (!File.Exists(InstalledBrowser.Path)) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledBrowser.Path, Args = ["--no-sandbox"] });
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        Http.Dispose();
        await _host.DisposeAsync();
        _site.Dispose();
    }

    /// <summary>A browser window of this visitor.</summary>
    internal async Task<IPage> Open(string path, Visitor visitor)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = visitor.Width, Height = visitor.Height },
            ColorScheme = visitor.Dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = visitor.Scripts,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(PatienceInMilliseconds);
        await page.GotoAsync(new Uri(Http.BaseAddress!, path).ToString());
        return page;
    }
}

[CollectionDefinition(nameof(RunningMonitor))]
public sealed class SharedMonitor : ICollectionFixture<RunningMonitor>;
