// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>How a cell falls apart into the tokens that are compared.</summary>
internal abstract record Comparison
{
    /// <summary>Adds the tokens of a cell, as UTF-8, to the list. An empty cell has none.</summary>
    public abstract void Tokenise(ReadOnlySpan<char> cell, TokenList tokens);
}

/// <summary>The whole cell is one token.</summary>
internal sealed record ExactComparison : Comparison
{
    public override void Tokenise(ReadOnlySpan<char> cell, TokenList tokens)
    {
        if (cell.IsEmpty) return;
        Span<byte> utf8 = stackalloc byte[512];
        if (System.Text.Encoding.UTF8.TryGetBytes(cell, utf8, out var written)) tokens.Add([], utf8[..written]);
        else tokens.Add([], System.Text.Encoding.UTF8.GetBytes(cell.ToString()));
    }
}

/// <summary>
/// Runs of <paramref name="Length"/> code points, with blanks around the cell when the length exceeds one; positional
/// tokens begin with their place, counted from one.
/// </summary>
internal sealed record NgramComparison(int Length, bool Positional) : Comparison
{
    private const int BytesPerRune = 4;

    public override void Tokenise(ReadOnlySpan<char> cell, TokenList tokens)
    {
        if (cell.IsEmpty) return;
        var padding = Length - 1;
        var capacity = cell.Length + (2 * padding);
        Span<byte> utf8 = capacity <= 128 ? stackalloc byte[BytesPerRune * 128] : new byte[BytesPerRune * capacity];
        Span<int> starts = capacity <= 128 ? stackalloc int[128 + 1] : new int[capacity + 1];
        var runes = WritePadded(cell, padding, utf8, starts);
        Span<byte> place = stackalloc byte[12];
        for (var first = 0; first + Length <= runes; first++)
        {
            var written = Positional ? WritePlace(first + 1, place) : 0;
            tokens.Add(place[..written], utf8[starts[first]..starts[first + Length]]);
        }
    }

    private static int WritePadded(ReadOnlySpan<char> cell, int padding, Span<byte> utf8, Span<int> starts)
    {
        var (runes, end) = (0, 0);
        if (System.Text.Ascii.IsValid(cell)) return WritePaddedAscii(cell, padding, utf8, starts);
        for (var i = 0; i < padding; i++) Append((Rune)' ', utf8, starts);
        foreach (var rune in cell.EnumerateRunes()) Append(rune, utf8, starts);
        for (var i = 0; i < padding; i++) Append((Rune)' ', utf8, starts);
        starts[runes] = end;
        return runes;

        void Append(Rune rune, Span<byte> utf8, Span<int> starts)
        {
            starts[runes++] = end;
            end += rune.EncodeToUtf8(utf8[end..]);
        }
    }

    // Most cells; here letters, bytes and code points are the same.
    private static int WritePaddedAscii(ReadOnlySpan<char> cell, int padding, Span<byte> utf8, Span<int> starts)
    {
        var runes = cell.Length + (2 * padding);
        utf8[..runes].Fill((byte)' ');
        System.Text.Ascii.FromUtf16(cell, utf8[padding..], out _);
        for (var i = 0; i <= runes; i++) starts[i] = i;
        return runes;
    }

    private static int WritePlace(int place, Span<byte> destination)
    {
        place.TryFormat(destination, out var written, default, CultureInfo.InvariantCulture);
        destination[written++] = (byte)' ';
        return written;
    }
}
