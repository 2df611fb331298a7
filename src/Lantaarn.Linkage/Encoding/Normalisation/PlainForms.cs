// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Frozen;
using System.Text;

namespace Lantaarn.Linkage.Encoding.Normalisation;

/// <summary>
/// Letters in typographic dress, as copied from PDF files and spreadsheets: wide Latin letters and the joined forms of Arabic.
/// They become the letters that they are forms of (Unicode's compatibility forms, NFKD).
/// </summary>
internal static class PlainForms
{
    private const int FirstWide = 0xFF21;
    private const int LastWide = 0xFF5A;
    private const int FromWideToAscii = 0xFEE0;
    private const int FirstJoined = 0xFE80;

    // From U+FE80 on every Arabic letter has two or four forms, the first one form.
    private static readonly (string Letters, int Forms)[] Joined =
    [
        ("ء", 1), ("آأؤإ", 2), ("ئ", 4), ("ا", 2), ("ب", 4), ("ة", 2), ("تثجحخ", 4), ("دذرز", 2), ("سشصضطظعغفقكلمنه", 4), ("وى", 2), ("ي", 4),
    ];

    private static readonly FrozenDictionary<int, Rune> JoinedForms = Joined
        .SelectMany(run => run.Letters.SelectMany(letter => Enumerable.Repeat(new Rune(letter), run.Forms)))
        .Select((letter, i) => KeyValuePair.Create(FirstJoined + i, letter))
        .ToFrozenDictionary();

    public static Rune Of(Rune letter) => letter.Value switch
    {
        < FirstJoined => letter,
        >= FirstWide and <= LastWide => new Rune(letter.Value - FromWideToAscii),
        var value => JoinedForms.GetValueOrDefault(value, letter),
    };
}
