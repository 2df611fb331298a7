// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Server.Links;
using Lantaarn.Server.Tests.Hosts;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Tests.Links;

[Collection(ServerHosts.Name)]
public sealed class PasscodeTests(ServerHosts hosts)
{
    private const int Tries = 10;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Of_a_hundred_wrong_passcodes_at_once_exactly_as_many_are_taken_as_there_are_tries(Database database)
    {
        var host = await hosts.Shared(database);
        var maker = await Maker.Of(host);
        using var link = await maker.Make(new DrawnLink("text").With("passcode", "regen-42"));
        using var elsewhere = host.CreateClient();

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => new StandardReader(elsewhere).Ask(link.Url, passcode: $"wrong-{number}")));
        using var right = await new StandardReader(elsewhere).Ask(link.Url, passcode: "regen-42");

        Assert.Equal(Tries, answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized));
        Assert.Equal(100 - Tries, answers.Count(answer => answer.StatusCode == HttpStatusCode.NotFound));
        Assert.Equal(Enumerable.Range(0, Tries), (await Task.WhenAll(answers.Where(answer => answer.StatusCode == HttpStatusCode.Unauthorized).Select(Remaining))).Order());
        Assert.Equal(HttpStatusCode.NotFound, right.StatusCode);
        Assert.Equal(0, (await maker.Listed(link)).TriesLeft);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_right_passcode_costs_no_try_however_many_come_at_once(Database database)
    {
        var host = await hosts.Shared(database);
        var maker = await Maker.Of(host);
        using var link = await maker.Make(new DrawnLink("text").With("passcode", "regen-42"));
        using var elsewhere = host.CreateClient();

        var answers = await Task.WhenAll(Enumerable.Range(0, Tries + 2).Select(_ => new StandardReader(elsewhere).Ask(link.Url, passcode: "regen-42")));
        using var without = await new StandardReader(elsewhere).Ask(link.Url);
        using var tooLong = await new StandardReader(elsewhere).Ask(link.Url, passcode: new string('a', 10_000));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal((HttpStatusCode.Unauthorized, Tries), (without.StatusCode, await Remaining(without)));
        Assert.Equal((HttpStatusCode.Unauthorized, Tries - 1), (tooLong.StatusCode, await Remaining(tooLong)));
        Assert.Equal(Tries + 2, (await maker.Listed(link)).Views);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_reply_needs_the_passcode_too_and_its_tries_are_the_same_ones(Database database)
    {
        var host = await hosts.Shared(database);
        var maker = await Maker.Of(host);
        using var link = await maker.Make(new DrawnLink("text").With("passcode", "regen-42"));
        using var elsewhere = host.CreateClient();

        using var wrong = await elsewhere.PostAsJsonAsync($"{link.Url}/replies", new { id = Guid.CreateVersion7(), @sealed = link.SealReply("yes"), passcode = "wrong-1" });
        using var right = await elsewhere.PostAsJsonAsync($"{link.Url}/replies", new { id = Guid.CreateVersion7(), @sealed = link.SealReply("yes"), passcode = "regen-42" });

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.NoContent), (wrong.StatusCode, right.StatusCode));
        Assert.Equal(Tries - 1, (await maker.Listed(link)).TriesLeft);
    }

    [Fact]
    public void A_stored_passcode_fits_itself_alone_and_looks_different_every_time()
    {
        Prop.ForAll<NonEmptyString, NonEmptyString>((one, other) =>
        {
            var stored = Passcode.Hash(one.Get);
            return Passcode.Fits(one.Get, stored) && Passcode.Fits(other.Get, stored) == (one.Get == other.Get) && !stored.AsSpan().SequenceEqual(Passcode.Hash(one.Get));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_store_holds_no_passcode_and_no_address(Database database)
    {
        var host = await hosts.Shared(database);
        using var link = await (await Maker.Of(host)).Make(new DrawnLink("text").With("passcode", "regen-42"));

        var row = await host.InStore(store => store.Set<SealedLink>().AsNoTracking().SingleAsync(row => row.Id == link.Id));

        Assert.Equal(48, row.Passcode!.Length);
        Assert.True(Passcode.Fits("regen-42", row.Passcode));
        Assert.Equal(SealedLink.HashOf(link.Secret), row.AddressHash);
    }

    private static async Task<int> Remaining(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("remainingAttempts").GetInt32();
}
