// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Server.Rounds;
using Lantaarn.Server.Tests.Hosts;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Tests.Rounds;

[Collection(ServerHosts.Name)]
public sealed class ContributionTests(ServerHosts hosts)
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_contribution_counts_when_both_parts_are_there_and_gives_a_receipt_that_can_be_checked(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = await CountingRound.Opened(host);
        var (encodings, indicators) = round.Contribution("opvang");

        var half = await round.Put(round.Of("opvang"), "opvang.encodings.sealed", encodings);
        var before = Contributed(await round.Progress(round.Lead));
        var whole = await round.Put(round.Of("opvang"), "opvang.indicators.sealed", indicators);
        var progress = await round.Progress(round.Of("inloop"));

        var receipt = ExchangeJson.Read<SignedDocument<RoundLogEntry>>(await whole.Content.ReadAsStreamAsync(), "receipt");
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.OK), (half.StatusCode, whole.StatusCode));
        Assert.True(receipt.IsSignedBy(progress.GetProperty("round").GetProperty("logKey").Deserialize<PublicKey>(ExchangeJson.Readable)!));
        Assert.Equal([new("opvang.encodings.sealed", Sha256(encodings)), new LoggedFile("opvang.indicators.sealed", Sha256(indicators))], receipt.Document.In);
        Assert.Equal([false, false, false], before);
        Assert.Equal([true, false, false], Contributed(progress));
        Assert.DoesNotContain($"{encodings.Length}", progress.GetRawText(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Each_reader_gets_its_part_byte_for_byte_when_it_is_time_and_nobody_elses(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = await CountingRound.Opened(host);
        var (encodings, indicators) = await round.Contribute("opvang");
        var early = await round.Fetchable(round.LinkageUnit);

        await round.Go(round.Lead, RoundStep.Closed);

        Assert.Empty(early);
        Assert.Equal(encodings, await round.Fetch(round.LinkageUnit, "opvang.encodings.sealed"));
        Assert.Empty(await round.Fetchable(round.Analyst));
        Assert.Empty(await round.Fetchable(round.Lead));
        Assert.Empty(await round.Fetchable(round.Of("opvang")));
        await round.HandIn(RoundStep.Linked);
        await round.Go(round.LinkageUnit, RoundStep.Linked);
        Assert.Equal(indicators, await round.Fetch(round.Analyst, "opvang.indicators.sealed"));
        Assert.Equal(["groups.sealed", "linkage-report.json", "opvang.indicators.sealed"], (await round.Fetchable(round.Analyst)).Where(name => !name.EndsWith(".destroyed.json", StringComparison.Ordinal)));
        Assert.Null(await round.Fetch(round.LinkageUnit, "opvang.encodings.sealed"));
        Assert.Null(await round.Fetch(round.LinkageUnit, "opvang.indicators.sealed"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_contribution_is_replaced_whole_or_not_at_all_and_taken_back_while_the_round_is_open(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = await CountingRound.Opened(host);
        var (first, _) = await round.Contribute("opvang");
        var (second, secondIndicators) = round.Contribution("opvang");

        await round.Put(round.Of("opvang"), "opvang.encodings.sealed", second);
        var half = await Counted(host);
        await round.Put(round.Of("opvang"), "opvang.indicators.sealed", secondIndicators);
        var whole = await Counted(host);
        var sentAgain = await round.Put(round.Of("opvang"), "opvang.encodings.sealed", second);
        var foreign = await round.Of("inloop").DeleteAsync($"{round.Address}/contributions/opvang");
        var taken = await round.Of("opvang").DeleteAsync($"{round.Address}/contributions/opvang");

        Assert.Contains(Sha256(first), half);
        Assert.Equal([Sha256(second), Sha256(secondIndicators)], whole);
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Forbidden, HttpStatusCode.NoContent), (sentAgain.StatusCode, foreign.StatusCode, taken.StatusCode));
        Assert.Empty(await Counted(host));
        Assert.Null((await round.Log()).FirstBroken);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_does_not_belong_is_refused_and_leaves_nothing(Database database)
    {
        await using var host = await hosts.StartRounds(database, ("Rounds:LargestFile", "300000"));
        var (round, other) = (await CountingRound.Opened(host), await CountingRound.Opened(host));
        var (good, indicators) = round.Contribution("opvang");
        var lines = Encoding.UTF8.GetString(good).TrimEnd('\n').Split('\n');
        var named = CountingRound.Seal(round.Header(SealedContent.Encodings, "opvang", "abc") with { KeyCheck = "beef" }, round.LinkageKeys.Public.Sealing);
        var large = CountingRound.Seal(round.Header(SealedContent.Encodings, "opvang"), round.LinkageKeys.Public.Sealing, parts: 20);
        byte[][] bad =
        [
            other.Contribution("opvang").Encodings, round.Contribution("inloop").Encodings, indicators, named, large, [], "{}\n"u8.ToArray(), good[..^1], good[..^500], RandomNumberGenerator.GetBytes(5_000),
            [.. Encoding.UTF8.GetBytes(string.Join('\n', lines[0], lines[2], lines[1], lines[3]) + "\n")], [.. good, .. "Fatima\n"u8], new byte[5 << 20],
        ];

        var refused = new List<HttpResponseMessage>();
        foreach (var body in bad) refused.Add(await round.Put(round.Of("opvang"), "opvang.encodings.sealed", body));
        HttpResponseMessage[] misplaced = [await round.Put(round.Of("inloop"), "opvang.encodings.sealed", good), await round.Put(round.Of("opvang"), "Fatima.txt", good), await round.Put(round.Of("opvang"), "groups.sealed", good)];

        Assert.All(refused, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode));
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.BadRequest], misplaced.Select(answer => answer.StatusCode));
        Assert.Equal((0, 0), await host.InStore(async store => (await store.Set<RoundFile>().CountAsync(), await store.Set<RoundFilePart>().CountAsync())));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Outside_the_open_step_nothing_comes_in(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = await CountingRound.Seated(host);
        var early = await round.Put(round.Of("opvang"), "opvang.encodings.sealed", round.Contribution("opvang").Encodings);
        await round.Go(round.Lead, RoundStep.Open);
        var empty = await round.Step(round.Lead, RoundStep.Closed);
        await round.Contribute("opvang");
        await round.Put(round.Of("inloop"), "inloop.encodings.sealed", round.Contribution("inloop").Encodings);

        await round.Go(round.Lead, RoundStep.Closed);
        var late = await round.Put(round.Of("straatarts"), "straatarts.encodings.sealed", round.Contribution("straatarts").Encodings);
        var takenBack = await round.Of("opvang").DeleteAsync($"{round.Address}/contributions/opvang");

        Assert.All([early, empty, late, takenBack], answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
        Assert.Equal(["opvang.encodings.sealed"], await round.Fetchable(round.LinkageUnit));
    }

    private static IEnumerable<bool> Contributed(JsonElement progress) => progress.GetProperty("lists").EnumerateArray().Select(list => list.GetProperty("contributed").GetBoolean());

    private static Task<IEnumerable<string>> Counted(ServerHost host) => host.InStore(async store => Contributions.Counted(await store.Set<RoundFile>().Where(file => file.IsWhole).ToListAsync()).Select(file => file.Sha256));

    private static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
