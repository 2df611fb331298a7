// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Server.Tests.Hosts;

namespace Lantaarn.Server.Tests.Hosting;

[Collection(ServerHosts.Name)]
public sealed class ApiDescriptionTests(ServerHosts hosts)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public async Task The_interface_is_the_approved_one()
    {
        var approved = Path.Combine(AppContext.BaseDirectory, "Hosting", "openapi.approved.json");
        using var nobody = (await hosts.Shared(Database.Sqlite)).Nobody();

        var found = JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(await nobody.GetStringAsync("/openapi/v1.json")), Indented) + "\n";
        if (!File.Exists(approved) || await File.ReadAllTextAsync(approved) != found) await File.WriteAllTextAsync(Path.ChangeExtension(approved, ".found.json"), found);

        Assert.True(File.Exists(approved), "There is no approved interface.");
        Assert.True(await File.ReadAllTextAsync(approved) == found, "The interface differs: compare openapi.approved.found.json in the test's output folder, and copy it over tests/Lantaarn.Server.Tests/Hosting/openapi.approved.json when it is meant.");
    }
}
