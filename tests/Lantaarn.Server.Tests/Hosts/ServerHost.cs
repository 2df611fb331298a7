// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Store;
using Lantaarn.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lantaarn.Server.Tests.Hosts;

/// <summary>The real server, in memory, on a database of its own.</summary>
internal sealed class ServerHost : WebApplicationFactory<LantaarnStore>
{
    /// <summary>Where it says that it stands.</summary>
    public static readonly Uri Address = new("https://lantaarn.test");

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string?> _settings;
    private readonly Action<IServiceCollection> _services;
    private IHost? _host;

    /// <param name="postgreSql">A connection string; empty for SQLite.</param>
    /// <param name="settings">Over what the tests have as their settings.</param>
    /// <param name="services">Changes services, the time for one.</param>
    public ServerHost(string postgreSql, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null)
    {
        _services = services ?? (_ => { });
        _settings = new()
        {
            ["Store:PostgreSql"] = postgreSql,
            ["Store:Folder"] = _folder["data"],
            ["Rounds:WorkFolder"] = _folder["work"],
            ["Accounts:Address"] = Address.ToString(),
            ["environment"] = "Production",
            ["Hosting:RequestsAtOnce"] = "1000000",
            ["Hosting:DoorsAtOnce"] = "1000000",
            ["Hosting:SecondsToDrain"] = "0",
        };
        foreach (var (key, value) in settings ?? new Dictionary<string, string?>()) _settings[key] = value;
        ClientOptions.BaseAddress = Address;
        ClientOptions.AllowAutoRedirect = false;
        ClientOptions.HandleCookies = false;
    }

    /// <summary>Every line that the server logged.</summary>
    public LogLines Log { get; } = new();

    /// <summary>The folder of the database, in which nothing but the server's own files stand.</summary>
    public string Folder => _folder.Path;

    /// <summary>Settings of one more server on the same store.</summary>
    public IReadOnlyDictionary<string, string?> SameStore => _settings.Where(setting => setting.Key.StartsWith("Store:", StringComparison.Ordinal)).ToDictionary();

    /// <summary>A client that is nobody. It names its origin, as a browser does.</summary>
    public HttpClient Nobody()
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Add("Origin", new Uri(_settings["Accounts:Address"]!).GetLeftPart(UriPartial.Authority));
        return client;
    }

    /// <summary>Listens on a port of this machine, for what needs a real line.</summary>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <returns>Where it listens.</returns>
    public Uri Listen(int port = 0)
    {
        UseKestrel(port);
        StartServer();
        return new Uri(Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
    }

    /// <summary>Works in the store beside the server.</summary>
    public async Task<T> InStore<T>(Func<LantaarnStore, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<LantaarnStore>());
    }

    /// <summary>Stops the server as its operator does.</summary>
    public Task Stop(CancellationToken patience) => _host!.StopAsync(patience);

    protected override IHost CreateHost(IHostBuilder builder)
    {
        // Host settings reach the server before it reads any: those of the web host come too late.
        builder.ConfigureHostConfiguration(configuration => Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(configuration, _settings));
        return _host = base.CreateHost(builder);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.ConfigureServices(services =>
    {
        services.AddSingleton<ILoggerProvider>(Log);
        _services(services);
    });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder.Path)) _folder.Dispose();
    }
}
