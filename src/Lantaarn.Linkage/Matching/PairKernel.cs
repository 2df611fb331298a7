// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Runtime.Intrinsics;

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// Marks which filters of a block share enough bits with a row. Three twins give the same marks: 512-bit, 256-bit and plain.
/// </summary>
internal abstract class PairKernel
{
    /// <summary>The fastest twin this processor can run.</summary>
    internal static PairKernel Fastest { get; } =
        Avx512Adder.IsSupported ? new PlaneKernel<Vector512<ulong>, Avx512Adder>()
        : Avx2Adder.IsSupported ? new PlaneKernel<Vector256<ulong>, Avx2Adder>()
        : new PlainPairKernel();

    /// <summary>Sets one bit for each of the 512 filters of the block: 1 where it shares the bits needed, 0 elsewhere.</summary>
    internal abstract void Mark(in KernelTask task, Span<ulong> marks);
}

/// <summary>One row against one block of a pool.</summary>
internal readonly unsafe struct KernelTask
{
    internal required FilterPool Pool { get; init; }

    internal required int Row { get; init; }

    /// <summary>The row's planes, see <see cref="FilterPool.PlanesOf"/>.</summary>
    internal required int* Planes { get; init; }

    internal required int Block { get; init; }

    /// <summary>Shared bits needed, 1 or more.</summary>
    internal required int Need { get; init; }
}
