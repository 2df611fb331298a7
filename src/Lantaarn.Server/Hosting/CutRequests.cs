// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Data.Common;
using Microsoft.AspNetCore.Connections;

namespace Lantaarn.Server.Hosting;

/// <summary>
/// A body that is cut off, too slow, too large or no HTTP at all is the visitor's or the line's fault: it is answered as such, if anybody still
/// listens, and is no error of this server in the log.
/// </summary>
internal sealed class CutRequests(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception e) when (StatusOf(http, e) is { } status)
        {
            if (!http.Response.HasStarted) http.Response.StatusCode = status;
        }
    }

    /// <summary>The status for what went wrong outside; none for a bug.</summary>
    private static int? StatusOf(HttpContext http, Exception e) => e switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        ConnectionAbortedException or ConnectionResetException => StatusCodes.Status499ClientClosedRequest,
        // A database that was asked to stop may say it with an error of its own.
        OperationCanceledException or IOException or DbException when http.RequestAborted.IsCancellationRequested => StatusCodes.Status499ClientClosedRequest,
        // What is no form: the framework's reader says so in its own ways.
        InvalidDataException or IOException when http.Request.HasFormContentType => StatusCodes.Status400BadRequest,
        // A form in an encoding that the framework does not read (UTF-7).
        NotSupportedException when http.Request.HasFormContentType => StatusCodes.Status415UnsupportedMediaType,
        // JSON in an encoding that there is not: the framework takes it for a mistake of ours.
        InvalidOperationException when http.Request.HasJsonContentType() && !IsUtf8(http.Request) => StatusCodes.Status415UnsupportedMediaType,
        // JSON that ends within "true", "false" or "null": the framework's reader looks past the end of it when it comes in pieces of which the last is empty.
        IndexOutOfRangeException { StackTrace: { } trace } when trace.Contains("System.Text.Json.Utf8JsonReader", StringComparison.Ordinal) => StatusCodes.Status400BadRequest,
        _ => null,
    };

    private static bool IsUtf8(HttpRequest request) =>
        request.GetTypedHeaders().ContentType is not { Charset: { HasValue: true } charset } || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
