// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using Lantaarn.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.Guide;

/// <summary>The whole server on a port of its own, with everything it logs, and a browser. Made once for all tests of the guide.</summary>
public sealed class RunningGuide : WebApplicationFactory<Program>, IAsyncLifetime
{
    private const int PatienceInMilliseconds = 30_000;

    private readonly TemporaryFolder _data = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Every line that was logged, at the most talkative level, with its scopes.</summary>
    internal ConcurrentQueue<string> Logged { get; } = new();

    internal HttpClient Http { get; private set; } = null!;

    internal string Address => Http.BaseAddress!.ToString().TrimEnd('/');

    public async Task InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = ClientOptions.BaseAddress };
        if (!File.Exists(InstalledBrowser.Path)) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledBrowser.Path, Args = ["--no-sandbox"] });
    }

    /// <summary>Opens a page as this visitor has it on the screen.</summary>
    internal async Task<IPage> Open(string path, Visitor visitor)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = visitor.Width, Height = visitor.Height },
            ColorScheme = visitor.Dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = visitor.Scripts,
            ReducedMotion = ReducedMotion.Reduce,
            ServiceWorkers = ServiceWorkerPolicy.Block,
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(PatienceInMilliseconds);
        await page.GotoAsync(Address + path);
        return page;
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await DisposeAsync();
        _data.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("Store:Folder", _data["data"])
        .UseSetting("Logging:LogLevel:Default", "Trace")
        .ConfigureLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(new Listener(Logged)));

    private sealed class Listener(ConcurrentQueue<string> logged) : ILoggerProvider, ISupportExternalScope
    {
        private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

        public ILogger CreateLogger(string categoryName) => new Log(logged, () => _scopes);

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

        public void Dispose()
        {
        }
    }

    private sealed class Log(ConcurrentQueue<string> logged, Func<IExternalScopeProvider> scopes) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => scopes().Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) : "";
            scopes().ForEachScope((scope, all) => all.Enqueue($"{scope}"), logged);
            logged.Enqueue($"{formatter(state, exception)} {values} {exception}");
        }
    }
}

/// <summary>All tests of the guide share one server.</summary>
[CollectionDefinition(nameof(RunningGuide))]
public sealed class SharedGuide : ICollectionFixture<RunningGuide>;

/// <summary>Who visits, and on what.</summary>
internal sealed record Visitor(int Width, int Height)
{
    public static readonly Visitor OnAPhone = new(390, 844);

    public static readonly Visitor AtADesk = new(1280, 900);

    public bool Dark { get; init; }

    public bool Scripts { get; init; } = true;
}
