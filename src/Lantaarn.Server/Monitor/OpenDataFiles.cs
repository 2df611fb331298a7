// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Monitor.Releases;
using Lantaarn.Server.Site;

namespace Lantaarn.Server.Monitor;

/// <summary>The files of the releases at addresses that never change, and a list of the releases. Pages of other sites may read them.</summary>
internal static class OpenDataFiles
{
    private const string File = "/{release}/v{version:int}/{**file}";
    private const string KeptForEver = "public, max-age=31536000, immutable";

    private static readonly string[] Heads = ["HEAD"];
    private static readonly string[] Asking = ["OPTIONS"];

    public static void Map(RouteGroupBuilder site)
    {
        var data = site.MapGroup("/releases").WithTags("Monitor").AddEndpointFilter<AnyReader>();
        data.MapGet("", (ShownReleases shown) => TypedResults.Ok(List(shown.Now.Released))).WithName("listReleases");
        data.MapGet(File, Send).WithName("readReleasedFile").Produces<string>(200, "text/csv", "application/json", "application/csvm+json", "text/turtle", "text/plain").Produces(304).Produces(404);
        data.MapMethods(File, Heads, Send).ExcludeFromDescription();
        data.MapMethods("/{**file}", Asking, () => TypedResults.NoContent()).ExcludeFromDescription();
    }

    private static IReadOnlyList<ReleaseLine> List(ReleasedData released) => [.. released.Versions.Select(release => ReleaseLine.Of(release, released))];

    private static Task Send(string release, int version, string file, HttpContext http, ShownReleases shown)
    {
        if (shown.Now.Released.Find(MonitorAddresses.OfFile(release, version, file)) is { } found) return found.Send(http, KeptForEver);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private sealed class AnyReader : IEndpointFilter
    {
        public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            var headers = context.HttpContext.Response.Headers;
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlAllowMethods = "GET, HEAD";
            headers.AccessControlExposeHeaders = "etag";
            return next(context);
        }
    }
}

/// <summary>A version of a release.</summary>
/// <param name="Id">Name of the release.</param>
/// <param name="Version">Version; 2 and up are corrections.</param>
/// <param name="Newest">Whether no later version corrects it.</param>
/// <param name="Published">When.</param>
/// <param name="Title">What the count is called.</param>
/// <param name="Region">Where.</param>
/// <param name="From">First day that counts.</param>
/// <param name="Until">Last day that counts.</param>
/// <param name="Files">Addresses of its files.</param>
internal sealed record ReleaseLine(string Id, int Version, bool Newest, DateOnly Published, string Title, string Region, DateOnly From, DateOnly Until, IReadOnlyList<string> Files)
{
    public static ReleaseLine Of(Release release, ReleasedData released) => new(
        release.Document.Id, release.Document.Version, released.Site!.Newest.Contains(release), release.Document.Published, release.Round.Title, release.Round.Region,
        release.Round.Period.From, release.Round.Period.Until, [.. ReleasedData.NamesOf(release).Select(name => MonitorAddresses.OfFile(release, name))]);
}
