// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Server.Site;

/// <summary>The words of the screens in one language.</summary>
/// <param name="language">The language, as in <c>lang</c>.</param>
/// <param name="inOrder">Words by key: of this language first, then of the languages that stand in for it.</param>
public sealed class ScreenWords(string language, params IReadOnlyList<IReadOnlyDictionary<string, string>> inOrder)
{
    /// <summary>The language, as in <c>lang</c>.</summary>
    public string Language { get; } = language;

    /// <summary>The word with this key, from another language where this one lacks it.</summary>
    /// <exception cref="KeyNotFoundException">No language has it.</exception>
    public string this[string key] =>
        inOrder.FirstOrDefault(words => words.ContainsKey(key))?[key] ?? throw new KeyNotFoundException($"The screens need the word '{key}': add it to words/en.yaml and words/nl.yaml.");

    /// <summary>The word with this key, with the named values in the place of <c>{name}</c>.</summary>
    public string Filled(string key, params IEnumerable<(string Name, object Value)> values) =>
        values.Aggregate(this[key], (text, value) => text.Replace($"{{{value.Name}}}", Convert.ToString(value.Value, System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
}
