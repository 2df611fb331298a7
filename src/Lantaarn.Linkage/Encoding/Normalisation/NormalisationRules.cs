// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using System.Text.Json.Nodes;
using Lantaarn.Linkage.Encoding.Clkhash;

namespace Lantaarn.Linkage.Encoding.Normalisation;

/// <summary>
/// Which rules make cells out of identifiers. Immutable. The default has all rules but the short forms: where a called name is not
/// tied to a given name, replacing it joins people who are not one (docs/method/normalisation.md).
/// </summary>
public readonly record struct NormalisationRules
{
    private const NormalisationRule LeftOutByDefault = NormalisationRule.ShortForms;

    // Kept as the difference with the default, so that a value nobody set is the default.
    private readonly NormalisationRule _changed;

    /// <summary>The version of the rules; encodings of different versions do not compare.</summary>
    public const int Version = 2;

    private static readonly Dictionary<string, NormalisationRule> Names = Enum.GetValues<NormalisationRule>()
        .Where(rule => rule != NormalisationRule.None)
        .ToDictionary(rule => JsonNamingPolicy.KebabCaseLower.ConvertName(rule.ToString()));

    /// <summary>All rules but some.</summary>
    /// <param name="without">The rules that are left out.</param>
    public NormalisationRules(NormalisationRule without) => _changed = without ^ LeftOutByDefault;

    /// <summary>The rules that rounds use unless they choose otherwise.</summary>
    public static NormalisationRules Default => default;

    /// <summary>The rules that are left out.</summary>
    public NormalisationRule Without => _changed ^ LeftOutByDefault;

    /// <summary>Whether a rule is followed.</summary>
    public bool Has(NormalisationRule rule) => (Without & rule) == 0;

    /// <summary>The rules as they stand in an encoding schema.</summary>
    public JsonObject ToJson()
    {
        var without = Without;
        return new JsonObject
        {
            ["version"] = Version,
            ["without"] = new JsonArray([.. Names.Where(name => (without & name.Value) != 0).Select(name => JsonValue.Create(name.Key))]),
        };
    }

    /// <summary>Reads what <see cref="ToJson"/> writes.</summary>
    /// <exception cref="SchemaException">Another version or an unknown rule; the message says where and what to write.</exception>
    internal static NormalisationRules Parse(SchemaNode node)
    {
        node.Require(JsonValueKind.Object, "an object such as { \"version\": 2, \"without\": [\"particles\"] }");
        node.AllowOnly("version", "without");
        if (node.Integer("version", 1) != Version)
            throw node.Get("version").Error($"This version of Lantaarn knows version {Version} only; all in a round need the same.");
        var without = NormalisationRule.None;
        foreach (var item in node.Items("without")) without |= Rule(item);
        return new(without);
    }

    private static NormalisationRule Rule(SchemaNode item) => Names.TryGetValue(item.Text(), out var rule)
        ? rule
        : throw item.Error($"There is no rule '{item.Text()}'; choose {string.Join(", ", Names.Keys)}.");
}
