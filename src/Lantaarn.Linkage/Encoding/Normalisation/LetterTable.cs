// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Frozen;
using System.Text;

namespace Lantaarn.Linkage.Encoding.Normalisation;

/// <summary>
/// Which letters are written for which: Latin letters with marks for the bare letter, those without a decomposition too, and
/// in Arabic and Cyrillic the letters that are mixed up most. An own table rather than the Unicode library, because the
/// encoder must give the same bytes in a browser that has no such library.
/// </summary>
internal static class LetterTable
{
    private static readonly FrozenDictionary<char, string> Replacements = Rows()
        .SelectMany(row => row.Letters.Select(letter => KeyValuePair.Create(letter, row.Bare)))
        .ToFrozenDictionary();

    /// <summary>The word in bare letters; letters that are in no row stay.</summary>
    public static string Bare(string word)
    {
        var written = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (Replacements.TryGetValue(letter, out var bare)) written.Append(bare);
            else written.Append(letter);
        }
        return written.ToString();
    }

    private static (string Bare, string Letters)[] Rows() =>
    [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặɐ"),
        ("ae", "æ"),
        ("b", "ḃḅḇƀɓ"),
        ("c", "çćĉċčḉƈ"),
        ("d", "ďḋḍḏḑḓđðɖɗ"),
        ("dz", "ǆǳ"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệǝəɛ"),
        ("f", "ḟƒ"),
        ("ff", "ﬀ"),
        ("ffi", "ﬃ"),
        ("ffl", "ﬄ"),
        ("fi", "ﬁ"),
        ("fl", "ﬂ"),
        ("g", "ĝğġģǧǵḡɠɣ"),
        ("h", "ĥȟḣḥḧḩḫẖħ"),
        ("i", "ìíîïĩīĭįǐȉȋḭḯỉịıɨɩİ"),
        ("ij", "ĳ"),
        ("j", "ĵǰȷ"),
        ("k", "ķǩḱḳḵĸƙ"),
        ("l", "ĺļľḷḹḻḽłƚ"),
        ("lj", "ǉ"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňǹṅṇṉṋŋɲ"),
        ("nj", "ǌ"),
        ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøɔɵ"),
        ("oe", "œ"),
        ("p", "ṕṗƥ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšſșṡṣṥṧṩẛ"),
        ("sh", "ʃ"),
        ("ss", "ßẞ"),
        ("st", "ﬅﬆ"),
        ("t", "ţťțṫṭṯṱẗŧƭʈ"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữựʉʊ"),
        ("v", "ṽṿʋ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹƴ"),
        ("z", "źżžẑẓẕƶʒ"),
        ("ا", "أإآٱ"),
        ("ي", "ىئ"),
        ("و", "ؤ"),
        ("ه", "ة"),
        ("е", "ё"),
        ("и", "й"),
    ];
}
