// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;

namespace Lantaarn.Linkage.Encoding.Normalisation.Scripts;

/// <summary>
/// Ethiopic writes syllables: in Unicode every consonant has a row of eight, one for each vowel. Names in Tigrinya and Amharic
/// come out as in Eritrean and Ethiopian papers: ተስፋይ tesfay, ገብረ gebre, ዮሃንስ yohans.
/// </summary>
internal static class EthiopicSyllables
{
    private const char First = '\u1200';
    private const char Last = '\u1357';
    private const int RowLength = 8;

    // One consonant per row of the block, up to U+1357. A carrier of a bare vowel is a hyphen.
    private static readonly string[] Consonants =
        ("h l h m s r s sh q qw q qw b v t ch h hw n n - k kw kh khw w - z zh y d d j g gw g t ch p ts ts f p").Split(' ');

    private static readonly string[] Vowels = ["e", "u", "i", "a", "e", "", "o", "wa"];

    public static bool Holds(char letter) => letter is >= First and <= Last;

    public static string Romanise(string word)
    {
        var written = new StringBuilder(2 * word.Length);
        foreach (var letter in word)
        {
            if (!Holds(letter)) continue;
            var (row, order) = Math.DivRem(letter - First, RowLength);
            var (consonant, vowel) = (Consonants[row], Vowels[order]);
            if (consonant is "-" or "h" && order == 0) vowel = "a";
            if (consonant != "-") written.Append(consonant);
            else if (vowel.Length == 0 && written.Length == 0) vowel = "e";
            written.Append(vowel);
        }
        return written.ToString();
    }
}
