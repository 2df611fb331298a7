// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Runtime.CompilerServices;

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>
/// Keyed digests of the short tokens seen last, in a table of fixed size: bigrams repeat so often that nine of ten lookups
/// hit. One thread at a time. Zeroed with the encoder, because a digest is as telling as its key.
/// </summary>
internal sealed class BlockCache
{
    private const int SlotBits = 11;
    private const int Slots = 1 << SlotBits;
    private const int LongestToken = 6;

    private readonly ulong[] _keys = new ulong[Slots];
    private readonly byte[] _blocks = new byte[Slots * Blake2b.LongestDigest];

    /// <summary>The slot for a token and block number; true when it holds that digest already, else the caller fills it.</summary>
    public bool TryFind(ReadOnlySpan<byte> token, int block, out Span<byte> digest)
    {
        var key = Key(token, block);
        var slot = (int)((key * 0x9E37_79B9_7F4A_7C15) >> (64 - SlotBits));
        digest = _blocks.AsSpan(slot * Blake2b.LongestDigest, Blake2b.LongestDigest);
        if (key != 0 && _keys[slot] == key) return true;
        _keys[slot] = key;
        return false;
    }

    public void Clear()
    {
        _keys.AsSpan().Clear();
        _blocks.AsSpan().Clear();
    }

    // Zero: not to be remembered.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Key(ReadOnlySpan<byte> token, int block)
    {
        if (token.Length > LongestToken || block > byte.MaxValue) return 0;
        var key = ((ulong)block << 8) | (uint)token.Length;
        foreach (var octet in token) key = (key << 8) | octet;
        return key;
    }
}
