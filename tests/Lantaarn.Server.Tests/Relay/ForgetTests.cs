// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Security.Cryptography;
using System.Text;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Tests;
using Npgsql;

namespace Lantaarn.Server.Tests.Relay;

[Collection(ServerHosts.Name)]
public sealed class ForgetTests(ServerHosts hosts)
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_first_key_of_a_person_stays_until_the_keys_around_it_are_new(Database database)
    {
        await using var host = await hosts.StartRelay(database);
        var team = await Team.Start(host);
        var (person, first, second) = (Guid.CreateVersion7(), Phone.Sealed(), Phone.Sealed());

        HttpStatusCode[] before = [await team.Worker.Keep(person, first), await team.Worker.Keep(person, first), await team.Admin.Keep(person, second), await team.Worker.Keep(person, second, "legal"), await team.Worker.Keep(person, "clear")];
        await team.Admin.Rotate("contact", 2, team.Admin, team.Worker);
        HttpStatusCode[] after = [await team.Worker.Keep(person, second), await team.Worker.Keep(person, second, generation: 2)];

        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.Conflict, HttpStatusCode.Forbidden, HttpStatusCode.BadRequest], before);
        Assert.Equal([HttpStatusCode.Conflict, HttpStatusCode.NoContent], after);
        Assert.Equal((2L, second), (await team.Admin.Keys(1)).Keys.Select(key => (key.Change, key.Wrapped!)).Single());
        Assert.Empty((await team.Volunteer.Keys()).Keys);
    }

    [Fact]
    public async Task Nothing_of_a_forgotten_persons_keys_and_blobs_is_left_in_the_file_of_SQLite_or_its_log()
    {
        await using var host = await hosts.StartRelay(Database.Sqlite);
        var forgotten = await Forgotten.Prepare(host);
        var before = forgotten.Secrets.Select(secret => Holds(host, secret)).ToList();

        await forgotten.Forget();

        Assert.All(before, Assert.True);
        Assert.All(forgotten.Secrets, secret => Assert.False(Holds(host, secret)));
        Assert.All(forgotten.Others, other => Assert.True(Holds(host, other)));
        await forgotten.IsGone();
    }

    [PostgresFact]
    public async Task Nothing_of_a_forgotten_persons_keys_and_blobs_is_left_in_the_tables_of_PostgreSQL()
    {
        await using var host = await hosts.StartRelay(Database.PostgreSql);
        var forgotten = await Forgotten.Prepare(host);
        var key = Encoding.ASCII.GetString(forgotten.Secrets[0]);

        await forgotten.Forget();

        Assert.Equal([0L], await host.Ask<long>($"SELECT count(*) FROM \"RelayPersonKeys\" WHERE \"Wrapped\" LIKE '%{key}%'"));
        Assert.Equal([1L], await host.Ask<long>("SELECT count(*) FROM \"RelayBlobParts\""));
        Assert.Equal([1L], await host.Ask<long>("SELECT count(*) FROM \"RelayBlobs\""));
        await RequireOnlyOthersInTheFile(host, forgotten);
        await forgotten.IsGone();
    }

    [PostgresFact]
    public async Task Nothing_is_left_either_while_an_older_transaction_of_PostgreSQL_could_still_read_it()
    {
        await using var host = await hosts.StartRelay(Database.PostgreSql);
        var forgotten = await Forgotten.Prepare(host);
        await using var older = new NpgsqlConnection(host.Postgres);
        await older.OpenAsync();
        await using var transaction = await older.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        await new NpgsqlCommand("SELECT count(*) FROM \"RelayBlobs\"", older).ExecuteScalarAsync();

        await forgotten.Forget();

        await RequireOnlyOthersInTheFile(host, forgotten);
        await transaction.RollbackAsync();
        await forgotten.IsGone();
    }

    [PostgresFact]
    public async Task While_somebody_reads_the_keys_in_PostgreSQL_it_is_said_that_they_are_not_wiped_yet()
    {
        await using var host = await hosts.StartRelay(Database.PostgreSql);
        var forgotten = await Forgotten.Prepare(host);
        await using var reader = new NpgsqlConnection(host.Postgres);
        await reader.OpenAsync();
        await using var transaction = await reader.BeginTransactionAsync();
        await new NpgsqlCommand("SELECT count(*) FROM \"RelayPersonKeys\"", reader).ExecuteScalarAsync();

        var refused = await forgotten.Team.Worker.Http.DeleteAsync($"/api/relay/people/{forgotten.Person}");
        await transaction.RollbackAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Contains("not-wiped-yet", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await forgotten.Forget();
        await RequireOnlyOthersInTheFile(host, forgotten);
    }

    private static async Task RequireOnlyOthersInTheFile(RelayHost host, Forgotten forgotten)
    {
        await host.Ask<int>("CHECKPOINT");
        var file = Assert.Single(await host.Ask<byte[]>("SELECT pg_read_binary_file(pg_relation_filepath('\"RelayPersonKeys\"'))"));
        Assert.True(file.AsSpan().IndexOf(forgotten.Secrets[0]) < 0);
        Assert.True(file.AsSpan().IndexOf(forgotten.Others[0]) >= 0);
    }

    private static bool Holds(RelayHost host, byte[] bytes) =>
        host.SqliteFiles.Any(file => Content(file).AsSpan().IndexOf(bytes) >= 0);

    private static byte[] Content(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    /// <summary>Two people with a key in two compartments and a blob each; one is to be forgotten.</summary>
    private sealed record Forgotten(Team Team, Guid Person, Guid Blob, byte[][] Secrets, byte[][] Others)
    {
        public static async Task<Forgotten> Prepare(RelayHost host)
        {
            var team = await Team.Start(host);
            var (person, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            var (blob, secrets) = await Keep(team, person);
            var (_, others) = await Keep(team, other);
            await team.Worker.Send(team.Worker.Make(), team.Worker.Make("health"));
            return new Forgotten(team, person, blob, secrets, others);
        }

        public async Task Forget()
        {
            var refused = await Team.Volunteer.Http.DeleteAsync($"/api/relay/people/{Person}");
            var done = await Team.Worker.Http.DeleteAsync($"/api/relay/people/{Person}");
            Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NoContent), (refused.StatusCode, done.StatusCode));
        }

        public async Task IsGone()
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Team.Worker.Http.GetAsync($"/api/relay/blobs/{Blob}")).StatusCode);
            Assert.Equal(HttpStatusCode.Gone, await Team.Worker.Keep(Person, Phone.Sealed()));
            Assert.Equal(HttpStatusCode.Gone, (await BlobTests.Declare(Team.Worker, Guid.CreateVersion7(), [1], person: Person)).StatusCode);
            Assert.Equal([null, null], (await Team.Admin.Keys(4)).Keys.Where(key => key.Person == Person).Select(key => key.Wrapped));
            Assert.Equal(2, (await Team.Admin.ReadAll()).Count);
        }

        private static async Task<(Guid Blob, byte[][] Secrets)> Keep(Team team, Guid person)
        {
            string[] wrapped = [Phone.Sealed(), Phone.Sealed()];
            Assert.Equal(HttpStatusCode.NoContent, await team.Worker.Keep(person, wrapped[0]));
            Assert.Equal(HttpStatusCode.NoContent, await team.Worker.Keep(person, wrapped[1], "health"));
            var (blob, content) = (Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(200_000));
            (await BlobTests.Declare(team.Worker, blob, content, person: person)).EnsureSuccessStatusCode();
            (await BlobTests.Send(team.Worker, blob, 0, content)).EnsureSuccessStatusCode();
            // The sealed part of each key, and three places of the blob: its first page, a page in its middle and its last.
            return (blob, [.. wrapped.Select(text => Encoding.ASCII.GetBytes(text.Split('.')[3])), content[..32], content[100_000..100_032], content[^32..]]);
        }
    }
}
