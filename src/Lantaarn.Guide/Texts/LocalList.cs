// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Frozen;

namespace Lantaarn.Guide.Texts;

/// <summary>A list of short texts per language: what to bring, words to search by. May be empty.</summary>
public sealed class LocalList
{
    /// <summary>Nothing in any language.</summary>
    public static readonly LocalList Empty = new([]);

    private readonly FrozenDictionary<string, IReadOnlyList<string>> _lists;

    /// <summary>Makes a list.</summary>
    /// <param name="lists">The items per language code.</param>
    public LocalList(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> lists) => _lists = lists.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The items in a language, else in English, else in Dutch, else none.</summary>
    /// <param name="language">Language code, such as <c>nl</c>.</param>
    public IReadOnlyList<string> this[string language] =>
        _lists.GetValueOrDefault(language) ?? _lists.GetValueOrDefault("en") ?? _lists.GetValueOrDefault("nl") ?? [];

    /// <summary>Whether the items themselves exist in a language, without falling back.</summary>
    public bool Has(string language) => _lists.ContainsKey(language);

    /// <summary>The same list with one language more, or other items in that language.</summary>
    public LocalList With(string language, IReadOnlyList<string> items) => new(_lists.Where(known => known.Key != language).Append(new(language, items)));

    /// <summary>Every item in every language: for search.</summary>
    public IEnumerable<string> All => _lists.Values.SelectMany(items => items);
}
