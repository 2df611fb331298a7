// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Net.Http.Json;
using Lantaarn.Server.Access;
using Lantaarn.Server.Accounts;
using Lantaarn.Server.Relay;
using Lantaarn.Server.Tests.Hosts;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Tests.Relay;

/// <summary>The relay and people who sign in, out, leave and change roles.</summary>
[Collection(ServerHosts.Name)]
public sealed class SessionTests(ServerHosts hosts)
{
    // Nothing but the signal can end or wake a stream in time.
    private static readonly Dictionary<string, string?> OnlySignals = new() { ["Relay:HeartbeatSeconds"] = "300", ["Relay:FollowSeconds"] = "3600", ["Relay:LookSeconds"] = "300" };

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_waited_on_a_telephone_that_was_signed_out_from_afar_is_stored_when_its_owner_signs_in_there_again(Database database)
    {
        var host = await hosts.Shared(database);
        using var anna = await Member.Found(host);
        using var noor = await anna.Invite(Role.Worker);
        var (admin, phone) = (await Phone.Of(anna), await Phone.Of(noor));
        await admin.Rotate("contact", 1, admin, phone);
        await phone.Send(phone.Make());
        var waiting = phone.Make();
        using var desk = host.Nobody();
        using (await noor.SignIn(desk)) { }

        using var ended = await desk.DeleteAsync($"/api/devices/{phone.Device}");
        using var refused = await phone.Http.PostAsJsonAsync("/api/relay/events", new EventBatch([waiting]));
        using var back = await noor.SignIn(phone.Http, phone.Device);
        var sent = await phone.Send(waiting);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Unauthorized), (ended.StatusCode, refused.StatusCode));
        Assert.Equal("stored", Assert.Single(sent.Answers).Outcome);
        Assert.Equal(waiting.Signed, (await admin.ReadAll())[^1].Signed);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_stream_ends_at_once_when_its_session_membership_or_role_ends(Database database)
    {
        await using var host = await hosts.Start(database, OnlySignals);
        using var anna = await Member.Found(host);
        Func<Member, Guid, Task<HttpResponseMessage>>[] ends =
        [
            (member, _) => member.Client.PostAsync("/api/sign-out", null),
            async (member, _) => await member.Client.DeleteAsync($"/api/devices/{await member.Id("device")}"),
            (member, _) => member.Client.DeleteAsync("/api/me"),
            (_, account) => anna.Client.DeleteAsync($"/api/members/{account}"),
            (_, account) => anna.Client.PostAsync($"/api/members/{account}/recovery", null),
            (_, account) => anna.Client.PutAsJsonAsync($"/api/members/{account}/roles", new { roles = new[] { nameof(Role.Analyst) } }),
        ];

        var events = new List<bool>();
        foreach (var end in ends)
        {
            using var member = await anna.Colleague(Role.Worker);
            var account = await member.Id("account");
            using var stream = await LiveStream.Open(member.Client);
            using var ended = await end(member, account);
            Assert.True(ended.IsSuccessStatusCode, ended.StatusCode.ToString());
            events.Add(await stream.End());
        }

        Assert.All(events, Assert.False);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_session_that_another_server_ended_gets_no_page_any_more(Database database)
    {
        await using var host = await hosts.Start(database);
        using var anna = await Member.Found(host);
        using var noor = await anna.Colleague(Role.Worker);
        var (admin, phone) = (await Phone.Of(anna), await Phone.Of(noor));
        await admin.Rotate("contact", 1, admin, phone);
        using var stream = await LiveStream.Open(phone.Http);

        await host.InStore(store => store.Set<Device>().Where(device => device.Id == phone.Device).ExecuteUpdateAsync(row => row.SetProperty(device => device.TokenHash, (byte[]?)null)));
        await admin.Send(admin.Make());

        Assert.False(await stream.End());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Keys_are_due_when_somebody_who_has_them_left_or_may_not_have_them_until_they_were_renewed(Database database)
    {
        await using var host = await hosts.Start(database, OnlySignals);
        using var anna = await Member.Found(host);
        using var noor = await anna.Colleague(Role.Worker);
        using var sam = await anna.Colleague(Role.Worker);
        var (admin, worker, other) = (await Phone.Of(anna), await Phone.Of(noor), await Phone.Of(sam));
        foreach (var compartment in (string[])["contact", "health"]) await admin.Rotate(compartment, 1, admin, worker, other);
        using var stream = await LiveStream.Open(admin.Http);
        var before = (await admin.Read()).Due;

        await anna.Client.PutAsJsonAsync($"/api/members/{worker.Account}/roles", new { roles = new[] { nameof(Role.Volunteer) } });
        var first = await stream.Due();
        await sam.Client.DeleteAsync("/api/me");
        var second = await stream.Due();
        var told = ((await admin.Read()).Due, (await worker.Read()).Due);
        await admin.Rotate("contact", 2, admin, worker);
        await admin.Rotate("health", 2, admin);

        Assert.Empty(before);
        Assert.Equal([Compartment.Health], first);
        Assert.Equal([Compartment.Contact, Compartment.Health], second);
        Assert.Equal([Compartment.Contact, Compartment.Health], told.Item1);
        Assert.Equal([Compartment.Contact], told.Item2);
        Assert.Empty((await admin.Read()).Due);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Nobody_seals_keys_to_who_left_or_may_not_have_them(Database database)
    {
        var host = await hosts.Shared(database);
        using var anna = await Member.Found(host);
        using var noor = await anna.Colleague(Role.Worker);
        using var sam = await anna.Colleague(Role.Volunteer);
        var (admin, worker, volunteer) = (await Phone.Of(anna), await Phone.Of(noor), await Phone.Of(sam));

        using var left = await noor.Client.DeleteAsync("/api/me");
        var known = await admin.Http.GetFromJsonAsync<List<KnownMember>>("/api/relay/members");
        using var toWhoLeft = await admin.Rotate("contact", 1, admin, worker);
        using var toVolunteer = await admin.Rotate("health", 1, admin, volunteer);

        Assert.Equal(new[] { admin.Account, volunteer.Account }.Order(), known!.Select(member => member.Account).Order());
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (toWhoLeft.StatusCode, toVolunteer.StatusCode));
    }
}
