// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;

namespace Lantaarn.Linkage.Encoding.Normalisation.Scripts;

/// <summary>
/// The scripts of India, Nepal and Bangladesh. Their blocks in Unicode have one plan: the same place in each is the same sound,
/// so one table does for all. A consonant has an a of its own, unless a vowel sign follows or the word ends: राहुल rahul.
/// </summary>
internal static class IndicSyllables
{
    private const char First = '\u0900';
    private const char Last = '\u0D7F';
    private const int BlockLength = 0x80;
    private const int FirstConsonant = 0x15;
    private const int LastConsonant = 0x39;
    private const int FirstMarkedConsonant = 0x58;
    private const int LastMarkedConsonant = 0x5F;
    private const int Nukta = 0x3C;

    private static readonly string[] Consonants =
        "k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h".Split(' ');

    private static readonly string[] MarkedConsonants = "q kh g z r rh f y".Split(' ');

    // By place in the block: independent vowels, then the nasal sign and vowel signs; the sign that takes away a vowel is empty.
    private static readonly Dictionary<int, string> Vowels = Places(
        (0x05, "a a i i u u ri li e e e ai o o o au"), (0x01, "n n h"), (0x3E, "a i i u u ri ri e e e ai o o o au -"), (0x60, "ri"));

    public static bool Holds(char letter) => letter is >= First and <= Last;

    public static string Romanise(string word)
    {
        var written = new StringBuilder(2 * word.Length);
        var vowelIsDue = false;
        foreach (var letter in word)
        {
            var place = Holds(letter) ? letter % BlockLength : 0;
            if (place == Nukta) continue;
            var consonant = Consonant(place);
            if (vowelIsDue && (consonant is not null || place < FirstConsonant)) written.Append('a');
            written.Append(consonant ?? Vowels.GetValueOrDefault(place, ""));
            vowelIsDue = consonant is not null;
        }
        return written.ToString();
    }

    private static string? Consonant(int place) => place switch
    {
        >= FirstConsonant and <= LastConsonant => Consonants[place - FirstConsonant],
        >= FirstMarkedConsonant and <= LastMarkedConsonant => MarkedConsonants[place - FirstMarkedConsonant],
        _ => null,
    };

    private static Dictionary<int, string> Places(params (int First, string Sounds)[] runs) => runs
        .SelectMany(run => run.Sounds.Split(' ').Select((sound, i) => (Place: run.First + i, Sound: sound == "-" ? "" : sound)))
        .ToDictionary(place => place.Place, place => place.Sound);
}
