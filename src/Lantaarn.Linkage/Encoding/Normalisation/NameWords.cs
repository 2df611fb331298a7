// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;

namespace Lantaarn.Linkage.Encoding.Normalisation;

/// <summary>
/// Cuts a name field into bare words: lower case, marks gone, hyphens and full stops as gaps, apostrophes and digits gone.
/// <c>"Ben-Saïd, Łukasz"</c> gives ben, said, lukasz; <c>"O'Neill"</c> gives oneill. Other scripts keep their letters.
/// </summary>
internal static class NameWords
{
    private const char Tatweel = 'ـ';
    private const string Apostrophes = "'’‘`´ʹʼʻʾʿ\"";

    public static List<string> Split(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (IsPassedOver(rune)) continue;
            if (Rune.IsLetter(rune)) Append(word, Rune.ToLowerInvariant(rune));
            else Close(word, words);
        }
        Close(word, words);
        return words;
    }

    private static bool IsPassedOver(Rune rune) => Rune.IsDigit(rune)
        || (rune.IsBmp && (rune.Value == Tatweel || Apostrophes.Contains((char)rune.Value)))
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static void Append(StringBuilder word, Rune letter)
    {
        if (letter.IsBmp && LetterTable.Find((char)letter.Value) is { } bare) word.Append(bare);
        else word.Append(letter.ToString());
    }

    private static void Close(StringBuilder word, List<string> words)
    {
        if (word.Length > 0) words.Add(word.ToString());
        word.Clear();
    }
}
