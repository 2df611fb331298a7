// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// Sixteen pairs at once, one to a lane of 32 bits. Carry-save adders (Harley and Seal; Mula, Kurz and Lemire 2018,
/// doi:10.1093/comjnl/bxx046) press sixteen words into one before bits are counted, and counting is a table look-up.
/// </summary>
internal sealed unsafe class Avx512PairKernel : PairKernel
{
    private const byte OddOfThree = 0x96;
    private const byte MostOfThree = 0xE8;

    internal static bool IsSupported => Avx512Vbmi.IsSupported && Avx512BW.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void Mark(in KernelTask task, Span<ushort> marks)
    {
        var laneNeed = Vector512.Load(task.LaneNeed);
        // Held here because reading it costs a call in between, which would spill every vector.
        var table = BitsOfSix;
        var scale = Vector512.Create(task.Scale);
        for (var row = 0; row < task.RowCount; row++)
        {
            var shared = SharedBits(task.Rows + (long)row * task.Words, task.Block, task.Words, table);
            var reached = Vector512.GreaterThanOrEqual(shared * scale, Vector512.Create(task.RowNeed[row]) + laneNeed);
            marks[row] = (ushort)reached.ExtractMostSignificantBits();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> SharedBits(uint* row, uint* block, int words, Vector512<byte> table)
    {
        Vector512<uint> ones = default, twos = default, fours = default, eights = default;
        Vector512<byte> sixteens = default;
        for (var end = row + words; row < end; row += 16, block += 256)
        {
            var eightA = Eight(row, block, ref ones, ref twos, ref fours);
            var eightB = Eight(row + 8, block + 128, ref ones, ref twos, ref fours);
            sixteens += Count(Add(ref eights, eightA, eightB), table);
        }
        var low = Count(ones, table) + Twice(Count(twos, table) + Twice(Count(fours, table) + Twice(Count(eights, table))));
        var pairs = Avx512BW.MultiplyAddAdjacent(low, Vector512.Create((sbyte)1))
            + Avx512BW.MultiplyAddAdjacent(sixteens, Vector512.Create((sbyte)16));
        return Avx512BW.MultiplyAddAdjacent(pairs, Vector512.Create((short)1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Eight(
        uint* row, uint* block, ref Vector512<uint> ones, ref Vector512<uint> twos, ref Vector512<uint> fours) =>
        Add(ref fours, Four(row, block, ref ones, ref twos), Four(row + 4, block + 64, ref ones, ref twos));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Four(uint* row, uint* block, ref Vector512<uint> ones, ref Vector512<uint> twos) =>
        Add(ref twos, Two(row, block, ref ones), Two(row + 2, block + 32, ref ones));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Two(uint* row, uint* block, ref Vector512<uint> ones) =>
        Add(ref ones, Both(row, block), Both(row + 1, block + 16));

    /// <summary>Full adder in every bit: the sum stays in the running plane, the carry is returned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Add(ref Vector512<uint> running, Vector512<uint> a, Vector512<uint> b)
    {
        var carry = Avx512F.TernaryLogic(running, a, b, MostOfThree);
        running = Avx512F.TernaryLogic(running, a, b, OddOfThree);
        return carry;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Both(uint* row, uint* block) => Vector512.LoadAligned(block) & Vector512.Create(*row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Twice(Vector512<byte> counts) => counts + counts;

    // The look-up reads the low six bits of a byte and ignores the two above them, which take a second look-up.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Count(Vector512<uint> plane, Vector512<byte> table) =>
        Avx512Vbmi.PermuteVar64x8(table, plane.AsByte())
        + Avx512Vbmi.PermuteVar64x8(table, ((plane >>> 6) & Vector512.Create(0x03030303u)).AsByte());

    private static readonly Vector512<byte> BitsOfSix =
        Vector512.Create([.. Enumerable.Range(0, 64).Select(six => (byte)BitOperations.PopCount((uint)six))]);
}
