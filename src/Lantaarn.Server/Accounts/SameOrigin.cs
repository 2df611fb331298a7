// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Accounts;

/// <summary>
/// Refuses a request that changes something and does not come from the server's own pages. With a SameSite=Strict cookie this needs no tokens in
/// forms; it holds for signing in too, so that nobody is signed in as somebody else.
/// </summary>
internal sealed class SameOrigin(RequestDelegate next, IOptions<AccountsOptions> options)
{
    public Task InvokeAsync(HttpContext http)
    {
        var method = http.Request.Method;
        var safe = HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
        return safe || http.Request.Headers.Origin == options.Value.Origin || http.GetEndpoint()?.Metadata.GetMetadata<AnyOrigin>() is not null
            ? next(http)
            : Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: "The request does not come from this site.").ExecuteAsync(http);
    }
}
