// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Frozen;

namespace Lantaarn.Guide.Texts;

/// <summary>One text in the languages it exists in. Dutch and English are always there; asked for another that is absent, the English text answers.</summary>
public sealed class LocalText
{
    private readonly FrozenDictionary<string, string> _texts;

    /// <summary>Makes a text.</summary>
    /// <param name="texts">Text per language code, such as <c>nl</c>; at least one.</param>
    /// <exception cref="ArgumentException">No text at all.</exception>
    public LocalText(IEnumerable<KeyValuePair<string, string>> texts)
    {
        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
        if (_texts.Count == 0) throw new ArgumentException("A text needs at least one language.", nameof(texts));
    }

    /// <summary>The text in a language, else in English, else in Dutch, else in whatever language there is.</summary>
    /// <param name="language">Language code, such as <c>ti</c>.</param>
    public string this[string language] =>
        _texts.TryGetValue(language, out var text) || _texts.TryGetValue("en", out text) || _texts.TryGetValue("nl", out text) ? text : _texts.Values[0];

    /// <summary>The languages this text exists in.</summary>
    public IReadOnlyCollection<string> Languages => _texts.Keys;

    /// <summary>Whether the text itself exists in a language, without falling back.</summary>
    public bool Has(string language) => _texts.ContainsKey(language);

    /// <summary>The same text with one language more, or another text in that language.</summary>
    public LocalText With(string language, string text) => new(_texts.Where(known => known.Key != language).Append(new(language, text)));

    /// <inheritdoc/>
    public override string ToString() => this["en"];
}
