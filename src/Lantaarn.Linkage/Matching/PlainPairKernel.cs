// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers;

namespace Lantaarn.Linkage.Matching;

/// <summary>The plain twin, filter by filter and word by word: what the fast ones are tested against, and what runs where they cannot.</summary>
internal sealed class PlainPairKernel : PairKernel
{
    internal override void Mark(in KernelTask task, Span<ulong> marks)
    {
        var pool = task.Pool;
        var first = task.Block * FilterPool.BlockSize;
        var count = Math.Min(FilterPool.BlockSize, pool.Count - first);
        var words = pool.Filter(first).Length;
        // One after the other, because looking filters up would take longer than comparing them.
        var block = ArrayPool<ulong>.Shared.Rent(count * words);
        for (var i = 0; i < count; i++) pool.Filter(first + i).CopyTo(block.AsSpan(i * words));
        marks[..(task.Needs.Length * FilterPool.PlaneWords)].Clear();
        for (var row = 0; row < task.Needs.Length; row++)
            MarkRow(pool.Filter(task.Tile.First + task.FirstRow + row), block.AsSpan(0, count * words), task.Needs[row], marks[(row * FilterPool.PlaneWords)..]);
        ArrayPool<ulong>.Shared.Return(block, clearArray: true);
    }

    private static void MarkRow(ReadOnlySpan<ulong> row, ReadOnlySpan<ulong> block, int need, Span<ulong> marks)
    {
        for (var i = 0; !block.IsEmpty; i++, block = block[row.Length..])
            if (FilterPool.SharedBits(row, block[..row.Length]) >= need) marks[i / 64] |= 1UL << i;
    }
}
