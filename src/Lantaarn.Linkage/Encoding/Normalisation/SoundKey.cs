// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using System.Text;
using Lantaarn.Linkage.Encoding.Normalisation.Scripts;

namespace Lantaarn.Linkage.Encoding.Normalisation;

/// <summary>
/// One key for the Latin spellings of a name: what English, French, Dutch, German, Turkish and Slavic ears make of the same
/// Arabic, Tigrinya, Romanian or Slavic sounds. Mohamed, Muhammad, Mouhammed give muhmt; Djamel, Jamal, Gamal jml;
/// Shevchenko, Chevtchenko, Szewczenko susnku.
/// </summary>
/// <remarks>
/// Own rules, made by looking at spellings on record of Arabic names and romanisations of Slavic and Armenian ones, and measured on
/// them (docs/method/normalisation.md):
/// <list type="bullet">
/// <item>sh, sch, sj, ch, cz, cs, tch, zh, s, z are one hissing sound; so is c before e, i, y and in the last -ec, -nc, -vic.</item>
/// <item>dj, dzh, xh, j, g, gh are one, and so is y or i before a, o, u at the beginning: Yusuf and Jusuf. A j after a vowel at the end
/// or before a consonant is i. A Turkish c, as in Cemal, is j.</item>
/// <item>c, k, q are one; kh is h; ph is f; th, dh, bh, rh lose their breath.</item>
/// <item>o, u, ou, oo, au, aw, w, v are one round vowel; a, e, i, y one open vowel, which is heard only at the beginning and end
/// of a name and dropped within.</item>
/// <item>Doubled letters count once; a last h or silent e goes; a last d is t and a last b is p, as Turks and Dutch say them.</item>
/// </list>
/// Letters that are in no row stay as they are.
/// </remarks>
internal static class SoundKey
{
    private const char OpenVowel = 'a';

    private static readonly (string Sound, string Spellings)[] Consonants =
    [
        ("s", "tsch tsj tch ts tz sch sh sj sz cz cs ch zh zj z c+e c+i c+y c+v"),
        ("es", "ec$"), ("ns", "nc$"), ("uis", "vic$"), ("sis", "sic$ zic$"), ("kis", "kic$"), ("tis", "tic$"),
        ("j", "dzh dj jh xh gj gh g gu+e gu+i ^y+a ^y+o ^y+u ^i+a ^i+o ^i+u ^c+em ^c+ev ^c+ah ^c+ih"),
        ("i", "ij j+k j+s j+c j+z j+t j+v j+r"),
        ("ei", "ej$"), ("ui", "oj$ uj$"), ("ulai", "olaj$"),
        ("ai", "aj+lo"), ("ui", "oj+l"), ("ei", "ej+l"),
        ("f", "ph"),
        ("h", "kh"),
        ("t", "th"),
        ("d", "dh"),
        ("b", "bh"),
        ("r", "rh"),
        ("k", "ck q c qu+e qu+i ch+r ch+l ch+ae"),
        ("ks", "x"),
    ];

    private static readonly (string Sound, string Spellings)[] RoundVowels = [("u", "aou au aw ao eo ou oo u w v o off$")];

    private static readonly ConcurrentDictionary<NormalisationRules, SpellingTable> Tables = new();

    /// <summary>The key of one part of a name, as <see cref="NameParts"/> gives it.</summary>
    public static string Of(string part, NormalisationRules rules = default)
    {
        var endings = rules.Has(NormalisationRule.Endings);
        var heard = endings && part.Length > 2 ? WithoutMuteEnd(part) : part;
        var key = new StringBuilder(Tables.GetOrAdd(rules, Table).Apply(heard));
        if (rules.Has(NormalisationRule.DoubledLetters)) DropDoubles(key);
        if (rules.Has(NormalisationRule.OpenVowels)) DropInnerVowels(key);
        if (endings) SoftenEnd(key);
        return key.ToString();
    }

    private static string WithoutMuteEnd(string part) => part[^1] switch
    {
        'e' => part[..^1],
        'h' when part[^2] == 'a' => part[..^1],
        _ => part,
    };

    private static SpellingTable Table(NormalisationRules rules) => new(
    [
        .. rules.Has(NormalisationRule.Consonants) ? Consonants : [],
        .. rules.Has(NormalisationRule.RoundVowels) ? RoundVowels : [],
    ]);

    private static void DropInnerVowels(StringBuilder key)
    {
        var (kept, length) = (0, key.Length);
        for (var i = 0; i < length;)
        {
            var end = i;
            while (end < length && key[end] is 'a' or 'e' or 'i' or 'y') end++;
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
