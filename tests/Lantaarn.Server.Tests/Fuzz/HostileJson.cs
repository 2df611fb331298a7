// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lantaarn.Server.Tests.Fuzz;

/// <summary>Bodies that are almost what a schema asks for, and then spoilt.</summary>
/// <param name="components">The schemas that others refer to.</param>
/// <param name="random">Decides.</param>
internal sealed class HostileJson(JsonElement components, Random random)
{
    private const string Place = "~place~";
    private static readonly string PublicKey = NewPublicKey();

    /// <summary>A body for a schema: now and then a good one.</summary>
    public byte[] Body(JsonElement schema) => Spoil(Sample(schema, "", 0));

    /// <summary>The text of a JSON value with up to three of its parts replaced.</summary>
    public string Text(JsonNode? sample)
    {
        var root = new JsonObject { ["it"] = sample };
        var replaced = new List<string>();
        for (var i = random.Next(4); i > 0; i--) Replace(root, replaced);
        var text = root["it"]?.ToJsonString() ?? "null";
        foreach (var value in replaced) text = ReplaceFirst(text, $"\"{Place}\"", value);
        return text;
    }

    private byte[] Spoil(JsonNode? sample)
    {
        var text = Text(sample);
        return random.Next(12) switch
        {
            0 => Encoding.UTF8.GetBytes(text)[..random.Next(text.Length + 1)],
            1 => Encoding.Unicode.GetBytes(text),
            2 => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            3 => Flip(Encoding.UTF8.GetBytes(text)),
            4 => Encoding.UTF8.GetBytes(text + text),
            5 => Encoding.UTF8.GetBytes("/* */" + text.Replace("}", ",}", StringComparison.Ordinal)),
            _ => Encoding.UTF8.GetBytes(text),
        };
    }

    private byte[] Flip(byte[] bytes)
    {
        for (var i = 0; i < 3 && bytes.Length > 0; i++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private void Replace(JsonObject root, List<string> replaced)
    {
        var holders = Holders(root).ToList();
        var value = JsonValue.Create(Place);
        switch (holders[random.Next(holders.Count)])
        {
            case JsonObject holder when random.Next(8) == 0: holder.Remove(Pick(holder)); break;
            case JsonObject holder when random.Next(8) == 0: holder[Extra()] = value; replaced.Add(Hostile()); break;
            case JsonObject holder: holder[Pick(holder)] = value; replaced.Add(Hostile()); break;
            case JsonArray holder: holder[random.Next(holder.Count)] = value; replaced.Add(Hostile()); break;
        }
        if (!root.ContainsKey("it")) root["it"] = null;
    }

    private string Pick(JsonObject holder) => holder.ElementAt(random.Next(holder.Count)).Key;

    private string Extra() => random.Next(3) switch { 0 => "", 1 => "$type", _ => "Extra" };

    private string Hostile() => HostileValues.Json[random.Next(HostileValues.Json.Count)];

    private static IEnumerable<JsonNode> Holders(JsonNode? node) => node switch
    {
        JsonObject { Count: > 0 } holder => holder.SelectMany(member => Holders(member.Value)).Prepend(holder),
        JsonArray { Count: > 0 } holder => holder.SelectMany(Holders).Prepend(holder),
        _ => [],
    };

    private static string ReplaceFirst(string text, string what, string by)
    {
        var at = text.IndexOf(what, StringComparison.Ordinal);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), by, text.AsSpan(at + what.Length));
    }

    private JsonNode? Sample(JsonElement schema, string name, int depth)
    {
        if (depth > 8) return null;
        if (schema.TryGetProperty("$ref", out var reference)) return Sample(components.GetProperty(reference.GetString()!.Split('/')[^1]), name, depth + 1);
        foreach (var choice in new[] { "oneOf", "anyOf", "allOf" })
            if (schema.TryGetProperty(choice, out var options)) return Sample(options[random.Next(options.GetArrayLength())], name, depth + 1);
        if (schema.TryGetProperty("enum", out var values)) return JsonNode.Parse(values[random.Next(values.GetArrayLength())].GetRawText());
        return TypeOf(schema) switch
        {
            "object" => new JsonObject(Members(schema).Select(member => KeyValuePair.Create(member.Name, Sample(member.Value, member.Name, depth + 1)))),
            "array" => new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Sample(schema.GetProperty("items"), name, depth + 1))]),
            "integer" => random.Next(4),
            "number" => random.NextDouble(),
            "boolean" => random.Next(2) == 0,
            "null" => null,
            "string" => Word(name, schema),
            _ => new JsonObject { ["id"] = "AAAA", ["rawId"] = "AAAA", ["type"] = "public-key", ["clientExtensionResults"] = new JsonObject(), ["response"] = new JsonObject { ["clientDataJSON"] = "e30", ["attestationObject"] = "oA", ["authenticatorData"] = "AAAA", ["signature"] = "AAAA" } },
        };
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement schema) => schema.TryGetProperty("properties", out var members) ? members.EnumerateObject() : default;

    private string? TypeOf(JsonElement schema)
    {
        if (!schema.TryGetProperty("type", out var type)) return null;
        if (type.ValueKind == JsonValueKind.String) return type.GetString();
        var types = type.EnumerateArray().Select(one => one.GetString()).Where(one => one != "null" || random.Next(10) == 0).ToList();
        return types[random.Next(types.Count)];
    }

    private string Word(string name, JsonElement schema) => (name, schema.TryGetProperty("format", out var format) ? format.GetString() : "") switch
    {
        (_, "uuid") => Guid.CreateVersion7().ToString(),
        (_, "date-time") => "2026-11-23T00:00:00Z",
        (_, "date") => "2026-11-23",
        ("publicKey", _) => PublicKey,
        ("sealed" or "wrapped", _) => Sealed(random.Next(2) == 0),
        ("signed", _) => $"{Encoded("""{"alg":"ES256"}""")}.{Encoded(Text(new JsonObject { ["id"] = Guid.CreateVersion7().ToString(), ["sequence"] = 1, ["previous"] = "", ["compartment"] = "contact", ["generation"] = 1 }))}.{Chance(64)}",
        ("hash", _) => Chance(32),
        ("secret", _) => Chance(32),
        _ => "Noor " + random.Next(10).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A text in the form of a sealed one, whose header may be spoilt.</summary>
    public string Sealed(bool direct)
    {
        JsonObject header = direct
            ? new() { ["alg"] = "dir", ["enc"] = "A256GCM" }
            : new() { ["alg"] = "ECDH-ES+A256KW", ["enc"] = "A256GCM", ["epk"] = new JsonObject { ["kty"] = "EC", ["crv"] = "P-256", ["x"] = Chance(32), ["y"] = Chance(32) } };
        return $"{Encoded(random.Next(3) == 0 ? Text(header) : header.ToJsonString())}.{(direct ? "" : Chance(40))}.{Chance(12)}.{Chance(random.Next(1, 60))}.{Chance(16)}";
    }

    private string Chance(int bytes)
    {
        var chance = new byte[bytes];
        random.NextBytes(chance);
        return Base64Url.EncodeToString(chance);
    }

    private static string Encoded(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static string NewPublicKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Base64Url.EncodeToString(key.ExportSubjectPublicKeyInfo());
    }
}
