// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>The tokens of one cell as bytes, one after the other in a buffer that is used again for the next cell.</summary>
internal sealed class TokenList
{
    private byte[] _bytes = new byte[1024];
    private int[] _ends = new int[128];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : _ends[index - 1];
            return _bytes.AsSpan(start, _ends[index] - start);
        }
    }

    /// <summary>Forgets all tokens and leaves no trace of them.</summary>
    public void Clear()
    {
        if (Count > 0) _bytes.AsSpan(0, _ends[Count - 1]).Clear();
        Count = 0;
    }

    /// <summary>Adds a token made of a prefix and a body; both may be empty.</summary>
    public void Add(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> body)
    {
        var start = Count == 0 ? 0 : _ends[Count - 1];
        var end = start + prefix.Length + body.Length;
        if (end > _bytes.Length) Array.Resize(ref _bytes, Math.Max(end, 2 * _bytes.Length));
        if (Count == _ends.Length) Array.Resize(ref _ends, 2 * _ends.Length);
        prefix.CopyTo(_bytes.AsSpan(start));
        body.CopyTo(_bytes.AsSpan(start + prefix.Length));
        _ends[Count++] = end;
    }

    /// <summary>
    /// Turns all tokens from UTF-8 into another encoding. As in Python every UTF-16 or UTF-32 token begins with a byte order
    /// mark, little-endian.
    /// </summary>
    /// <exception cref="FormatException">The encoding lacks a letter.</exception>
    public void Transcode(TokenEncoding encoding)
    {
        System.Text.Encoding target = encoding switch
        {
            TokenEncoding.Utf16 => System.Text.Encoding.Unicode,
            TokenEncoding.Utf32 => System.Text.Encoding.UTF32,
            _ => System.Text.Encoding.ASCII,
        };
        var texts = Enumerable.Range(0, Count).Select(i => System.Text.Encoding.UTF8.GetString(this[i])).ToArray();
        Clear();
        foreach (var text in texts)
        {
            if (encoding == TokenEncoding.Ascii && !System.Text.Ascii.IsValid(text))
                throw new FormatException("holds a letter outside ASCII");
            Add(target.Preamble, target.GetBytes(text));
        }
    }
}
