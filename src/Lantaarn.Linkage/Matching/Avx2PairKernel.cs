// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Lantaarn.Linkage.Matching;

/// <summary>The same adders on eight pairs at once, for processors with 256-bit vectors.</summary>
internal sealed unsafe class Avx2PairKernel : PairKernel
{
    internal static bool IsSupported => Avx2.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void Mark(in KernelTask task, Span<ushort> marks)
    {
        var (lowNeed, highNeed) = (Vector256.Load(task.LaneNeed), Vector256.Load(task.LaneNeed + 8));
        // Held here because reading it costs a call in between, which would spill every vector.
        var table = BitsOfFour;
        var scale = Vector256.Create(task.Scale);
        for (var row = 0; row < task.RowCount; row++)
        {
            var filter = task.Rows + (long)row * task.Words;
            var need = Vector256.Create(task.RowNeed[row]);
            var low = SharedBits(filter, task.Block, task.Words, table) * scale;
            var high = SharedBits(filter, task.Block + 8, task.Words, table) * scale;
            marks[row] = (ushort)(Vector256.GreaterThanOrEqual(low, need + lowNeed).ExtractMostSignificantBits()
                | Vector256.GreaterThanOrEqual(high, need + highNeed).ExtractMostSignificantBits() << 8);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> SharedBits(uint* row, uint* block, int words, Vector256<byte> table)
    {
        Vector256<uint> ones = default, twos = default, fours = default, eights = default;
        Vector256<byte> sixteens = default;
        for (var end = row + words; row < end; row += 16, block += 256)
        {
            var eightA = Eight(row, block, ref ones, ref twos, ref fours);
            var eightB = Eight(row + 8, block + 128, ref ones, ref twos, ref fours);
            sixteens += Count(Add(ref eights, eightA, eightB), table);
        }
        var low = Count(ones, table) + Twice(Count(twos, table) + Twice(Count(fours, table) + Twice(Count(eights, table))));
        var pairs = Avx2.MultiplyAddAdjacent(low, Vector256.Create((sbyte)1))
            + Avx2.MultiplyAddAdjacent(sixteens, Vector256.Create((sbyte)16));
        return Avx2.MultiplyAddAdjacent(pairs, Vector256.Create((short)1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Eight(
        uint* row, uint* block, ref Vector256<uint> ones, ref Vector256<uint> twos, ref Vector256<uint> fours) =>
        Add(ref fours, Four(row, block, ref ones, ref twos), Four(row + 4, block + 64, ref ones, ref twos));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Four(uint* row, uint* block, ref Vector256<uint> ones, ref Vector256<uint> twos) =>
        Add(ref twos, Two(row, block, ref ones), Two(row + 2, block + 32, ref ones));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Two(uint* row, uint* block, ref Vector256<uint> ones) =>
        Add(ref ones, Both(row, block), Both(row + 1, block + 16));

    /// <summary>Full adder in every bit: the sum stays in the running plane, the carry is returned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Add(ref Vector256<uint> running, Vector256<uint> a, Vector256<uint> b)
    {
        var either = running ^ a;
        var carry = (running & a) | (either & b);
        running = either ^ b;
        return carry;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Both(uint* row, uint* block) => Vector256.Load(block) & Vector256.Create(*row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Twice(Vector256<byte> counts) => counts + counts;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Count(Vector256<uint> plane, Vector256<byte> table)
    {
        var nibble = Vector256.Create((byte)0x0F);
        return Avx2.Shuffle(table, plane.AsByte() & nibble) + Avx2.Shuffle(table, (plane >>> 4).AsByte() & nibble);
    }

    private static readonly Vector256<byte> BitsOfFour = Vector256.Create(
        (byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
}
