// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;

namespace Lantaarn.Linkage.Matching;

/// <summary>The plain twin: what the fast ones are tested against, and what runs where they cannot.</summary>
internal sealed unsafe class PlainDiceKernel : DiceKernel
{
    internal override void Mark(in KernelTask task, Span<ushort> marks)
    {
        var shared = stackalloc int[FilterPool.BlockSize];
        for (var row = 0; row < task.RowCount; row++)
        {
            new Span<int>(shared, FilterPool.BlockSize).Clear();
            var filter = task.Rows + (long)row * task.Words;
            for (var word = 0; word < task.Words; word++)
                for (var lane = 0; lane < FilterPool.BlockSize; lane++)
                    shared[lane] += BitOperations.PopCount(filter[word] & task.Block[word * FilterPool.BlockSize + lane]);
            var mark = 0;
            for (var lane = 0; lane < FilterPool.BlockSize; lane++)
                if (shared[lane] * task.Scale >= task.RowNeed[row] + task.LaneNeed[lane]) mark |= 1 << lane;
            marks[row] = (ushort)mark;
        }
    }
}
