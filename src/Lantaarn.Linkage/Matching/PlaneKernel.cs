// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Runtime.CompilerServices;

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// Counts down the columns instead of along the filters. A plane holds one bit of all filters of a block side by side, so
/// adding up the planes of a row's set bits gives its shared bits with every filter of the block at once; what the row has
/// not set costs nothing. Sums are kept as planes too, one for each binary digit, and grow by carry-save adders (Harley and
/// Seal; Mula, Kurz and Lemire 2018, doi:10.1093/comjnl/bxx046): about two additions for each set bit and 512 pairs.
/// </summary>
internal sealed unsafe class PlaneKernel<TPlane, TAdder> : PairKernel
    where TPlane : unmanaged
    where TAdder : IFullAdder<TPlane>
{
    // Eight planes at a time become one, 8192 in five rounds of three digits.
    private const int MostDigits = 16;

    [SkipLocalsInit]
    internal override void Mark(in KernelTask task, Span<ulong> marks)
    {
        var digits = stackalloc TPlane[MostDigits];
        var planes = FilterPool.PlaneCount(task.Pool.SetBits[task.Row]);
        var room = stackalloc byte[(planes / 8 + 8) * sizeof(TPlane) + 64];
        var carries = (TPlane*)(((nuint)room + 63) & ~(nuint)63);
        var block = task.Pool.Block(task.Block);
        fixed (ulong* target = marks)
            for (var part = 0; part < FilterPool.PlaneWords; part += sizeof(TPlane) / sizeof(ulong))
            {
                var count = AddUp(block + part, task.Planes, planes, digits, carries);
                *(TPlane*)(target + part) = AtLeast(task.Need, digits, count);
            }
    }

    /// <summary>Writes the sum in every column, its lowest digit first, and returns the number of digits.</summary>
    private static int AddUp(ulong* block, int* planes, int planeCount, TPlane* digits, TPlane* carries)
    {
        AddPlanes(block, planes, planeCount, digits, carries);
        var digit = 3;
        for (var count = planeCount / 8; count > 1; digit += 3) count = AddCarries(carries, count, digits + digit);
        digits[digit] = carries[0];
        return digit + 1;
    }

    private static void AddPlanes(ulong* block, int* planes, int count, TPlane* digits, TPlane* carries)
    {
        TPlane ones = default, twos = default, fours = default;
        for (var end = planes + count; planes < end; planes += 8, carries++)
        {
            var twoA = TAdder.Add(ref ones, *(TPlane*)(block + planes[0]), *(TPlane*)(block + planes[1]));
            var twoB = TAdder.Add(ref ones, *(TPlane*)(block + planes[2]), *(TPlane*)(block + planes[3]));
            var fourA = TAdder.Add(ref twos, twoA, twoB);
            twoA = TAdder.Add(ref ones, *(TPlane*)(block + planes[4]), *(TPlane*)(block + planes[5]));
            twoB = TAdder.Add(ref ones, *(TPlane*)(block + planes[6]), *(TPlane*)(block + planes[7]));
            *carries = TAdder.Add(ref fours, fourA, TAdder.Add(ref twos, twoA, twoB));
        }
        (digits[0], digits[1], digits[2]) = (ones, twos, fours);
    }

    // In place: eight carries are read before one is written, never ahead of the reading.
    private static int AddCarries(TPlane* carries, int count, TPlane* digits)
    {
        TPlane ones = default, twos = default, fours = default;
        for (var padded = count; padded % 8 != 0;) carries[padded++] = default;
        var target = carries;
        for (var end = carries + count; carries < end; carries += 8)
        {
            var twoA = TAdder.Add(ref ones, carries[0], carries[1]);
            var twoB = TAdder.Add(ref ones, carries[2], carries[3]);
            var fourA = TAdder.Add(ref twos, twoA, twoB);
            twoA = TAdder.Add(ref ones, carries[4], carries[5]);
            twoB = TAdder.Add(ref ones, carries[6], carries[7]);
            *target++ = TAdder.Add(ref fours, fourA, TAdder.Add(ref twos, twoA, twoB));
        }
        (digits[0], digits[1], digits[2]) = (ones, twos, fours);
        return (count + 7) / 8;
    }

    /// <summary>Where the sum is at least a number: adding the number's complement and one carries over.</summary>
    private static TPlane AtLeast(int number, TPlane* digits, int count)
    {
        if (number >> count != 0) return default;
        var carry = TAdder.Full;
        for (var digit = 0; digit < count; digit++)
            carry = TAdder.Add(ref digits[digit], (number >> digit & 1) == 0 ? TAdder.Full : default, carry);
        return carry;
    }
}
