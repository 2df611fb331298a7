// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Binary;

namespace Lantaarn.Linkage.Matching;

/// <summary>Compares all pairs by other means than the threads of this process: every unit of work once, by whoever takes it.</summary>
/// <param name="pairs">The work.</param>
/// <param name="progress">Share of the work done, 0 to 1.</param>
/// <param name="cancel">Stops the work.</param>
/// <returns>The pairs each unit found, by its number; null where they take more room than <see cref="AllPairs.HitLimit"/>.</returns>
public delegate IReadOnlyList<byte[]>? UnitSearch(AllPairs pairs, IProgress<double>? progress, CancellationToken cancel);

/// <summary>What one unit of work found.</summary>
/// <param name="Room">
/// What the pairs count for against <see cref="AllPairs.HitLimit"/>. Above the limit no pairs come with it: the linkage is to be refused.
/// </param>
/// <param name="Pairs">
/// The pairs, 10 bytes each and little-endian: two positions in the pool (4 bytes each) and the number of bits set in both (2 bytes).
/// </param>
public sealed record UnitPairs(long Room, byte[] Pairs)
{
    private const int BytesOfPair = 10;

    internal static UnitPairs Of(IReadOnlyList<PairHits> found)
    {
        var hits = PairSearch.Collect(found);
        var bytes = new byte[checked(hits.Length * BytesOfPair)];
        for (var i = 0; i < hits.Length; i++)
        {
            var target = bytes.AsSpan(i * BytesOfPair, BytesOfPair);
            BinaryPrimitives.WriteInt32LittleEndian(target, hits[i].A);
            BinaryPrimitives.WriteInt32LittleEndian(target[4..], hits[i].B);
            BinaryPrimitives.WriteUInt16LittleEndian(target[8..], hits[i].Shared);
        }
        return new UnitPairs(found.Sum(hits => hits.Room), bytes);
    }

    internal static PairHit[] Join(IReadOnlyList<byte[]> units)
    {
        var all = new PairHit[units.Sum(unit => unit.Length / BytesOfPair)];
        var next = 0;
        foreach (var unit in units)
            for (ReadOnlySpan<byte> left = unit; left.Length > 0; left = left[BytesOfPair..])
                all[next++] = new PairHit(
                    BinaryPrimitives.ReadInt32LittleEndian(left), BinaryPrimitives.ReadInt32LittleEndian(left[4..]), BinaryPrimitives.ReadUInt16LittleEndian(left[8..]));
        return all;
    }
}
