// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Server.Hosting;

/// <summary>
/// What every answer tells the browser, errors included: it is what it says it is, it is kept nowhere, it loads nothing, and nobody hears where the
/// visitor came from. Pages say what they load (<see cref="ContentPolicy"/>), and what may be kept says so itself.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string LoadsNothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext http)
    {
        // Last of all: an error clears what was set before it.
        http.Response.OnStarting(() =>
        {
            Complete(http);
            return Task.CompletedTask;
        });
        return next(http);
    }

    private static void Complete(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = http.GetEndpoint()?.Metadata.GetMetadata<ContentPolicy>()?.Text ?? LoadsNothing;
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
    }
}

/// <summary>What a kind of page may load.</summary>
/// <param name="Text">The value of <c>Content-Security-Policy</c>.</param>
internal sealed record ContentPolicy(string Text);

/// <summary>Says what a page may load.</summary>
internal static class ContentPolicies
{
    public static TBuilder Loads<TBuilder>(this TBuilder endpoint, ContentPolicy policy)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(policy);
}
