// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>
/// Encodes rows of a table as Bloom filters, byte for byte as clkhash 0.18.3 does. One thread at a time; holds key material
/// until it is disposed of.
/// </summary>
public sealed class ClkEncoder : IDisposable
{
    private readonly LinkageSchema _schema;
    private readonly HashedColumn?[] _columns;
    private readonly TokenList _tokens = new();
    private readonly byte[] _marks;
    private readonly byte[] _filter;

    /// <summary>Derives the keys of all columns from the secret.</summary>
    /// <param name="schema">What the table looks like.</param>
    /// <param name="secret">Shared by all who want to compare encodings; clkhash takes the UTF-8 bytes of a text.</param>
    public ClkEncoder(LinkageSchema schema, ReadOnlySpan<byte> secret)
    {
        ArgumentNullException.ThrowIfNull(schema);
        _schema = schema;
        _marks = new byte[BitString.MarksFor(schema.UnfoldedBits)];
        _filter = new byte[_marks.Length / 8];
        var size = schema.Keys.KeySize;
        var keys = schema.Keys.Derive(secret, schema.Features.Count);
        _columns = [.. schema.Features.Select((feature, i) => feature is HashedFeature hashed
            ? new HashedColumn(hashed, keys.AsSpan(2 * i * size, size), keys.AsSpan(((2 * i) + 1) * size, size))
            : null)];
        CryptographicOperations.ZeroMemory(keys);
    }

    /// <summary>Length of an encoding in bytes.</summary>
    public int Bytes => _schema.Bytes;

    /// <summary>Encodes one row.</summary>
    /// <param name="cells">One text for every column of the schema, in its order; empty where nothing is known.</param>
    /// <param name="destination">Receives the first <see cref="Bytes"/> bytes; bit 0 is the highest bit of byte 0.</param>
    /// <returns>
    /// False when no bit is set, as when all cells are empty or missing: clkhash keeps such an encoding, which is like no other,
    /// not even like itself. Leave the row out.
    /// </returns>
    /// <exception cref="ArgumentException">Too few or too many cells, or too short a destination.</exception>
    /// <exception cref="FormatException">A cell breaks the format of its column; the message names the column, never the value.</exception>
    public bool Encode(IReadOnlyList<string> cells, Span<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Count != _columns.Length)
            throw new ArgumentException($"The schema has {_columns.Length} columns and the row {cells.Count} cells.", nameof(cells));
        if (destination.Length < Bytes) throw new ArgumentException($"An encoding takes {Bytes} bytes.", nameof(destination));
        _marks.AsSpan().Clear();
        for (var i = 0; i < _columns.Length; i++)
            _columns[i]?.Insert(cells[i], _tokens, _marks, _schema.UnfoldedBits);
        BitString.Pack(_marks, _filter);
        BitString.XorFold(_filter, _schema.UnfoldedBits, _schema.Folds);
        _filter.AsSpan(0, Bytes).CopyTo(destination);
        return destination[..Bytes].ContainsAnyExcept((byte)0);
    }

    /// <summary>Wipes the keys, the digests kept for speed and the last row.</summary>
    public void Dispose()
    {
        foreach (var column in _columns) column?.Dispose();
        _tokens.Clear();
        CryptographicOperations.ZeroMemory(_marks);
        CryptographicOperations.ZeroMemory(_filter);
    }
}
