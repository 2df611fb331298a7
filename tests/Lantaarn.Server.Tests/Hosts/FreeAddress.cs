// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using System.Net.Sockets;

namespace Lantaarn.Server.Tests.Hosts;

/// <summary>Where a server of a test may listen. A passkey belongs to an address, so the address must be known before the server starts.</summary>
internal static class FreeAddress
{
    public static Uri Find()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return new($"http://localhost:{((IPEndPoint)free.LocalEndpoint).Port}");
    }
}
