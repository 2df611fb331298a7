// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Encoding.Normalisation.Scripts;

/// <summary>
/// Letters of alphabets in Latin letters: rows for a <see cref="SpellingTable"/>, after the habits of passports (ICAO 9303,
/// BGN/PCGN) where these agree with how names are heard.
/// </summary>
internal static class Alphabets
{
    public const char HamzaAbove = '\u0654';
    public const char HamzaBelow = '\u0655';

    public static readonly (string Sound, string Letters)[] Greek =
    [
        ("a", "α ά"), ("v", "β"), ("g", "γ γκ"), ("ng", "γγ"), ("d", "δ ^ντ"), ("e", "ε έ"), ("z", "ζ"), ("th", "θ"),
        ("i", "η ή ι ί ϊ ΐ ει εί οι οί"), ("k", "κ"), ("l", "λ"), ("m", "μ"), ("n", "ν"), ("x", "ξ"), ("o", "ο ό ω ώ"),
        ("p", "π"), ("b", "^μπ"), ("mp", "μπ"), ("r", "ρ"), ("s", "σ ς"), ("t", "τ"), ("tz", "τζ"), ("y", "υ ύ ϋ ΰ"), ("u", "ου ού"),
        ("f", "φ"), ("kh", "χ"), ("chr", "χρ"), ("ps", "ψ"), ("av", "αυ αύ"), ("ev", "ευ εύ"),
    ];

    // The hard sign is a vowel in Bulgarian and stands before a vowel in Russian, where it is silent.
    public static readonly (string Sound, string Letters)[] Cyrillic =
    [
        ("a", "а ъ ә"), ("b", "б"), ("v", "в"), ("g", "г ґ"), ("gh", "ғ"), ("gj", "ѓ"), ("d", "д"), ("dj", "ђ"), ("e", "е ё э ѐ"), ("ye", "є ъе"),
        ("zh", "ж"), ("z", "з"), ("i", "и й і ї ѝ"), ("k", "к қ"), ("kj", "ќ"), ("l", "л"), ("lj", "љ"), ("m", "м"), ("n", "н"), ("nj", "њ"),
        ("ng", "ң"), ("o", "о ө"), ("p", "п"), ("r", "р"), ("s", "с"), ("t", "т"), ("c", "ћ"), ("u", "у ұ ү"), ("f", "ф"), ("kh", "х"), ("h", "һ"),
        ("ts", "ц"), ("ch", "ч"), ("dzh", "џ"), ("sh", "ш"), ("shch", "щ"), ("y", "ы"), ("", "ь"), ("yu", "ю ъю"), ("ya", "я ъя"), ("yo", "ьо"),
        ("j", "ј"), ("w", "ў"),
    ];

    public static readonly (string Sound, string Letters)[] Armenian =
    [
        ("a", "ա"), ("b", "բ"), ("g", "գ"), ("d", "դ"), ("e", "ե է ը"), ("ye", "^ե"), ("z", "զ"), ("t", "թ տ"), ("zh", "ժ"), ("i", "ի"),
        ("l", "լ"), ("kh", "խ"), ("ts", "ծ ց"), ("k", "կ ք"), ("h", "հ"), ("dz", "ձ"), ("gh", "ղ"), ("ch", "ճ չ"), ("m", "մ"), ("y", "յ"),
        ("n", "ն"), ("sh", "շ"), ("o", "ո օ"), ("vo", "^ո"), ("u", "ու ^ու"), ("p", "պ փ"), ("j", "ջ"), ("r", "ռ ր"), ("s", "ս"), ("v", "վ ւ"),
        ("f", "ֆ"), ("ev", "և եւ"), ("yev", "^և ^եւ"),
    ];

    public static readonly (string Sound, string Letters)[] Georgian =
    [
        ("a", "ა"), ("b", "ბ"), ("g", "გ"), ("d", "დ"), ("e", "ე"), ("v", "ვ"), ("z", "ზ"), ("t", "თ ტ"), ("i", "ი"), ("k", "კ ქ"),
        ("l", "ლ"), ("m", "მ"), ("n", "ნ"), ("o", "ო"), ("p", "პ ფ"), ("zh", "ჟ"), ("r", "რ"), ("s", "ს"), ("u", "უ"), ("gh", "ღ"),
        ("q", "ყ"), ("sh", "შ"), ("ch", "ჩ ჭ"), ("ts", "ც წ"), ("dz", "ძ"), ("kh", "ხ"), ("j", "ჯ"), ("h", "ჰ"),
    ];

    // Short vowels are not written in Arabic and cannot be known, except that an h is no part of the consonant before it. The last rows are letters of Persian and Urdu.
    public static readonly (string Sound, string Letters)[] Arabic =
    [
        ("a", "ا أ إ آ ٱ ا\u0654 ا\u0655 ة ى ع"), ("b", "ب"), ("t", "ت ط"), ("th", "ث"), ("dj", "ج"), ("h", "ح ه"), ("kh", "خ"), ("d", "د ض"), ("dh", "ذ"),
        ("r", "ر"), ("z", "ز ظ"), ("s", "س ص"), ("sh", "ش"), ("gh", "غ"), ("f", "ف"), ("q", "ق"), ("k", "ك"), ("l", "ل"), ("m", "م"), ("n", "ن"),
        ("w", "^و"), ("u", "و ؤ و\u0654"), ("y", "^ي ^ی"), ("i", "ي ی ئ ي\u0654"), ("", "ء ع$ \u0654 \u0655"),
        ("rah", "رح ره"), ("dah", "دح ده"), ("sah", "سح سه صح"), ("kah", "كه كح"), ("zah", "زه زح"), ("bah", "به بح"), ("tah", "ته طه"),
        ("p", "پ"), ("ch", "چ"), ("zh", "ژ"), ("g", "گ"), ("k", "ک"), ("h", "ھ ہ"), ("e", "ے"), ("n", "ں"), ("t", "ٹ"), ("d", "ڈ"), ("r", "ڑ"),
    ];
}
