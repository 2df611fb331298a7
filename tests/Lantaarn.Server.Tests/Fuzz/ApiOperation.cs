// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;

namespace Lantaarn.Server.Tests.Fuzz;

/// <summary>One thing that a server says it can be asked.</summary>
/// <param name="Method">HTTP method, in capitals.</param>
/// <param name="Path">With names in braces.</param>
/// <param name="Queries">Names of its parameters behind the question mark.</param>
/// <param name="Body">Schema of its body; none when it has none.</param>
internal sealed record ApiOperation(string Method, string Path, IReadOnlyList<string> Queries, JsonElement? Body)
{
    /// <summary>All that stand in an OpenAPI document.</summary>
    public static IReadOnlyList<ApiOperation> All(JsonElement document) =>
    [
        .. from path in document.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           where operation.Value.ValueKind == JsonValueKind.Object
           select new ApiOperation(operation.Name.ToUpperInvariant(), path.Name, [.. In(operation.Value, "query")], BodyOf(operation.Value)),
    ];

    private static IEnumerable<string> In(JsonElement operation, string place) => operation.TryGetProperty("parameters", out var parameters)
        ? parameters.EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == place).Select(parameter => parameter.GetProperty("name").GetString()!)
        : [];

    private static JsonElement? BodyOf(JsonElement operation) => operation.TryGetProperty("requestBody", out var body)
        ? body.GetProperty("content").EnumerateObject().Select(content => (JsonElement?)content.Value.GetProperty("schema")).FirstOrDefault()
        : null;
}
