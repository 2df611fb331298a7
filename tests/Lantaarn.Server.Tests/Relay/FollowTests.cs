// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Tests;

namespace Lantaarn.Server.Tests.Relay;

[Collection(ServerHosts.Name)]
public sealed class FollowTests(ServerHosts hosts)
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_follows_gets_what_was_there_what_comes_and_after_a_break_what_was_missed(Database database)
    {
        await using var host = await hosts.StartRelay(database);
        var team = await Team.Start(host);
        await team.Worker.Send(team.Worker.Make());

        string last;
        List<long> seen = [];
        using (var stream = await LiveStream.Open(team.Admin.Http))
        {
            seen.Add(await stream.Next());
            await team.Worker.Send(team.Worker.Make(), team.Worker.Make());
            seen.Add(await stream.Next());
            last = stream.LastId;
        }
        await team.Worker.Send(team.Worker.Make("health"), team.Worker.Make());
        using var resumed = await LiveStream.Open(team.Admin.Http, last);
        for (var i = 0; i < 3; i++) seen.Add(await resumed.Next());

        Assert.Equal([1, 2, 3, 4, 5], seen);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_follows_contacts_gets_contacts_only_and_keeps_up_past_the_rest(Database database)
    {
        await using var host = await hosts.StartRelay(database);
        var team = await Team.Start(host);
        using var stream = await LiveStream.Open(team.Volunteer.Http);

        await team.Worker.Send(team.Worker.Make("health"));
        await team.Worker.Send(team.Worker.Make("health"), team.Worker.Make());
        var next = await stream.Next();

        Assert.Equal(3, next);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_stream_shows_that_it_lives_and_ends_in_time(Database database)
    {
        await using var host = await hosts.StartRelay(database, ("Relay:FollowSeconds", "2"), ("Relay:HeartbeatSeconds", "1"));
        var team = await Team.Start(host);
        await team.Worker.Send(team.Worker.Make());

        var text = await team.Admin.Http.GetStringAsync("/api/relay/events/live?after=1");

        Assert.DoesNotContain("data:", text, StringComparison.Ordinal);
        Assert.InRange(text.Split("id: 1\n\n").Length - 1, 2, 4);
    }

    [PostgresFact]
    public async Task Who_follows_one_server_hears_what_another_server_stored()
    {
        await using var host = await hosts.StartRelay(Database.PostgreSql);
        var team = await Team.Start(host);
        await using var twin = host.Twin();
        using var stream = await LiveStream.Open(team.Admin.At(twin));

        await team.Worker.Send(team.Worker.Make());
        var next = await stream.Next();

        Assert.Equal(1, next);
    }
}
