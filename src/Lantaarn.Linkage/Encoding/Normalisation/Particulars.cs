// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Encoding.Normalisation;

/// <summary>
/// Brings numbers and places into one form: "+31 6 1234 5678" and "0612345678" give 612345678, "NV-123.45" gives NV12345, and
/// "Kerkstraat 12-a" gives kerkstraat 12a.
/// </summary>
internal static class Particulars
{
    private const int DigitsOfPhone = 9;
    private const int ShortestOwn = 6;

    /// <summary>The last nine digits: country codes and trunk zeros come and go, and nine are left here and in most countries of origin.</summary>
    public static string Phone(string written)
    {
        var digits = string.Concat(written.Where(char.IsAsciiDigit));
        return digits.Length <= DigitsOfPhone ? digits : digits[^DigitsOfPhone..];
    }

    /// <summary>Letters and digits only, in capitals.</summary>
    public static string Number(string written) => string.Concat(written.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    /// <summary>Words of bare letters, each with its digits behind it.</summary>
    public static string Words(string written, NormalisationRules rules) =>
        string.Join(' ', written.Split(' ').Select(word => string.Concat(NameWords.Split(word, rules)) + string.Concat(word.Where(char.IsAsciiDigit))).Where(word => word != ""));

    /// <summary>Whether a telephone or other number is long enough to belong to one person.</summary>
    public static bool IsOwn(string number) => number.Length >= ShortestOwn;
}
