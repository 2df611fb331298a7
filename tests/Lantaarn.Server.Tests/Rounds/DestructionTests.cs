// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Security.Cryptography;
using System.Text;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Server.Rounds;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Server.Tests.Relay;
using Lantaarn.Tests;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Tests.Rounds;

/// <summary>What is destroyed is looked for in every byte of the files of the database, and in the log of the server.</summary>
[Collection(ServerHosts.Name)]
public sealed class DestructionTests(ServerHosts hosts)
{
    private const int Samples = 20;
    private const int SampleBytes = 24;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task No_byte_is_left_of_encodings_when_linked_and_in_the_end_of_nothing_but_the_report(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = await CountingRound.Opened(host);
        var contributions = new List<(byte[] Encodings, byte[] Indicators)>();
        foreach (var list in CountingRound.Lists) contributions.Add(await round.Contribute(list));
        await round.Go(round.Lead, RoundStep.Closed);
        await round.HandIn(RoundStep.Linked);
        byte[][] encodings = [.. contributions.SelectMany(one => SamplesOf(one.Encodings))], indicators = [.. contributions.SelectMany(one => SamplesOf(one.Indicators))];
        byte[][] key = [Encoding.UTF8.GetBytes(await LogKey(host))];
        var before = (StoreFiles.Found(await StoreFiles.Read(host), encodings), StoreFiles.Found(await StoreFiles.Read(host), indicators), StoreFiles.Found(await StoreFiles.Read(host), key));

        await round.Go(round.LinkageUnit, RoundStep.Linked);
        var linked = (StoreFiles.Found(await StoreFiles.Read(host), encodings), StoreFiles.Found(await StoreFiles.Read(host), indicators));
        byte[][] groups = SamplesOf((await round.Fetch(round.Analyst, "groups.sealed"))!);
        await round.Go(round.Lead, RoundStep.Destroyed);
        var end = await StoreFiles.Read(host);

        // A sample may stand on the border of two pages.
        Assert.True(before.Item1 > 3 * Samples * 0.8 && before.Item2 > 3 * Samples * 0.8 && before.Item3 == 1, $"{before}");
        Assert.Equal(0, linked.Item1);
        Assert.True(linked.Item2 > 3 * Samples * 0.8);
        Assert.Equal((0, 0, 0, 0), (StoreFiles.Found(end, encodings), StoreFiles.Found(end, indicators), StoreFiles.Found(end, groups), StoreFiles.Found(end, key)));
        Assert.DoesNotContain(host.Log.Lines, line => encodings.Concat(indicators).Concat(groups).Any(sample => line.Contains(Encoding.ASCII.GetString(sample), StringComparison.Ordinal)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_server_states_what_it_destroyed_and_then_loses_the_key_of_the_log(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = await CountingRound.At(host, RoundStep.Linked);

        await round.Go(round.Lead, RoundStep.Destroyed);

        var log = await round.Log();
        var statements = (await round.Fetchable(round.Of("opvang"))).Where(name => name.StartsWith("server-", StringComparison.Ordinal)).ToList();
        var signed = new List<SignedDocument<DestructionStatement>>();
        foreach (var name in statements) signed.Add(ExchangeJson.Read<SignedDocument<DestructionStatement>>(new MemoryStream((await round.Fetch(round.Of("opvang"), name))!), name));
        var last = signed.MaxBy(one => one.Document.Files.Count)!;
        Assert.Null(log.FirstBroken);
        Assert.Equal("wiped", log.Entries[^1].Document.Action);
        Assert.True(signed.TrueForAll(one => one.IsSignedBy(log.Key)));
        Assert.Equal(2, signed.Count);
        Assert.Equal(8, last.Document.Files.Count);
        Assert.Contains(last.Document.Files, file => file is { Name: "opvang.encodings.sealed", Sha256.Length: 64 });
        Assert.Equal((null, false), await host.InStore(async store => await store.Set<Round>().Select(one => new ValueTuple<string?, bool>(one.LogKey, one.Wiped < one.Deletions)).SingleAsync()));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_wiping_that_was_cut_off_is_finished_at_the_next_start(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = await CountingRound.At(host, RoundStep.Linked);
        await host.InStore(async store => await store.Set<Round>().ExecuteUpdateAsync(one => one.SetProperty(row => row.Deletions, row => row.Deletions + 1)));

        await using var next = new ServerHost(database == Database.PostgreSql ? host.SameStore["Store:PostgreSql"]! : "", host.SameStore, RelayHost.SignInByHeader);
        using var client = next.Nobody();
        for (var wait = 0; wait < 500 && await Wiping(round); wait++) await Task.Delay(20);

        Assert.False(await Wiping(round));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_replaced_or_waited_for_its_other_half_in_vain_is_wiped_and_stated_too(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = await CountingRound.Opened(host);
        var (first, _) = await round.Contribute("opvang");
        await round.Contribute("opvang");
        var half = round.Contribution("inloop").Encodings;
        await round.Put(round.Of("inloop"), "inloop.encodings.sealed", half);

        await round.Go(round.Lead, RoundStep.Closed);

        var name = (await round.Fetchable(round.Lead)).Single(name => name.StartsWith("server-", StringComparison.Ordinal));
        var statement = ExchangeJson.Read<SignedDocument<DestructionStatement>>(new MemoryStream((await round.Fetch(round.Lead, name))!), name).Document;
        Assert.Equal(0, StoreFiles.Found(await StoreFiles.Read(host), [.. SamplesOf(first), .. SamplesOf(half)]));
        Assert.Equal(["inloop.encodings.sealed", "opvang.encodings.sealed", "opvang.indicators.sealed"], statement.Files.Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.Contains(statement.Files, file => file.Sha256 == Convert.ToHexStringLower(SHA256.HashData(first)));
        Assert.Null((await round.Log()).FirstBroken);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_upload_that_never_ended_goes_with_the_step_in_which_it_began(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = await CountingRound.At(host, RoundStep.Closed);
        byte[][] canary = ["as-if-sealed-to-the-analyst-but-cut-off"u8.ToArray()];
        await host.InStore(async store =>
        {
            var begun = new RoundFile { Id = Guid.CreateVersion7(), Round = round.Definition.Document.Id, Kind = FileKind.Groups, ReceivedAt = TimeProvider.System.GetUtcNow() };
            store.Add(begun);
            store.Add(new RoundFilePart { File = begun.Id, Number = 0, Content = canary[0] });
            return await store.SaveChangesAsync();
        });
        var before = StoreFiles.Found(await StoreFiles.Read(host), canary);

        await round.Go(round.Lead, RoundStep.Destroyed);

        Assert.Equal((1, 0), (before, StoreFiles.Found(await StoreFiles.Read(host), canary)));
        Assert.True(await host.InStore(store => store.Set<RoundFile>().AllAsync(file => file.IsWhole)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task While_somebody_reads_it_is_said_that_wiping_waits_and_asking_again_ends_it(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = await CountingRound.At(host, RoundStep.Closed);
        await round.HandIn(RoundStep.Linked);

        var disturbed = await host.InStore(async store =>
        {
            await store.Database.OpenConnectionAsync();
            await store.Database.ExecuteSqlRawAsync("BEGIN");
            await store.Set<RoundFilePart>().AsNoTracking().FirstAsync();
            var answer = await round.Step(round.LinkageUnit, RoundStep.Linked);
            await store.Database.ExecuteSqlRawAsync("ROLLBACK");
            return answer;
        });
        var waiting = await Wiping(round);
        await round.Go(round.LinkageUnit, RoundStep.Linked);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, disturbed.StatusCode);
        Assert.Contains("not-wiped-yet", await disturbed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((true, false), (waiting, await Wiping(round)));
    }

    [PostgresFact]
    public async Task The_write_ahead_log_of_PostgreSQL_keeps_sealed_bytes_for_a_while_as_the_documents_say()
    {
        await using var host = await hosts.StartRounds(Database.PostgreSql);
        var round = await CountingRound.Opened(host);
        var samples = SamplesOf((await round.Contribute("opvang")).Encodings);

        await round.Go(round.Lead, RoundStep.Destroyed);

        Assert.Equal(0, StoreFiles.Found(await StoreFiles.Read(host), samples));
        Assert.True(StoreFiles.Found(await StoreFiles.WriteAheadLog(host), samples) > 0);
    }

    private static async Task<bool> Wiping(CountingRound round) => (await round.Progress(round.Lead)).GetProperty("round").GetProperty("wiping").GetBoolean();

    private static Task<string> LogKey(ServerHost host) => host.InStore(async store => System.Text.Json.JsonDocument.Parse((await store.Set<Round>().SingleAsync()).LogKey!).RootElement.GetProperty("d").GetString()!);

    // Places spread over what is sealed: the rest of a line may stand in other files too.
    private static byte[][] SamplesOf(byte[] content)
    {
        var ciphertext = string.Concat(Encoding.ASCII.GetString(content).TrimEnd('\n').Split('\n').Skip(1).Select(line => line.Split('.')[3]));
        var step = ciphertext.Length / Samples;
        return [.. Enumerable.Range(0, Samples).Select(i => Encoding.ASCII.GetBytes(ciphertext.Substring((i * step) + (step / 2), SampleBytes)))];
    }
}
