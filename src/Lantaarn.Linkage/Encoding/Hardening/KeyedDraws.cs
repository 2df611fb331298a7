// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Binary;
using Lantaarn.Linkage.Encoding.Clkhash;

namespace Lantaarn.Linkage.Encoding.Hardening;

/// <summary>
/// Random numbers that only the holder of a key can draw again: keyed BLAKE2b of a stream number and a counter. One thread
/// at a time; several may draw from one hash.
/// </summary>
/// <param name="hash">Full-length BLAKE2b with the key.</param>
/// <param name="stream">Streams of one key are unrelated.</param>
internal sealed class KeyedDraws(Blake2b hash, long stream)
{
    private readonly byte[] _digest = new byte[Blake2b.LongestDigest];
    private int _used = Blake2b.LongestDigest;
    private long _counter;

    /// <summary>Every number of 32 bits is as likely as any other.</summary>
    public uint Next()
    {
        if (_used == _digest.Length)
        {
            Span<byte> message = stackalloc byte[2 * sizeof(long)];
            BinaryPrimitives.WriteInt64LittleEndian(message, stream);
            BinaryPrimitives.WriteInt64LittleEndian(message[sizeof(long)..], _counter++);
            hash.Hash(message, _digest);
            _used = 0;
        }
        var number = BinaryPrimitives.ReadUInt32LittleEndian(_digest.AsSpan(_used));
        _used += sizeof(uint);
        return number;
    }

    /// <summary>
    /// 0 up to one less than the faces. Numbers in the incomplete last range are thrown away, so that no face comes up more often.
    /// </summary>
    public int Roll(int faces)
    {
        while (true)
        {
            var number = Next();
            if (number < uint.MaxValue - (uint.MaxValue % (uint)faces)) return (int)(number % (uint)faces);
        }
    }
}
