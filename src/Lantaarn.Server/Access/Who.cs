// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.AspNetCore.Authorization;

namespace Lantaarn.Server.Access;

/// <summary>Who may call an endpoint. Every endpoint says it; what says nothing is closed, and the server does not start.</summary>
internal sealed record Who
{
    private Who(string name, IReadOnlyList<Role> roles) => (Name, Roles) = (name, roles);

    /// <summary>The public. What it answers holds for everyone, or is opened by a secret in the request.</summary>
    public static Who Everyone { get; } = new("everyone", []);

    /// <summary>Any member of any organisation, for the member's own organisation only.</summary>
    public static Who SignedIn { get; } = new("signed in", Enum.GetValues<Role>());

    /// <summary>Members with one of these roles, for the member's own organisation only.</summary>
    public static Who In(params Role[] roles) => new(string.Join(" or ", roles), roles);

    /// <summary>In words, for the matrix of rights and the OpenAPI document.</summary>
    public string Name { get; }

    /// <summary>One of these is needed; none for the public.</summary>
    public IReadOnlyList<Role> Roles { get; }
}

/// <summary>Says who may call.</summary>
internal static class WhoMayCall
{
    public static TBuilder AllowedTo<TBuilder>(this TBuilder endpoint, Who who)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.WithMetadata(who);
        return who.Roles.Count == 0
            ? endpoint.AllowAnonymous()
            : endpoint.RequireAuthorization(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireRole(who.Roles.Select(role => role.ToString())).Build());
    }

    /// <summary>What is not opened is closed; where there is nothing, there is nothing to close.</summary>
    public static void AddAccess(this IServiceCollection services) => services.AddSingleton<AccessChanges>().AddAuthorizationBuilder().SetFallbackPolicy(
        new AuthorizationPolicyBuilder().RequireAssertion(asked => asked.Resource is HttpContext http && http.GetEndpoint() is null).Build());

    /// <summary>Stops a server of which an endpoint does not say who may call it.</summary>
    /// <exception cref="InvalidOperationException">Names the first such endpoint.</exception>
    public static void RequireAccessEverywhere(this IEndpointRouteBuilder endpoints)
    {
        foreach (var endpoint in endpoints.DataSources.SelectMany(source => source.Endpoints))
            if (endpoint.Metadata.GetMetadata<Who>() is null)
                throw new InvalidOperationException($"{endpoint.DisplayName} does not say who may call it: add AllowedTo(...).");
    }
}
