// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Cli.Auditing;
using Lantaarn.Cli.Demo.City;
using Lantaarn.Cli.InventedPeople;
using Lantaarn.Linkage.Matching;
using Lantaarn.Tests;

namespace Lantaarn.Bench;

/// <summary>
/// How well the default configuration tells people apart on public lists with known truth and in the demo city. Nothing is told about the
/// data: thresholds come from the similarities alone, and every list may hold a person twice.
/// </summary>
internal static class LinkageQualityBench
{
    private const double AuditShare = 0.05;
    private const int DemoSeed = 201;

    public static int Run()
    {
        Console.WriteLine("| data | threshold | precision | recall | F1 |\n|---|---|---|---|---|");
        var febrl4 = Show("FEBRL 4, all columns", LinkedLists.FromPeople(PublicLists.Febrl4()));
        Show("FEBRL 4, names and date", LinkedLists.FromPeople(NamesOnly(PublicLists.Febrl4())));
        Show("FEBRL 4, published encodings", LinkedLists.FromEncodings(PublicLists.Febrl4Encodings(), PublicLists.Febrl4()));
        foreach (var number in new[] { 1, 2, 3 }) Show($"FEBRL {number}, one list with duplicates", LinkedLists.FromPeople([PublicLists.FebrlDuplicates(number)]));
        Show("FEBRL pair", LinkedLists.FromPeople(PublicLists.FebrlPair()));
        var five = Show("five parties, all columns but income", LinkedLists.FromPeople(PublicLists.FiveParties()));
        Show("five parties, names, date and sex", LinkedLists.FromPeople(NamesOnly(PublicLists.FiveParties())));
        var encodings = Show("five parties, published encodings", LinkedLists.FromEncodings(PublicLists.FivePartyEncodings(), PublicLists.FiveParties()));
        var city = DemoCity.Build(DemoSeed);
        var demo = Show($"demo city, seed {DemoSeed}, records with a name", LinkedLists.FromPeople(InDemo(city)));
        ShowHistories("five parties, all columns but income", five);
        ShowHistories("five parties, published encodings", encodings);
        ShowVariations(city, demo);
        var (_, inAll, l1) = AuditedHistories.Correct(five, AuditShare);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"linkage-quality: febrl4_f1={febrl4.Agreement().F1:F4} five_f1={five.Agreement().F1:F4} five_encodings_f1={encodings.Agreement().F1:F4} five_all_lists={inAll:F0} five_l1={l1:F4}"));
        return 0;
    }

    private static Listed[][] NamesOnly(Listed[][] lists) => Array.ConvertAll(lists, list => Array.ConvertAll(list, person => person.WithoutParticulars()));

    private static LinkedLists Show(string name, LinkedLists linked)
    {
        var agreement = linked.Agreement();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {linked.Quality.Threshold:F3} | {agreement.Precision:F4} | {agreement.Recall:F4} | {agreement.F1:F4} |"));
        return linked;
    }

    private static void ShowHistories(string name, LinkedLists linked)
    {
        var truth = LinkedLists.Histories(linked.PersonOf);
        Console.WriteLine($"\n{name}: {truth.Count} people, {truth.Values.Count(history => history == (1 << linked.PersonOf.Count) - 1)} in all lists\n");
        Console.WriteLine("| audit | people | in all lists | L1 of the histories |\n|---|---|---|---|");
        foreach (var share in new[] { 0, AuditShare, 2 * AuditShare })
        {
            var (people, inAll, l1) = AuditedHistories.Correct(linked, share);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {share:P0} | {people:F0} | {inAll:F0} | {l1:F4} |"));
        }
    }

    private static List<DemoRecord[]> Records(DemoCity city) =>
        [.. city.Lists.Select(list => list.Records.Where(record => record.CanBeLinked).ToArray())];

    private static List<Listed[]> InDemo(DemoCity city) => [.. Records(city).Select(list =>
        Array.ConvertAll(list, record => new Listed(record.Person.ToString(CultureInfo.InvariantCulture), PlantedTwin.ToIdentifiers(record.Written))))];

    private static void ShowVariations(DemoCity city, LinkedLists linked)
    {
        var records = Records(city);
        var all = records.SelectMany((list, l) => list.Select((record, r) => (record.Person, record.Written.Variations, Group: linked.GroupOf[l][r]))).ToList();
        var pairs = all.GroupBy(record => record.Person).Select(same => same.ToArray())
            .SelectMany(same => same.SelectMany((a, i) => same[(i + 1)..].Select(b => (Either: a.Variations | b.Variations, Found: a.Group == b.Group)))).ToList();
        Console.WriteLine($"\nDemo city, seed {DemoSeed}: pairs of records of one person of which at least one has the variation\n\n| variation | pairs | missed |\n|---|---|---|");
        foreach (var variation in Enum.GetValues<Variation>())
        {
            var such = pairs.Where(pair => pair.Either.HasFlag(variation)).ToList();
            if (such.Count > 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {(variation == Variation.None ? "all" : variation)} | {such.Count} | {(double)such.Count(pair => !pair.Found) / such.Count:P0} |"));
        }
        Console.WriteLine();
    }
}
