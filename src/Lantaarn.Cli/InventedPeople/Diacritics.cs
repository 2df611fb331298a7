// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;

namespace Lantaarn.Cli.InventedPeople;

internal static class Diacritics
{
    /// <summary>The text in plain letters; only those for which <paramref name="keep"/> is false are replaced.</summary>
    public static string Remove(string text, Func<char, bool>? keep = null)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter < 128 || keep?.Invoke(letter) == true) plain.Append(letter);
            else AppendPlain(plain, letter);
        }
        return plain.ToString();
    }

    private static void AppendPlain(StringBuilder plain, char letter)
    {
        switch (letter)
        {
            case 'ł': plain.Append('l'); break;
            case 'Ł': plain.Append('L'); break;
            case 'đ': plain.Append('d'); break;
            case 'Đ': plain.Append('D'); break;
            case 'ı': plain.Append('i'); break;
            case 'ß': plain.Append("ss"); break;
            default:
                var parts = letter.ToString().Normalize(NormalizationForm.FormD);
                plain.Append(parts.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).ToArray());
                break;
        }
    }
}
