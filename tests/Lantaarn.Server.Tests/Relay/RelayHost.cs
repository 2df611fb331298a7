// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Claims;
using System.Text.Encodings.Web;
using Lantaarn.Server.Access;
using Lantaarn.Server.Accounts;
using Lantaarn.Server.Store;
using Lantaarn.Server.Tests.Hosts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Lantaarn.Server.Tests.Relay;

/// <summary>The real server; a header says who is calling, so that a test needs no ceremony for twenty colleagues.</summary>
internal sealed class RelayHost(ServerHost server) : IAsyncDisposable
{
    public const string CallerHeader = "X-Caller";

    /// <summary>The files in which SQLite keeps what it keeps.</summary>
    public IEnumerable<string> SqliteFiles => Directory.EnumerateFiles(server.Folder, "lantaarn.db*", SearchOption.AllDirectories);

    public IServiceProvider Services => server.Services;

    public string Postgres => server.Services.GetRequiredService<IOptions<StoreOptions>>().Value.PostgreSql;

    public HttpClient Client() => server.Nobody();

    /// <summary>Another server on the same PostgreSQL.</summary>
    public RelayHost Twin() => new(new ServerHost(Postgres, services: SignInByHeader));

    public async Task<List<T>> Ask<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(Postgres);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync()) rows.Add(reader.GetFieldValue<T>(0));
        return rows;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    /// <summary>Where no header says who is calling, the cookie does.</summary>
    public static void SignInByHeader(IServiceCollection services) => services.AddAuthentication("Header").AddScheme<AuthenticationSchemeOptions, ByHeader>(
        "Header", scheme => scheme.ForwardDefaultSelector = http => http.Request.Headers.ContainsKey(CallerHeader) ? null : SessionHandler.SchemeName);

    private sealed class ByHeader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers[CallerHeader] is not [{ } header]) return Task.FromResult(AuthenticateResult.NoResult());
            var parts = header.Split(' ');
            var caller = new Caller(Guid.Parse(parts[0]), Guid.Parse(parts[1]), Guid.Parse(parts[2]), parts[3].Split(',').Select(Enum.Parse<Role>).ToHashSet());
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(caller.ToIdentity("Header")), "Header")));
        }
    }
}

internal static class RelayHosts
{
    /// <summary>A relay on an empty database.</summary>
    public static async Task<RelayHost> StartRelay(this ServerHosts hosts, Database database, params (string Key, string? Value)[] settings) =>
        new(await hosts.Start(database, settings.ToDictionary(setting => setting.Key, setting => setting.Value), RelayHost.SignInByHeader));
}
