// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Linkage.Matching;

namespace Lantaarn.Linkage.Tests.Matching;

public sealed class AllPairsTests
{
    private static readonly long[,] NoMatches = new long[0, 0];

    [Fact]
    public void Units_done_elsewhere_in_any_order_give_the_result_of_one_process() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => CompareWithOneProcess(new Random(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(12));

    [Fact]
    public void Lists_that_are_equal_give_the_result_of_one_process_too()
    {
        var people = new PlantedPeople(new Random(3), persons: 200, lists: 1, met: 1, noise: 0.05);
        EncodedList[] lists = [people.Lists[0], people.Lists[0], people.Lists[0]];

        RequireEqual(new LinkageSettings { WithinLists = false }, lists, new Random(4));
    }

    [Fact]
    public void Every_limit_refuses_what_one_process_refuses()
    {
        var lists = new PlantedPeople(new Random(1), persons: 300, lists: 3, met: 0.8, noise: 0.04).Lists;
        foreach (var limit in Enumerable.Range(1, 40).Select(i => 256L * i))
        {
            var settings = new LinkageSettings { HitLimit = limit };

            var alone = Linker.Link(lists, settings, null, default);
            var elsewhere = Linker.Link(lists, settings, (pairs, _, _) => DoElsewhere(pairs, new Random(2)), null, default);

            Assert.Equal(alone.GetType(), elsewhere.GetType());
        }
    }

    [Fact]
    public void Small_work_has_a_unit_for_each_tile_and_large_work_about_64()
    {
        var random = new Random(5);

        Assert.Equal(0, Units([]));
        Assert.Equal(4, Units(Enumerable.Range(0, 500).Select(_ => Filters.Random(random, 64, 0.5))));
        Assert.InRange(Units(Enumerable.Range(0, 60_000).Select(_ => Filters.Random(random, 64, 0.5))), 60, 80);
    }

    [Fact]
    public void Parts_say_nothing_of_lists_where_pairs_within_them_count_too()
    {
        var lists = new PlantedPeople(new Random(6), persons: 20, lists: 3, met: 1, noise: 0.05).Lists;

        var together = Parts(lists, withinLists: true);
        var apart = Parts(lists, withinLists: false);

        Assert.Equal([(byte)0], Owners(together).Distinct());
        Assert.Equal([(byte)0, (byte)1, (byte)2], Owners(apart).Distinct().Order());
    }

    [Fact]
    public void Missing_or_cut_parts_are_refused()
    {
        var parts = Parts([Filters.List("a", 64, Filters.Run(64, 0, 9), Filters.Run(64, 9, 9))], withinLists: true);

        Assert.Throws<ArgumentException>(() => AllPairs.FromParts([], default));
        Assert.Throws<ArgumentException>(() => AllPairs.FromParts(parts[..1], default));
        Assert.Throws<ArgumentException>(() => AllPairs.FromParts(parts[1..], default));
        Assert.Throws<ArgumentException>(() => AllPairs.FromParts([parts[0], parts[1][..^1]], default));
    }

    [Fact]
    public void A_unit_told_to_stop_stops()
    {
        var pairs = AllPairs.FromParts(Parts([Filters.List("a", 64, Filters.Run(64, 0, 9))], withinLists: true), default);

        Assert.ThrowsAny<OperationCanceledException>(() => pairs.Search(0, null, new CancellationToken(true)));
    }

    private static void CompareWithOneProcess(Random random)
    {
        var people = new PlantedPeople(random, persons: random.Next(400), lists: random.Next(1, 5), met: 0.7, noise: 0.05, twice: 0.2);

        RequireEqual(new LinkageSettings { WithinLists = random.Next(2) == 0 }, people.Lists, random);
    }

    private static void RequireEqual(LinkageSettings settings, EncodedList[] lists, Random random)
    {
        var alone = Assert.IsType<LinkageOutcome.Linked>(Linker.Link(lists, settings, null, default)).Result;
        var elsewhere = Assert.IsType<LinkageOutcome.Linked>(Linker.Link(lists, settings, (pairs, _, _) => DoElsewhere(pairs, random), null, default)).Result;

        Assert.Equal(alone.Groups, elsewhere.Groups);
        Assert.Equal(alone.GroupOf, elsewhere.GroupOf);
        Assert.Equal(alone.Doubts, elsewhere.Doubts);
        Assert.Equal(alone.Quality.MatchesPerPairOfLists, elsewhere.Quality.MatchesPerPairOfLists);
        Assert.Equal(alone.Quality.Scores.Pairs, elsewhere.Quality.Scores.Pairs);
        Assert.Equal(alone.Quality.Notes, elsewhere.Quality.Notes);
        Assert.Equal(Plain(alone.Quality), Plain(elsewhere.Quality));
    }

    /// <summary>Without what records compare by reference.</summary>
    private static LinkageQuality Plain(LinkageQuality quality) =>
        quality with { MatchesPerPairOfLists = NoMatches, Scores = new ScoreHistogram(quality.Scores.FloorBin, []), Notes = [] };

    private static byte[][]? DoElsewhere(AllPairs pairs, Random random)
    {
        var order = Enumerable.Range(0, pairs.Units).ToArray();
        random.Shuffle(order);
        AllPairs[] machines = [.. Enumerable.Range(0, 2).Select(_ => AllPairs.FromParts([.. pairs.ToParts()], default))];
        var found = order.ToDictionary(unit => unit, unit => machines[random.Next(2)].Search(unit, null, default));
        if (found.Values.Sum(unit => unit.Room) > pairs.HitLimit) return null;
        return [.. Enumerable.Range(0, pairs.Units).Select(unit => found[unit].Pairs)];
    }

    private static int Units(IEnumerable<byte[]> filters) =>
        new AllPairs(new FilterPool([Filters.List("a", 64, filters)]), 190, withinLists: true, hitLimit: 1).Units;

    private static byte[][] Parts(EncodedList[] lists, bool withinLists) => [.. new AllPairs(new FilterPool(lists), 150, withinLists, hitLimit: 1000).ToParts()];

    private static IEnumerable<byte> Owners(byte[][] parts) => parts.Skip(1).SelectMany(part => part.Chunk(1 + PlantedPeople.Bits / 8).Select(record => record[0]));
}
