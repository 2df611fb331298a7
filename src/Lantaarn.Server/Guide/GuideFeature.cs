// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide;
using Lantaarn.Server.Access;
using Lantaarn.Server.Guide.Addresses;
using Lantaarn.Server.Guide.Asking;
using Lantaarn.Server.Guide.Checklists;
using Lantaarn.Server.Guide.Search;
using Lantaarn.Server.Hosting;
using Lantaarn.Server.Site;

namespace Lantaarn.Server.Guide;

/// <summary>The public guide.</summary>
internal static class GuideFeature
{
    /// <summary>Visitors may keep a page for a while: a street phone pays by the megabyte.</summary>
    private const string MayBeKept = "public, max-age=600";

    public static IServiceCollection AddGuide(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => configuration["Guide:Content"] is { Length: > 0 } folder ? GuideContent.Read(folder) : GuideContent.Embedded);
        services.AddSingleton<OutcomeTables>();
        services.AddSingleton<GuidePages>();
        services.AddSingleton<GuideSite>();
        services.AddSingleton<PersonalPages>();
        services.AddSingleton(provider => provider.GetRequiredService<GuideContent>().Languages.ToDictionary(language => language.Code, language => new SearchIndex(provider.GetRequiredService<GuideContent>(), language.Code)));
        return services;
    }

    public static void MapGuide(this IEndpointRouteBuilder endpoints)
    {
        AddFiles(endpoints.ServiceProvider);
        TellOutcome.Map(endpoints);
        var site = endpoints.MapGroup("").Loads(SitePolicy.Pages).AllowedTo(Who.Everyone).ExcludeFromDescription();
        // Whole offices and shelters share one address, and a page is one copy from memory.
        var pages = site.MapGroup("").DisableRateLimiting();
        pages.MapMethods("/", ["GET", "HEAD"], ToFirstPage);
        pages.MapMethods(GuideAddresses.Root, ["GET", "HEAD"], ToFirstPage);
        pages.MapMethods(GuideAddresses.Root + "/{**path}", ["GET", "HEAD"], Page);
        pages.MapGet("/sitemap.txt", (GuidePages all, Microsoft.Extensions.Options.IOptions<SiteOptions> options) => Results.Text(string.Join('\n', all.All.Select(page => options.Value.Address + page.Address)) + "\n"));
        site.MapPost(GuideAddresses.Root + "/{**path}", (HttpContext http, PersonalPages pages) => pages.Answer(http)).DisableAntiforgery().WithMetadata(AnyOrigin.Instance);
    }

    /// <summary>What scripts need: made from the content, so not on disk.</summary>
    private static void AddFiles(IServiceProvider services)
    {
        var (files, content) = (services.GetRequiredService<SiteFiles>(), services.GetRequiredService<GuideContent>());
        foreach (var (language, index) in services.GetRequiredService<Dictionary<string, SearchIndex>>()) files.Add($"search-{language}.json", index.ToJson(), "application/json");
        foreach (var language in content.Languages.Select(language => language.Code))
        {
            foreach (var section in GuideGoals.All.Keys) files.Add(AskData.FileName(section, language), AskData.Json(content, section, language), "application/json");
        }
    }

    private static IResult ToFirstPage(HttpContext http, GuideContent content)
    {
        var known = content.Languages.Select(language => language.Code).ToHashSet();
        var wanted = http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.Value?.Split('-')[0]);
        http.Response.Headers.Vary = "Accept-Language";
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Redirect(GuideAddresses.Of(Section.Start, wanted.FirstOrDefault(known.Contains!) ?? "nl"));
    }

    private static async Task Page(HttpContext http, GuidePages pages, GuideSite site, GuideContent content)
    {
        var address = http.Request.Path.Value!;
        if (pages.Find(address) is { } page) await (await site.Of(page)).Send(http, MayBeKept);
        else if ((pages.Lasting.GetValueOrDefault(address) ?? WithSlash(pages, address)) is { } readable) http.Response.Redirect(readable, permanent: true);
        else if (content.Languages.FirstOrDefault(language => GuideAddresses.BookletFile(language.Code) == address) is { } language)
        {
            http.Response.Headers.ContentDisposition = "attachment";
            await (await site.BookletFile(language.Code)).Send(http, MayBeKept);
        }
        else
        {
            var spoken = content.Languages.FirstOrDefault(known => address.StartsWith(GuideAddresses.Of(Section.Start, known.Code), StringComparison.Ordinal))?.Code ?? "nl";
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            await (await site.NotFound(spoken)).Send(http, "no-store");
        }
    }

    /// <summary>The first page of a language ends in a slash, the others do not.</summary>
    private static string? WithSlash(GuidePages pages, string address) =>
        pages.Find(address + "/")?.Address ?? pages.Find(address.TrimEnd('/'))?.Address;
}
