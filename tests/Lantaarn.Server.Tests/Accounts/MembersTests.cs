// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lantaarn.Server.Access;
using Lantaarn.Server.Accounts;
using Lantaarn.Server.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lantaarn.Server.Tests.Accounts;

[Collection(ServerHosts.Name)]
public sealed class MembersTests(ServerHosts hosts)
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task An_invitation_lets_one_in_even_when_many_use_it_at_once(Database database)
    {
        var host = await hosts.Shared(database);
        using var anna = await Member.Found(host);
        var secret = await InvitedBy(anna);
        var answers = new List<(HttpClient Client, object Body)>();
        for (var i = 0; i < 5; i++)
        {
            var client = host.Nobody();
            using var passkey = new SoftwarePasskey("https://lantaarn.test");
            var question = await Member.Json(await client.PostAsJsonAsync("/api/join/question", new { secret, name = $"Noor {i}", organisation = "" }));
            answers.Add((client, Member.AnswerTo(question, passkey.Create(question.GetProperty("options")))));
        }

        var statuses = await Task.WhenAll(answers.Select(async answer => (await answer.Client.PostAsJsonAsync("/api/join", answer.Body)).StatusCode));
        var members = await Member.Json(await anna.Client.GetAsync("/api/members"));

        Assert.Equal(1, statuses.Count(status => status == HttpStatusCode.NoContent));
        Assert.All(statuses.Where(status => status != HttpStatusCode.NoContent), status => Assert.True(status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, status.ToString()));
        Assert.Equal(2, members.GetArrayLength());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task An_invitation_expires(Database database)
    {
        var clock = new Clock();
        await using var host = await hosts.Start(database, services: services => services.AddSingleton<TimeProvider>(clock));
        using var anna = await Member.Found(host);
        var secret = await InvitedBy(anna);
        using var nobody = host.Nobody();

        using var before = await nobody.PostAsJsonAsync("/api/join/invitation", new { secret });
        clock.Pass(TimeSpan.FromHours(72));
        using var after = await nobody.PostAsJsonAsync("/api/join/invitation", new { secret });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.StatusCode, after.StatusCode));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_second_admin_gives_an_account_back_and_what_was_lost_opens_nothing(Database database)
    {
        var host = await hosts.Shared(database);
        using var anna = await Member.Found(host);
        using var second = await anna.Invite(Role.Admin);
        var account = await anna.Id("account");

        var made = await Member.Json(await second.Client.PostAsync($"/api/members/{account}/recovery", null));
        using var oldDevice = await anna.Client.GetAsync("/api/me");
        using var nobody = host.Nobody();
        using var oldPasskey = await anna.SignIn(nobody);
        using var back = await Member.Join(host, new Uri(made.GetProperty("link").GetString()!), "");

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (oldDevice.StatusCode, oldPasskey.StatusCode));
        Assert.Equal(account, await back.Id("account"));
    }

    [Fact]
    public async Task Nobody_gives_their_own_account_back()
    {
        using var anna = await Member.Found(await hosts.Shared(Database.Sqlite));

        using var answer = await anna.Client.PostAsync($"/api/members/{await anna.Id("account")}/recovery", null);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_device_that_is_signed_out_from_afar_is_out_at_once(Database database)
    {
        var host = await hosts.Shared(database);
        using var anna = await Member.Found(host);
        using var lost = host.Nobody();
        using (await anna.SignIn(lost)) { }
        var device = (await Member.Json(await lost.GetAsync("/api/me"))).GetProperty("device").GetGuid();

        using var ended = await anna.Client.DeleteAsync($"/api/devices/{device}");
        using var onLost = await lost.GetAsync("/api/me");
        using var onOther = await anna.Client.GetAsync("/api/me");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Unauthorized, HttpStatusCode.OK), (ended.StatusCode, onLost.StatusCode, onOther.StatusCode));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Who_leaves_keeps_an_id_and_nothing_else(Database database)
    {
        var host = await hosts.Shared(database);
        using var anna = await Member.Found(host);
        using var noor = await anna.Invite(Role.Worker, Role.CountLead);
        var account = await noor.Id("account");

        using var left = await noor.Client.DeleteAsync("/api/me");
        using var device = await noor.Client.GetAsync("/api/me");
        using var nobody = host.Nobody();
        using var passkey = await noor.SignIn(nobody);
        var row = await host.InStore(store => store.Set<Account>().SingleAsync(one => one.Id == account));

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (left.StatusCode, device.StatusCode, passkey.StatusCode));
        Assert.Equal("", row.Name);
        Assert.Empty(row.Roles);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Two_admins_who_remove_each_other_at_once_leave_one(Database database)
    {
        var host = await hosts.Shared(database);
        using var anna = await Member.Found(host);
        using var second = await anna.Invite(Role.Admin);
        var (one, other) = (await anna.Id("account"), await second.Id("account"));

        var answers = await Task.WhenAll(anna.Client.DeleteAsync($"/api/members/{other}"), second.Client.DeleteAsync($"/api/members/{one}"));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task An_organisation_keeps_its_last_admin()
    {
        using var anna = await Member.Found(await hosts.Shared(Database.Sqlite));
        var account = await anna.Id("account");

        using var leaves = await anna.Client.DeleteAsync("/api/me");
        using var steps = await anna.Client.PutAsJsonAsync($"/api/members/{account}/roles", new { roles = new[] { nameof(Role.Worker) } });

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (leaves.StatusCode, steps.StatusCode));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_role_that_is_taken_away_is_gone_with_the_next_request(Database database)
    {
        using var anna = await Member.Found(await hosts.Shared(database));
        using var second = await anna.Invite(Role.Admin);
        var account = await second.Id("account");

        using var changed = await anna.Client.PutAsJsonAsync($"/api/members/{account}/roles", new { roles = new[] { nameof(Role.Volunteer) } });
        using var refused = await second.Client.GetAsync("/api/members");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Forbidden), (changed.StatusCode, refused.StatusCode));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task What_an_admin_handed_out_ends_with_the_admin(Database database)
    {
        var host = await hosts.Shared(database);
        using var anna = await Member.Found(host);
        using var noor = await anna.Colleague(Role.Worker);
        var noorsAccount = await noor.Id("account");
        Func<Member, Task<HttpResponseMessage>>[] ends =
        [
            second => second.Client.DeleteAsync("/api/me"),
            async second => await anna.Client.DeleteAsync($"/api/members/{await second.Id("account")}"),
            async second => await anna.Client.PutAsJsonAsync($"/api/members/{await second.Id("account")}/roles", new { roles = new[] { nameof(Role.Worker) } }),
            async second => await anna.Client.PostAsync($"/api/members/{await second.Id("account")}/recovery", null),
        ];

        var found = new List<HttpStatusCode>();
        foreach (var end in ends)
        {
            using var second = await anna.Colleague(Role.Admin);
            string[] secrets = [await InvitedBy(second), SecretOf(await Member.Json(await second.Client.PostAsync($"/api/members/{noorsAccount}/recovery", null)))];
            using var ended = await end(second);
            Assert.True(ended.IsSuccessStatusCode, ended.StatusCode.ToString());
            foreach (var secret in secrets) found.Add((await host.Nobody().PostAsJsonAsync("/api/join/invitation", new { secret })).StatusCode);
        }

        Assert.All(found, status => Assert.Equal(HttpStatusCode.NotFound, status));
        Assert.Equal(HttpStatusCode.OK, (await host.Nobody().PostAsJsonAsync("/api/join/invitation", new { secret = await InvitedBy(anna) })).StatusCode);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Who_is_removed_while_inviting_leaves_no_way_in(Database database)
    {
        var host = await hosts.Shared(database);
        using var anna = await Member.Found(host);
        using var second = await anna.Colleague(Role.Admin);
        var account = await second.Id("account");

        var inviting = Enumerable.Range(0, 20).Select(_ => second.Client.PostAsJsonAsync("/api/invitations", new { roles = new[] { nameof(Role.Admin) } })).ToList();
        using var removed = await anna.Client.DeleteAsync($"/api/members/{account}");
        await Task.WhenAll(inviting);
        var open = await Member.Json(await anna.Client.GetAsync("/api/invitations"));

        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Equal(0, open.GetArrayLength());
    }

    private static string SecretOf(JsonElement made) => new Uri(made.GetProperty("link").GetString()!).Fragment[1..];

    private static async Task<string> InvitedBy(Member admin)
    {
        var made = await Member.Json(await admin.Client.PostAsJsonAsync("/api/invitations", new { roles = new[] { nameof(Role.Worker) } }));
        return SecretOf(made);
    }
}
