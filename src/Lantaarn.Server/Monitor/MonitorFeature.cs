// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Lantaarn.Server.Access;
using Lantaarn.Server.Hosting;
using Lantaarn.Server.Site;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Monitor;

/// <summary>The public monitor: pages and open data of what was released, and nothing else.</summary>
internal static partial class MonitorFeature
{
    /// <summary>A page follows a correction within this time.</summary>
    private const string MayBeKept = "public, max-age=600";

    private static readonly string[] Reading = ["GET", "HEAD"];

    // A page that other sites show in a frame runs nothing and asks nothing.
    private static readonly ContentPolicy Embedded = new("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *");

    public static void AddMonitor(this IServiceCollection services)
    {
        services.AddOptions<MonitorOptions>().BindConfiguration("Monitor").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ShownReleases>().AddSingleton<WatchReleases>().AddHostedService(provider => provider.GetRequiredService<WatchReleases>());
    }

    public static void MapMonitor(this IEndpointRouteBuilder endpoints)
    {
        Tell(endpoints.ServiceProvider);
        var site = endpoints.MapGroup(MonitorAddresses.Root).AllowedTo(Who.Everyone).DisableRateLimiting();
        var pages = site.MapGroup("").Loads(SitePolicy.Pages).ExcludeFromDescription();
        pages.MapMethods("", Reading, ToFirstPage);
        pages.MapMethods("/{language}/{**path}", Reading, Page);
        pages.MapGet("/sitemap.txt", (ShownReleases shown, IOptions<SiteOptions> options) => Results.Text(string.Concat(shown.Now.Pages.All.Where(page => !IsEmbedded(page)).Select(page => options.Value.Address + page.Address + "\n"))));
        foreach (var language in (string[])["nl", "en"]) pages.MapMethods(Tail(MonitorAddresses.Of(MonitorSection.Embeds, language)) + "/{chart}", Reading, Page).Loads(Embedded);
        OpenDataFiles.Map(site);
    }

    private static string Tail(string address) => address[MonitorAddresses.Root.Length..];

    private static bool IsEmbedded(MonitorPage page) => page.Address.StartsWith(MonitorAddresses.Of(MonitorSection.Embeds, page.Language), StringComparison.Ordinal);

    /// <summary>Reads the releases now, so that a fault is in the log when the server starts and not when the first visitor comes.</summary>
    private static void Tell(IServiceProvider services)
    {
        var released = services.GetRequiredService<ShownReleases>().Now.Released;
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(MonitorFeature));
        foreach (var problem in released.Problems) Withhold(log, problem);
    }

    [LoggerMessage(LogLevel.Critical, "The monitor shows nothing until this is put right: {Problem}")]
    private static partial void Withhold(ILogger log, InputProblem problem);

    private static IResult ToFirstPage(HttpContext http)
    {
        var wanted = http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.Value?.Split('-')[0]);
        http.Response.Headers.Vary = "Accept-Language";
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Redirect(MonitorAddresses.Of(MonitorSection.Overview, wanted.FirstOrDefault(language => language is "nl" or "en") ?? "nl"));
    }

    private static async Task Page(HttpContext http, ShownReleases shown)
    {
        var (_, pages, drawn) = shown.Now;
        var address = http.Request.Path.Value!;
        if (pages.Find(address) is { } page) await (await drawn.Of(page)).Send(http, MayBeKept);
        else if ((pages.Find(address + "/") ?? pages.Find(address.TrimEnd('/')))?.Address is { } meant) http.Response.Redirect(meant, permanent: true);
        else http.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
