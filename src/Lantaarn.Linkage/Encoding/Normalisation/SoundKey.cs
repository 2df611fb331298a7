// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Frozen;
using System.Text;

namespace Lantaarn.Linkage.Encoding.Normalisation;

/// <summary>
/// One key for the Latin spellings of a name: what English, French, Dutch, German, Turkish and Slavic ears make of the same
/// Arabic, Tigrinya, Romanian or Slavic sounds. Mohamed, Muhammad, Mouhammed give muhmt; Djamel, Jamal, Gamal jml;
/// Shevchenko, Chevtchenko, Szewczenko susnku.
/// </summary>
/// <remarks>
/// Own rules, made by looking at the spellings on record of 536 Arabic names and measured on them (see the tests):
/// <list type="bullet">
/// <item>sh, sch, ch, cz, tch, s, z are one hissing sound; so is c before e, i, y.</item>
/// <item>dj, dzh, j, g, gh are one; c, k, q are one; kh is h; ph is f; th, dh, rh lose their breath.</item>
/// <item>o, u, ou, oo, au, aw, w, v are one round vowel; a, e, i, y one open vowel, which is heard only at the beginning and end
/// of a name and dropped within.</item>
/// <item>Doubled letters count once; a last h or silent e goes; a last d is t and a last b is p, as Turks and Dutch say them.</item>
/// </list>
/// Letters of other scripts stay as they are.
/// </remarks>
internal static class SoundKey
{
    private const int LongestSpelling = 4;
    private const char OpenVowel = 'a';

    private static readonly FrozenDictionary<string, string> Sounds = new (string Sound, string Spellings)[]
    {
        ("s", "tsch sch tch sh sz cz ch ts tz z"),
        ("j", "dzh dj gui gu gh g"),
        ("i", "ij y"),
        ("f", "ph"),
        ("h", "kh"),
        ("t", "th"),
        ("d", "dh"),
        ("r", "rh"),
        ("k", "que qu ck q"),
        ("ks", "x"),
        ("u", "aou au aw ao eo ou oo u w v o"),
    }.SelectMany(row => row.Spellings.Split(' ').Select(spelling => KeyValuePair.Create(spelling, row.Sound)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Sounds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The key of one part of a name, as <see cref="NameParts"/> gives it.</summary>
    public static string Of(string part)
    {
        var key = new StringBuilder(part.Length);
        var rest = part.Length > 2 && part.EndsWith('e') ? part.AsSpan(0, part.Length - 1) : part;
        while (!rest.IsEmpty) rest = rest[AppendSound(rest, key)..];
        DropInnerVowels(key);
        DropDoubles(key);
        SoftenEnd(key);
        return key.ToString();
    }

    // Returns how many letters were heard.
    private static int AppendSound(ReadOnlySpan<char> rest, StringBuilder key)
    {
        for (var length = Math.Min(LongestSpelling, rest.Length); length > 0; length--)
        {
            if (!Lookup.TryGetValue(rest[..length], out var sound)) continue;
            key.Append(sound);
            return length;
        }
        if (rest[0] == 'c') key.Append(rest.Length > 1 && rest[1] is 'e' or 'i' or 'y' ? 's' : 'k');
        else key.Append(rest[0]);
        return 1;
    }

    private static void DropInnerVowels(StringBuilder key)
    {
        var (kept, length) = (0, key.Length);
        for (var i = 0; i < length;)
        {
            var end = i;
            while (end < length && key[end] is 'a' or 'e' or 'i') end++;
            if (end == i) key[kept++] = key[end++];
            else if (i == 0 || end == length) key[kept++] = OpenVowel;
            i = end;
        }
        key.Length = kept;
    }

    private static void DropDoubles(StringBuilder key)
    {
        var kept = 0;
        for (var i = 0; i < key.Length; i++)
            if (kept == 0 || key[kept - 1] != key[i]) key[kept++] = key[i];
        key.Length = kept;
    }

    private static void SoftenEnd(StringBuilder key)
    {
        if (key.Length > 1 && key[^1] == 'h') key.Length--;
        if (key.Length == 0) return;
        key[^1] = key[^1] switch
        {
            'd' => 't',
            'b' => 'p',
            var other => other,
        };
    }
}
