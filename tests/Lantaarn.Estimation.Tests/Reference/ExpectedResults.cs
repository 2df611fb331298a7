// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Tests;

namespace Lantaarn.Estimation.Tests.Reference;

/// <summary>One row of expected_results.json: figures that other software, named in the row, computed from a published table.</summary>
internal sealed record ExpectedRow(string Id, JsonElement Json)
{
    public string Kind => Id[..Id.IndexOf('/')];

    public string Dataset => Text("dataset");

    public bool IsReference => Text("status").StartsWith("reference", StringComparison.Ordinal);

    public string Text(string name) => Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    public double Number(string name) => Json.GetProperty(name).GetDouble();

    public double[] Pair(string name) => [.. Json.GetProperty(name).EnumerateArray().Select(item => item.GetDouble())];

    public static IReadOnlyList<ExpectedRow> ReadAll()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(ReferenceData.Require("mse/expected_results.json")));
        return [.. document.RootElement.GetProperty("tests").EnumerateArray().Select(row => new ExpectedRow(row.GetProperty("id").GetString()!, row.Clone()))];
    }
}

/// <summary>Collects the figures that differ, so that one run names all of them.</summary>
internal sealed class Comparison(string id, List<string> differences)
{
    public void Close(string name, double expected, double? actual, double relative)
    {
        if (actual is not { } value || !(Math.Abs(value - expected) <= relative * Math.Max(1, Math.Abs(expected))))
            differences.Add($"{id}: {name} should be {expected}, is {actual}");
    }

    public void Equal<T>(string name, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual)) differences.Add($"{id}: {name} should be {expected}, is {actual}");
    }
}
