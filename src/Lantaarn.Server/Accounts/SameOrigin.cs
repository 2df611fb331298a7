// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Accounts;

/// <summary>
/// Refuses a request that changes something and that a page of another site may have begun. A browser says where it began, in <c>Origin</c> or
/// <c>Sec-Fetch-Site</c>; a program that says neither is let through as long as it brings no cookie, because then it acts for nobody but itself. With a
/// SameSite=Strict cookie this needs no tokens in forms; it holds for signing in too, so that nobody is signed in as somebody else.
/// </summary>
internal sealed class SameOrigin(RequestDelegate next, IOptions<AccountsOptions> options)
{
    public Task InvokeAsync(HttpContext http)
    {
        var method = http.Request.Method;
        var safe = HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
        return safe || BeganHere(http.Request) || http.GetEndpoint()?.Metadata.GetMetadata<AnyOrigin>() is not null
            ? next(http)
            : Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: "The request does not come from this site.").ExecuteAsync(http);
    }

    private bool BeganHere(HttpRequest request)
    {
        // Our own pages tell no referrer, and so browsers write "null" when one of their forms is sent.
        var unsaid = request.Headers.Origin == "null";
        if (!unsaid && request.Headers.Origin.Count > 0) return request.Headers.Origin == options.Value.Origin;
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site) return site == "same-origin";
        return !unsaid && !request.Cookies.ContainsKey(Sessions.Cookie);
    }
}
