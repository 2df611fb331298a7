// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;

namespace Lantaarn.Linkage.Encoding.Normalisation.Scripts;

/// <summary>
/// Writes words of other scripts in Latin letters, as papers and help desks mostly do: so that they meet the spellings of people
/// who came with Latin papers. Letters that no table knows stay. Own tables rather than a library, because the encoder must
/// give the same bytes in a browser that has none.
/// </summary>
internal static class Romanisation
{
    private const char FirstOfOtherScripts = '\u0370';
    private const int ShortestWithArticle = 5;
    private const string Article = "ال";

    private static readonly SpellingTable Letters = new(
        [.. Alphabets.Greek, .. Alphabets.Cyrillic, .. Alphabets.Armenian, .. Alphabets.Georgian, .. Alphabets.Arabic]);

    /// <summary>Whether a mark says what is heard, and so must not be dropped before <see cref="Of"/> sees it.</summary>
    public static bool NeedsMark(Rune mark) =>
        mark.IsBmp && (IndicSyllables.Holds((char)mark.Value) || mark.Value is Alphabets.HamzaAbove or Alphabets.HamzaBelow);

    /// <summary>A lower-case word in Latin letters; itself when it is in Latin letters already.</summary>
    public static string Of(string word)
    {
        if (!word.AsSpan().ContainsAnyInRange(FirstOfOtherScripts, char.MaxValue)) return word;
        if (EthiopicSyllables.Holds(word[0])) return EthiopicSyllables.Romanise(word);
        if (IndicSyllables.Holds(word[0])) return IndicSyllables.Romanise(word);
        var hasArticle = word.Length >= ShortestWithArticle && word.StartsWith(Article, StringComparison.Ordinal);
        return Letters.Apply(hasArticle ? word[Article.Length..] : word);
    }
}
