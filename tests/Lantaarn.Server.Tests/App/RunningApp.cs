// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using Lantaarn.Server.Accounts;
using Lantaarn.Server.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Lantaarn.Server.Tests.App;

/// <summary>The real server with the built app, and a real browser.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private readonly ServerHost _server;
    private readonly WorkerBrowser _workers;

    private RunningApp(ServerHost server, Uri address, WorkerBrowser workers) => (_server, Address, _workers) = (server, address, workers);

    public Uri Address { get; }

    /// <summary>Address and body of every request that a device of this run made.</summary>
    public ConcurrentQueue<string> Traffic => _workers.Traffic;

    /// <param name="hosts">The servers of this run.</param>
    /// <param name="services">Changes services of the server.</param>
    public static async Task<RunningApp> Start(ServerHosts hosts, Action<IServiceCollection>? services = null)
    {
        var address = FreeAddress.Find();
        var server = await hosts.Start(Database.Sqlite, new Dictionary<string, string?> { ["Accounts:Address"] = address.ToString() }, services);
        server.UseKestrel(address.Port);
        server.StartServer();
        return new(server, address, await WorkerBrowser.Launch(address));
    }

    /// <summary>Somebody with a device and a passkey of their own, who joined through a link.</summary>
    public Task<Worker> Join(string link, string name, Screen screen, string founded = "Straatdokters") => _workers.Join(link, name, screen, founded);

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
    public Task<IPage> Page() => _workers.EmptyPage();

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
        await _workers.DisposeAsync();
        await _server.DisposeAsync();
    }
}
