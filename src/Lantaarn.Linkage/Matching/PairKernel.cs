// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// Marks which pairs of some rows and one block of sixteen filters reach a threshold. Three twins give the same marks:
/// 512-bit, 256-bit and plain.
/// </summary>
internal abstract class PairKernel
{
    /// <summary>The fastest twin this processor can run.</summary>
    internal static PairKernel Fastest { get; } =
        Avx512PairKernel.IsSupported ? new Avx512PairKernel()
        : Avx2PairKernel.IsSupported ? new Avx2PairKernel()
        : new PlainPairKernel();

    /// <summary>Sets bit j of marks[i] where row i and filter j of the block reach the threshold, and clears it elsewhere.</summary>
    internal abstract void Mark(in KernelTask task, Span<ushort> marks);
}

/// <summary>
/// Rows against one block. A pair reaches the threshold where shared bits * Scale >= RowNeed + LaneNeed, which is the
/// threshold with both sides multiplied out.
/// </summary>
internal readonly unsafe struct KernelTask
{
    internal required uint* Rows { get; init; }

    internal required int RowCount { get; init; }

    /// <summary>The block transposed, for the twins with vectors.</summary>
    internal required uint* Block { get; init; }

    /// <summary>The same filters one after the other, for the plain twin.</summary>
    internal required ulong* ColumnRows { get; init; }

    /// <summary>Filters in the block, 1 to 16; lanes beyond them are zero and reach no threshold.</summary>
    internal required int Columns { get; init; }

    /// <summary>Groups of 32 bits in one filter: a multiple of 16.</summary>
    internal required int Words { get; init; }

    internal required int* RowNeed { get; init; }

    internal required int* LaneNeed { get; init; }

    internal required int Scale { get; init; }
}
