// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Runtime.CompilerServices;

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>
/// Keyed digests of the short tokens of one column, in a table of fixed size: bigrams repeat so often that nearly all
/// lookups hit. One thread at a time. Zeroed with the encoder, because a digest is as telling as its key.
/// </summary>
internal sealed class TokenCache
{
    private const int SlotBits = 12;
    private const int Slots = 1 << SlotBits;
    private const int SlotsTried = 4;
    private const int LongestToken = 7;
    private const int MostBlocks = 32;

    private readonly ulong[] _keys = new ulong[Slots + SlotsTried];
    private readonly byte[] _digests = new byte[(Slots + SlotsTried) * Blake2b.LongestDigest];
    private readonly byte[] _unremembered = new byte[Blake2b.LongestDigest];

    /// <summary>The slot for a token and block number; true when it holds that digest already, else the caller fills it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(ReadOnlySpan<byte> token, int block, out Span<byte> digest)
    {
        var key = Key(token, block);
        digest = _unremembered;
        if (key == 0) return false;
        var first = (int)((key * 0x9E37_79B9_7F4A_7C15) >> (64 - SlotBits));
        var slot = first;
        while (slot < first + SlotsTried - 1 && _keys[slot] != key && _keys[slot] != 0) slot++;
        digest = _digests.AsSpan(slot * Blake2b.LongestDigest, Blake2b.LongestDigest);
        if (_keys[slot] == key) return true;
        _keys[slot] = key;
        return false;
    }

    public void Clear()
    {
        _keys.AsSpan().Clear();
        _digests.AsSpan().Clear();
        _unremembered.AsSpan().Clear();
    }

    // Zero: not to be remembered.
    private static ulong Key(ReadOnlySpan<byte> token, int block)
    {
        if (token.Length > LongestToken || block >= MostBlocks) return 0;
        var key = ((ulong)block << 3) | (uint)token.Length;
        foreach (var octet in token) key = (key << 8) | octet;
        return key;
    }
}
