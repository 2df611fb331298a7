// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using Lantaarn.Server.Access;
using Lantaarn.Server.Hosting;
using Lantaarn.Server.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lantaarn.Server.Tests.Hosting;

[Collection(ServerHosts.Name)]
public sealed class LimitTests(ServerHosts hosts)
{
    private const string AddressHeader = "X-Test-Address";

    [Fact]
    public async Task Who_is_signed_in_is_counted_apart_from_all_others_behind_the_same_address()
    {
        await using var host = await Start(("Hosting:RequestsAtOnce", "30"), ("Hosting:RequestsPerSecond", "1"));
        using var anna = await Member.Found(host);
        var phones = new List<Member>();
        for (var i = 0; i < 10; i++) phones.Add(await anna.Colleague(Role.Worker));
        using var nobody = host.Nobody();

        var theirs = new List<HttpStatusCode>();
        foreach (var phone in phones) theirs.AddRange(await Ask(phone.Client, 10));
        var nobodys = await Ask(nobody, 60);
        var afterwards = await Ask(phones[0].Client, 1);

        Assert.All(theirs, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Contains(HttpStatusCode.TooManyRequests, nobodys);
        Assert.Equal([HttpStatusCode.OK], afterwards);
    }

    [Fact]
    public async Task A_cookie_that_opens_nothing_does_not_make_a_new_visitor()
    {
        await using var host = await Start(("Hosting:RequestsAtOnce", "5"), ("Hosting:RequestsPerSecond", "1"));

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 30; i++)
        {
            using var visitor = host.Nobody();
            visitor.DefaultRequestHeaders.Add("Cookie", $"__Host-lantaarn=made-up-{i}");
            statuses.AddRange(await Ask(visitor, 1));
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task All_addresses_of_one_subscriber_are_one_source()
    {
        await using var host = await Start(("Hosting:RequestsAtOnce", "5"), ("Hosting:RequestsPerSecond", "1"));

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 30; i++) statuses.Add(await From(host, $"2001:db8:0:1::{i:x}"));
        var neighbour = await From(host, "2001:db8:0:2::1");

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Equal(HttpStatusCode.Unauthorized, neighbour);
    }

    [Fact]
    public async Task Doors_are_watched_more_closely_and_say_when_to_come_back()
    {
        await using var host = await Start(("Hosting:DoorsAtOnce", "3"), ("Hosting:DoorsPerSecond", "1"));
        using var nobody = host.Nobody();

        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 20; i++) answers.Add(await nobody.PostAsync("/api/sign-in/question", null));
        var elsewhere = await Ask(nobody, 20);

        Assert.Equal(HttpStatusCode.OK, answers[0].StatusCode);
        Assert.True(answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        Assert.All(elsewhere, status => Assert.Equal(HttpStatusCode.Unauthorized, status));
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    [InlineData("fe80::1", "fe80::")]
    public void A_network_is_an_address_on_version_4_and_half_of_it_on_version_6(string address, string network) =>
        Assert.Equal(IPAddress.Parse(network), Limits.Network(IPAddress.Parse(address)));

    private Task<ServerHost> Start(params (string Key, string? Value)[] settings) => hosts.Start(
        Database.Sqlite, settings.ToDictionary(setting => setting.Key, setting => setting.Value), services => services.AddSingleton<IStartupFilter, AddressFromHeader>());

    private static async Task<List<HttpStatusCode>> Ask(HttpClient client, int times)
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < times; i++)
        {
            using var answer = await client.GetAsync("/api/me");
            statuses.Add(answer.StatusCode);
        }
        return statuses;
    }

    private static async Task<HttpStatusCode> From(ServerHost host, string address)
    {
        using var client = host.Nobody();
        client.DefaultRequestHeaders.Add(AddressHeader, address);
        using var answer = await client.GetAsync("/api/me");
        return answer.StatusCode;
    }

    private sealed class AddressFromHeader : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, then) =>
            {
                if (IPAddress.TryParse(http.Request.Headers[AddressHeader], out var address)) http.Connection.RemoteIpAddress = address;
                return then(http);
            });
            next(app);
        };
    }
}
