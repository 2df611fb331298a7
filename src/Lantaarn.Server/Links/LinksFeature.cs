// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Hosting;
using Lantaarn.Server.Relay;

namespace Lantaarn.Server.Links;

/// <summary>Sealed links, in the form of the SMART Health Links standard: readers without an account open what the server cannot.</summary>
internal static class LinksFeature
{
    private static readonly string[] Preflight = ["OPTIONS"];

    public static void AddLinks(this IServiceCollection services)
    {
        services.AddOptions<LinksOptions>().BindConfiguration("Links").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<Door>().AddScoped<OpenLink>();
        services.AddSingleton<PasscodeLine>().AddSingleton<SweepLinks>().AddSingleton<LinkPages>();
        services.AddHostedService(provider => provider.GetRequiredService<SweepLinks>());
    }

    public static void MapLinks(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGroup("/api/links").WithTags("Links").MapMakers();
        endpoints.MapGroup("/api/shl").WithTags("Links").AddEndpointFilter<AnyReader>().AllowedTo(Who.Everyone).RequireRateLimiting(Limits.Doors).MapReaders();
        LinkPages.Map(endpoints);
    }

    private static void MapMakers(this RouteGroupBuilder links)
    {
        links.MapGet("", OwnLinks.List).AllowedTo(Compartments.Caseworkers);
        links.MapPut("/{id:guid}", MakeLink.Put).AllowedTo(Compartments.Caseworkers).Produces(204).ProducesProblem(400).ProducesProblem(409);
        links.MapDelete("/{id:guid}", EndLink.Erase).AllowedTo(Compartments.Caseworkers).Produces(204).Produces(404);
        links.MapPut("/{id:guid}/files", MakeLink.PutFiles).AllowedTo(Compartments.Caseworkers).Produces(204).ProducesProblem(400).Produces(404).ProducesProblem(409);
        links.MapPost("/{id:guid}/revoke", EndLink.Revoke).AllowedTo(Compartments.Caseworkers).Produces(204).Produces(404);
        links.MapGet("/{id:guid}/views", OwnLinks.Views).AllowedTo(Compartments.Caseworkers).Produces<IReadOnlyList<SeenView>>().Produces(404);
        links.MapGet("/{id:guid}/replies", OwnLinks.Replies).AllowedTo(Compartments.Caseworkers).Produces<IReadOnlyList<SeenReply>>().Produces(404);
        links.MapPost("/{id:guid}/replies/{reply:guid}/acknowledge", OwnLinks.Acknowledge).AllowedTo(Compartments.Caseworkers).Produces(204).Produces(404);
    }

    // Nothing here depends on who is signed in, so a request from any site does no harm.
    private static void MapReaders(this RouteGroupBuilder readers)
    {
        readers.MapPost("/{address}", OpenLink.Manifest).WithMetadata(AnyOrigin.Instance).Produces<Manifest>().ProducesProblem(400).Produces(401).ProducesProblem(404);
        readers.MapGet("/{address}", OpenLink.File).Produces<string>(200, FileLocation.ContentType).ProducesProblem(400).ProducesProblem(404);
        readers.MapGet("/{link:guid}/files/{number:int}", FileLocation.Get).Produces<string>(200, FileLocation.ContentType).ProducesProblem(404);
        readers.MapPost("/{address}/replies", ReplyToLink.Post).WithMetadata(AnyOrigin.Instance).Produces(204).ProducesProblem(400).Produces(401).ProducesProblem(404).ProducesProblem(409);
        readers.MapPost("/{address}/erase", EndLink.EraseByOwner).WithMetadata(AnyOrigin.Instance).Produces(204).ProducesProblem(404);
        readers.MapMethods("/{address}/{**rest}", Preflight, () => TypedResults.NoContent()).ExcludeFromDescription();
    }

    /// <summary>Lets pages of other sites read the answers: any reader of the standard may open a link.</summary>
    private sealed class AnyReader : IEndpointFilter
    {
        public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            var headers = context.HttpContext.Response.Headers;
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlAllowMethods = "GET, POST";
            headers.AccessControlAllowHeaders = "content-type";
            headers.AccessControlExposeHeaders = "retry-after";
            return next(context);
        }
    }
}
