// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>What a cell may hold, and the one spelling in which it is encoded.</summary>
internal abstract record CellFormat
{
    /// <summary>The cell in its one spelling.</summary>
    /// <exception cref="FormatException">The cell breaks the format; the message completes "the cell ...".</exception>
    public abstract string Canonical(string cell);
}

/// <summary>Text, encoded exactly as it stands: no trimming, no folding.</summary>
internal sealed record TextFormat(TextCase Case, int MinLength, int MaxLength, Regex? Pattern) : CellFormat
{
    public override string Canonical(string cell)
    {
        if (Pattern is not null) return Pattern.IsMatch(cell) ? cell : throw new FormatException("does not match the pattern");
        if (cell.Length < MinLength || cell.Length > MaxLength || MinLength > 0) RequireLength(cell);
        return Case switch
        {
            TextCase.Upper when cell.Any(char.IsLower) => throw new FormatException("is not in upper case"),
            TextCase.Lower when cell.Any(char.IsUpper) => throw new FormatException("is not in lower case"),
            _ => cell,
        };
    }

    private void RequireLength(string cell)
    {
        var length = 0;
        foreach (var _ in cell.EnumerateRunes()) length++;
        if (length < MinLength) throw new FormatException($"is shorter than {MinLength}");
        if (length > MaxLength) throw new FormatException($"is longer than {MaxLength}");
    }
}

internal enum TextCase
{
    Mixed,
    Upper,
    Lower,
}

/// <summary>One of the values listed.</summary>
internal sealed record EnumFormat(IReadOnlySet<string> Values) : CellFormat
{
    public override string Canonical(string cell) =>
        Values.Contains(cell) ? cell : throw new FormatException("is not one of the values of the schema");
}

/// <summary>A whole number as Python reads it; encoded in decimal without plus sign or leading zeros.</summary>
internal sealed record IntegerFormat(long? Minimum, long? Maximum) : CellFormat
{
    public override string Canonical(string cell)
    {
        if (IsCanonicalAlready(cell) && cell.Length < 18)
            return InRange(long.Parse(cell, CultureInfo.InvariantCulture)) ? cell : throw OutOfRange();
        var number = Parse(cell);
        return InRange(number) ? number.ToString(CultureInfo.InvariantCulture) : throw OutOfRange();
    }

    private static bool IsCanonicalAlready(string cell) =>
        cell.Length > 0 && !cell.AsSpan().ContainsAnyExceptInRange('0', '9') && (cell[0] != '0' || cell.Length == 1);

    private bool InRange(BigInteger number) =>
        (Minimum is not { } minimum || number >= minimum) && (Maximum is not { } maximum || number <= maximum);

    private static FormatException OutOfRange() => new("is outside the range of the schema");

    // Python takes surrounding white space, one sign, digits of any script, and single underscores between digits.
    private static BigInteger Parse(string cell)
    {
        var text = cell.AsSpan().Trim();
        var negative = text.StartsWith('-');
        if (negative || text.StartsWith('+')) text = text[1..];
        var number = BigInteger.Zero;
        var afterDigit = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '_' && afterDigit)
            {
                afterDigit = false;
                continue;
            }
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.DecimalDigitNumber) throw NotWhole();
            number = (number * 10) + (int)Rune.GetNumericValue(rune);
            afterDigit = true;
        }
        if (!afterDigit) throw NotWhole();
        return negative ? -number : number;
    }

    private static FormatException NotWhole() => new("is not a whole number");
}
