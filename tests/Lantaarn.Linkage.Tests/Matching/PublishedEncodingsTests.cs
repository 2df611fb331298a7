// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.Json;
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
        var lists = Enumerable.Range(1, 5).Select(k => Read($"{FiveParties}/clks-{k}.json")).ToArray();
        var persons = Enumerable.Range(1, 5).Select(k => Truth($"{FiveParties}/dataset-{k}.csv", row => row.Split(',')[0])).ToArray();

        var duplicates = Agreement(lists, persons, withinLists: true);
        var noDuplicates = Agreement(lists, persons, withinLists: false);

        Assert.True(duplicates.F1 > 0.915, $"{duplicates}");
        Assert.True(noDuplicates.F1 > 0.93, $"{noDuplicates}");
    }

    // clkhash's published encodings of FEBRL 4; anonlink at 0.80 finds 4,962 of 5,000 pairs: precision 1.000, recall 0.992.
    [ReferenceDataFact(Febrl4)]
    public void Febrl_4_is_linked_as_well_as_published()
    {
        var lists = new[] { "a", "b" }.Select(half => Read($"{Febrl4}/febrl4{half}_final_secret.clks.json")).ToArray();
        var persons = new[] { "a", "b" }.Select(half => Truth($"{Febrl4}/dataset4{half}.csv", row => row.Split('-')[1])).ToArray();

        var agreement = Agreement(lists, persons, withinLists: false);

        Assert.True(agreement.Precision > 0.9995, $"{agreement}");
        Assert.True(agreement.Recall > 0.997, $"{agreement}");
    }

    private static PairwiseAgreement Agreement(EncodedList[] lists, int[][] persons, bool withinLists)
    {
        var outcome = Linker.Link(lists, new LinkageSettings { WithinLists = withinLists }, null, default);
        var result = Assert.IsType<LinkageOutcome.Linked>(outcome).Result;
        return PairwiseEvaluation.Overall(result.GroupOf, persons, withinLists);
    }

    private static EncodedList Read(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(ReferenceData.Require(path)));
        var filters = file.RootElement.GetProperty("clks").EnumerateArray().Select(clk => Convert.FromBase64String(clk.GetString()!.Trim()));
        return Filters.List(path, 1024, [.. filters]);
    }

    private static int[] Truth(string path, Func<string, string> person) =>
        [.. File.ReadLines(ReferenceData.Require(path)).Skip(1).Where(row => row.Length > 0)
            .Select(row => int.Parse(person(row), CultureInfo.InvariantCulture))];
}
