// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using Lantaarn.Server.Tests.Hosts;

namespace Lantaarn.Server.Tests.Rounds;

/// <summary>A whole round through the server, with files of the real commands; the figures are those of the same round without a server.</summary>
[Collection(ServerHosts.Name)]
public sealed class WholeRoundTests(ServerHosts hosts, OfflineRound offline) : IClassFixture<OfflineRound>
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_each_party_fetches_and_makes_with_its_commands_gives_the_figures_of_the_round_without_a_server(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = new Players(host, offline);
        await round.Begin();
        var folder = $"fetched-{database}";

        foreach (var list in OfflineRound.Lists) await round.Fetch(round.LinkageUnit, $"{list}.encodings.sealed", folder);
        await OfflineRound.Run(["link", .. Directory.GetFiles(offline.At(folder)), "--round", offline.At("round/round.json"), "--key", offline.At("round/linkage-unit.key"), "--out", offline.At($"{folder}-linked")]);
        await round.Put(round.LinkageUnit, $"{folder}-linked/groups.sealed", $"{folder}-linked/linkage-report.json");
        await round.Step(round.LinkageUnit, "Linked");
        foreach (var list in OfflineRound.Lists) await round.Fetch(round.Analyst, $"{list}.indicators.sealed", $"{folder}-analyst");
        await round.Fetch(round.Analyst, "groups.sealed", $"{folder}-groups");
        await offline.Analyse($"{folder}-groups/groups.sealed", Directory.GetFiles(offline.At($"{folder}-analyst")), $"{folder}-analysed");
        await round.Put(round.Analyst, $"{folder}-analysed/estimate.json");
        await round.Step(round.Analyst, "Estimated");
        await round.Put(round.Analyst, $"{folder}-analysed/safe-tables.json");
        await round.Step(round.Analyst, "Protected");

        await round.RequireTheFiguresOfTheOfflineRound();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Jobs_on_the_server_give_the_figures_of_the_round_without_a_server(Database database)
    {
        await using var host = await hosts.StartRounds(database);
        var round = new Players(host, offline);
        await round.Begin();

        var wrongKey = await round.StartJob(round.LinkageUnit, "Link", "analyst.key");
        var foreign = await round.StartJob(round.Analyst, "Link", "linkage-unit.key");
        var (link, linkWhy) = await round.Job(round.LinkageUnit, "Link", "linkage-unit.key");
        await round.Step(round.LinkageUnit, "Linked");
        var (estimate, estimateWhy) = await round.Job(round.Analyst, "Estimate", "analyst.key");
        await round.Step(round.Analyst, "Estimated");
        var (protect, protectWhy) = await round.Job(round.Analyst, "Protect", "analyst.key");
        await round.Step(round.Analyst, "Protected");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Forbidden), (wrongKey.StatusCode, foreign.StatusCode));
        Assert.Equal(("Done", "", "Done", "", "Done", ""), (link, linkWhy, estimate, estimateWhy, protect, protectWhy));
        Assert.Empty(Directory.GetDirectories(Path.Combine(host.Folder, "work")));
        await round.RequireTheFiguresOfTheOfflineRound();
    }
}
