// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Lantaarn.Server.Tests.Fuzz;

/// <summary>Requests that nobody should send, to every endpoint there is: the same ones for the same seed, but for ids.</summary>
/// <param name="document">The server's OpenAPI document.</param>
/// <param name="pages">Addresses that are not in it.</param>
/// <param name="random">Decides.</param>
internal sealed class HostileRequests(JsonElement document, IReadOnlyList<string> pages, Random random)
{
    private readonly IReadOnlyList<ApiOperation> _operations = ApiOperation.All(document);
    private readonly HostileJson _json = new(document.GetProperty("components").GetProperty("schemas"), random);

    /// <param name="session">Who asks, with a device of its own; none for nobody.</param>
    public HttpRequestMessage Next(HostileSession? session)
    {
        var request = random.Next(5) == 0 ? ToPage() : ToOperation(session);
        for (var i = random.Next(3) - 1; i > 0; i--) Spoil(request);
        return request;
    }

    private HttpRequestMessage ToPage()
    {
        var page = Pick(pages);
        var address = random.Next(3) switch { 0 => page, 1 => page + (random.Next(2) == 0 ? "" : "/") + Pick(HostileValues.Address), _ => $"{page}?{Pick(HostileValues.Address)}={Pick(HostileValues.Address)}" };
        var request = new HttpRequestMessage(new HttpMethod(random.Next(3) == 0 ? Pick(HostileValues.Methods) : random.Next(2) == 0 ? "POST" : "GET"), Address(address));
        if (request.Method == HttpMethod.Post) request.Content = Content(Encoding.UTF8.GetBytes(Pick(HostileValues.Forms)), random.Next(4) > 0 ? "application/x-www-form-urlencoded" : Pick(HostileValues.ContentTypes));
        return request;
    }

    private HttpRequestMessage ToOperation(HostileSession? session)
    {
        var operation = Pick(_operations);
        var method = random.Next(30) == 0 ? Pick(HostileValues.Methods) : operation.Method;
        var request = new HttpRequestMessage(new HttpMethod(method), Address(Filled(operation)));
        if (session is not null && operation.Path == "/api/relay/events" && method == "POST" && random.Next(4) > 0) request.Content = Content(session.Batch(_json, random), "application/json");
        else if (operation.Body is { } schema && random.Next(20) > 0) request.Content = Content(_json.Body(schema), random.Next(10) > 0 ? "application/json" : Pick(HostileValues.ContentTypes));
        else if (method is "POST" or "PUT" or "PATCH" && random.Next(3) > 0) request.Content = Content(Bytes(), Pick(HostileValues.ContentTypes));
        return request;
    }

    private string Filled(ApiOperation operation)
    {
        var parts = operation.Path.Split('/').Select(part => part.StartsWith('{') ? Value(part) : random.Next(100) == 0 ? Pick(HostileValues.Address) : part);
        var queries = operation.Queries.Where(_ => random.Next(3) > 0).Select(name => $"{name}={(random.Next(3) == 0 ? random.Next(1000).ToString(CultureInfo.InvariantCulture) : Pick(HostileValues.Address))}");
        if (random.Next(10) == 0) queries = queries.Concat(queries).Append(Pick(HostileValues.Address));
        var query = string.Join('&', queries);
        return string.Join('/', parts) + (query.Length > 0 ? "?" + query : "");
    }

    private string Value(string part) => random.Next(3) == 0
        ? Pick(HostileValues.Address)
        : part switch { "{compartment}" => Pick<string>(["contact", "health", "legal"]), "{generation}" => random.Next(4).ToString(CultureInfo.InvariantCulture), "{name}" => Pick(HostileValues.FileNames), _ => new Guid(random.Next(20), 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 1]).ToString() };

    private static ByteArrayContent Content(byte[] body, string type)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    private byte[] Bytes()
    {
        var bytes = new byte[random.Next(6) == 0 ? random.Next(200_000) : random.Next(600)];
        random.NextBytes(bytes);
        return bytes;
    }

    private void Spoil(HttpRequestMessage request)
    {
        var (name, value) = Pick(HostileValues.Headers);
        HttpHeaders? headers = name.StartsWith("Content-", StringComparison.Ordinal) ? request.Content?.Headers : request.Headers;
        headers?.Remove(name);
        headers?.TryAddWithoutValidation(name, value);
    }

    // The server in memory takes addresses in their one form only, and none with %00; others reach the server over a socket (spoilt bytes of the bench).
    private Uri Address(string pathAndQuery) =>
        Uri.TryCreate("https://lantaarn.test" + (pathAndQuery.StartsWith('/') ? "" : "/") + pathAndQuery, UriKind.Absolute, out var address) && !address.AbsolutePath.Contains("%00", StringComparison.Ordinal)
            ? address
            : new Uri("https://lantaarn.test/?" + random.Next(10).ToString(CultureInfo.InvariantCulture));

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
