// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;

namespace Lantaarn.Server.Guide.Search;

/// <summary>Words as they are compared: small letters, no accents, no vowel signs.</summary>
internal static class Folding
{
    /// <summary>The words of a text, in order.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(letter is 'ł' or 'Ł' ? 'l' : char.ToLowerInvariant(letter));
                continue;
            }
            if (word.Length > 0) yield return word.ToString();
            word.Clear();
        }
        if (word.Length > 0) yield return word.ToString();
    }
}
