// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Tests.Hosts;

namespace Lantaarn.Server.Tests.Hosting;

[Collection(ServerHosts.Name)]
public sealed class ApiDescriptionTests(ServerHosts hosts)
{
    [Fact]
    public async Task The_interface_is_the_approved_one()
    {
        var approved = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Hosting", "openapi.approved.json"));
        using var nobody = (await hosts.Shared(Database.Sqlite)).Nobody();

        var found = await nobody.GetStringAsync("/openapi/v1.json");
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Hosting", "openapi.found.json"), found);

        Assert.True(approved.Trim() == found.Trim(), "The interface differs: compare Hosting/openapi.found.json in the test's output folder, and copy it over tests/Lantaarn.Server.Tests/Hosting/openapi.approved.json when it is meant.");
    }
}
