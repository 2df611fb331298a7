// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Lantaarn.Server.Relay;
using Lantaarn.Server.Tests.Hosts;

namespace Lantaarn.Server.Tests.Relay;

[Collection(ServerHosts.Name)]
public sealed class BlobTests(ServerHosts hosts)
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_upload_goes_on_after_a_break_and_comes_back_whole_or_in_ranges(Database database)
    {
        await using var host = await hosts.StartRelay(database);
        var team = await Team.Start(host);
        var content = RandomNumberGenerator.GetBytes(2_500_000);
        var id = Guid.CreateVersion7();
        await Declare(team.Worker, id, content);
        await Send(team.Worker, id, 0, content[..1_000_000]);

        var early = await team.Admin.Http.GetAsync($"/api/relay/blobs/{id}");
        var wrong = await Send(team.Worker, id, 0, content[..1_000_000]);
        var progress = await (await Declare(team.Worker, id, content)).Content.ReadFromJsonAsync<UploadProgress>();
        await Send(team.Worker, id, 1_000_000, content[1_000_000..1_500_000]);
        await Send(team.Worker, id, 1_500_000, content[1_500_000..]);
        var whole = await team.Admin.Http.GetByteArrayAsync($"/api/relay/blobs/{id}");
        var range = await Range(team.Admin, id, 999_990, 1_500_009);

        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, wrong.StatusCode);
        Assert.Equal(1_000_000, JsonDocument.Parse(await wrong.Content.ReadAsStringAsync()).RootElement.GetProperty("received").GetInt64());
        Assert.Equal(new UploadProgress(1_000_000, 2_500_000), progress);
        Assert.Equal(content, whole);
        Assert.Equal(content[999_990..1_500_010], range);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_blob_that_is_damaged_too_large_or_not_theirs_is_refused(Database database)
    {
        await using var host = await hosts.StartRelay(database, ("Relay:LargestBlob", "1000"), ("Relay:BlobsPerOrganisation", "1500"));
        var team = await Team.Start(host);
        var content = RandomNumberGenerator.GetBytes(1_000);
        var (damaged, health) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Declare(team.Worker, damaged, content);

        var answers = new[]
        {
            await Send(team.Worker, damaged, 0, [.. content.Reverse()]),
            await Declare(team.Worker, Guid.CreateVersion7(), new byte[1_001]),
            await Declare(team.Worker, Guid.CreateVersion7(), new byte[501]),
            await Declare(team.Volunteer, health, content[..100], Compartment.Health),
            await Declare(team.Worker, health, content[..100], Compartment.Health),
            await Send(team.Worker, health, 0, content[..101]),
            await Send(team.Worker, health, 0, content[..100]),
            await team.Volunteer.Http.GetAsync($"/api/relay/blobs/{health}"),
            await Declare(team.Worker, damaged, content[..10]),
            await Declare(team.Worker, Guid.CreateVersion7(), content[..10], person: Guid.CreateVersion7()),
            await (await Team.Start(host)).Worker.Http.GetAsync($"/api/relay/blobs/{health}"),
            await team.Worker.Http.DeleteAsync($"/api/relay/blobs/{damaged}"),
            await Declare(team.Worker, Guid.CreateVersion7(), new byte[501]),
        };

        Assert.Equal(
            [
                HttpStatusCode.UnprocessableEntity, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.Forbidden, HttpStatusCode.OK,
                HttpStatusCode.Conflict, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.NotFound, HttpStatusCode.NoContent, HttpStatusCode.OK,
            ],
            answers.Select(answer => answer.StatusCode));
    }

    internal static Task<HttpResponseMessage> Declare(Phone phone, Guid id, byte[] content, Compartment compartment = Compartment.Contact, Guid? person = null) => phone.Http.PutAsJsonAsync(
        $"/api/relay/blobs/{id}", new DeclaredBlob { Compartment = compartment, Person = person, Size = content.Length, Hash = Base64Url.EncodeToString(SHA256.HashData(content)) });

    internal static Task<HttpResponseMessage> Send(Phone phone, Guid id, long offset, byte[] part) =>
        phone.Http.PatchAsync($"/api/relay/blobs/{id}?offset={offset}", new ByteArrayContent(part));

    private static async Task<byte[]> Range(Phone phone, Guid id, long from, long to)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/relay/blobs/{id}") { Headers = { Range = new RangeHeaderValue(from, to) } };
        var answer = await phone.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
