// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Net.Sockets;

namespace Lantaarn.Bench.Faults;

/// <summary>Stands between clients and server, and cuts connections after so many bytes: inside a request, between request and answer, inside an answer.</summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private const int LongestLife = 60_000;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Random _random;
    private readonly Task _accepting;
    private long _cuts;

    /// <param name="random">Where it cuts.</param>
    public FaultProxy(Random random)
    {
        _random = random;
        _listener.Start();
        _accepting = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public long Cuts => Interlocked.Read(ref _cuts);

    /// <summary>Port of the server.</summary>
    public int Server { get; set; }

    /// <summary>Whether it cuts; if not, everything comes through.</summary>
    public bool Cutting { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true) _ = Serve(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The run is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, Server, _stop.Token);
                var (there, back) = (Carry(client, server), Carry(server, client));
                await await Task.WhenAny(there, back);
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // One side is gone: the other hears it at once, as a reset.
            }
            foreach (var side in new[] { client, server }) side.LingerState = new LingerOption(true, 0);
        }
    }

    private async Task Carry(TcpClient from, TcpClient to)
    {
        var left = Life();
        var bytes = new byte[4096];
        while (await from.GetStream().ReadAsync(bytes, _stop.Token) is > 0 and var count)
        {
            var cut = Cutting && count >= left;
            await to.GetStream().WriteAsync(bytes.AsMemory(0, cut ? left : count), _stop.Token);
            if (cut)
            {
                Interlocked.Increment(ref _cuts);
                return;
            }
            left -= count;
        }
    }

    private int Life()
    {
        lock (_random) return _random.Next(1, LongestLife);
    }
}
