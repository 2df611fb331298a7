// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>The plain twin: what the fast ones are tested against, and what runs where they cannot.</summary>
internal sealed class PlainPairKernel : PairKernel
{
    internal override void Mark(in KernelTask task, Span<ulong> marks)
    {
        marks[..(task.Needs.Length * FilterPool.PlaneWords)].Clear();
        var first = task.Block * FilterPool.BlockSize;
        var end = Math.Min(first + FilterPool.BlockSize, task.Pool.Count);
        for (var row = 0; row < task.Needs.Length; row++)
        {
            var filter = task.Pool.Filter(task.Tile.First + task.FirstRow + row);
            for (var position = first; position < end; position++)
                if (FilterPool.SharedBits(filter, task.Pool.Filter(position)) >= task.Needs[row])
                    marks[row * FilterPool.PlaneWords + (position - first) / 64] |= 1UL << (position - first);
        }
    }
}
