// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// <see cref="AllPairs"/> as bytes, little-endian. First part: records, bits, floor bin and 1 for pairs within lists (4 bytes each), hit
/// limit (8 bytes). Then records in the order of the pool: one byte with the number of the list, always 0 where it does not matter, and the filter.
/// </summary>
internal static class AllPairsParts
{
    private const int HeadBytes = 24;
    private const int RecordsOfPart = 1 << 13;

    internal static IEnumerable<byte[]> Write(FilterPool pool, int floorBin, bool withinLists, long hitLimit)
    {
        yield return Head(pool, floorBin, withinLists, hitLimit);
        var size = 1 + pool.Bits / 8;
        for (var first = 0; first < pool.Count; first += RecordsOfPart)
        {
            var part = new byte[Math.Min(RecordsOfPart, pool.Count - first) * size];
            for (var i = 0; i < part.Length / size; i++)
            {
                part[i * size] = withinLists ? (byte)0 : pool.List[first + i];
                MemoryMarshal.AsBytes(pool.Filter(first + i)).CopyTo(part.AsSpan(i * size + 1));
            }
            yield return part;
        }
    }

    // Sorting the pool anew keeps its order: it is by content, and equal filters follow each other as they do here.
    internal static AllPairs Read(IReadOnlyList<byte[]> parts, CancellationToken cancel)
    {
        if (parts.Count == 0 || parts[0].Length != HeadBytes) throw Misfit();
        var (records, bits, floorBin, withinLists, hitLimit) = Head(parts[0]);
        var size = 1 + bits / 8;
        var filters = new List<List<ReadOnlyMemory<byte>>>();
        foreach (var part in parts.Skip(1))
        {
            cancel.ThrowIfCancellationRequested();
            if (part.Length % size != 0) throw Misfit();
            for (var at = 0; at < part.Length; at += size)
            {
                while (filters.Count <= part[at]) filters.Add([]);
                filters[part[at]].Add(part.AsMemory(at + 1, size - 1));
            }
        }
        if (filters.Sum(list => list.Count) != records) throw Misfit();
        EncodedList[] lists = [.. filters.Select((list, i) => new EncodedList($"list {i}", bits, list))];
        foreach (var part in parts) Array.Clear(part);
        return new AllPairs(new FilterPool(lists, cancel), floorBin, withinLists, hitLimit);
    }

    private static byte[] Head(FilterPool pool, int floorBin, bool withinLists, long hitLimit)
    {
        var head = new byte[HeadBytes];
        BinaryPrimitives.WriteInt32LittleEndian(head, pool.Count);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), pool.Bits);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(8), floorBin);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(12), withinLists ? 1 : 0);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(16), hitLimit);
        return head;
    }

    private static (int Records, int Bits, int FloorBin, bool WithinLists, long HitLimit) Head(ReadOnlySpan<byte> head) => (
        BinaryPrimitives.ReadInt32LittleEndian(head), BinaryPrimitives.ReadInt32LittleEndian(head[4..]), BinaryPrimitives.ReadInt32LittleEndian(head[8..]),
        BinaryPrimitives.ReadInt32LittleEndian(head[12..]) == 1, BinaryPrimitives.ReadInt64LittleEndian(head[16..]));

    private static ArgumentException Misfit() => new("These are not the parts of a comparison, or some are missing.");
}
