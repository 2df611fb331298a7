// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;

namespace Lantaarn.Linkage.Matching;

/// <summary>Puts the records of all lists into an order that depends on content only.</summary>
internal static class PoolOrder
{
    /// <summary>By set bits, then words; equal filters by the content of their list, then as they stand in it.</summary>
    internal static PooledRecord[] Of(EncodedList[] lists, CancellationToken cancel)
    {
        var own = new PooledRecord[lists.Length][];
        for (var list = 0; list < own.Length; list++)
        {
            cancel.ThrowIfCancellationRequested();
            own[list] = [.. Enumerable.Range(0, lists[list].Count).Select(index => PooledRecord.Of(lists, list, index))];
            Array.Sort(own[list], (x, y) => x.CompareContent(y, lists));
        }
        var rank = Ranks(own, lists);
        var all = own.SelectMany(records => records).ToArray();
        Array.Sort(all, (x, y) => x.CompareContent(y, lists) is not 0 and var content ? content
            : x.List != y.List ? rank[x.List].CompareTo(rank[y.List]) : x.Index.CompareTo(y.Index));
        return all;
    }

    private static int[] Ranks(PooledRecord[][] own, EncodedList[] lists)
    {
        var byContent = Enumerable.Range(0, own.Length).ToArray();
        Array.Sort(byContent, (x, y) => CompareLists(own[x], own[y], lists));
        var rank = new int[own.Length];
        for (var i = 0; i < rank.Length; i++) rank[byContent[i]] = i;
        return rank;
    }

    private static int CompareLists(PooledRecord[] x, PooledRecord[] y, EncodedList[] lists)
    {
        if (x.Length != y.Length) return x.Length.CompareTo(y.Length);
        for (var i = 0; i < x.Length; i++)
            if (x[i].CompareContent(y[i], lists) is not 0 and var content) return content;
        return 0;
    }
}

/// <summary>A record and what is compared first.</summary>
internal readonly record struct PooledRecord(int List, int Index, int SetBits, ulong FirstWord)
{
    internal static PooledRecord Of(EncodedList[] lists, int list, int index)
    {
        var setBits = 0;
        var filter = lists[list].Filter(index);
        foreach (var word in filter) setBits += BitOperations.PopCount(word);
        return new PooledRecord(list, index, setBits, filter[0]);
    }

    internal int CompareContent(PooledRecord other, EncodedList[] lists) =>
        SetBits != other.SetBits ? SetBits.CompareTo(other.SetBits)
        : FirstWord != other.FirstWord ? FirstWord.CompareTo(other.FirstWord)
        : lists[List].Filter(Index).SequenceCompareTo(lists[other.List].Filter(other.Index));
}
