// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Lantaarn.Server.Access;
using Lantaarn.Server.Hosting;
using Lantaarn.Server.Tests.Hosts;
using Lantaarn.Server.Tests.Relay;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Lantaarn.Server.Tests.Hosting;

/// <summary>Bodies that do not come as they were announced, over a real line.</summary>
[Collection(ServerHosts.Name)]
public sealed class CutRequestTests(ServerHosts hosts)
{
    private static readonly (string Method, string Address, string Kind, string Part)[] Bodies =
    [
        ("POST", "/api/join/invitation", "application/json", "{\"secret\":\"abc"),
        ("POST", "/api/relay/events", "application/json", "{\"events\":[{\"sig"),
        ("PATCH", $"/api/relay/blobs/{Guid.Empty}?offset=0", "application/octet-stream", "sealed"),
        ("POST", "/gids/nl/zoeken", "application/x-www-form-urlencoded", "q=huis"),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_breaks_off_is_no_error_of_the_server(bool politely)
    {
        await using var host = await Start();
        var server = host.Listen();

        var lines = new List<string>();
        foreach (var body in Bodies)
        {
            var line = host.Log.Next(text => text.StartsWith(body.Method, StringComparison.Ordinal));
            using (var client = await Send(server, Head(body) + body.Part))
            {
                if (politely) client.Client.Shutdown(SocketShutdown.Send);
                else client.LingerState = new LingerOption(true, 0);
                // A reset comes with the closing of the socket, so only the polite one stays until the server has spoken.
                if (politely) await line;
            }
            lines.Add(await line);
        }

        Assert.All(lines, line => Assert.DoesNotMatch(" 5[0-9][0-9] ", line));
        Assert.Empty(host.Log.Errors);
    }

    [Theory]
    [InlineData("[nul")]
    [InlineData("[tru")]
    [InlineData("[fals")]
    public async Task Json_that_ends_within_a_word_and_then_in_nothing_is_no_error_of_the_server(string text)
    {
        var http = new DefaultHttpContext();
        http.Request.ContentType = "application/json";

        await new CutRequests(_ =>
        {
            ReadInTwo(text);
            return Task.CompletedTask;
        }).InvokeAsync(http);

        Assert.Throws<IndexOutOfRangeException>(() => ReadInTwo(text));
        Assert.Equal(StatusCodes.Status400BadRequest, http.Response.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_too_slow_is_no_error_of_the_server()
    {
        await using var host = await Start();
        var server = host.Listen();

        var answers = await Task.WhenAll(Bodies.Select(async body =>
        {
            using var client = await Send(server, Head(body) + body.Part);
            return await Answer(client);
        }));

        Assert.All(answers, answer => Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal));
        Assert.Empty(host.Log.Errors);
    }

    [Fact]
    public async Task What_is_no_HTTP_no_length_or_no_form_is_refused_as_such()
    {
        await using var host = await Start();
        var server = host.Listen();
        var chunked = $"POST /api/join/invitation HTTP/1.1\r\nHost: localhost\r\nOrigin: {Origin}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        var form = "multipart/form-data; boundary=b";

        string[] answers =
        [
            await Answer(await Send(server, "NONSENSE\r\n\r\n")),
            await Answer(await Send(server, chunked + "not-a-length\r\n{}\r\n0\r\n\r\n")),
            await Answer(await Send(server, Head(Bodies[0]).Replace("1000", "999999999", StringComparison.Ordinal) + "{")),
            await Answer(await Send(server, Head(("POST", "/gids/nl/zoeken", form, "")).Replace("1000", "30", StringComparison.Ordinal) + new string('x', 30))),
            await Answer(await Send(server, Head(("POST", "/gids/nl/zoeken", "application/x-www-form-urlencoded; charset=utf-7", "")).Replace("1000", "30", StringComparison.Ordinal) + new string('x', 30))),
            await Answer(await Send(server, Head(("POST", "/api/join/invitation", "application/json; charset=bogus", "")).Replace("1000", "30", StringComparison.Ordinal) + """{"secret":"aaaaaaaaaaaaaaaaa"}""")),
        ];

        Assert.All(answers, answer => Assert.StartsWith("HTTP/1.1 4", answer, StringComparison.Ordinal));
        Assert.Empty(host.Log.Errors);
    }

    private static string Origin => ServerHost.Address.GetLeftPart(UriPartial.Authority);

    private Task<ServerHost> Start() => hosts.Start(Database.Sqlite, services: services =>
    {
        RelayHost.SignInByHeader(services);
        services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(100_000, TimeSpan.FromSeconds(1.5)));
    });

    private static string Head((string Method, string Address, string Kind, string Part) body) => $"{body.Method} {body.Address} HTTP/1.1\r\nHost: localhost\r\nOrigin: {Origin}\r\n" +
        $"{RelayHost.CallerHeader}: {Guid.Empty} {Guid.Empty} {Guid.Empty} {nameof(Role.Worker)}\r\nContent-Type: {body.Kind}\r\nContent-Length: 1000\r\n\r\n";

    private static async Task<TcpClient> Send(Uri server, string text)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));
        return client;
    }

    /// <summary>All that the server says before it closes, or the first of it.</summary>
    private static async Task<string> Answer(TcpClient client)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var buffer = new byte[4096];
        var read = await client.GetStream().ReadAsync(buffer, limit.Token);
        return Encoding.ASCII.GetString(buffer, 0, read);
    }

    // A fault of the framework (.NET 10): when this throws something else, the server's care for it can go.
    private static void ReadInTwo(string text)
    {
        var first = new Piece(Encoding.UTF8.GetBytes(text), 0);
        var last = first.Then([]);
        var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, last, 0));
        while (reader.Read()) { }
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(byte[] bytes, long index) => (Memory, RunningIndex) = (bytes, index);

        public Piece Then(byte[] bytes)
        {
            var next = new Piece(bytes, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
