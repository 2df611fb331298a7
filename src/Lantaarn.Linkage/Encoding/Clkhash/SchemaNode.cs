// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.Json;

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>One value of a schema document together with its place, so that every complaint can say where it is.</summary>
internal readonly record struct SchemaNode(JsonElement Json, string Path)
{
    public static SchemaNode Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new SchemaNode(document.RootElement.Clone(), "$").Require(JsonValueKind.Object, "an object");
        }
        catch (JsonException problem)
        {
            throw new SchemaException("This is not JSON; mend the document.", problem);
        }
    }

    public SchemaException Error(string message) => new(Path, message);

    public bool Has(string name) => Json.TryGetProperty(name, out _);

    public SchemaNode? Find(string name) =>
        Json.TryGetProperty(name, out var value) ? new SchemaNode(value, $"{Path}.{name}") : null;

    public SchemaNode Get(string name) => Find(name) ?? throw Error($"'{name}' is absent; add it.");

    public SchemaNode Object(string name) => Get(name).Require(JsonValueKind.Object, "an object");

    public SchemaNode[] Items(string name)
    {
        var list = Get(name).Require(JsonValueKind.Array, "a list");
        return [.. list.Json.EnumerateArray().Select((item, i) => new SchemaNode(item, $"{list.Path}[{i}]"))];
    }

    public string Text() => Require(JsonValueKind.String, "a text").Json.GetString()!;

    public string Text(string name) => Get(name).Text();

    public bool Flag(string name) => Find(name)?.AsFlag() ?? false;

    public int Integer(string name, int minimum, int? otherwise = null, int maximum = int.MaxValue)
    {
        if (Find(name) is not { } node) return otherwise ?? throw Error($"'{name}' is absent; add a whole number.");
        if (node.Json.ValueKind == JsonValueKind.Number && node.Json.TryGetInt32(out var value) && value >= minimum && value <= maximum)
            return value;
        throw node.Error(maximum == int.MaxValue
            ? $"Give a whole number of {minimum} or more."
            : $"Give a whole number from {minimum} to {maximum}.");
    }

    public double Number(string name, double minimum, double maximum, double? otherwise = null)
    {
        if (Find(name) is not { } node) return otherwise ?? throw Error($"'{name}' is absent; add a number.");
        if (node.Json.ValueKind == JsonValueKind.Number && node.Json.TryGetDouble(out var value) && value >= minimum && value <= maximum)
            return value;
        throw node.Error(minimum > 0
            ? string.Create(CultureInfo.InvariantCulture, $"Give a number above 0, at most {maximum}.")
            : string.Create(CultureInfo.InvariantCulture, $"Give a number from {minimum} to {maximum}."));
    }

    public long? Long(string name)
    {
        if (Find(name) is not { } node) return null;
        return node.Json.ValueKind == JsonValueKind.Number && node.Json.TryGetInt64(out var value)
            ? value
            : throw node.Error("Give a whole number.");
    }

    public byte[] Base64(string name)
    {
        if (Find(name) is not { } node) return [];
        try
        {
            return Convert.FromBase64String(node.Text());
        }
        catch (FormatException)
        {
            throw node.Error("Give bytes in base64.");
        }
    }

    /// <summary>The value that goes with a word out of a fixed list; the absent word's value where there is no such name.</summary>
    public T Choice<T>(string name, T otherwise, params (string Word, T Value)[] choices)
    {
        if (Find(name) is not { } node) return otherwise;
        var word = node.Text();
        foreach (var choice in choices)
            if (choice.Word == word) return choice.Value;
        throw node.Error($"'{word}' is not known; choose {string.Join(", ", choices.Select(c => c.Word))}.");
    }

    /// <summary>Refuses names that are not in the list: a misspelt name would otherwise be passed over in silence.</summary>
    public void AllowOnly(params string[] names)
    {
        foreach (var property in Json.EnumerateObject())
            if (!names.Contains(property.Name))
                throw new SchemaException($"{Path}.{property.Name}",
                    $"'{property.Name}' does not belong here; allowed are {string.Join(", ", names)}.");
    }

    public SchemaNode Require(JsonValueKind kind, string wanted) => Json.ValueKind == kind ? this : throw Error($"Give {wanted}.");

    private bool AsFlag() => Json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Error("Give true or false."),
    };
}
