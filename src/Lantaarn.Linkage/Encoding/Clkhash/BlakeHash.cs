// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>
/// The "blakeHash" of clkhash: sixteen-bit pieces of keyed BLAKE2b digests, each modulo the filter length. Thirty-two
/// pieces come out of one digest; its number, in ASCII digits filled up with zero bytes, is its salt.
/// </summary>
internal sealed class BlakeHash : TokenHash
{
    private const int PiecesPerDigest = Blake2b.LongestDigest / sizeof(ushort);

    private readonly Blake2b[] _digests;

    /// <param name="key">At most 64 bytes.</param>
    /// <param name="mostInsertions">The largest number of insertions that any token will ask for.</param>
    public BlakeHash(ReadOnlySpan<byte> key, int mostInsertions)
    {
        _digests = new Blake2b[(mostInsertions + PiecesPerDigest - 1) / PiecesPerDigest];
        Span<byte> salt = stackalloc byte[Blake2b.SaltLength];
        for (var i = 0; i < _digests.Length; i++)
        {
            i.TryFormat(salt, out _, default, CultureInfo.InvariantCulture);
            _digests[i] = new Blake2b(Blake2b.LongestDigest, key, salt);
        }
    }

    public override void Insert(ReadOnlySpan<byte> token, int insertions, Span<byte> marks, int length, TokenCache cache)
    {
        var mask = length - 1; // The schema holds the length to a power of two.
        for (var block = 0; insertions > 0; block++, insertions -= PiecesPerDigest)
        {
            var pieces = Pieces(token, block, cache);
            foreach (var piece in pieces[..Math.Min(insertions, PiecesPerDigest)]) BitString.Mark(marks, piece & mask);
        }
    }

    private Span<ushort> Pieces(ReadOnlySpan<byte> token, int block, TokenCache cache)
    {
        var known = cache.TryFind(token, block, out var digest);
        var pieces = MemoryMarshal.Cast<byte, ushort>(digest);
        if (known) return pieces;
        _digests[block].Hash(token, digest);
        if (!BitConverter.IsLittleEndian) BinaryPrimitives.ReverseEndianness(pieces, pieces);
        return pieces;
    }

    public override void Dispose()
    {
        foreach (var digest in _digests) digest.Dispose();
    }
}
