// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;

namespace Lantaarn.Server.Hosting;

/// <summary>
/// One line per request: method, pattern of the route, status, milliseconds. Never the address itself, its query, a header or a body: those may
/// hold what somebody typed.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, ServerMetrics metrics, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            var elapsed = Stopwatch.GetElapsedTime(start);
            var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
            var method = Known(http.Request.Method);
            metrics.Answered(route, method, http.Response.StatusCode, elapsed);
            Answered(method, route, http.Response.StatusCode, elapsed.TotalMilliseconds);
        }
    }

    // A method is free text too.
    private static string Known(string method) => HttpMethods.IsGet(method) || HttpMethods.IsPost(method) || HttpMethods.IsPut(method) || HttpMethods.IsDelete(method) || HttpMethods.IsHead(method) || HttpMethods.IsPatch(method) ? method : "other";

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Method} {Route} {Status} {Milliseconds:F1} ms")]
    private partial void Answered(string method, string route, int status, double milliseconds);
}
