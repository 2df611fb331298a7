// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Hosting;

namespace Lantaarn.Server.Site;

/// <summary>What all pages share: how they are drawn, and their files.</summary>
internal static class SiteFeature
{
    private const string KeptForEver = "public, max-age=31536000, immutable";

    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddOptions<SiteOptions>().BindConfiguration("Site").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => new SiteFiles(provider.GetRequiredService<IWebHostEnvironment>()));
        services.AddSingleton<PageRenderer>();
        return services;
    }

    public static void MapSite(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/site/{digest}/{name}", ["GET", "HEAD"], Send).Loads(SitePolicy.Pages).AllowedTo(Who.Everyone).ExcludeFromDescription().DisableRateLimiting();
    }

    private static async Task Send(HttpContext http, SiteFiles files)
    {
        if (files.Find(http.Request.Path.Value!) is { } file) await file.Send(http, KeptForEver);
        else http.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
