// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Runtime.Intrinsics;
using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Linkage.Matching;

namespace Lantaarn.Linkage.Tests.Matching;

public sealed class PairKernelTests
{
    public static TheoryData<string> FastKernels
    {
        get
        {
            var kernels = new TheoryData<string>();
            if (Avx2Adder.IsSupported) kernels.Add("256 bits");
            if (Avx512Adder.IsSupported) kernels.Add("512 bits");
            return kernels;
        }
    }

    [Theory]
    [MemberData(nameof(FastKernels))]
    public void A_fast_kernel_marks_what_the_plain_one_marks(string kernel) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => Check(new Random(seed), Kernel(kernel))).Check(
            Config.QuickThrowOnFailure.WithMaxTest(60));

    [Theory]
    [MemberData(nameof(FastKernels))]
    public void Sums_of_full_filters_are_exact(string kernel)
    {
        foreach (var bits in new[] { 64, 512, 576, 2048, 8192 })
        {
            var pool = new FilterPool([Filters.List("a", bits, Enumerable.Repeat(Filters.Run(bits, 0, bits), 3))]);

            var marks = Marks(Kernel(kernel), pool, 0, [bits - 1, bits, bits + 1]);

            Assert.Equal([0b111UL, 0b111UL, 0UL], [marks[0], marks[8], marks[16]]);
        }
    }

    internal static PairKernel Kernel(string name) => name switch
    {
        "512 bits" => new PlaneKernel<Vector512<ulong>, Avx512Adder>(),
        "256 bits" => new PlaneKernel<Vector256<ulong>, Avx2Adder>(),
        _ => new PlainPairKernel(),
    };

    // Each row needs exactly what it shares with some filter of the block, or one bit more.
    private static void Check(Random random, PairKernel kernel)
    {
        var bits = 64 * random.Next(1, 129);
        var fill = new[] { 0.001, 0.1, 0.5, 0.9, 1.0 }[random.Next(5)];
        var pool = new FilterPool([Filters.List("a", bits, Enumerable.Range(0, random.Next(1, 600)).Select(_ => Filters.Random(random, bits, fill)))]);
        var block = random.Next(pool.Blocks);
        var column = () => random.Next(block * FilterPool.BlockSize, Math.Min(pool.Count, (block + 1) * FilterPool.BlockSize));
        int[] needs = [.. Enumerable.Range(0, random.Next(1, Math.Min(pool.Count, RowTile.MostRows) + 1))
            .Select(row => Math.Max(1, pool.SharedBits(row, column()) + random.Next(2)))];

        var marks = Marks(kernel, pool, block, needs);

        Assert.Equal(Marks(new PlainPairKernel(), pool, block, needs), marks);
    }

    // Rows before those that need something are in the tile too, and passed over.
    private static ulong[] Marks(PairKernel kernel, FilterPool pool, int block, int[] needs)
    {
        var tile = new RowTile(pool);
        tile.Load(0, Math.Min(pool.Count, RowTile.MostRows));
        var marks = Enumerable.Repeat(ulong.MaxValue, needs.Length * FilterPool.PlaneWords).ToArray();
        kernel.Mark(new KernelTask { Pool = pool, Tile = tile, Block = block, Needs = needs }, marks);
        return marks;
    }
}
