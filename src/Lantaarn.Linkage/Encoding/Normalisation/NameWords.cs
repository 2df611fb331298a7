// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using Lantaarn.Linkage.Encoding.Normalisation.Scripts;

namespace Lantaarn.Linkage.Encoding.Normalisation;

/// <summary>
/// Cuts a name field into bare words: lower case, Latin letters, marks gone, hyphens and full stops as gaps, apostrophes and
/// digits gone. <c>"Ben-Saïd, Łukasz"</c> gives ben, said, lukasz; <c>"O'Neill"</c> gives oneill; <c>"Иванов"</c> ivanov.
/// </summary>
internal static class NameWords
{
    private const char Tatweel = 'ـ';
    private const string Apostrophes = "'’‘`´ʹʼʻʾʿ\"";
    private const string Hyphens = "-‐‑‒–";

    public static List<string> Split(string name, NormalisationRules rules = default)
    {
        var words = new List<string>();
        var word = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (IsPassedOver(rune, rules)) continue;
            if (Rune.IsLetter(rune) || IsMark(rune)) Append(word, rune, rules);
            else Close(word, words, rules);
        }
        Close(word, words, rules);
        return words;
    }

    private static bool IsPassedOver(Rune rune, NormalisationRules rules)
    {
        if (rune.IsAscii && Rune.IsLetter(rune)) return false;
        if (Rune.IsDigit(rune) || IsOneOf(Apostrophes, rune) || rune.Value == Tatweel) return true;
        if (!rules.Has(NormalisationRule.Hyphens) && IsOneOf(Hyphens, rune)) return true;
        if (IsMark(rune) && rules.Has(NormalisationRule.Scripts) && Romanisation.NeedsMark(rune)) return false;
        if (IsMark(rune)) return rules.Has(NormalisationRule.Letters);
        return Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;
    }

    private static bool IsOneOf(string characters, Rune rune) => rune.IsBmp && characters.Contains((char)rune.Value);

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static void Append(StringBuilder word, Rune letter, NormalisationRules rules)
    {
        if (rules.Has(NormalisationRule.Letters)) letter = PlainForms.Of(letter);
        if (rules.Has(NormalisationRule.Case)) letter = Rune.ToLowerInvariant(letter);
        word.Append(letter.ToString());
    }

    private static void Close(StringBuilder letters, List<string> words, NormalisationRules rules)
    {
        if (letters.Length == 0) return;
        var word = letters.ToString();
        letters.Clear();
        if (!Ascii.IsValid(word)) word = Latin(word, rules);
        if (word.Length > 0) words.Add(word);
    }

    private static string Latin(string word, NormalisationRules rules)
    {
        if (rules.Has(NormalisationRule.Scripts)) word = Romanisation.Of(word);
        return rules.Has(NormalisationRule.Letters) ? LetterTable.Bare(word) : word;
    }
}
