// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Linkage.Matching;

namespace Lantaarn.Linkage.Tests.Matching;

public sealed class LinkerTests
{
    [Fact]
    public void No_list_is_refused() => Assert.Equal("no_lists", Refusal([]).Code);

    [Fact]
    public void More_than_64_lists_are_refused()
    {
        var lists = Enumerable.Range(0, 65).Select(i => Filters.List($"list {i}", 64)).ToArray();

        Assert.Equal("too_many_lists", Refusal(lists).Code);
    }

    [Fact]
    public void Lists_with_filters_of_different_lengths_are_refused_by_name()
    {
        var refusal = Refusal([Filters.List("shelter", 64, Filters.Run(64, 0, 9)), Filters.List("clinic", 128, Filters.Run(128, 0, 9))]);

        Assert.Equal("lengths_differ", refusal.Code);
        Assert.Contains("'clinic'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_record_twenty_thousand_times_is_refused_before_memory_fills()
    {
        var list = Filters.List("a", 512, Enumerable.Repeat(Filters.Run(512, 0, 100), 20_000));

        Assert.Equal("too_many_pairs", Refusal([list], new LinkageSettings { HitLimit = 1_000_000 }).Code);
    }

    [Fact]
    public void A_repeated_record_stays_apart_where_a_list_holds_nobody_twice()
    {
        var list = Filters.List("a", 512, Enumerable.Repeat(Filters.Run(512, 0, 100), 300));

        var result = Link([list], new LinkageSettings { WithinLists = false });

        Assert.Equal(300, result.Groups);
    }

    [Fact]
    public void Lists_without_records_give_no_groups()
    {
        var result = Link([Filters.List("a", 512), Filters.List("b", 512)]);

        Assert.Equal(0, result.Groups);
        Assert.Equal(0, result.Quality.PairsCompared);
    }

    [Fact]
    public void An_empty_list_changes_nothing_for_the_others()
    {
        var people = new PlantedPeople(new Random(1), persons: 150, lists: 2, met: 0.7, noise: 0.04);
        EncodedList[] withEmpty = [people.Lists[0], Filters.List("empty", PlantedPeople.Bits), people.Lists[1]];

        var without = Link(people.Lists);
        var with = Link(withEmpty);

        Assert.Equal(without.GroupOf[1], with.GroupOf[2]);
        Assert.Equal(without.Groups, with.Groups);
    }

    [Fact]
    public void Lists_that_do_not_overlap_are_not_linked_and_the_fixed_threshold_is_noted()
    {
        var random = new Random(5);
        var lists = Enumerable.Range(0, 3).Select(i =>
            Filters.List($"list {i}", 512, Enumerable.Range(0, 300).Select(_ => Filters.Random(random, 512, 0.35)))).ToArray();

        var result = Link(lists);

        Assert.Equal(900, result.Groups);
        Assert.Null(result.Quality.ExpectedFalseMatchRate);
        Assert.NotEmpty(result.Quality.Notes);
    }

    [Fact]
    public void Two_identical_records_are_one_person_even_if_there_is_nothing_else()
    {
        var result = Link([Filters.List("a", 512, Filters.Run(512, 0, 90)), Filters.List("b", 512, Filters.Run(512, 0, 90))]);

        Assert.Equal(1, result.Groups);
        Assert.Equal(1, result.Quality.MatchesPerPairOfLists[0, 1]);
    }

    [Fact]
    public void Planted_people_are_found_again_without_their_truth()
    {
        var people = new PlantedPeople(new Random(2), persons: 400, lists: 4, met: 0.6, noise: 0.06, twice: 0.1);

        var result = Link(people.Lists);

        var agreement = PairwiseEvaluation.Overall(result.GroupOf, people.PersonOf, withinLists: true);
        Assert.True(agreement.F1 > 0.995, $"{agreement}");
        Assert.InRange(result.Quality.ExpectedFalseMatchRate!.Value, 0, 0.02);
        Assert.InRange(result.Quality.ExpectedMissedMatchRate!.Value, 0, 0.05);
    }

    [Fact]
    public void Expected_errors_have_an_interval_and_add_up_over_records()
    {
        var people = new PlantedPeople(new Random(6), persons: 600, lists: 4, met: 0.6, noise: 0.14, twice: 0.1);

        var result = Link(people.Lists);

        var truth = PairwiseEvaluation.Overall(result.GroupOf, people.PersonOf, withinLists: true);
        var (missed, falsely) = (result.Quality.ExpectedMissedMatchRate!, result.Quality.ExpectedFalseMatchRate!);
        Assert.InRange(missed.Value, missed.Lower, missed.Upper);
        Assert.InRange(falsely.Value, falsely.Lower, falsely.Upper);
        Assert.InRange(1 - truth.Recall, 0, missed.Upper + 0.02);
        var doubts = result.Doubts!.SelectMany(list => list).ToList();
        Assert.All(doubts, doubt => Assert.True(doubt.Missed >= 0 && doubt.False >= 0));
        Assert.True(doubts.Sum(doubt => doubt.False) / 2 < 0.05 * (truth.TruePairs + truth.FalsePairs));
    }

    [Fact]
    public void The_order_of_lists_and_records_does_not_matter() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<bool>(), CheckOrder).Check(
            Config.QuickThrowOnFailure.WithMaxTest(8));

    [Fact]
    public void A_list_that_holds_nobody_twice_gives_each_group_one_record_at_most()
    {
        var people = new PlantedPeople(new Random(3), persons: 150, lists: 3, met: 0.7, noise: 0.08, twice: 0.5);

        var result = Link(people.Lists, new LinkageSettings { WithinLists = false });

        Assert.All(result.GroupOf, list => Assert.Equal(list.Length, list.Distinct().Count()));
    }

    [Fact]
    public void Persons_in_two_lists_and_repeated_within_one_are_counted()
    {
        byte[] ann = Filters.Run(512, 0, 90), bo = Filters.Run(512, 100, 90), chi = Filters.Run(512, 200, 90);

        var matches = Link([Filters.List("a", 512, ann, ann, bo), Filters.List("b", 512, bo, ann, chi)]).Quality.MatchesPerPairOfLists;

        Assert.Equal(new long[,] { { 1, 2 }, { 2, 0 } }, matches);
    }

    [Fact]
    public void Linking_stops_when_asked()
    {
        var lists = new PlantedPeople(new Random(4), persons: 300, lists: 2, met: 0.7, noise: 0.04).Lists;

        Assert.ThrowsAny<OperationCanceledException>(() => Linker.Link(lists, new LinkageSettings(), null, new CancellationToken(true)));
    }

    private static void CheckOrder(int seed, bool withinLists)
    {
        var random = new Random(seed);
        var people = new PlantedPeople(random, persons: 80, lists: 4, met: 0.5, noise: 0.12, twice: 0.2);
        var settings = new LinkageSettings { WithinLists = withinLists };
        var lists = Enumerable.Range(0, 4).ToArray();
        random.Shuffle(lists);
        var records = people.Encodings.Select(list => Enumerable.Range(0, list.Length).ToArray()).ToArray();
        foreach (var order in records) random.Shuffle(order);

        var plain = Link(people.Lists, settings).GroupOf;
        var shuffled = Link([.. lists.Select(l => Filters.List("x", PlantedPeople.Bits, records[l].Select(r => people.Encodings[l][r])))], settings).GroupOf;

        for (var i = 0; i < lists.Length; i++)
            Assert.Equal(records[lists[i]].Select(r => plain[lists[i]][r]), shuffled[i]);
    }

    private static LinkageResult Link(EncodedList[] lists, LinkageSettings? settings = null) =>
        Assert.IsType<LinkageOutcome.Linked>(Linker.Link(lists, settings ?? new LinkageSettings(), null, default)).Result;

    private static LinkageOutcome.Refused Refusal(EncodedList[] lists, LinkageSettings? settings = null) =>
        Assert.IsType<LinkageOutcome.Refused>(Linker.Link(lists, settings ?? new LinkageSettings(), null, default));
}
