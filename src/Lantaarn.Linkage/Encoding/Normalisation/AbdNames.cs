// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Encoding.Normalisation;

/// <summary>
/// Names made of <i>abd</i> (servant), an article and a name of God. The article is heard and written in many ways and often as
/// a word of its own: all of them become abd + name. "Abdul Aziz", "Abdelaziz", "abd el-aziz" give abdaziz; "Abdurrahman" and
/// "Abderrahmane" abdrahman(e); Somali "Abdikadir" abdkadir. "Abdi" and "Abdou" alone stay what they are.
/// </summary>
internal static class AbdNames
{
    private const string Stem = "abd";
    private const string Vowels = "aeiou";
    private const int ShortestRest = 2;

    /// <summary>Joins such names in the list and gives them one spelling; changes the list.</summary>
    public static void Join(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsStemWithArticle(words[i])) words[i] = WithoutArticle(words[i]);
            else TakeInNext(words, i);
        }
    }

    private static bool IsStemWithArticle(string word) =>
        word.StartsWith(Stem, StringComparison.Ordinal) && word.Length <= Stem.Length + 3 && IsArticle(word.AsSpan(Stem.Length));

    // At most two vowels and one consonant, as in el, ul, ou, er, us: assimilation can make it any letter.
    private static bool IsArticle(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart(Vowels);
        return text.IsEmpty || (text.Length - rest.Length is 1 or 2 && rest.Length <= 1);
    }

    private static void TakeInNext(List<string> words, int index)
    {
        if (index + 2 < words.Count && words[index + 1].Length == 2 && IsArticle(words[index + 1])) words.RemoveAt(index + 1);
        if (index + 1 >= words.Count) return;
        words[index] = Stem + words[index + 1];
        words.RemoveAt(index + 1);
    }

    private static string WithoutArticle(string word)
    {
        if (!word.StartsWith(Stem, StringComparison.Ordinal)) return word;
        var text = word.AsSpan(Stem.Length);
        var rest = text.TrimStart(Vowels);
        if (rest.Length == text.Length || rest.Length <= ShortestRest) return word;
        if (rest[0] == 'l' || rest[0] == rest[1]) rest = rest[1..];
        else if (text[0] == 'a') return word; // abdaziz: the vowel belongs to the name
        return string.Concat(Stem, rest);
    }
}
