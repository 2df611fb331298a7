// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// Counts down the columns instead of along the filters. A plane holds one bit of all filters of a block side by side, so
/// adding up the planes of a row's set bits gives its shared bits with every filter of the block at once; what the row has
/// not set costs nothing. Sums are kept as planes too, one for each binary digit, and grow by carry-save adders (Harley and
/// Seal; Mula, Kurz and Lemire 2018, doi:10.1093/comjnl/bxx046): about one addition for each set bit and 512 pairs.
/// Slabs of 512 planes stay in the nearest cache while all rows pass.
/// </summary>
internal sealed unsafe class PlaneKernel<TPlane, TAdder> : PairKernel
    where TPlane : unmanaged
    where TAdder : IFullAdder<TPlane>
{
    // Three rounds of turning eight planes into one leave a single carry of the 512 planes of a slab, worth the tenth digit.
    private const int DigitsOfSlab = 9;
    private const int MostCarries = FilterPool.SlabBits / 8;
    private const int Alignment = 64;

    private static readonly ushort[] OneAfterAnother =
        [.. Enumerable.Range(0, MostCarries).Select(carry => (ushort)(carry * sizeof(TPlane) / sizeof(ulong)))];

    [SkipLocalsInit]
    internal override void Mark(in KernelTask task, Span<ulong> marks)
    {
        var digits = DigitsOfSlab + 32 - BitOperations.LeadingZeroCount((uint)task.Pool.Slabs);
        var planes = task.Needs.Length * digits;
        var room = stackalloc byte[(planes + MostCarries) * sizeof(TPlane) + Alignment];
        var sums = (TPlane*)(((nuint)room + Alignment - 1) & ~(nuint)(Alignment - 1));
        for (var part = 0; part < FilterPool.PlaneWords; part += sizeof(TPlane) / sizeof(ulong))
        {
            new Span<TPlane>(sums, planes).Clear();
            for (var slab = 0; slab < task.Pool.Slabs; slab++)
            {
                var start = task.Pool.Slab(task.Block, slab) + part;
                for (var row = 0; row < task.Needs.Length; row++)
                    AddSlab(start, task.Tile.Planes(task.FirstRow + row, slab), new Span<TPlane>(sums + row * digits, digits), sums + planes);
            }
            for (var row = 0; row < task.Needs.Length; row++)
                Unsafe.WriteUnaligned(
                    ref Unsafe.As<ulong, byte>(ref marks[row * FilterPool.PlaneWords + part]),
                    AtLeast(task.Needs[row], new Span<TPlane>(sums + row * digits, digits)));
        }
    }

    private static void AddSlab(ulong* slab, ReadOnlySpan<ushort> planes, Span<TPlane> sum, TPlane* carries)
    {
        if (planes.IsEmpty) return;
        AddEights(slab, planes, sum, carries);
        var count = planes.Length / 8;
        for (var digit = 3; digit < DigitsOfSlab; digit += 3, count /= 8)
        {
            while (count % 8 != 0) carries[count++] = default;
            AddEights((ulong*)carries, OneAfterAnother.AsSpan(0, count), sum[digit..], carries);
        }
        var carry = carries[0];
        for (var digit = DigitsOfSlab; digit < sum.Length; digit++) carry = TAdder.Add(ref sum[digit], carry, default);
    }

    /// <summary>
    /// Adds planes to the three lowest digits and writes one carry for each eight. Carries may be added up in place: eight are read
    /// before one is written, never ahead of the reading.
    /// </summary>
    private static void AddEights(ulong* slab, ReadOnlySpan<ushort> planes, Span<TPlane> sum, TPlane* carries)
    {
        var (ones, twos, fours) = (sum[0], sum[1], sum[2]);
        fixed (ushort* first = planes)
            for (var eight = first; eight < first + planes.Length; eight += 8, carries++)
            {
                var twoA = TAdder.Add(ref ones, *(TPlane*)(slab + eight[0]), *(TPlane*)(slab + eight[1]));
                var twoB = TAdder.Add(ref ones, *(TPlane*)(slab + eight[2]), *(TPlane*)(slab + eight[3]));
                var fourA = TAdder.Add(ref twos, twoA, twoB);
                twoA = TAdder.Add(ref ones, *(TPlane*)(slab + eight[4]), *(TPlane*)(slab + eight[5]));
                twoB = TAdder.Add(ref ones, *(TPlane*)(slab + eight[6]), *(TPlane*)(slab + eight[7]));
                *carries = TAdder.Add(ref fours, fourA, TAdder.Add(ref twos, twoA, twoB));
            }
        (sum[0], sum[1], sum[2]) = (ones, twos, fours);
    }

    /// <summary>Where the sum is at least a number: adding the number's complement and one carries over.</summary>
    private static TPlane AtLeast(int number, Span<TPlane> sum)
    {
        if (number >> sum.Length != 0) return default;
        var carry = TAdder.Full;
        for (var digit = 0; digit < sum.Length; digit++)
            carry = TAdder.Add(ref sum[digit], carry, (number >> digit & 1) == 0 ? TAdder.Full : default);
        return carry;
    }
}
