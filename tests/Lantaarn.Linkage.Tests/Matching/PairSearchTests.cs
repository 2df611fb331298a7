// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Linkage.Matching;

namespace Lantaarn.Linkage.Tests.Matching;

public sealed class PairSearchTests
{
    public static TheoryData<string> Kernels
    {
        get
        {
            var kernels = new TheoryData<string>("plain");
            if (Avx2Adder.IsSupported) kernels.Add("256 bits");
            if (Avx512Adder.IsSupported) kernels.Add("512 bits");
            return kernels;
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Every_kernel_finds_what_counting_bit_by_bit_finds(string kernel) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => Check(new Random(seed), kernel)).Check(
            Config.QuickThrowOnFailure.WithMaxTest(15));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Filters_with_every_bit_set_do_not_overflow_the_counters(string kernel)
    {
        foreach (var bits in new[] { 64, 512, 1024, 2048, 8192 })
        {
            var pool = new FilterPool([Filters.List("a", bits, Enumerable.Repeat(Filters.Run(bits, 0, bits), 20))]);

            var hits = new PairSearch(pool, new SimilarityThreshold(1, 1), true, PairKernelTests.Kernel(kernel)).Run(1000, 1, null, default);

            Assert.Equal(190, hits!.Length);
            Assert.All(hits, hit => Assert.Equal(bits, hit.Shared));
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Pairs_exactly_on_the_threshold_are_found(string kernel)
    {
        var pool = new FilterPool([
            Filters.List("a", 64, Filters.Run(64, 0, 3), Filters.Run(64, 20, 6)), Filters.List("b", 64, Filters.Run(64, 0, 8), Filters.Run(64, 20, 16))]);

        var hits = new PairSearch(pool, new SimilarityThreshold(3, 4), true, PairKernelTests.Kernel(kernel)).Run(1000, 1, null, default);

        Assert.Equal([3, 6], hits!.Select(hit => (int)hit.Shared).Order());
    }

    [Fact]
    public void Pairs_within_a_list_are_left_out_where_asked()
    {
        var pool = new FilterPool([
            Filters.List("a", 64, Filters.Run(64, 0, 9), Filters.Run(64, 0, 9)), Filters.List("b", 64, Filters.Run(64, 0, 9))]);

        var hits = new PairSearch(pool, new SimilarityThreshold(1, 1), false, PairKernel.Fastest).Run(1000, 1, null, default);

        Assert.Equal(2, hits!.Length);
    }

    [Fact]
    public void More_pairs_than_the_limit_are_not_returned()
    {
        var pool = new FilterPool([Filters.List("a", 64, Enumerable.Repeat(Filters.Run(64, 0, 9), 500))]);

        var hits = new PairSearch(pool, new SimilarityThreshold(1, 1), true, PairKernel.Fastest).Run(10_000, 2, null, default);

        Assert.Null(hits);
    }

    [Fact]
    public void A_record_repeated_in_a_list_is_found_by_its_partner_in_another_only()
    {
        var record = Filters.Run(64, 0, 9);
        var pool = new FilterPool([Filters.List("a", 64, Enumerable.Repeat(record, 20_000)), Filters.List("b", 64, record)]);

        var hits = new PairSearch(pool, new SimilarityThreshold(1, 1), false, PairKernel.Fastest).Run(100_000, 2, null, default);

        Assert.Equal(20_000, hits!.Length);
    }

    [Fact]
    public void Progress_only_rises_and_ends_at_one()
    {
        var shares = new Shares();

        Search(new Random(1), PairKernel.Fastest).Run(1_000_000, 4, shares, default);

        Assert.Equal(shares.Told.Order(), shares.Told);
        Assert.Equal(1, shares.Told[^1]);
        Assert.True(shares.Told.Count > 10);
    }

    [Fact]
    public void A_search_told_to_stop_looks_at_no_further_block()
    {
        using var stop = new CancellationTokenSource();
        var kernel = new StoppingKernel(stop);

        Assert.ThrowsAny<OperationCanceledException>(() => Search(new Random(1), kernel).Run(1000, 1, null, stop.Token));

        Assert.Equal(1, kernel.Calls);
    }

    private static PairSearch Search(Random random, PairKernel kernel)
    {
        var filters = Enumerable.Range(0, 3000).Select(_ => Filters.Random(random, 64, 0.5));
        return new PairSearch(new FilterPool([Filters.List("a", 64, filters)]), new SimilarityThreshold(9, 10), true, kernel);
    }

    private static void Check(Random random, string kernel)
    {
        var bits = 64 * random.Next(1, 40);
        var fill = new[] { 0.02, 0.3, 0.5, 1.0 }[random.Next(4)];
        var lists = Enumerable.Range(0, random.Next(1, 4)).Select(i =>
            Filters.List($"list {i}", bits, Enumerable.Range(0, random.Next(60)).Select(_ => Filters.Random(random, bits, fill)))).ToArray();
        var pool = new FilterPool(lists);
        var threshold = new SimilarityThreshold(random.Next(1, 20), 20);

        var hits = new PairSearch(pool, threshold, true, PairKernelTests.Kernel(kernel)).Run(100_000, 2, null, default);

        Assert.Equal(BitByBit(lists, threshold), hits!.Select(hit => Name(pool, hit)).Order());
    }

    private static IEnumerable<(int, int, int, int, int)> BitByBit(EncodedList[] lists, SimilarityThreshold threshold)
    {
        var records = lists.SelectMany((list, l) => Enumerable.Range(0, list.Count).Select(r => (l, r))).ToArray();
        var pairs = from x in records
                    from y in records
                    where x.CompareTo(y) < 0
                    let a = lists[x.l].Filter(x.r).ToArray()
                    let b = lists[y.l].Filter(y.r).ToArray()
                    let shared = Bits(a.Zip(b, (p, q) => p & q))
                    where 5 * shared * threshold.Denominator >= threshold.Numerator * (4 * Math.Min(Bits(a), Bits(b)) + Math.Max(Bits(a), Bits(b)))
                    select (x.l, x.r, y.l, y.r, shared);
        return pairs.Order();
    }

    private static int Bits(IEnumerable<ulong> words) =>
        words.Sum(word => Enumerable.Range(0, 64).Count(bit => (word >> bit & 1) == 1));

    private static (int, int, int, int, int) Name(FilterPool pool, PairHit hit)
    {
        (int List, int Record) a = (pool.List[hit.A], pool.Record[hit.A]), b = (pool.List[hit.B], pool.Record[hit.B]);
        return a.CompareTo(b) < 0 ? (a.List, a.Record, b.List, b.Record, hit.Shared) : (b.List, b.Record, a.List, a.Record, hit.Shared);
    }

    private sealed class Shares : IProgress<double>
    {
        internal List<double> Told { get; } = [];

        public void Report(double value) => Told.Add(value);
    }

    private sealed class StoppingKernel(CancellationTokenSource stop) : PairKernel
    {
        internal int Calls { get; private set; }

        internal override void Mark(in KernelTask task, Span<ulong> marks)
        {
            Calls++;
            marks.Clear();
            stop.Cancel();
        }
    }
}
