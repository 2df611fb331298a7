// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Tests.Hosts;

namespace Lantaarn.Server.Tests.Fuzz;

/// <summary>A small part of what <c>bench/fuzz</c> does.</summary>
[Collection(ServerHosts.Name)]
public sealed class FuzzTests(ServerHosts hosts)
{
    private const int Requests = 3_000;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Hostile_requests_are_refused_and_break_nothing(Database database)
    {
        await using var host = await hosts.Start(database);
        var fuzzing = new Fuzzing(host, seed: 1);

        await fuzzing.Run(Requests, abreast: 4);
        using var nobody = host.Nobody();
        var ready = await nobody.GetStringAsync("/health/ready");

        Assert.Empty(fuzzing.Failures);
        Assert.Equal("ready", ready);
        Assert.All([200, 204, 400, 401, 403, 404], status => Assert.Contains(status, fuzzing.Statuses.Keys));
    }
}
