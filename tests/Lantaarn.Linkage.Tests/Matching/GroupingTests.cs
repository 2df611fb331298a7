// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Matching;

namespace Lantaarn.Linkage.Tests.Matching;

public sealed class GroupingTests
{
    // Runs of 100 bits that start 10 apart share 90, 80, ... bits: neighbours have Dice 0.9, the ends 0.7.
    [Fact]
    public void A_chain_of_near_pairs_is_not_one_person()
    {
        var chain = Pool([.. Enumerable.Range(0, 4).Select(i => Filters.Run(512, 10 * i, 100))]);

        var first = Group(chain, new MergeRule(PairLevel: 0.85, AverageLevel: 0.85, NearLevel: 0.82, WithinLists: true));

        Assert.Equal(2, first.Distinct().Count());
    }

    [Fact]
    public void Groups_with_too_few_near_cross_pairs_stay_apart()
    {
        var chain = Pool([.. Enumerable.Range(0, 4).Select(i => Filters.Run(512, 10 * i, 100))]);

        var first = Group(chain, new MergeRule(PairLevel: 0.80, AverageLevel: 0.70, NearLevel: 0.85, WithinLists: true));

        Assert.Equal(2, first.Distinct().Count());
    }

    [Fact]
    public void The_closest_pair_comes_first_where_a_list_holds_nobody_twice()
    {
        var pool = new FilterPool([
            Filters.List("a", 512, Filters.Run(512, 0, 100)), Filters.List("b", 512, Filters.Run(512, 5, 100), Filters.Run(512, 2, 100))]);

        var first = Group(pool, new MergeRule(0.85, 0.85, 0.82, WithinLists: false));

        var group = Enumerable.Range(0, 3).ToDictionary(i => (pool.List[i], pool.Record[i]), i => first[i]);
        Assert.Equal(group[(0, 0)], group[(1, 1)]);
        Assert.NotEqual(group[(0, 0)], group[(1, 0)]);
    }

    private static FilterPool Pool(byte[][] filters) => new([Filters.List("a", 512, filters)]);

    private static int[] Group(FilterPool pool, MergeRule rule)
    {
        var pairs = new PairSearch(pool, new SimilarityThreshold((int)Math.Round(100 * rule.NearLevel), 100), true, PairKernel.Fastest).Run(1000, 1, null, default);
        return Grouping.Form(pool, pairs!, rule, Confirmations.Of(pool, []), default);
    }
}
