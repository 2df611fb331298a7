// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Lantaarn.Server.Access;
using Lantaarn.Server.Relay;
using Lantaarn.Server.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace Lantaarn.Server.Tests.Relay;

[Collection(ServerHosts.Name)]
public sealed class EventTests(ServerHosts hosts)
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_sent_is_read_back_as_it_was_and_sending_it_again_changes_nothing(Database database)
    {
        await using var host = await hosts.StartRelay(database);
        var team = await Team.Start(host);
        SentEvent[] batch = [team.Worker.Make(), team.Worker.Make("health"), team.Worker.Make()];

        var first = await team.Worker.Send(batch);
        var second = await team.Worker.Send(batch);

        Assert.Equal([("stored", 1L), ("stored", 2L), ("stored", 3L)], first.Answers.Select(answer => (answer.Outcome, answer.Position!.Value)));
        Assert.Equal([("there", 1L), ("there", 2L), ("there", 3L)], second.Answers.Select(answer => (answer.Outcome, answer.Position!.Value)));
        Assert.Equal(new ChainEnd(3, team.Worker.Previous), second.Chain);
        Assert.Equal(batch, (await team.Admin.ReadAll()).Select(stored => new SentEvent(stored.Signed, stored.Sealed)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_helps_with_contacts_reads_contacts_only_and_another_organisation_reads_nothing(Database database)
    {
        await using var host = await hosts.StartRelay(database);
        var team = await Team.Start(host);
        var others = await Team.Start(host);
        var contact = team.Worker.Make();
        await team.Worker.Send(contact, team.Worker.Make("health"));

        var read = await team.Volunteer.Read();
        var health = await team.Volunteer.Http.GetAsync("/api/relay/events?compartment=health");
        var written = await team.Volunteer.Send(team.Volunteer.Make("health"));

        Assert.Equal(contact.Sealed, Assert.Single(read.Events).Sealed);
        Assert.Equal(2, read.Next);
        Assert.Equal(HttpStatusCode.Forbidden, health.StatusCode);
        Assert.Equal("no-right", Assert.Single(written.Answers).Code);
        Assert.Empty((await others.Worker.Read()).Events);
    }

    [Fact]
    public async Task Who_finds_the_row_full_is_told_when_to_come_back_and_is_let_in_then()
    {
        await using var host = await hosts.StartRelay(Database.Sqlite);
        var team = await Team.Start(host);
        var batch = new EventBatch([team.Worker.Make()]);
        var row = host.Services.GetRequiredService<AppendTurns>();
        var (taken, waiting) = await Fill(row);

        using var full = await team.Worker.Http.PostAsJsonAsync("/api/relay/events", batch);
        foreach (var turn in taken) turn.Dispose();
        foreach (var turn in waiting) (await turn)!.Dispose();
        using var later = await team.Worker.Http.PostAsJsonAsync("/api/relay/events", batch);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, full.StatusCode);
        Assert.InRange(full.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 5);
        Assert.Contains("\"busy\"", await full.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        Assert.Single(await team.Admin.ReadAll());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_refused_event_does_not_stop_those_after_it(Database database)
    {
        await using var host = await hosts.StartRelay(database);
        var team = await Team.Start(host);
        var phone = team.Worker;
        var good = phone.Make();

        var answer = await phone.Send([.. Spoilt(team).Select(item => item.Event), good]);

        Assert.Equal([.. Spoilt(team).Select(item => item.Code), null], answer.Answers.Select(item => item.Code));
        Assert.All(answer.Answers.SkipLast(1), item => Assert.False(string.IsNullOrWhiteSpace(item.WhatToDo)));
        Assert.Equal(good.Signed, Assert.Single(await team.Admin.ReadAll()).Signed);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_chain_with_a_gap_or_a_fork_is_refused_and_goes_on_where_it_ended(Database database)
    {
        await using var host = await hosts.StartRelay(database);
        var phone = (await Team.Start(host)).Worker;
        var (first, second, third) = (phone.Make(), phone.Make(), phone.Make());
        await phone.Send(first);

        var gap = await phone.Send(third);
        var other = phone.Claims();
        (other["sequence"], other["previous"]) = (1, "");
        var fork = await phone.Send(phone.Sign(other, Phone.Sealed()));
        var unlinked = phone.Claims();
        (unlinked["sequence"], unlinked["previous"]) = (2, Phone.Hash("another"));
        var loose = await phone.Send(phone.Sign(unlinked, Phone.Sealed()));
        var rest = await phone.Send(second, third);

        Assert.Equal(["chain-gap", "chain-fork", "chain-fork"], new[] { gap, fork, loose }.Select(answer => answer.Answers[0].Code));
        Assert.Equal(1, loose.Chain.Sequence);
        Assert.All(rest.Answers, answer => Assert.Equal("stored", answer.Outcome));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_is_left_out_of_new_keys_reads_and_writes_no_more_and_old_keys_end_after_so_many_events(Database database)
    {
        await using var host = await hosts.StartRelay(database, ("Relay:GraceEvents", "2"));
        var team = await Team.Start(host);
        await team.Volunteer.Send(team.Volunteer.Make());

        var rotated = await team.Admin.Rotate("contact", 2, team.Admin, team.Worker);
        var again = await team.Admin.Rotate("contact", 4, team.Admin);
        var left = await team.Volunteer.Send(team.Volunteer.Make());
        var old = await team.Worker.Send(team.Worker.Make(), team.Worker.Make(), team.Worker.Make());
        var early = await team.Admin.Send(team.Admin.Make(generation: 3));

        Assert.Equal(HttpStatusCode.NoContent, rotated.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal("no-right", left.Answers[0].Code);
        Assert.Empty((await team.Volunteer.Read()).Events);
        Assert.Empty((await team.Volunteer.Http.GetFromJsonAsync<List<OwnEnvelope>>("/api/relay/envelopes"))!);
        Assert.Equal([null, null, "generation-ended"], old.Answers.Select(answer => answer.Code));
        Assert.Equal("generation-unknown", early.Answers[0].Code);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Long_logs_come_in_pages_without_a_seam(Database database)
    {
        await using var host = await hosts.StartRelay(database);
        var team = await Team.Start(host);
        var large = new string('x', 40_000);
        for (var i = 0; i < 40; i++) await team.Worker.Send(team.Worker.Make(i % 2 == 0 ? "contact" : "health", text: large));
        for (var i = 0; i < 3; i++) await team.Worker.Send([.. Enumerable.Range(0, 400).Select(_ => team.Worker.Make())]);

        var first = await team.Admin.Read();
        var all = await team.Admin.ReadAll();
        var contacts = await team.Volunteer.ReadAll();

        Assert.True(first.More);
        Assert.InRange(first.Events.Sum(stored => stored.Sealed.Length), 1, 1 << 20);
        Assert.Equal(Enumerable.Range(1, 1_240).Select(position => (long)position), all.Select(stored => stored.Position));
        Assert.Equal(1_220, contacts.Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Only_who_does_casework_reaches_the_relay(Database database)
    {
        await using var host = await hosts.StartRelay(database);
        var counting = new Phone(host, Guid.CreateVersion7(), Role.CountLead, Role.Analyst, Role.Interpreter);
        var worker = new Phone(host, counting.Organisation, Role.Worker);

        var answers = new[]
        {
            await host.Client().GetAsync("/api/relay/events"), await counting.Http.GetAsync("/api/relay/events"), await counting.Http.GetAsync("/api/relay/devices"),
            await worker.Rotate("contact", 1, worker), await worker.Http.PostAsJsonAsync("/api/relay/events", new EventBatch([worker.Make()])),
        };

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode));
    }

    // Each takes the place of the event that comes next, so that nothing but its fault can be the reason.
    private static async Task<(List<IDisposable> Taken, List<Task<IDisposable?>> Waiting)> Fill(AppendTurns row)
    {
        var (taken, waiting) = (new List<IDisposable>(), new List<Task<IDisposable?>>());
        while (true)
        {
            var turn = row.Take(CancellationToken.None).AsTask();
            if (!turn.IsCompleted) waiting.Add(turn);
            else if (await turn is { } mine) taken.Add(mine);
            else return (taken, waiting);
        }
    }

    private static List<(SentEvent Event, string Code)> Spoilt(Team team)
    {
        var phone = new { team.Worker.Sequence, team.Worker.Previous };
        (team.Worker.Sequence, team.Worker.Previous) = (0, "");
        SentEvent With(string member, JsonNode value, string? content = null)
        {
            var claims = team.Worker.Claims();
            claims[member] = value;
            return team.Worker.Sign(claims, content ?? Phone.Sealed());
        }
        var good = team.Worker.Sign(team.Worker.Claims(), Phone.Sealed());
        List<(SentEvent, string)> spoilt =
        [
            (new SentEvent(null, null), "bad-form"),
            (new SentEvent("a.b.c", Phone.Sealed()), "bad-form"),
            (good with { Sealed = "in the clear" }, "bad-form"),
            (good with { Sealed = new string('A', 70_000) }, "too-large"),
            (good with { Sealed = Phone.Sealed() }, "content-differs"),
            (good with { Signed = good.Signed![..^4] + (good.Signed.EndsWith("AAAA", StringComparison.Ordinal) ? "BBBA" : "AAAA") }, "bad-signature"),
            (With("name", "somebody"), "bad-form"),
            (With("compartment", "police"), "bad-form"),
            (With("compartment", 1), "bad-form"),
            (With("sequence", 0), "bad-form"),
            (With("id", "00000000-0000-4000-8000-000000000000"), "bad-form"),
            (With("author", team.Admin.Account), "not-yours"),
            (With("device", team.Admin.Device), "not-yours"),
            (With("compartment", "legal"), "no-right"),
            (With("generation", 2), "generation-unknown"),
        ];
        (team.Worker.Sequence, team.Worker.Previous) = (phone.Sequence, phone.Previous);
        return spoilt;
    }
}
