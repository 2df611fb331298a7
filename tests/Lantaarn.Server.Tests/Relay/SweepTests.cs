// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Lantaarn.Server.Relay;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Lantaarn.Server.Tests.Relay;

[Collection(ServerHosts.Name)]
public sealed class SweepTests(ServerHosts hosts)
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_upload_that_nobody_finishes_gives_its_room_back_after_a_week(Database database)
    {
        var clock = new Clock();
        await using var host = await Start(database, clock, ("Relay:BlobsPerOrganisation", "3000"));
        var team = await Team.Start(host);
        var (finished, slow, left, content) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(1_000));
        foreach (var id in (Guid[])[finished, slow, left]) await BlobTests.Declare(team.Worker, id, content);
        await BlobTests.Send(team.Worker, finished, 0, content);
        await BlobTests.Send(team.Worker, left, 0, content[..500]);
        using var full = await BlobTests.Declare(team.Worker, Guid.CreateVersion7(), content);

        clock.Pass(TimeSpan.FromDays(4));
        await BlobTests.Send(team.Worker, slow, 0, content[..500]);
        clock.Pass(TimeSpan.FromDays(4));
        await host.Services.GetRequiredService<Sweep>().Once(CancellationToken.None);
        using var gone = await BlobTests.Send(team.Worker, left, 500, content[500..]);
        using var goesOn = await BlobTests.Send(team.Worker, slow, 500, content[500..]);
        using var room = await BlobTests.Declare(team.Worker, Guid.CreateVersion7(), content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, full.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(new UploadProgress(1_000, 1_000), await goesOn.Content.ReadFromJsonAsync<UploadProgress>());
        Assert.Equal(HttpStatusCode.OK, room.StatusCode);
        Assert.Equal(content, await team.Admin.Http.GetByteArrayAsync($"/api/relay/blobs/{finished}"));
    }

    [PostgresFact]
    public async Task PostgreSQL_uses_the_room_of_deleted_blobs_again()
    {
        await using var host = await Start(Database.PostgreSql, new Clock());
        var team = await Team.Start(host);
        var first = await Upload(team.Worker);
        var before = await Size(host);

        await team.Worker.Http.DeleteAsync($"/api/relay/blobs/{first}");
        await host.Services.GetRequiredService<Sweep>().Once(CancellationToken.None);
        await Upload(team.Worker);

        // The map of free space takes a little; without it the second blob would double the table.
        Assert.InRange(await Size(host), 1, before * 3 / 2);
    }

    private async Task<RelayHost> Start(Database database, Clock clock, params (string Key, string? Value)[] settings) => new(await hosts.Start(
        database, settings.ToDictionary(setting => setting.Key, setting => setting.Value), services =>
        {
            RelayHost.SignInByHeader(services);
            services.AddSingleton<TimeProvider>(clock);
        }));

    private static async Task<Guid> Upload(Phone phone)
    {
        var (id, content) = (Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(1_000_000));
        await BlobTests.Declare(phone, id, content);
        (await BlobTests.Send(phone, id, 0, content)).EnsureSuccessStatusCode();
        return id;
    }

    private static async Task<long> Size(RelayHost host) => Assert.Single(await host.Ask<long>("SELECT pg_total_relation_size('\"RelayBlobParts\"')"));
}
