// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.RegularExpressions;
using Lantaarn.Guide.Texts;

namespace Lantaarn.Guide.Reading;

/// <summary>Reads what exists in more than one language: <c>{ nl: .., en: .. }</c>. Dutch and English must both be there.</summary>
internal static partial class LocalTexts
{
    private static readonly string[] Written = ["nl", "en"];

    /// <summary>A text that must be there.</summary>
    public static LocalText Local(this YamlMap map, string key)
    {
        if (!map.Has(key)) map.Missing(key);
        return map.LocalOrNull(key) ?? new([new("en", "?")]);
    }

    public static LocalText? LocalOrNull(this YamlMap map, string key)
    {
        if (map.Map(key) is not { } texts) return null;
        var text = new LocalText(Written.Select(language => KeyValuePair.Create(language, Proper(texts, language))));
        texts.Done();
        return text;
    }

    public static LocalList LocalList(this YamlMap map, string key)
    {
        if (map.Map(key) is not { } lists) return Texts.LocalList.Empty;
        var list = new LocalList(Written.Select(language => KeyValuePair.Create(language, lists.List(language))));
        foreach (var language in Written.Where(language => list[language].Count == 0)) lists.Missing(language);
        lists.Done();
        return list;
    }

    /// <summary>A text that calls nobody illegal.</summary>
    public static string Proper(YamlMap map, string key)
    {
        var text = map.Text(key);
        if (CallsIllegal().IsMatch(text))
            map.Findings.Add(map.PlaceOf(key), "This text calls people or their stay illegal.", "Say 'without residence papers', or what the law says of the act.");
        return text;
    }

    [GeneratedRegex(@"\b(il+ega|nielegaln)", RegexOptions.IgnoreCase)]
    private static partial Regex CallsIllegal();
}
