// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Linkage.Encoding.Hardening;
using Lantaarn.Linkage.Encoding.Normalisation;
using Lantaarn.Linkage.Encoding.Persons;
using Lantaarn.Linkage.Matching;

namespace Lantaarn.Bench;

/// <summary>
/// What each way of hardening costs in found pairs: anonlink's five very noisy lists (names, birth date and sex) and the two of
/// FEBRL 4 (names and birth date), encoded with the default schema and one option changed, linked without truth, judged pair
/// by pair; with noise the mean of three draws.
/// </summary>
internal static class HardeningCost
{
    private const int Lists = 5;
    private const int Draws = 3;

    private static readonly HardeningSettings Plain = EncodingSchema.Default.Hardening with { Noise = 0 };

    private static readonly (string Name, string Key, HardeningSettings Hardening)[] Options =
    [
        ("permuted, folded once", "base", Plain),
        ("not folded", "fold0", Plain with { Folds = 0 }),
        ("folded twice", "fold2", Plain with { Folds = 2 }),
        ("noise 0.01", "noise01", Plain with { Noise = 0.01 }),
        ("noise 0.02", "noise02", Plain with { Noise = 0.02 }),
        ("noise 0.03", "noise03", Plain with { Noise = 0.03 }),
        ("noise 0.05", "noise05", Plain with { Noise = 0.05 }),
        ("noise 0.10", "noise10", Plain with { Noise = 0.10 }),
        ("Rule 90", "rule90", Plain with { Rule90 = true }),
        ("balanced", "balanced", Plain with { Balanced = true }),
        ("diffusion 2", "diffusion2", Plain with { Diffusion = 2 }),
        ("diffusion 4", "diffusion4", Plain with { Diffusion = 4 }),
    ];

    private static readonly string[] Summary = ["base", "noise02", "noise05", "fold2", "rule90", "balanced", "diffusion2"];

    public static int Run()
    {
        var (five, febrl) = (FiveParties(), Febrl4());
        Console.WriteLine("| hardening | threshold | precision | recall | F1 | F1, FEBRL 4 |\n|---|---|---|---|---|---|");
        var results = Options.ToDictionary(option => option.Key, option => Print(option.Name, option.Hardening, five, febrl));
        var line = string.Join(' ', Summary.Select(key => string.Create(CultureInfo.InvariantCulture, $"{key}_f1={results[key]:F3}")));
        Console.WriteLine($"hardening: {line}");
        return 0;
    }

    private static double Print(string name, HardeningSettings hardening, PersonLists five, PersonLists febrl)
    {
        var draws = Enumerable.Range(0, hardening.Noise > 0 ? Draws : 1).ToList();
        var runs = draws.ConvertAll(draw => Link(hardening, five, draw));
        var f1 = runs.Average(run => run.Agreement.F1);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {runs.Average(run => run.Threshold):F3} | {runs.Average(run => run.Agreement.Precision):F3} "
            + $"| {runs.Average(run => run.Agreement.Recall):F3} | {f1:F3} | {draws.Average(draw => Link(hardening, febrl, draw).Agreement.F1):F3} |"));
        return f1;
    }

    private static (double Threshold, PairwiseAgreement Agreement) Link(HardeningSettings hardening, PersonLists data, int draw)
    {
        using var key = RoundKey.FromBytes(new byte[RoundKey.Length]);
        var lists = new List<EncodedList>();
        var truths = new List<int[]>();
        for (var list = 0; list < data.People.Length; list++)
        {
            using var encoder = new PersonEncoder(EncodingSchema.Default.With(hardening), key, "bench", new Random((Lists * draw) + list));
            var encodings = data.People[list].Select(person => Encode(encoder, person)).ToArray();
            lists.Add(new EncodedList($"{list}", encoder.Bits, [.. encodings.OfType<byte[]>().Select(encoding => new ReadOnlyMemory<byte>(encoding))]));
            truths.Add([.. data.Truth[list].Where((_, i) => encodings[i] is not null)]);
        }
        var outcome = Linker.Link(lists, new LinkageSettings { WithinLists = false }, null, CancellationToken.None);
        var result = outcome is LinkageOutcome.Linked linked ? linked.Result : throw new InvalidOperationException($"{outcome}");
        return (result.Quality.Threshold, PairwiseEvaluation.Overall(result.GroupOf, truths, withinLists: false));
    }

    private static byte[]? Encode(PersonEncoder encoder, Identifiers person)
    {
        var encoding = new byte[encoder.Bits / 8];
        return encoder.Encode(person, encoding) == EncodingOutcome.Encoded ? encoding : null;
    }

    private static PersonLists FiveParties() => Read(
        [.. Enumerable.Range(1, Lists).Select(list => $"pprl/anonlink_5party/dataset-{list}.csv")], row => row[0], dateColumn: 3, row => row[4]);

    // rec-1070-org and rec-1070-dup-0 are one person.
    private static PersonLists Febrl4() =>
        Read(["pprl/febrl/dataset4a.csv", "pprl/febrl/dataset4b.csv"], row => row[0].Split('-')[1], dateColumn: 9, _ => "");

    private static PersonLists Read(string[] files, Func<string[], string> truth, int dateColumn, Func<string[], string> sex)
    {
        var rows = Array.ConvertAll(files, PublicData.Rows);
        var numbers = rows.SelectMany(list => list).Select(truth).Distinct().Select((id, number) => (id, number)).ToDictionary();
        return new([.. rows.Select(list => list.Select(row => Person(row, dateColumn, sex(row))).ToArray())],
            [.. rows.Select(list => list.Select(row => numbers[truth(row)]).ToArray())]);
    }

    private static Identifiers Person(string[] row, int dateColumn, string sex) => new()
    {
        GivenNames = row[1],
        FamilyNames = row[2],
        Birth = BirthDate.TryParse(row[dateColumn], out var birth) ? birth : BirthDate.Unknown,
        Sex = sex switch
        {
            "male" => Sex.Male,
            "female" => Sex.Female,
            _ => Sex.Unknown,
        },
    };

    private sealed record PersonLists(Identifiers[][] People, int[][] Truth);
}
