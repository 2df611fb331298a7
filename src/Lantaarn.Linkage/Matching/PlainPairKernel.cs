// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>The plain twin: what the fast ones are tested against, and what runs where they cannot.</summary>
internal sealed class PlainPairKernel : PairKernel
{
    internal override void Mark(in KernelTask task, Span<ulong> marks)
    {
        marks.Clear();
        var first = task.Block * FilterPool.BlockSize;
        var filled = Math.Min(FilterPool.BlockSize, task.Pool.Count - first);
        for (var column = 0; column < filled; column++)
            if (task.Pool.SharedBits(task.Row, first + column) >= task.Need) marks[column / 64] |= 1UL << column;
    }
}
