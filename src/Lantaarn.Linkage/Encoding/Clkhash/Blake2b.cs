// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>
/// BLAKE2b with one key and one salt, made ready once and used for many short messages: the block that holds the key is
/// absorbed in the constructor. Safe for use from several threads.
/// </summary>
/// <remarks>
/// M.-J. Saarinen and J.-P. Aumasson, "The BLAKE2 Cryptographic Hash and Message Authentication Code", RFC 7693 (2015);
/// the salt sits in bytes 32 to 47 of the parameter block, as in the BLAKE2 paper (2013, DOI 10.1007/978-3-642-38980-1_8).
/// </remarks>
internal sealed class Blake2b : IDisposable
{
    public const int LongestDigest = 64;
    public const int LongestKey = 64;
    public const int SaltLength = 16;

    private const int BlockLength = 128;
    private const int Rounds = 12;

    private static ReadOnlySpan<ulong> InitialState =>
    [
        0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1,
        0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179,
    ];

    private static ReadOnlySpan<byte> MessageOrder =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
        11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4,
        7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8,
        9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13,
        2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9,
        12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11,
        13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10,
        6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5,
        10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0,
    ];

    private readonly ulong[] _beforeKey;
    private readonly ulong[] _afterKey;
    private readonly byte[] _keyBlock;

    /// <param name="digestLength">1 to 64 bytes.</param>
    /// <param name="key">At most 64 bytes; empty for no key.</param>
    /// <param name="salt">16 bytes, or empty for none.</param>
    public Blake2b(int digestLength, ReadOnlySpan<byte> key, ReadOnlySpan<byte> salt)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digestLength, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digestLength, LongestDigest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(key.Length, LongestKey, nameof(key));
        if (!salt.IsEmpty) ArgumentOutOfRangeException.ThrowIfNotEqual(salt.Length, SaltLength, nameof(salt));
        DigestLength = digestLength;
        _beforeKey = ParameterState(digestLength, key.Length, salt);
        _afterKey = [.. _beforeKey];
        _keyBlock = key.IsEmpty ? [] : new byte[BlockLength];
        key.CopyTo(_keyBlock);
        if (_keyBlock.Length > 0) Compress(_afterKey, _keyBlock, BlockLength, last: false);
    }

    /// <summary>Length of a digest in bytes.</summary>
    public int DigestLength { get; }

    /// <summary>Writes the digest of the message to the first <see cref="DigestLength"/> bytes of the destination.</summary>
    public void Hash(ReadOnlySpan<byte> message, Span<byte> destination)
    {
        Span<ulong> state = stackalloc ulong[8];
        Span<byte> block = stackalloc byte[BlockLength];
        var keyBlockIsLast = message.IsEmpty;
        (keyBlockIsLast ? _beforeKey : _afterKey).CopyTo(state);
        var rest = keyBlockIsLast ? _keyBlock : message;
        var count = keyBlockIsLast ? 0 : (ulong)_keyBlock.Length;
        for (; rest.Length > BlockLength; rest = rest[BlockLength..])
            Compress(state, rest, count += BlockLength, last: false);
        block.Clear();
        rest.CopyTo(block);
        Compress(state, block, count + (ulong)rest.Length, last: true);
        for (var i = 0; i < state.Length; i++) BinaryPrimitives.WriteUInt64LittleEndian(block[(8 * i)..], state[i]);
        block[..DigestLength].CopyTo(destination);
    }

    /// <summary>Wipes the key and the state that stands for it.</summary>
    public void Dispose()
    {
        _keyBlock.AsSpan().Clear();
        _afterKey.AsSpan().Clear();
    }

    private static ulong[] ParameterState(int digestLength, int keyLength, ReadOnlySpan<byte> salt)
    {
        var state = InitialState.ToArray();
        state[0] ^= 0x0101_0000UL ^ ((ulong)keyLength << 8) ^ (ulong)digestLength;
        if (salt.IsEmpty) return state;
        state[4] ^= BinaryPrimitives.ReadUInt64LittleEndian(salt);
        state[5] ^= BinaryPrimitives.ReadUInt64LittleEndian(salt[8..]);
        return state;
    }

    // The four columns (then the four diagonals) of the working matrix are independent, so each row is one vector.
    private static void Compress(Span<ulong> state, ReadOnlySpan<byte> block, ulong count, bool last)
    {
        Span<ulong> words = stackalloc ulong[16];
        for (var i = 0; i < words.Length; i++) words[i] = BinaryPrimitives.ReadUInt64LittleEndian(block[(8 * i)..]);
        var low = Vector256.Create<ulong>(state);
        var high = Vector256.Create<ulong>(state[4..]);
        var (a, b) = (low, high);
        var c = Vector256.Create(InitialState);
        var d = Vector256.Create(InitialState[4..]) ^ Vector256.Create(count, 0, last ? ulong.MaxValue : 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var order = MessageOrder.Slice(round % 10 * 16, 16);
            Mix(ref a, ref b, ref c, ref d, words, order[..8]);
            b = Vector256.Shuffle(b, Vector256.Create(1UL, 2, 3, 0));
            c = Vector256.Shuffle(c, Vector256.Create(2UL, 3, 0, 1));
            d = Vector256.Shuffle(d, Vector256.Create(3UL, 0, 1, 2));
            Mix(ref a, ref b, ref c, ref d, words, order[8..]);
            b = Vector256.Shuffle(b, Vector256.Create(3UL, 0, 1, 2));
            c = Vector256.Shuffle(c, Vector256.Create(2UL, 3, 0, 1));
            d = Vector256.Shuffle(d, Vector256.Create(1UL, 2, 3, 0));
        }
        (low ^ a ^ c).CopyTo(state);
        (high ^ b ^ d).CopyTo(state[4..]);
    }

    private static void Mix(ref Vector256<ulong> a, ref Vector256<ulong> b, ref Vector256<ulong> c, ref Vector256<ulong> d,
        ReadOnlySpan<ulong> words, ReadOnlySpan<byte> order)
    {
        a += b + Vector256.Create(words[order[0]], words[order[2]], words[order[4]], words[order[6]]);
        d = RotateRight(d ^ a, 32);
        c += d;
        b = RotateRight(b ^ c, 24);
        a += b + Vector256.Create(words[order[1]], words[order[3]], words[order[5]], words[order[7]]);
        d = RotateRight(d ^ a, 16);
        c += d;
        b = RotateRight(b ^ c, 63);
    }

    private static Vector256<ulong> RotateRight(Vector256<ulong> value, int bits) => (value >>> bits) | (value << (64 - bits));
}
