// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Hosting;

/// <summary>Alive, ready and measured: for whoever keeps the server running.</summary>
internal static class HealthFeature
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Text("alive")).AllowedTo(Who.Everyone).ExcludeFromDescription().DisableRateLimiting();
        endpoints.MapGet("/health/ready", Ready).AllowedTo(Who.Everyone).ExcludeFromDescription().DisableRateLimiting();
        endpoints.MapGet("/metrics", Metrics).AllowedTo(Who.Everyone).ExcludeFromDescription().DisableRateLimiting();
    }

    private static async Task<IResult> Ready(LantaarnStore store, IHostApplicationLifetime life, CancellationToken cancel) =>
        life.ApplicationStopping.IsCancellationRequested ? NotReady("The server stops.")
        : await store.Database.CanConnectAsync(cancel) ? Results.Text("ready")
        : NotReady("The database cannot be reached.");

    private static IResult NotReady(string why) => Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);

    // The port decides, not the address in the request, which a visitor chooses.
    private static IResult Metrics(HttpContext http, ServerMetrics metrics, IOptions<HostingOptions> options) =>
        options.Value.MetricsPort > 0 && http.Connection.LocalPort == options.Value.MetricsPort ? Results.Text(metrics.ToText(), "text/plain; version=0.0.4") : Results.NotFound();
}
