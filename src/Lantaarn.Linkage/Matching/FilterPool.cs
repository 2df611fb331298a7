// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// The filters of all lists in one order that depends on content only: set bits, then words, then the content of the
/// list. A position in this order stands for a record in all later steps, so the order of input cannot matter.
/// Rows are padded with zero words to whole groups of 512 bits and aligned to 64 bytes.
/// </summary>
internal sealed unsafe class FilterPool
{
    internal const int BlockSize = 16;

    private readonly ulong[] _rowStore;
    private readonly ulong[] _blockStore;

    internal FilterPool(IReadOnlyList<EncodedList> lists)
    {
        Words = (lists.Count == 0 ? 1 : (lists[0].WordsPerFilter + 7) / 8) * 8;
        Count = lists.Sum(list => list.Count);
        var records = SortedRecords(lists);
        List = Array.ConvertAll(records, record => (byte)record.List);
        Record = Array.ConvertAll(records, record => record.Index);
        SetBits = Array.ConvertAll(records, record => record.SetBits);
        Blocks = (Count + BlockSize - 1) / BlockSize;
        _rowStore = Pinned((long)Count * Words);
        _blockStore = Pinned((long)Blocks * BlockSize * Words);
        for (var i = 0; i < Count; i++)
            lists[records[i].List].Filter(records[i].Index).CopyTo(new Span<ulong>(Row(i), Words));
        for (var block = 0; block < Blocks; block++) Transpose(block);
    }

    internal int Words { get; }

    internal int Count { get; }

    internal int Blocks { get; }

    /// <summary>Number of the list each position belongs to.</summary>
    internal byte[] List { get; }

    /// <summary>Number of the record within its list.</summary>
    internal int[] Record { get; }

    /// <summary>Set bits of each filter, rising.</summary>
    internal int[] SetBits { get; }

    internal ulong* Row(int position) => Aligned(_rowStore) + (long)position * Words;

    /// <summary>Sixteen filters, transposed: the first 32 bits of each, then the second 32 bits of each, and so on.</summary>
    internal uint* Block(int block) => (uint*)(Aligned(_blockStore) + (long)block * BlockSize * Words);

    internal int SharedBits(int a, int b)
    {
        var left = Row(a);
        var right = Row(b);
        var shared = 0;
        for (var word = 0; word < Words; word++) shared += BitOperations.PopCount(left[word] & right[word]);
        return shared;
    }

    internal double Similarity(PairHit pair) => Matching.Similarity.Of(pair.Shared, SetBits[pair.A], SetBits[pair.B]);

    internal double Similarity(int a, int b) => Matching.Similarity.Of(SharedBits(a, b), SetBits[a], SetBits[b]);

    private void Transpose(int block)
    {
        var target = Block(block);
        var halves = Words * 2;
        var filled = Math.Min(BlockSize, Count - block * BlockSize);
        for (var lane = 0; lane < filled; lane++)
        {
            var row = (uint*)Row(block * BlockSize + lane);
            for (var half = 0; half < halves; half++) target[half * BlockSize + lane] = row[half];
        }
    }

    private static PooledRecord[] SortedRecords(IReadOnlyList<EncodedList> lists)
    {
        var own = new PooledRecord[lists.Count][];
        for (var list = 0; list < own.Length; list++)
        {
            own[list] = [.. Enumerable.Range(0, lists[list].Count).Select(index => PooledRecord.Of(lists, list, index))];
            Array.Sort(own[list], (x, y) => x.CompareContent(y, lists));
        }
        var byContent = Enumerable.Range(0, own.Length).ToArray();
        Array.Sort(byContent, (x, y) => CompareLists(own[x], own[y], lists));
        var rank = new int[own.Length];
        for (var i = 0; i < rank.Length; i++) rank[byContent[i]] = i;
        var all = own.SelectMany(records => records).ToArray();
        Array.Sort(all, (x, y) => x.CompareContent(y, lists) is not 0 and var content ? content
            : x.List != y.List ? rank[x.List].CompareTo(rank[y.List]) : x.Index.CompareTo(y.Index));
        return all;
    }

    private static int CompareLists(PooledRecord[] x, PooledRecord[] y, IReadOnlyList<EncodedList> lists)
    {
        if (x.Length != y.Length) return x.Length.CompareTo(y.Length);
        for (var i = 0; i < x.Length; i++)
            if (x[i].CompareContent(y[i], lists) is not 0 and var content) return content;
        return 0;
    }

    private static ulong[] Pinned(long words) => GC.AllocateArray<ulong>(checked((int)(words + 8)), pinned: true);

    private static ulong* Aligned(ulong[] pinned) =>
        (ulong*)(((nuint)Unsafe.AsPointer(ref pinned[0]) + 63) & ~(nuint)63);

    private readonly record struct PooledRecord(int List, int Index, int SetBits)
    {
        internal static PooledRecord Of(IReadOnlyList<EncodedList> lists, int list, int index)
        {
            var setBits = 0;
            foreach (var word in lists[list].Filter(index)) setBits += BitOperations.PopCount(word);
            return new PooledRecord(list, index, setBits);
        }

        internal int CompareContent(PooledRecord other, IReadOnlyList<EncodedList> lists) =>
            SetBits != other.SetBits ? SetBits.CompareTo(other.SetBits)
            : lists[List].Filter(Index).SequenceCompareTo(lists[other.List].Filter(other.Index));
    }
}
