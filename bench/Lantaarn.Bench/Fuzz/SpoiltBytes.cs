// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Net.Sockets;
using System.Text;
using Lantaarn.Server.Tests.Fuzz;

namespace Lantaarn.Bench.Fuzz;

/// <summary>Requests as bytes over a real socket: cut, doubled, with bytes turned over, with lengths that lie.</summary>
internal sealed class SpoiltBytes(int port, int seed)
{
    private static readonly string[] Good =
    [
        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /gids/nl/ HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br, gzip\r\nIf-None-Match: \"x\"\r\n\r\n",
        "GET /api/relay/events?after=1 HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-lantaarn=AAAA\r\n\r\n",
        "POST /api/join/question HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:{port}\r\nContent-Type: application/json\r\nContent-Length: 44\r\n\r\n{\"secret\":\"x\",\"name\":\"y\",\"organisation\":\"\"}\n",
        "POST /api/sign-in/question HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:{port}\r\nContent-Length: 0\r\n\r\n",
        "POST /gids/nl/zoeken HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n\r\nq=bed",
        "POST /gids/nl/zoeken HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n--x\r\n\r\n0\r\n\r\n",
        "PATCH /api/relay/blobs/01900000-0000-7000-8000-000000000001?offset=0 HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:{port}\r\nContent-Length: 9\r\n\r\nsomething",
        "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ];

    private long _sent, _answered, _failed;

    public long Sent => Interlocked.Read(ref _sent);

    public long Answered => Interlocked.Read(ref _answered);

    public long Failed => Interlocked.Read(ref _failed);

    public Task Send(int requests, int abreast) => Task.WhenAll(Enumerable.Range(0, abreast).Select(async worker =>
    {
        var random = new Random(seed + worker);
        for (var i = 0; i < (requests + abreast - 1) / abreast; i++) await Send(Spoil(random));
    }));

    private async Task Send(byte[] bytes)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var client = new TcpClient();
        var answer = new MemoryStream();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, patience.Token);
            await using var line = client.GetStream();
            await line.WriteAsync(bytes, patience.Token);
            // Nothing more comes: the server answers what it got and closes.
            client.Client.Shutdown(SocketShutdown.Send);
            await line.CopyToAsync(answer, patience.Token);
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            // Closed on: what came until then counts.
        }
        var text = Encoding.ASCII.GetString(answer.GetBuffer(), 0, (int)Math.Min(answer.Length, 16));
        Interlocked.Increment(ref _sent);
        if (text.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)) Interlocked.Increment(ref _answered);
        if (text.StartsWith("HTTP/1.1 500", StringComparison.Ordinal)) Interlocked.Increment(ref _failed);
    }

    private byte[] Spoil(Random random)
    {
        var text = Good[random.Next(Good.Length)].Replace("{port}", port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        for (var i = random.Next(3); i > 0; i--) text = SpoilLines(text, random);
        var bytes = Encoding.Latin1.GetBytes(text);
        if (bytes.Length == 0) return bytes;
        for (var i = random.Next(4) - 1; i > 0; i--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return random.Next(5) switch { 0 => bytes[..random.Next(1, bytes.Length + 1)], 1 => [.. bytes, .. bytes], _ => bytes };
    }

    private static string SpoilLines(string text, Random random)
    {
        var lines = text.Split("\r\n").ToList();
        var at = random.Next(lines.Count);
        var (name, value) = HostileValues.Headers[random.Next(HostileValues.Headers.Count)];
        switch (random.Next(7))
        {
            case 0: lines.Insert(at, lines[at]); break;
            case 1: lines.RemoveAt(at); break;
            case 2: lines.Insert(Math.Min(1, lines.Count), $"{name}: {value}"); break;
            case 3: lines[at] += new string('x', random.Next(40_000)); break;
            case 4: lines[at] = lines[at].Replace(" ", "\t", StringComparison.Ordinal); break;
            case 5: lines[0] = lines[0].Replace("HTTP/1.1", new[] { "HTTP/1.0", "HTTP/9.9", "", "http/1.1 x" }[random.Next(4)], StringComparison.Ordinal); break;
            default: lines[0] = lines[0].Replace(" /", " /" + HostileValues.Address[random.Next(HostileValues.Address.Count)], StringComparison.Ordinal); break;
        }
        return string.Join(random.Next(8) == 0 ? "\n" : "\r\n", lines);
    }
}
