// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>Bits as clkhash orders them: bit 0 is the most significant bit of byte 0.</summary>
internal static class BitString
{
    private const int MarksPerVector = 32;

    // Vectors give the first mark the lowest bit, clkhash the highest of a byte.
    private const int HighestFirst = 7;

    /// <summary>Bytes that hold so many bits; what is left of the last byte is zero.</summary>
    public static int BytesFor(int bits) => (bits + 7) / 8;

    /// <summary>Bytes that so many bits take while they are marked, one byte for each bit: a whole number of vectors.</summary>
    public static int MarksFor(int bits) => (bits + MarksPerVector - 1) / MarksPerVector * MarksPerVector;

    /// <summary>
    /// Marks a bit. A byte for each bit is several times as fast as setting bits, because nothing has to be read first.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Mark(Span<byte> marks, int index) => marks[index ^ HighestFirst] = byte.MaxValue;

    /// <summary>Turns marks, a whole number of vectors, into bits.</summary>
    public static void Pack(ReadOnlySpan<byte> marks, Span<byte> bits)
    {
        for (var i = 0; i < marks.Length; i += MarksPerVector)
            BinaryPrimitives.WriteUInt32LittleEndian(bits[(i / 8)..], Vector256.Create(marks[i..]).ExtractMostSignificantBits());
    }

    public static void Set(Span<byte> bits, int index) => bits[index >> 3] |= (byte)(0x80 >> (index & 7));

    public static bool Get(ReadOnlySpan<byte> bits, int index) => (bits[index >> 3] & (0x80 >> (index & 7))) != 0;

    /// <summary>
    /// Lays the second half over the first by exclusive or, so many times over; the result fills the first
    /// <paramref name="length"/> >> <paramref name="folds"/> bits and what lies behind is undefined.
    /// </summary>
    /// <remarks>R. Schnell and C. Borgs, "XOR-folding for Bloom filter-based encryptions", 2016.</remarks>
    public static void XorFold(Span<byte> bits, int length, int folds)
    {
        for (var half = length / 2; folds > 0; folds--, half /= 2)
        {
            if (half % 8 == 0)
                for (var i = 0; i < half / 8; i++) bits[i] ^= bits[(half / 8) + i];
            else
                FoldBitByBit(bits, half);
        }
    }

    private static void FoldBitByBit(Span<byte> bits, int half)
    {
        for (var i = 0; i < half; i++)
            if (Get(bits, half + i)) bits[i >> 3] ^= (byte)(0x80 >> (i & 7));
        if (half % 8 != 0) bits[half >> 3] &= (byte)(0xFF00 >> (half & 7));
    }
}
