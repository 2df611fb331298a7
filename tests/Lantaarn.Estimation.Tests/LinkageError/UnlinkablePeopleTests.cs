// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Estimation.LinkageError;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Numerics;
using Lantaarn.Estimation.Tests.Simulation;

namespace Lantaarn.Estimation.Tests.LinkageError;

public class UnlinkablePeopleTests
{
    private static readonly CaptureTable Table = new(["a", "b", "c"], [60, 20, 10, 30, 20, 5, 10]);

    [Fact]
    public void They_are_as_often_new_as_linkable_people_of_the_same_list()
    {
        var people = UnlinkablePeople.Of(Table, [10, 9, 0]);

        Assert.Equal([0.6, 20 / 45.0, 30 / 65.0], people.Lists.Select(list => list.ShareNew));
        Assert.Equal(155 + 6 + 4, people.Counted, 1e-9);
        Assert.Equal((155, 174), (people.Fewest, people.Most));
    }

    [Fact]
    public void Nobody_unlinkable_changes_nothing()
    {
        var people = UnlinkablePeople.Of(Table, [0, 0, 0]);

        Assert.Equal(155, people.Counted);
        Assert.Equal(new PopulationWithUnlinkable(300, 300, 250, 400), people.Population(300, 250, 400));
    }

    [Fact]
    public void The_count_lies_between_all_counted_before_and_none()
    {
        Prop.ForAll(Gen.Choose(0, 50).Select(count => (double)count).ArrayOf(10).ToArbitrary(), numbers =>
        {
            var people = UnlinkablePeople.Of(new CaptureTable(["a", "b", "c"], numbers[..7]), numbers[7..]);

            return people.Fewest <= people.Counted && people.Counted <= people.Most;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_list_of_which_nothing_is_known_adds_all_its_people()
    {
        var people = UnlinkablePeople.Of(new CaptureTable(["a", "b"], [10, 0, 0]), [0, 7]);

        Assert.Equal(17, people.Counted);
    }

    [Fact]
    public void Simulated_records_and_persons_lie_at_the_two_readings()
    {
        var population = new SimulatedPopulation(0, 0, 0, seen: 0.6);
        var (byRecord, byPerson) = (0.0, 0.0);
        for (var seed = 0; seed < 10; seed++)
        {
            byRecord += Reading(population, new Random(seed), ofRecords: true).IfRecords / 10;
            byPerson += Reading(population, new Random(seed), ofRecords: false).IfPersons / 10;
        }

        Assert.InRange(byRecord, 8_550, 9_450);
        Assert.InRange(byPerson, 8_550, 9_450);
    }

    [Fact]
    public void Numbers_that_cannot_be_are_refused()
    {
        var people = UnlinkablePeople.Of(Table, [1, 1, 1]);

        Assert.Throws<ArgumentException>(() => UnlinkablePeople.Of(Table, [1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => UnlinkablePeople.Of(Table, [1, -1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => people.Population(300, 310, 400));
        Assert.Throws<ArgumentOutOfRangeException>(() => UnlinkablePeople.Of(new CaptureTable(["a", "b"], [0, 0, 0]), [1, 1]).Population(3, 2, 4));
    }

    // One in five cannot be encoded: of the records, or of the 9,000 people.
    private static PopulationWithUnlinkable Reading(SimulatedPopulation population, Random random, bool ofRecords)
    {
        var (linked, unlinkable) = (new double[16], new double[4]);
        var people = population.Draw(9000, random);
        for (var pattern = 1; pattern < 16; pattern++)
        {
            for (var person = 0; person < people[pattern]; person++)
            {
                var hidden = ofRecords
                    ? Enumerable.Range(0, 4).Sum(list => BinomialDraw.Draw(1, 0.2, random) << list) & pattern
                    : BinomialDraw.Draw(1, 0.2, random) * pattern;
                linked[pattern & ~hidden]++;
                for (var list = 0; list < 4; list++) unlinkable[list] += hidden >> list & 1;
            }
        }
        var table = new CaptureTable(SimulatedPopulation.Lists, linked[1..]);
        var estimate = table.Observed + new PairDependence(4).Fit(table)!.Unseen;
        return UnlinkablePeople.Of(table, unlinkable).Population(estimate, estimate, estimate);
    }
}
