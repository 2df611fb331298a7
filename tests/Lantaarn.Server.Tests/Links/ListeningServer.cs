// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using Lantaarn.Server.Access;
using Lantaarn.Server.Accounts;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.Links;

/// <summary>A server on a port that notes everything it is sent, a browser, and a maker of links.</summary>
internal sealed class ListeningServer : IAsyncDisposable
{
    private const int PatienceInMilliseconds = 30_000;

    private readonly ServerHost _host;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private ListeningServer(ServerHost host, Uri address, IPlaywright playwright, IBrowser browser) => (_host, Address, _playwright, _browser) = (host, address, playwright, browser);

    public Uri Address { get; }

    /// <summary>Address, headers and body of every request that reached the server.</summary>
    public ConcurrentQueue<string> Traffic { get; private init; } = [];

    /// <summary>The servers that pages asked something of.</summary>
    public ConcurrentBag<string> Asked { get; } = [];

    public static async Task<ListeningServer> Start(ServerHosts hosts)
    {
        var address = FreeAddress.Find();
        var traffic = new ConcurrentQueue<string>();
        var host = await hosts.Start(
            Database.Sqlite, new Dictionary<string, string?> { ["Accounts:Address"] = address.ToString() }, services => services.AddSingleton<IStartupFilter>(new Listener(traffic)));
        host.UseKestrel(address.Port);
        host.StartServer();
        var playwright = await Playwright.CreateAsync();
        return new(host, address, playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledBrowser.Path, Args = ["--no-sandbox"] })) { Traffic = traffic };
    }

    /// <summary>A worker, signed in without a ceremony.</summary>
    public async Task<Maker> Worker()
    {
        var token = await _host.InStore(async store =>
        {
            var (now, organisation, account) = (TimeProvider.System.GetUtcNow(), Guid.CreateVersion7(), Guid.CreateVersion7());
            store.Add(new Organisation { Id = organisation, Name = "Straatdokters", CreatedAt = now });
            store.Add(new Account { Id = account, OrganisationId = organisation, Name = "Noor", Roles = [nameof(Role.Worker)], CreatedAt = now });
            await store.SaveChangesAsync();
            await using var scope = _host.Services.CreateAsyncScope();
            var secret = await scope.ServiceProvider.GetRequiredService<Sessions>().Open(store, account, "test", returning: null, CancellationToken.None);
            await store.SaveChangesAsync();
            return secret;
        });
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("Cookie", $"{Sessions.Cookie}={token}");
        client.DefaultRequestHeaders.Add("Origin", Address.GetLeftPart(UriPartial.Authority));
        return new Maker(client);
    }

    /// <summary>Opens an address on a phone.</summary>
    public async Task<IPage> OnAPhone(string address, bool dark = false)
    {
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = 360, Height = 740 },
            Locale = "nl-NL",
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(PatienceInMilliseconds);
        var page = await context.NewPageAsync();
        page.Request += (_, request) => Asked.Add(new Uri(request.Url).GetLeftPart(UriPartial.Authority));
        await page.GotoAsync(address);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _host.DisposeAsync();
    }

    private sealed class Listener(ConcurrentQueue<string> traffic) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(Note);
            next(app);
        };

        private async Task Note(HttpContext http, RequestDelegate next)
        {
            http.Request.EnableBuffering();
            using var body = new StreamReader(http.Request.Body, leaveOpen: true);
            traffic.Enqueue($"{http.Request.Method} {http.Request.GetEncodedUrl()} {string.Join(' ', http.Request.Headers.Values)} {await body.ReadToEndAsync()}");
            http.Request.Body.Position = 0;
            await next(http);
        }
    }
}
