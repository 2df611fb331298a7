// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Tests;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Lantaarn.Server.Tests.Hosts;

/// <summary>
/// One PostgreSQL for the run, and one server per database that tests share: what they do there is in organisations of their own. A test that needs
/// an empty store or other settings starts its own.
/// </summary>
public sealed class ServerHosts : IAsyncLifetime
{
    public const string Name = "servers";

    private readonly PostgresServer _postgres = new();
    private readonly Dictionary<Database, ServerHost> _shared = [];
    private int _databases;

    public Task InitializeAsync() => _postgres.InitializeAsync();

    public async Task DisposeAsync()
    {
        foreach (var host in _shared.Values) await host.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await _postgres.DisposeAsync();
    }

    /// <summary>The server that tests share.</summary>
    internal async Task<ServerHost> Shared(Database database)
    {
        if (!_shared.TryGetValue(database, out var host)) _shared[database] = host = await Start(database);
        return host;
    }

    /// <summary>A server of the test's own, on an empty database; the test disposes it.</summary>
    internal async Task<ServerHost> Start(Database database, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null) =>
        new(database is Database.PostgreSql ? await NewDatabase() : "", settings, services);

    private async Task<string> NewDatabase()
    {
        var name = $"test{++_databases}";
        await using var connection = new NpgsqlConnection(_postgres.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(_postgres.ConnectionString) { Database = name }.ToString();
    }
}

[CollectionDefinition(ServerHosts.Name)]
public sealed class SharedServers : ICollectionFixture<ServerHosts>;
