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

    /// <summary>A number that a failed run may lack.</summary>
    public object Published(string name) =>
        Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : "refused: no figure";

    public double[] Pair(string name) => [.. Json.GetProperty(name).EnumerateArray().Select(item => item.GetDouble())];

    public static IReadOnlyList<ExpectedRow> ReadAll()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(ReferenceData.Require("mse/expected_results.json")));
        return [.. document.RootElement.GetProperty("tests").EnumerateArray().Select(row => new ExpectedRow(row.GetProperty("id").GetString()!, row.Clone()))];
    }
}

/// <summary>A figure of other software beside ours.</summary>
/// <param name="Id">The row it is from.</param>
/// <param name="Name">What it is.</param>
/// <param name="Published">A number or a text.</param>
/// <param name="Ours">The same, null where there is none.</param>
/// <param name="Agrees">Whether they are the same within the tolerance, or differ as they should.</param>
internal sealed record ComparedFigure(string Id, string Name, object? Published, object? Ours, bool Agrees)
{
    /// <summary>Why ours differs on purpose; null where it does not.</summary>
    public string? Reason { get; init; }

    public override string ToString() => $"{Id}: {Name} should be {Published}, is {Ours}";
}

/// <summary>Keeps what was compared, so that one run names all that differs and the page of figures can be made from it.</summary>
internal sealed class Comparison(string id, List<ComparedFigure> figures)
{
    public void Close(string name, double expected, double? actual, double relative) => figures.Add(new(id, name, expected, actual,
        actual is { } value && Math.Abs(value - expected) <= relative * Math.Max(1, Math.Abs(expected))));

    public void Equal<T>(string name, T expected, T actual) =>
        figures.Add(new(id, name, expected, actual, EqualityComparer<T>.Default.Equals(expected, actual)));

    /// <summary>A figure that differs because the other software is wrong or had no figure; it takes the place of the one of the same name.</summary>
    public void OnPurpose(string name, object? published, object? ours, string reason) =>
        figures.Add(new(id, name, published, ours, Agrees: true) { Reason = reason });
}
