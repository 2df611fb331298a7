// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Lantaarn.Server.Accounts;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.App;

/// <summary>The real server with the built app, and a real browser.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private readonly ServerHost _server;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private RunningApp(ServerHost server, Uri address, IPlaywright playwright, IBrowser browser) =>
        (_server, Address, _playwright, _browser) = (server, address, playwright, browser);

    public Uri Address { get; }

    /// <summary>Address and body of every request that a device of this run made.</summary>
    public ConcurrentQueue<string> Traffic { get; } = [];

    /// <param name="hosts">The servers of this run.</param>
    /// <param name="services">Changes services of the server.</param>
    public static async Task<RunningApp> Start(ServerHosts hosts, Action<IServiceCollection>? services = null)
    {
        // A passkey belongs to an address, so the address must be known before the server starts.
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var address = new Uri($"http://localhost:{port}");
        var server = await hosts.Start(Database.Sqlite, new Dictionary<string, string?> { ["Accounts:Address"] = address.ToString() }, services);
        server.UseKestrel(port);
        server.StartServer();
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Chromium, Args = ["--no-sandbox"] });
        return new(server, address, playwright, browser);
    }

    /// <summary>Somebody with a device and a passkey of their own, who joined through a link.</summary>
    public async Task<Worker> Join(string link, string name, Screen screen, string founded = "Straatdokters")
    {
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
        });
        context.SetDefaultTimeout(30_000);
        context.Request += (_, request) => Traffic.Enqueue($"{request.Url} {Encoding.UTF8.GetString(request.PostDataBuffer ?? [])}");
        var page = await context.NewPageAsync();
        await GivePasskeys(page);
        await page.GotoAsync(link);
        await page.Locator("#join").WaitForAsync();
        var organisation = page.GetByLabel("Naam van uw organisatie");
        if (await organisation.CountAsync() > 0) await organisation.FillAsync(founded);
        await page.GetByLabel("Uw naam").FillAsync(name);
        await page.GetByLabel("Naam voor dit toestel").FillAsync("telefoon");
        await page.GetByRole(AriaRole.Button, new() { Name = "Passkey maken" }).ClickAsync();
        await page.Locator("#account").WaitForAsync();
        return new(page, Address);
    }

    /// <summary>An admin who founded an organisation, with the app open.</summary>
    public async Task<Worker> Founder(Screen screen, string name = "Anna", string organisation = "Straatdokters")
    {
        await using var scope = _server.Services.CreateAsyncScope();
        var link = (await scope.ServiceProvider.GetRequiredService<Invitations>().Found(CancellationToken.None)).Link.ToString();
        var founder = await Join(link, name, screen, organisation);
        await founder.StartFirst();
        await founder.Has($"Dag {name}");
        return founder;
    }

    /// <summary>An empty page of this server, with nothing of the app on it.</summary>
    public async Task<IPage> Page()
    {
        var page = await _browser.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        await page.RouteAsync("**/app/empty.html", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html><title>-</title>" }));
        await page.GotoAsync(new Uri(Address, "/app/empty.html").ToString());
        return page;
    }

    /// <summary>Every byte that the database keeps in its files.</summary>
    public async Task<byte[]> Stored()
    {
        using var all = new MemoryStream();
        foreach (var path in Directory.EnumerateFiles(_server.Folder, "*", SearchOption.AllDirectories))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await file.CopyToAsync(all);
        }
        return all.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _server.DisposeAsync();
    }

    private static async Task GivePasskeys(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["ctap2Version"] = "ctap2_1", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true, ["hasPrf"] = true },
        });
    }
}

/// <summary>On what somebody looks.</summary>
internal sealed record Screen(int Width, int Height, bool Dark = false)
{
    public static Screen Phone { get; } = new(390, 844);

    public static Screen Desk { get; } = new(1280, 860);
}
