// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>One column of the table that a schema describes.</summary>
/// <param name="Identifier">Heading of the column.</param>
internal abstract record Feature(string Identifier);

/// <summary>A column that is passed over. It still takes a pair of keys, so it cannot be left out.</summary>
internal sealed record IgnoredFeature(string Identifier) : Feature(Identifier);

/// <summary>A column that is hashed into the filter.</summary>
internal sealed record HashedFeature(string Identifier, CellFormat Format, TokenEncoding Encoding, Hashing Hashing) : Feature(Identifier)
{
    public HashKind Hash => Hashing.Hash;

    public Strategy Strategy => Hashing.Strategy;

    public MissingValue? Missing => Hashing.Missing;

    /// <summary>Adds the tokens of a cell to the list.</summary>
    /// <exception cref="FormatException">The cell breaks the format; the message names the column and never the value.</exception>
    public void Tokenise(string cell, TokenList tokens)
    {
        try
        {
            var missing = Missing is not null && cell == Missing.Sentinel;
            Hashing.Comparison.Tokenise(missing ? Missing!.ReplaceWith : Format.Canonical(cell), tokens);
            if (Encoding != TokenEncoding.Utf8) tokens.Transcode(Encoding);
        }
        catch (Exception problem) when (problem is FormatException or OverflowException)
        {
            var complaint = problem is FormatException ? problem.Message : "is too large a number";
            throw new FormatException($"Column '{Identifier}': the cell {complaint}.");
        }
    }
}

/// <summary>The value that means "missing", and what is hashed in its place; empty for nothing at all.</summary>
internal sealed record MissingValue(string Sentinel, string ReplaceWith);

internal enum HashKind
{
    Blake,
    Double,
    DoubleWithoutSingularity,
}

internal enum TokenEncoding
{
    Utf8,
    Ascii,
    Utf16,
    Utf32,
}
