// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Server.Access;
using Lantaarn.Server.Rounds;
using Lantaarn.Server.Tests.Hosts;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Tests.Rounds;

[Collection(ServerHosts.Name)]
public sealed class LifeTests(ServerHosts hosts)
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_round_goes_one_step_at_a_time_taken_by_its_party_when_its_files_are_there(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = await CountingRound.Opened(host);
        foreach (var list in CountingRound.Lists) await round.Contribute(list);

        foreach (var next in Enum.GetValues<RoundStep>().Where(step => step is > RoundStep.Open and < RoundStep.Destroyed))
        {
            foreach (var other in Enum.GetValues<RoundStep>().Where(step => step != next && step != RoundStep.Destroyed))
                Assert.Equal(HttpStatusCode.Conflict, (await round.Step(round.WhoTakes(other), other)).StatusCode);
            foreach (var who in new[] { round.Lead, round.LinkageUnit, round.Analyst, round.Interpreter, round.Of("opvang") }.Where(who => who != round.WhoTakes(next)))
                Assert.Equal(HttpStatusCode.Forbidden, (await round.Step(who, next)).StatusCode);
            if (next is not (RoundStep.Closed or RoundStep.Published)) Assert.Equal(HttpStatusCode.Conflict, (await round.Step(round.WhoTakes(next), next)).StatusCode);
            await round.HandIn(next);
            await round.Go(round.WhoTakes(next), next);
        }
        await round.Go(round.Lead, RoundStep.Destroyed);

        foreach (var step in Enum.GetValues<RoundStep>()) Assert.Equal(HttpStatusCode.Conflict, (await round.Step(round.WhoTakes(step), step)).StatusCode);
        Assert.Equal(
            ["Open", "Closed", "Linked", "Estimated", "Protected", "Interpreted", "Published", "Destroyed"],
            (await round.Log()).Entries.Select(entry => entry.Document).Where(entry => entry.Action == "step").Select(entry => entry.About));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_line_of_the_log_that_was_changed_put_in_or_left_out_shows(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = await CountingRound.At(host, RoundStep.Closed);
        var log = await round.Log();

        async Task<long?> After(Func<Lantaarn.Server.Store.LantaarnStore, Task<int>> change)
        {
            await host.InStore(change);
            return (await round.Log()).FirstBroken;
        }
        var edited = await After(store => store.Set<StoredLogEntry>().Where(entry => entry.Number == 4).ExecuteUpdateAsync(entry => entry.SetProperty(one => one.Signed, one => one.Signed.Replace("inloop", "elders"))));
        var mended = await After(store => store.Set<StoredLogEntry>().Where(entry => entry.Number == 4).ExecuteUpdateAsync(entry => entry.SetProperty(one => one.Signed, one => one.Signed.Replace("elders", "inloop"))));
        var cutOff = await After(store => store.Set<StoredLogEntry>().Where(entry => entry.Number == log.Entries.Count).ExecuteDeleteAsync());

        Assert.Null(log.FirstBroken);
        Assert.True(log.Entries.All(entry => entry.IsSignedBy(log.Key)));
        Assert.Equal((4L, (long?)null, (long)log.Entries.Count), (edited, mended, cutOff));
        Assert.Contains(log.Entries, entry => entry.Document.Action == "contributed" && entry.Document.In.Count == 2);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Tables_that_the_analyst_did_not_sign_are_never_published(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = await CountingRound.At(host, RoundStep.Estimated);
        using var nobody = host.Nobody();

        var unsigned = await round.Put(round.Analyst, "safe-tables.json", CountingRound.Json(SignedDocument.Sign(new { RoundId = round.Definition.Document.Id, MinimumCell = 5, Tables = Array.Empty<int>() }, PrivateKey.Generate())));
        var before = await nobody.GetAsync($"{round.Address}/release/index.html");
        foreach (var next in new[] { RoundStep.Protected, RoundStep.Interpreted, RoundStep.Published })
        {
            await round.HandIn(next);
            await round.Go(round.WhoTakes(next), next);
        }
        await round.Go(round.Lead, RoundStep.Destroyed);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound), (unsigned.StatusCode, before.StatusCode));
        Assert.Contains("Meting", await nobody.GetStringAsync($"{round.Address}/release/index.html"), StringComparison.Ordinal);
        Assert.Contains("man,40", await nobody.GetStringAsync($"{round.Address}/release/data/people-by-geslacht.csv"), StringComparison.Ordinal);
        Assert.Contains("Dit zegt weinig", await nobody.GetStringAsync($"{round.Address}/release/interpretation.txt"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_statement_of_destruction_is_kept_when_its_party_signed_it(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = await CountingRound.At(host, RoundStep.Linked);
        var statement = new DestructionStatement(round.Definition.Document.Id, Signatory.LinkageUnit, null, new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero), [new("linkage-unit.key", null)]);
        Task<HttpResponseMessage> Post(HttpClient who, PrivateKey key) => who.PostAsync($"{round.Address}/statements", new ByteArrayContent(CountingRound.Json(SignedDocument.Sign(statement, key))));

        var good = await Post(round.LinkageUnit, round.LinkageKeys.Signing);
        var forged = await Post(round.LinkageUnit, round.AnalystKeys.Signing);
        var foreign = await Post(round.Colleague(round.Analyst, Role.Admin), round.LinkageKeys.Signing);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden), (good.StatusCode, forged.StatusCode, foreign.StatusCode));
        Assert.Single(await round.Fetchable(round.Lead), name => name.StartsWith("linkageunit-", StringComparison.Ordinal));
        Assert.Null((await round.Log()).FirstBroken);
    }
}
