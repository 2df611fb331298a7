// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Claims;
using System.Text.Encodings.Web;
using Lantaarn.Server.Access;
using Lantaarn.Tests;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Lantaarn.Server.Tests.Relay;

/// <summary>The real server on a database of its own; a header says who is calling, so that a test needs no ceremony for twenty colleagues.</summary>
internal sealed class RelayHost(string folder, string? postgres, params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    public const string CallerHeader = "X-Caller";

    public string SqliteFile => Path.Combine(folder, "lantaarn.db");

    public string? Postgres => postgres;

    /// <summary>Another server on the same database.</summary>
    public RelayHost Twin() => new(folder, postgres, settings);

    public async Task<List<T>> Ask<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync()) rows.Add(reader.GetFieldValue<T>(0));
        return rows;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Store:Folder", folder);
        builder.UseSetting("Store:PostgreSql", postgres ?? "");
        builder.UseSetting("Hosting:RequestsAtOnce", "1000000");
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services => services.AddAuthentication("Test").AddScheme<AuthenticationSchemeOptions, ByHeader>("Test", _ => { }));
    }

    private sealed class ByHeader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers[CallerHeader] is not [{ } header]) return Task.FromResult(AuthenticateResult.NoResult());
            var parts = header.Split(' ');
            var caller = new Caller(Guid.Parse(parts[0]), Guid.Parse(parts[1]), Guid.Parse(parts[2]), parts[3].Split(',').Select(Enum.Parse<Role>).ToHashSet());
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(caller.ToIdentity("Test")), "Test")));
        }
    }
}

/// <summary>One PostgreSQL for all tests of the relay, a new database for each host.</summary>
public sealed class RelayDatabases : IAsyncLifetime
{
    private readonly PostgresServer _server = new();
    private readonly List<TemporaryFolder> _folders = [];
    private int _count;

    public Task InitializeAsync() => _server.InitializeAsync();

    public async Task DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var folder in _folders) folder.Dispose();
        await _server.DisposeAsync();
    }

    internal async Task<RelayHost> Start(string database, params (string Key, string Value)[] settings)
    {
        var folder = new TemporaryFolder();
        _folders.Add(folder);
        if (database == OnBothDatabasesAttribute.Sqlite) return new RelayHost(folder["data"], null, settings);
        await using var connection = new NpgsqlConnection(_server.ConnectionString);
        await connection.OpenAsync();
        var name = $"relay{++_count}";
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return new RelayHost(folder["data"], new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Database = name }.ToString(), settings);
    }
}

[CollectionDefinition("relay")]
public sealed class RelayCollection : ICollectionFixture<RelayDatabases>;

/// <summary>Runs a theory on SQLite, and on PostgreSQL where one is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OnBothDatabasesAttribute : Xunit.Sdk.DataAttribute
{
    public const string Sqlite = "SQLite";
    public const string PostgreSql = "PostgreSQL";

    public override IEnumerable<object[]> GetData(System.Reflection.MethodInfo testMethod) => PostgresServer.Initdb is null ? [[Sqlite]] : [[Sqlite], [PostgreSql]];
}
