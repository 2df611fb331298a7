// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Text;
using Lantaarn.Exchange;
using Lantaarn.Server.Access;
using Lantaarn.Server.Rounds;
using Lantaarn.Server.Tests.Hosts;

namespace Lantaarn.Server.Tests.Rounds;

[Collection(ServerHosts.Name)]
public sealed class SeatTests(ServerHosts hosts)
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_round_is_defined_once_as_the_count_lead_signed_it(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = await CountingRound.Define(host);
        var text = Encoding.UTF8.GetString(CountingRound.Json(round.Definition));
        var (changed, empty) = (text.Replace("Teststad", "Leststad", StringComparison.Ordinal), text.Replace("\"lists\": [", "\"lists\": [ null,", StringComparison.Ordinal));

        var again = await round.Define(round.Lead);
        var stolen = await round.Define(round.NewClient(Role.CountLead));
        var refused = new List<HttpResponseMessage>();
        foreach (var body in new[] { changed, empty, "{}", "", "[1" }) refused.Add(await round.Lead.PostAsync("/api/rounds", new StringContent(body)));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (again.StatusCode, stolen.StatusCode));
        Assert.All(refused, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode));
        Assert.Contains("changed after the count lead signed it", await refused[0].Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(round.Definition.Checksum(), ExchangeJson.Read<Lantaarn.Exchange.Sealing.SignedDocument<Lantaarn.Exchange.Rounds.RoundDefinition>>(await round.Lead.GetStreamAsync($"{round.Address}/definition"), "round.json").Checksum());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_was_not_invited_sees_no_round_and_who_was_takes_a_seat_for_the_definition_that_was_meant(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = await CountingRound.Define(host);
        var opvang = round.Of("opvang");
        var before = await opvang.GetAsync(round.Address);
        await round.Offer(Party.List, "opvang", opvang);

        HttpResponseMessage[] answers =
        [
            await round.Accept(Party.List, "opvang", opvang, "another checksum"),
            await round.Accept(Party.List, "inloop", opvang),
            await round.Accept(Party.List, "opvang", round.NewClient(Role.Admin)),
            await round.Accept(Party.List, "opvang", round.Colleague(opvang, Role.Analyst)),
            await round.Accept(Party.List, "opvang", opvang),
            await round.Accept(Party.List, "opvang", opvang),
            await round.Offer(Party.List, "opvang", round.Of("inloop")),
            await round.Offer(Party.List, "elders", opvang),
            await round.Offer(Party.Lead, "", opvang),
            await opvang.GetAsync(round.Address),
        ];

        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        Assert.Equal(
            [
                HttpStatusCode.Conflict, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.NoContent, HttpStatusCode.NoContent,
                HttpStatusCode.Conflict, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.OK,
            ],
            answers.Select(answer => answer.StatusCode));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task In_a_count_of_real_people_nobody_wears_two_hats(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = await CountingRound.Define(host);
        var rehearsal = await CountingRound.Define(host, kind: Lantaarn.Exchange.Rounds.RoundKind.Rehearsal);
        await round.Offer(Party.List, "opvang", round.Of("opvang"));
        await round.Offer(Party.LinkageUnit, "", round.LinkageUnit);

        HttpResponseMessage[] refused =
        [
            await round.Offer(Party.LinkageUnit, "", round.Of("opvang")),
            await round.Offer(Party.LinkageUnit, "", round.Lead),
            await round.Offer(Party.Analyst, "", round.Lead),
            await round.Offer(Party.Analyst, "", round.LinkageUnit),
            await round.Offer(Party.List, "inloop", round.LinkageUnit),
        ];
        HttpResponseMessage[] fine =
        [
            await round.Offer(Party.List, "inloop", round.Lead),
            await round.Offer(Party.Analyst, "", round.Of("opvang")),
            await rehearsal.Offer(Party.LinkageUnit, "", rehearsal.Lead),
        ];

        Assert.All(refused, answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
        Assert.All(fine, answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
    }
}
