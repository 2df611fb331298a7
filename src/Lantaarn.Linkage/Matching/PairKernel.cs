// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Runtime.Intrinsics;

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// Marks which filters of a block share enough bits with which rows. Three twins give the same marks: 512-bit, 256-bit and plain.
/// </summary>
internal abstract class PairKernel
{
    /// <summary>The fastest twin this processor can run.</summary>
    internal static PairKernel Fastest { get; } =
        Avx512Adder.IsSupported ? new PlaneKernel<Vector512<ulong>, Avx512Adder>()
        : Avx2Adder.IsSupported ? new PlaneKernel<Vector256<ulong>, Avx2Adder>()
        : new PlainPairKernel();

    /// <summary>
    /// Writes one bit for each row and each of the 512 filters of the block: 1 where they share the bits the row needs, 0 elsewhere.
    /// Rows follow each other in <paramref name="marks"/>, 8 words each.
    /// </summary>
    internal abstract void Mark(in KernelTask task, Span<ulong> marks);
}

/// <summary>The rows of a tile against one block of the same pool.</summary>
internal readonly ref struct KernelTask
{
    internal required FilterPool Pool { get; init; }

    internal required RowTile Tile { get; init; }

    internal required int Block { get; init; }

    /// <summary>Shared bits needed, 1 or more, by the last rows of the tile: those before them are passed over.</summary>
    internal required ReadOnlySpan<int> Needs { get; init; }

    internal int FirstRow => Tile.Rows - Needs.Length;
}
