// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// The filters of all lists in one order that depends on content only: set bits, then words, then the content of the
/// list. A position in this order stands for a record in all later steps, so the order of input cannot matter.
/// Besides the lists' own words it holds every filter once more, in blocks laid out for the search.
/// </summary>
internal sealed unsafe class FilterPool
{
    /// <summary>Filters in a block; those missing in the last one are empty.</summary>
    internal const int BlockSize = 512;

    /// <summary>Words in a plane: one bit of every filter of a block.</summary>
    internal const int PlaneWords = BlockSize / 64;

    private readonly EncodedList[] _lists;
    private readonly int _bits;
    private readonly ulong[] _blockStore;

    internal FilterPool(IReadOnlyList<EncodedList> lists)
    {
        _lists = [.. lists];
        _bits = lists.Count == 0 ? 0 : lists[0].Bits;
        Count = lists.Sum(list => list.Count);
        var records = PoolOrder.Of(_lists);
        List = Array.ConvertAll(records, record => (byte)record.List);
        Record = Array.ConvertAll(records, record => record.Index);
        SetBits = Array.ConvertAll(records, record => record.SetBits);
        Blocks = (Count + BlockSize - 1) / BlockSize;
        _blockStore = GC.AllocateArray<ulong>(checked((int)((long)Blocks * BlockWords + PlaneWords)), pinned: true);
        for (var position = 0; position < Count; position++) AddToBlock(position);
    }

    internal int Count { get; }

    internal int Blocks { get; }

    /// <summary>Number of the list each position belongs to.</summary>
    internal byte[] List { get; }

    /// <summary>Number of the record within its list.</summary>
    internal int[] Record { get; }

    /// <summary>Set bits of each filter, rising.</summary>
    internal int[] SetBits { get; }

    // One plane for each bit, and an empty one.
    private int BlockWords => (_bits + 1) * PlaneWords;

    /// <summary>A block: the first bit of each of its filters, then the second bit of each, and so on. Aligned to 64 bytes.</summary>
    internal ulong* Block(int block) =>
        (ulong*)(((nuint)Unsafe.AsPointer(ref _blockStore[0]) + 63) & ~(nuint)63) + (long)block * BlockWords;

    /// <summary>Length of the list of planes of a filter with this many set bits: a multiple of 8.</summary>
    internal static int PlaneCount(int setBits) => (setBits + 7) / 8 * 8;

    /// <summary>For each set bit of a filter, where its plane starts within any block, filled up with the empty plane.</summary>
    internal void PlanesOf(int position, Span<int> planes)
    {
        var count = 0;
        var filter = Filter(position);
        for (var word = 0; word < filter.Length; word++)
            for (var left = filter[word]; left != 0; left &= left - 1)
                planes[count++] = (word * 64 + BitOperations.TrailingZeroCount(left)) * PlaneWords;
        planes[count..PlaneCount(count)].Fill(_bits * PlaneWords);
    }

    internal int SharedBits(int a, int b)
    {
        var left = Filter(a);
        var right = Filter(b);
        var shared = 0;
        for (var word = 0; word < left.Length && word < right.Length; word++) shared += BitOperations.PopCount(left[word] & right[word]);
        return shared;
    }

    internal double Similarity(PairHit pair) => Matching.Similarity.Of(pair.Shared, SetBits[pair.A], SetBits[pair.B]);

    internal double Similarity(int a, int b) => Matching.Similarity.Of(SharedBits(a, b), SetBits[a], SetBits[b]);

    private ReadOnlySpan<ulong> Filter(int position) => _lists[List[position]].Filter(Record[position]);

    private void AddToBlock(int position)
    {
        var (block, column) = Math.DivRem(position, BlockSize);
        var target = Block(block) + column / 64;
        var filter = Filter(position);
        for (var word = 0; word < filter.Length; word++)
            for (var left = filter[word]; left != 0; left &= left - 1)
                target[(word * 64 + BitOperations.TrailingZeroCount(left)) * PlaneWords] |= 1UL << column;
    }
}
