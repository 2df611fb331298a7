// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.ComponentModel.DataAnnotations;

namespace Lantaarn.Server.Hosting;

/// <summary>How the server stands in its surroundings. Section <c>Hosting</c>.</summary>
internal sealed class HostingOptions
{
    /// <summary>Addresses of the proxies whose word about the client's address is believed; none: nobody's.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>Port on which <c>/metrics</c> answers, beside the public one; 0: nowhere.</summary>
    [Range(0, 65535)]
    public int MetricsPort { get; init; }

    /// <summary>Requests of one device that is signed in, or of one network that is not, that are answered at once, before it must slow down.</summary>
    [Range(1, 1_000_000)]
    public int RequestsAtOnce { get; init; } = 400;

    /// <summary>Requests of one device or network that are answered per second after that.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerSecond { get; init; } = 100;

    /// <summary>Requests of one network to sign in, to join or to open sealed links that are answered at once.</summary>
    [Range(1, 1_000_000)]
    public int DoorsAtOnce { get; init; } = 120;

    /// <summary>Such requests of one network that are answered per second after that.</summary>
    [Range(1, 1_000_000)]
    public int DoorsPerSecond { get; init; } = 2;

    /// <summary>Seconds between saying that the server stops (<c>/health/ready</c>) and answering nobody new; 0 where nobody asks whether it is ready.</summary>
    [Range(0, 60)]
    public int SecondsToDrain { get; init; } = 2;

    /// <summary>Seconds that running requests get to end when the server stops.</summary>
    [Range(1, 600)]
    public int SecondsToStop { get; init; } = 20;
}
