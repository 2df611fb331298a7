// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Matching;

namespace Lantaarn.Linkage.Tests.Matching;

public sealed class ConfirmedPairTests
{
    private static readonly RecordPlace AnnAtShelter = new(0, 0), AnnAtClinic = new(1, 0), BoAtClinic = new(1, 1);

    private static readonly EncodedList[] Lists =
    [
        Filters.List("shelter", 512, Filters.Run(512, 0, 90)),
        Filters.List("clinic", 512, Filters.Run(512, 0, 90), Filters.Run(512, 300, 90)),
    ];

    [Fact]
    public void Records_known_to_be_one_person_are_one_however_unlike()
    {
        var result = Link(new ConfirmedPair(AnnAtShelter, BoAtClinic, SamePerson: true));

        Assert.Equal(result.GroupOf[0][0], result.GroupOf[1][1]);
    }

    [Fact]
    public void Records_known_to_be_two_persons_stay_apart_however_alike()
    {
        var result = Link(new ConfirmedPair(AnnAtClinic, AnnAtShelter, SamePerson: false));

        Assert.Equal(3, result.Groups);
    }

    [Fact]
    public void Who_is_known_apart_from_one_record_stays_out_of_its_whole_group()
    {
        var result = Link(new ConfirmedPair(AnnAtShelter, BoAtClinic, SamePerson: true), new ConfirmedPair(AnnAtClinic, BoAtClinic, SamePerson: false));

        Assert.NotEqual(result.GroupOf[1][0], result.GroupOf[0][0]);
    }

    [Fact]
    public void Confirmations_that_contradict_each_other_through_a_third_record_are_refused()
    {
        var refusal = Refusal(new ConfirmedPair(AnnAtShelter, AnnAtClinic, SamePerson: true), new ConfirmedPair(AnnAtClinic, BoAtClinic, SamePerson: true),
            new ConfirmedPair(BoAtClinic, AnnAtShelter, SamePerson: false));

        Assert.Equal("confirmations_contradict", refusal.Code);
    }

    [Fact]
    public void A_confirmation_of_a_record_that_is_not_there_is_refused() =>
        Assert.Equal("no_such_record", Refusal(new ConfirmedPair(AnnAtShelter, new RecordPlace(1, 2), SamePerson: true)).Code);

    [Fact]
    public void Confirmations_of_the_truth_never_make_linkage_worse()
    {
        var people = new PlantedPeople(new Random(8), persons: 200, lists: 3, met: 0.7, noise: 0.3, twice: 0.2);
        var places = people.PersonOf.SelectMany((list, l) => list.Select((person, r) => (person, Place: new RecordPlace(l, r)))).ToList();
        var confirmed = places.GroupBy(record => record.person).Where(same => same.Key % 2 == 0 && same.Count() > 1)
            .Select(same => new ConfirmedPair(same.First().Place, same.Last().Place, SamePerson: true)).ToArray();

        var without = PairwiseEvaluation.Overall(Link(people.Lists, []).GroupOf, people.PersonOf, withinLists: true);
        var with = PairwiseEvaluation.Overall(Link(people.Lists, confirmed).GroupOf, people.PersonOf, withinLists: true);

        Assert.True(with.Recall > without.Recall, $"{without} {with}");
        Assert.True(with.F1 > without.F1, $"{without} {with}");
    }

    private static LinkageResult Link(params ConfirmedPair[] confirmed) => Link(Lists, confirmed);

    private static LinkageResult Link(EncodedList[] lists, ConfirmedPair[] confirmed) =>
        Assert.IsType<LinkageOutcome.Linked>(Linker.Link(lists, new LinkageSettings { Confirmed = confirmed }, null, default)).Result;

    private static LinkageOutcome.Refused Refusal(params ConfirmedPair[] confirmed) =>
        Assert.IsType<LinkageOutcome.Refused>(Linker.Link(Lists, new LinkageSettings { Confirmed = confirmed }, null, default));
}
