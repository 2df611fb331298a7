// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Linkage.Matching;
using Lantaarn.Tests;

namespace Lantaarn.Linkage.Tests.Matching;

public sealed class PublishedEncodingsTests
{
    private const string FiveParties = "pprl/anonlink_5party";
    private const string Febrl4 = "pprl/clkhash/published_kat";

    // Data61, anonlink's five-party tutorial data. F1 of anonlink 0.15.3: 0.786 with its defaults, 0.909 best of a grid tuned on the truth.
    [ReferenceDataFact(FiveParties)]
    public void Five_noisy_parties_are_linked_better_than_by_the_defaults_of_anonlink()
    {
        var lists = PublicLists.FivePartyEncodings();
        var persons = Truth(PublicLists.FiveParties());

        var duplicates = Agreement(lists, persons, withinLists: true);
        var noDuplicates = Agreement(lists, persons, withinLists: false);

        Assert.True(duplicates.F1 > 0.915, $"{duplicates}");
        Assert.True(noDuplicates.F1 > 0.93, $"{noDuplicates}");
    }

    // clkhash's published encodings of FEBRL 4; anonlink at 0.80 finds 4,962 of 5,000 pairs: precision 1.000, recall 0.992.
    [ReferenceDataFact(Febrl4)]
    public void Febrl_4_is_linked_as_well_as_published()
    {
        var lists = PublicLists.Febrl4Encodings();
        var persons = Truth(PublicLists.Febrl4());

        var agreement = Agreement(lists, persons, withinLists: false);

        Assert.True(agreement.Precision > 0.9995, $"{agreement}");
        Assert.True(agreement.Recall > 0.997, $"{agreement}");
    }

    private static PairwiseAgreement Agreement(IReadOnlyList<EncodedList> lists, int[][] persons, bool withinLists)
    {
        var outcome = Linker.Link(lists, new LinkageSettings { WithinLists = withinLists }, null, default);
        var result = Assert.IsType<LinkageOutcome.Linked>(outcome).Result;
        return PairwiseEvaluation.Overall(result.GroupOf, persons, withinLists);
    }

    private static int[][] Truth(Listed[][] lists) =>
        [.. lists.Select(list => list.Select(person => int.Parse(person.Truth, CultureInfo.InvariantCulture)).ToArray())];
}
