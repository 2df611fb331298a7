// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Lantaarn.Server.Access;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Hosting;

/// <summary>
/// How much of one source is answered. Who is signed in is counted by device, so that a shelter full of telephones behind one address is not taken for one
/// visitor; all others by network. Counts are in memory only.
/// </summary>
internal sealed class Limits(IOptions<HostingOptions> hosting) : IConfigureOptions<RateLimiterOptions>
{
    /// <summary>Policy for endpoints where anybody may try a secret or have something stored: signing in, joining, sealed links. It comes on top of the limit of all.</summary>
    public const string Doors = "doors";

    private const int BytesOfNetwork = 8;

    public void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)) context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, object>(http => Bucket(Source(http), hosting.Value.RequestsAtOnce, hosting.Value.RequestsPerSecond));
        options.AddPolicy(Doors, http => Bucket(Network(http.Connection.RemoteIpAddress), hosting.Value.DoorsAtOnce, hosting.Value.DoorsPerSecond));
    }

    private static object Source(HttpContext http) => http.User.Identity is { IsAuthenticated: true } ? Caller.Of(http.User).Device : Network(http.Connection.RemoteIpAddress);

    /// <summary>The address on IPv4; on IPv6 its /64, because one subscriber has all of that.</summary>
    internal static object Network(IPAddress? address) => address switch
    {
        null => IPAddress.None,
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => new IPAddress([.. address.GetAddressBytes()[..BytesOfNetwork], .. new byte[BytesOfNetwork]]),
        _ => address,
    };

    private static RateLimitPartition<object> Bucket(object source, int atOnce, int perSecond) => RateLimitPartition.GetTokenBucketLimiter(source, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = atOnce,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
    });
}
