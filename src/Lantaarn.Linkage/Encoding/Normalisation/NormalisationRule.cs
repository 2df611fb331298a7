// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Encoding.Normalisation;

/// <summary>
/// What happens to identifiers before they are encoded, one name per switch. In a schema they are written in lower case with
/// hyphens, as in "short-forms". Examples of all: docs/method/normalisation.md.
/// </summary>
[Flags]
public enum NormalisationRule
{
    /// <summary>No rule.</summary>
    None = 0,

    /// <summary>Capitals become small letters: AMINA is amina.</summary>
    Case = 1 << 0,

    /// <summary>Letters lose their marks and typographic dress (NFKD), also those that Unicode does not take apart: Łukasz is lukasz.</summary>
    Letters = 1 << 1,

    /// <summary>Other scripts are written in Latin letters: Иванов is ivanov, ተስፋይ is tesfay.</summary>
    Scripts = 1 << 2,

    /// <summary>A hyphen parts two names: Garcia-Lopez is garcia lopez. Without this rule it is passed over.</summary>
    Hyphens = 1 << 3,

    /// <summary>Words that say that no name is known go: onbekend, NN.</summary>
    Placeholders = 1 << 4,

    /// <summary>Titles and forms of address before or after a name go: mevr., dr., hadj, geb.</summary>
    Honorifics = 1 << 5,

    /// <summary>Names with abd are one word without the article: Abd el-Aziz and Abdoulaziz are abdaziz.</summary>
    ServantNames = 1 << 6,

    /// <summary>Ben, abou, umm and mac are written on to the next word: Ben Ali is benali.</summary>
    JoinedPrefixes = 1 << 7,

    /// <summary>Articles and particles before a word go: el Amrani is amrani, van der Berg is berg.</summary>
    Particles = 1 << 8,

    /// <summary>Short forms stand for the name they come from: Gosia is malgorzata. Left out by default.</summary>
    ShortForms = 1 << 9,

    /// <summary>Single letters go where there is a longer word: J. Haddad is haddad.</summary>
    Initials = 1 << 10,

    /// <summary>The parts of all fields in one order and once: swapped, double and repeated names do not matter.</summary>
    Order = 1 << 11,

    /// <summary>In sound keys the ways of writing one consonant are one: sh, ch, sj, sz; dj, j, g; kh, h; k, q, c.</summary>
    Consonants = 1 << 12,

    /// <summary>In sound keys o, u, ou, oo, w and v are one round vowel.</summary>
    RoundVowels = 1 << 13,

    /// <summary>In sound keys a, e, i and y are one vowel that is heard at the ends of a name only.</summary>
    OpenVowels = 1 << 14,

    /// <summary>In sound keys a doubled letter counts once.</summary>
    DoubledLetters = 1 << 15,

    /// <summary>In sound keys a last h or silent e goes, a last d is t and a last b is p.</summary>
    Endings = 1 << 16,

    /// <summary>1 January, 1 July and 31 December count as the year only.</summary>
    MadeUpDays = 1 << 17,

    /// <summary>Day and month are compared without saying which is which, where both could be a month: 3-12 is 12-3.</summary>
    DayMonthOrder = 1 << 18,

    /// <summary>Codes of countries become those of ISO 3166-1 with two letters: MAR is MA, UK is GB, ZR is CD.</summary>
    CountryCodes = 1 << 19,
}
