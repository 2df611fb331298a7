// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using Lantaarn.Exchange.KeyShares;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Server.Rounds;
using Lantaarn.Server.Tests.Hosts;

namespace Lantaarn.Server.Tests.Rounds;

[Collection(ServerHosts.Name)]
public sealed class KeyShareTests(ServerHosts hosts)
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_share_passes_when_all_have_committed_themselves_and_to_its_receiver_only(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = await CountingRound.Seated(host, sharesKey: true);
        var commitments = CountingRound.Lists.ToDictionary(list => list, round.Commitment);
        var share = Share(round, "opvang", "inloop", commitments["inloop"].Keys);
        await round.Put(round.Of("opvang"), "opvang.commitment.json", commitments["opvang"].Document);
        await round.Put(round.Of("inloop"), "inloop.commitment.json", commitments["inloop"].Document);

        var early = await round.Put(round.Of("opvang"), "opvang-to-inloop.share.sealed", share);
        var notOpen = await round.Step(round.Lead, RoundStep.Open);
        await round.Put(round.Of("straatarts"), "straatarts.commitment.json", commitments["straatarts"].Document);
        var foreign = await round.Put(round.Of("straatarts"), "opvang-to-inloop.share.sealed", share);
        var renamed = await round.Put(round.Of("opvang"), "opvang-to-straatarts.share.sealed", share);
        var good = await round.Put(round.Of("opvang"), "opvang-to-inloop.share.sealed", share);

        Assert.Equal(
            (HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Forbidden, HttpStatusCode.BadRequest, HttpStatusCode.OK),
            (early.StatusCode, notOpen.StatusCode, foreign.StatusCode, renamed.StatusCode, good.StatusCode));
        Assert.Contains("commitments-missing", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(share, await round.Fetch(round.Of("inloop"), "opvang-to-inloop.share.sealed"));
        foreach (var other in new[] { round.Of("opvang"), round.Of("straatarts"), round.Lead, round.LinkageUnit, round.Analyst })
            Assert.Null(await round.Fetch(other, "opvang-to-inloop.share.sealed"));
        Assert.Equal(commitments["inloop"].Document, await round.Fetch(round.Of("opvang"), "inloop.commitment.json"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_commitment_is_not_replaced_until_the_count_lead_lets_all_begin_again(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = await CountingRound.Seated(host, sharesKey: true);
        var (first, second) = (round.Commitment("opvang").Document, round.Commitment("opvang").Document);
        var drawnByLead = await CountingRound.Seated(host);

        HttpResponseMessage[] answers =
        [
            await round.Put(round.Of("opvang"), "opvang.commitment.json", first),
            await round.Put(round.Of("opvang"), "opvang.commitment.json", first),
            await round.Put(round.Of("opvang"), "opvang.commitment.json", second),
            await round.Put(round.Of("inloop"), "inloop.commitment.json", second),
            await round.Put(round.Of("inloop"), "opvang.commitment.json", second),
            await round.Of("opvang").DeleteAsync($"{round.Address}/key-shares"),
            await round.Lead.DeleteAsync($"{round.Address}/key-shares"),
            await round.Put(round.Of("opvang"), "opvang.commitment.json", second),
            await drawnByLead.Put(drawnByLead.Of("opvang"), "opvang.commitment.json", drawnByLead.Commitment("opvang").Document),
        ];

        Assert.Equal(
            [
                HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.NoContent, HttpStatusCode.OK,
                HttpStatusCode.BadRequest,
            ],
            answers.Select(answer => answer.StatusCode));
    }

    private static byte[] Share(CountingRound round, string from, string to, RoleKeys receiver)
    {
        var output = new MemoryStream();
        var (id, checksum, keys) = (round.Definition.Document.Id, round.Definition.Checksum(), receiver.Public);
        SealedShare.Write(output, new ShareCommitment(id, checksum, from, keys, ""), new ShareCommitment(id, checksum, to, keys, ""), new byte[32]);
        return output.ToArray();
    }
}
