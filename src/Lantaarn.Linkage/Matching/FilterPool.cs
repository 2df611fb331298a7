// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// The filters of all lists in one order that depends on content only: set bits, then words, then the content of the
/// list. A position in this order stands for a record in all later steps, so the order of input cannot matter.
/// Besides the lists' own words it holds every filter once more, in blocks laid out for the search (bits / 8 bytes a record,
/// bits rounded up to 512).
/// </summary>
internal sealed unsafe class FilterPool
{
    /// <summary>Filters in a block; those missing in the last one are empty.</summary>
    internal const int BlockSize = 512;

    /// <summary>Words in a plane: one bit of every filter of a block.</summary>
    internal const int PlaneWords = BlockSize / 64;

    /// <summary>Bits of each filter in a slab.</summary>
    internal const int SlabBits = 512;

    /// <summary>Where the empty plane of a slab starts, in words.</summary>
    internal const ushort EmptyPlane = SlabBits * PlaneWords;

    private const int SlabWords = (SlabBits + 1) * PlaneWords;

    private readonly EncodedList[] _lists;
    private readonly ulong[] _blockStore;

    internal FilterPool(IReadOnlyList<EncodedList> lists, CancellationToken cancel = default)
    {
        _lists = [.. lists];
        Slabs = lists.Count == 0 ? 1 : (lists[0].Bits + SlabBits - 1) / SlabBits;
        Count = lists.Sum(list => list.Count);
        var records = PoolOrder.Of(_lists, cancel);
        List = Array.ConvertAll(records, record => (byte)record.List);
        Record = Array.ConvertAll(records, record => record.Index);
        SetBits = Array.ConvertAll(records, record => record.SetBits);
        Blocks = (Count + BlockSize - 1) / BlockSize;
        _blockStore = GC.AllocateArray<ulong>(checked((int)((long)Blocks * Slabs * SlabWords + PlaneWords)), pinned: true);
        for (var position = 0; position < Count; position++)
        {
            cancel.ThrowIfCancellationRequested();
            AddToBlock(position);
        }
    }

    internal int Count { get; }

    internal int Blocks { get; }

    /// <summary>Tiles of rows a search consists of.</summary>
    internal int Tiles => (Count + RowTile.MostRows - 1) / RowTile.MostRows;

    internal int Bits => _lists.Length == 0 ? 0 : _lists[0].Bits;

    /// <summary>Number of the list each position belongs to.</summary>
    internal byte[] List { get; }

    /// <summary>Number of the record within its list.</summary>
    internal int[] Record { get; }

    /// <summary>Set bits of each filter, rising.</summary>
    internal int[] SetBits { get; }

    /// <summary>Slabs in a block, 1 or more.</summary>
    internal int Slabs { get; }

    /// <summary>
    /// Part of a block: the first of its bits of each filter, then the second bit of each, and so on, and at the end nothing.
    /// Aligned to 64 bytes.
    /// </summary>
    internal ulong* Slab(int block, int slab) =>
        (ulong*)(((nuint)Unsafe.AsPointer(ref _blockStore[0]) + 63) & ~(nuint)63) + ((long)block * Slabs + slab) * SlabWords;

    internal ReadOnlySpan<ulong> Filter(int position) => _lists[List[position]].Filter(Record[position]);

    internal int SharedBits(int a, int b) => SharedBits(Filter(a), Filter(b));

    internal static int SharedBits(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(a.Length, b.Length);
        var shared = 0;
        fixed (ulong* x = a, y = b)
            for (var word = 0; word < a.Length; word++) shared += BitOperations.PopCount(x[word] & y[word]);
        return shared;
    }

    internal double Similarity(PairHit pair) => Matching.Similarity.Of(pair.Shared, SetBits[pair.A], SetBits[pair.B]);

    internal double Similarity(int a, int b) => Matching.Similarity.Of(SharedBits(a, b), SetBits[a], SetBits[b]);

    private void AddToBlock(int position)
    {
        var (block, column) = Math.DivRem(position, BlockSize);
        var filter = Filter(position);
        for (var word = 0; word < filter.Length; word++)
        {
            var (slab, bit) = Math.DivRem(word * 64, SlabBits);
            var target = Slab(block, slab) + bit * PlaneWords + column / 64;
            for (var left = filter[word]; left != 0; left &= left - 1)
                target[BitOperations.TrailingZeroCount(left) * PlaneWords] |= 1UL << column;
        }
    }
}
