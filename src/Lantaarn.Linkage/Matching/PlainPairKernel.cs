// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;

namespace Lantaarn.Linkage.Matching;

/// <summary>The plain twin: what the fast ones are tested against, and what runs where they cannot.</summary>
internal sealed unsafe class PlainPairKernel : PairKernel
{
    internal override void Mark(in KernelTask task, Span<ushort> marks)
    {
        var words = task.Words / 2;
        for (var row = 0; row < task.RowCount; row++)
        {
            var mark = 0;
            for (var lane = 0; lane < task.Columns; lane++)
            {
                var shared = SharedBits((ulong*)task.Rows + (long)row * words, task.ColumnRows + (long)lane * words, words);
                if (shared * task.Scale >= task.RowNeed[row] + task.LaneNeed[lane]) mark |= 1 << lane;
            }
            marks[row] = (ushort)mark;
        }
    }

    private static int SharedBits(ulong* a, ulong* b, int words)
    {
        var shared = 0;
        for (var word = 0; word < words; word++) shared += BitOperations.PopCount(a[word] & b[word]);
        return shared;
    }
}
