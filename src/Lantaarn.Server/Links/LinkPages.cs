// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Hosting;
using Lantaarn.Server.Site;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Links;

/// <summary>The page that opens links: the same for everybody, because what differs is behind the # of its address.</summary>
internal sealed class LinkPages(PageRenderer renderer, SiteFiles files, IOptions<SiteOptions> site)
{
    private const string Address = "/l";

    private static readonly (string Code, string Name)[] Languages = [("nl", "Nederlands"), ("en", "English")];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup(Address).Loads(SitePolicy.Pages).AllowedTo(Who.Everyone).ExcludeFromDescription().DisableRateLimiting();
        pages.MapGet("", ToLanguage);
        foreach (var (language, _) in Languages) pages.MapGet($"/{language}", (LinkPages links, HttpContext http) => links.Send(language, http));
    }

    // Browsers carry what is behind the # along.
    private static IResult ToLanguage(HttpContext http)
    {
        var wanted = http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.Value?.Split('-')[0]);
        http.Response.Headers.Vary = "Accept-Language";
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Redirect($"{Address}/{wanted.FirstOrDefault(language => Languages.Any(known => known.Code == language)) ?? "nl"}");
    }

    private async Task Send(string language, HttpContext http) => await StoredPage.Of(await renderer.Render<LinkPage>(new Dictionary<string, object?> { [nameof(LinkPage.Frame)] = Frame(language) })).Send(http, "no-cache");

    private PageFrame Frame(string language)
    {
        var words = LinkWords.For(language);
        var others = Languages.Select(known => new PageLink(known.Name, $"{Address}/{known.Code}", known.Code, known.Code == language));
        return new(words, "ltr", false, [.. others], "/", [new(words["home"], "/")], new(site.Value.QuickExit), files);
    }
}
