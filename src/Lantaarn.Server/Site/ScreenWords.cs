// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Guide.Texts;

namespace Lantaarn.Server.Site;

/// <summary>The words of the screens in one language.</summary>
/// <param name="language">The language, as in <c>lang</c>.</param>
/// <param name="words">Words by key, in every language.</param>
public sealed class ScreenWords(string language, IReadOnlyDictionary<string, LocalText> words)
{
    /// <summary>The language, as in <c>lang</c>.</summary>
    public string Language { get; } = language;

    /// <summary>The word with this key.</summary>
    /// <exception cref="KeyNotFoundException">There is no such word.</exception>
    public string this[string key] => words.GetValueOrDefault(key)?[Language] ?? throw new KeyNotFoundException($"The screens need the word '{key}': add it to words/nl.yaml and words/en.yaml.");

    /// <summary>Whether there is such a word.</summary>
    public bool Has(string key) => words.ContainsKey(key);

    /// <summary>The word with this key, with the named values in the place of <c>{name}</c>.</summary>
    public string Filled(string key, params IEnumerable<(string Name, object Value)> values) =>
        values.Aggregate(this[key], (text, value) => text.Replace($"{{{value.Name}}}", Convert.ToString(value.Value, CultureInfo.InvariantCulture), StringComparison.Ordinal));
}
