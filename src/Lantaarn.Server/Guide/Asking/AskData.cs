// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Lantaarn.Guide;
using Lantaarn.Guide.Compiled;
using Lantaarn.Server.Guide.Addresses;
using Lantaarn.Server.Guide.Views;

namespace Lantaarn.Server.Guide.Asking;

/// <summary>What a page needs to ask and to decide without the server: rules, words and where letters are.</summary>
internal static class AskData
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly string[] WordFamilies = ["ask-", "outcome", "claim-", "confidence-", "unchecked", "valid-", "checked", "say", "bring", "source"];

    public static string FileName(Section section, string language) => $"{section.ToString().ToLowerInvariant()}-{language}.json";

    public static string Json(GuideContent content, Section section, string language) => new JsonObject
    {
        ["rules"] = JsonNode.Parse(CompiledRules.Json(content, language, GuideGoals.All[section])),
        ["goals"] = new JsonArray([.. GuideGoals.All[section].Select(goal => JsonValue.Create(goal))]),
        ["words"] = Object(content.Words.Where(word => WordFamilies.Any(word.Key.StartsWith)).Select(word => (word.Key, (JsonNode)word.Value[language]))),
        ["letters"] = Object(content.Letters.Select(letter => (letter.Id, (JsonNode)Object([("title", letter.Title[language]), ("address", GuideView.AddressOf(letter, language))])))),
    }.ToJsonString(Options);

    private static JsonObject Object(IEnumerable<(string Key, JsonNode Value)> entries) => new(entries.Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, entry.Value)));
}
