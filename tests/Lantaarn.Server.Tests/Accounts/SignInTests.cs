// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Net.Http.Json;
using System.Text;
using Lantaarn.Server.Access;
using Lantaarn.Server.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace Lantaarn.Server.Tests.Accounts;

[Collection(ServerHosts.Name)]
public sealed class SignInTests(ServerHosts hosts)
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_member_signs_in_on_another_device_with_the_same_passkey(Database database)
    {
        var host = await hosts.Shared(database);
        using var anna = await Member.Found(host);
        using var other = host.Nobody();

        using var answer = await anna.SignIn(other);
        var me = await Member.Json(await other.GetAsync("/api/me"));
        var devices = await Member.Json(await other.GetAsync("/api/devices"));

        Assert.Equal(await anna.Id("account"), me.GetProperty("account").GetGuid());
        Assert.Equal("Admin", me.GetProperty("roles")[0].GetString());
        Assert.Equal(2, devices.GetArrayLength());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Who_signs_in_again_on_a_device_of_their_own_is_that_device_and_nobody_else_is(Database database)
    {
        var host = await hosts.Shared(database);
        using var anna = await Member.Found(host);
        using var noor = await anna.Invite(Role.Worker);
        var device = await anna.Id("device");
        using var other = host.Nobody();

        using var left = await anna.Client.PostAsync("/api/sign-out", null);
        using var gone = await anna.Client.GetAsync("/api/me");
        using var noors = await noor.SignIn(other, device);
        var noorsDevice = (await Member.Json(await other.GetAsync("/api/me"))).GetProperty("device").GetGuid();
        using var back = await anna.SignIn(anna.Client, device);
        var devices = await Member.Json(await anna.Client.GetAsync("/api/devices"));

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Unauthorized), (left.StatusCode, gone.StatusCode));
        Assert.NotEqual(device, noorsDevice);
        Assert.Equal(device, await anna.Id("device"));
        Assert.Equal(1, devices.GetArrayLength());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_device_that_was_away_for_more_than_a_year_is_not_known_any_more(Database database)
    {
        var clock = new Clock();
        await using var host = await hosts.Start(database, services: services => services.AddSingleton<TimeProvider>(clock));
        using var anna = await Member.Found(host);
        var device = await anna.Id("device");

        clock.Pass(TimeSpan.FromDays(399));
        using var known = await anna.SignIn(anna.Client, device);
        var first = await anna.Id("device");
        clock.Pass(TimeSpan.FromDays(401));
        using var unknown = await anna.SignIn(anna.Client, device);

        Assert.Equal(device, first);
        Assert.NotEqual(device, await anna.Id("device"));
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        var host = await hosts.Shared(Database.Sqlite);
        using var anna = await Member.Found(host);
        using var other = host.Nobody();

        using var answer = await anna.SignIn(other);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();

        Assert.StartsWith("__Host-lantaarn=", cookie, StringComparison.Ordinal);
        Assert.All(["; path=/", "; secure", "; samesite=strict", "; httponly", "; max-age="], part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task An_answer_of_a_passkey_counts_once(Database database)
    {
        var host = await hosts.Shared(database);
        using var anna = await Member.Found(host);
        using var nobody = host.Nobody();
        var question = await Member.Json(await nobody.PostAsync("/api/sign-in/question", null));
        var answer = Member.AnswerTo(question, anna.Passkey.Answer(question.GetProperty("options")));

        using var first = await nobody.PostAsJsonAsync("/api/sign-in", answer);
        using var again = await nobody.PostAsJsonAsync("/api/sign-in", answer);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Unauthorized), (first.StatusCode, again.StatusCode));
    }

    [Fact]
    public async Task A_copied_authenticator_is_noticed()
    {
        var host = await hosts.Shared(Database.Sqlite);
        using var anna = await Member.Found(host);
        using var nobody = host.Nobody();
        anna.Passkey.Counter = 0;

        using var answer = await anna.SignIn(nobody);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_question_that_waits_too_long_is_not_answered(Database database)
    {
        var clock = new Clock();
        await using var host = await hosts.Start(database, services: services => services.AddSingleton<TimeProvider>(clock));
        using var anna = await Member.Found(host);
        using var nobody = host.Nobody();
        var question = await Member.Json(await nobody.PostAsync("/api/sign-in/question", null));
        clock.Pass(TimeSpan.FromMinutes(11));

        using var answer = await nobody.PostAsJsonAsync("/api/sign-in", Member.AnswerTo(question, anna.Passkey.Answer(question.GetProperty("options"))));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_session_lasts_while_it_is_used_and_ends_when_it_is_not(Database database)
    {
        var clock = new Clock();
        await using var host = await hosts.Start(database, services: services => services.AddSingleton<TimeProvider>(clock));
        using var anna = await Member.Found(host);

        clock.Pass(TimeSpan.FromDays(13));
        using var used = await anna.Client.GetAsync("/api/me");
        clock.Pass(TimeSpan.FromDays(13));
        using var usedAgain = await anna.Client.GetAsync("/api/me");
        clock.Pass(TimeSpan.FromDays(15));
        using var idle = await anna.Client.GetAsync("/api/me");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized), (used.StatusCode, usedAgain.StatusCode, idle.StatusCode));
    }

    [Fact]
    public async Task A_session_ends_after_ninety_days_however_much_it_is_used()
    {
        var clock = new Clock();
        await using var host = await hosts.Start(Database.Sqlite, services: services => services.AddSingleton<TimeProvider>(clock));
        using var anna = await Member.Found(host);

        var statuses = new List<HttpStatusCode>();
        for (var week = 1; week <= 13; week++)
        {
            clock.Pass(TimeSpan.FromDays(7));
            using var answer = await anna.Client.GetAsync("/api/me");
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 12), HttpStatusCode.Unauthorized], statuses);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task A_session_and_an_open_question_hold_at_every_server_of_one_store(Database database)
    {
        await using var first = await hosts.Start(database);
        using var anna = await Member.Found(first);
        using var nobody = first.Nobody();
        var question = await Member.Json(await nobody.PostAsync("/api/sign-in/question", null));
        await using var second = await hosts.Start(database, first.SameStore);
        using var client = second.Nobody();
        client.DefaultRequestHeaders.Add("Cookie", anna.Client.DefaultRequestHeaders.GetValues("Cookie").Single());

        using var me = await client.GetAsync("/api/me");
        using var answer = await client.PostAsJsonAsync("/api/sign-in", Member.AnswerTo(question, anna.Passkey.Answer(question.GetProperty("options"))));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NoContent), (me.StatusCode, answer.StatusCode));
    }

    [Fact]
    public async Task The_store_holds_nothing_to_sign_in_with()
    {
        await using var host = await hosts.Start(Database.Sqlite);
        using var anna = await Member.Found(host);
        var made = await Member.Json(await anna.Client.PostAsJsonAsync("/api/invitations", new { roles = new[] { nameof(Role.Worker) } }));
        var token = anna.Client.DefaultRequestHeaders.GetValues("Cookie").Single().Split('=')[1];
        var secret = new Uri(made.GetProperty("link").GetString()!).Fragment[1..];

        var bytes = await host.InStore(async _ => string.Concat(await Task.WhenAll(Directory.EnumerateFiles(host.Folder, "*", SearchOption.AllDirectories).Select(ReadShared))));

        Assert.Contains("Straatdokters", bytes, StringComparison.Ordinal);
        Assert.DoesNotContain(token, bytes, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, bytes, StringComparison.Ordinal);
    }

    private static async Task<string> ReadShared(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
