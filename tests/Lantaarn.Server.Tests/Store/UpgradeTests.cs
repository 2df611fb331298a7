// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Security.Cryptography;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Server.Tests.Relay;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Lantaarn.Server.Tests.Store;

[Collection(ServerHosts.Name)]
public sealed class UpgradeTests(ServerHosts hosts)
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_store_of_the_first_release_with_people_at_work_in_it_becomes_one_of_this_version(Database database)
    {
        await using var host = await hosts.Start(database);
        using var anna = await Member.Found(host);
        using var noor = await anna.Invite(Lantaarn.Server.Access.Role.Worker);
        var (admin, worker) = (await Phone.Of(anna), await Phone.Of(noor));
        await admin.Rotate("contact", 1, admin, worker);
        await worker.Send(worker.Make(), worker.Make());
        var (person, blob, content) = (Guid.CreateVersion7(), Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(5_000));
        await worker.Keep(person, Phone.Sealed());
        await BlobTests.Declare(worker, blob, content, person: person);
        await BlobTests.Send(worker, blob, 0, content);
        var before = await admin.ReadAll();
        var first = await host.InStore(store => BackTo(store.Database, "Initial"));
        await BackupTests.Stop(host);

        await using var upgraded = await hosts.Start(database, host.SameStore);
        admin.Http = upgraded.Nobody();
        admin.Http.DefaultRequestHeaders.Add("Cookie", anna.Client.DefaultRequestHeaders.GetValues("Cookie"));
        var pending = await upgraded.InStore(store => store.Database.GetPendingMigrationsAsync());

        Assert.EndsWith("_Initial", Assert.Single(first), StringComparison.Ordinal);
        Assert.Empty(pending);
        Assert.Equal(before, await admin.ReadAll());
        Assert.Equal(person, Assert.Single((await admin.Keys()).Keys).Person);
        Assert.Equal(content, await admin.Http.GetByteArrayAsync($"/api/relay/blobs/{blob}"));
        Assert.Equal(HttpStatusCode.NoContent, (await noor.SignIn(upgraded.Nobody(), worker.Device)).StatusCode);
    }

    /// <summary>Takes the schema back to a migration; rows stay as that version had them.</summary>
    /// <returns>The migrations that are left.</returns>
    private static async Task<IReadOnlyList<string>> BackTo(DatabaseFacade database, string migration)
    {
        await database.GetService<IMigrator>().MigrateAsync(migration);
        return [.. await database.GetAppliedMigrationsAsync()];
    }
}
