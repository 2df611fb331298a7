// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Linkage.Encoding.Hardening;
using Lantaarn.Linkage.Encoding.Normalisation;
using Lantaarn.Linkage.Encoding.Persons;
using Lantaarn.Linkage.Matching;

namespace Lantaarn.Bench;

/// <summary>
/// What each way of hardening costs in found pairs: anonlink's five very noisy lists (names, birth date and sex), encoded with
/// the default schema and one option changed, linked without truth, judged pair by pair; with noise
/// the mean of three draws.
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
        var (people, truth) = Read();
        Console.WriteLine("| hardening | threshold | precision | recall | F1 |\n|---|---|---|---|---|");
        var results = Options.ToDictionary(option => option.Key, option => Print(option.Name, option.Hardening, people, truth));
        var line = string.Join(' ', Summary.Select(key => string.Create(CultureInfo.InvariantCulture, $"{key}_f1={results[key]:F3}")));
        Console.WriteLine($"hardening: {line}");
        return 0;
    }

    private static double Print(string name, HardeningSettings hardening, Identifiers[][] people, int[][] truth)
    {
        var runs = Enumerable.Range(0, hardening.Noise > 0 ? Draws : 1).Select(draw => Link(hardening, people, truth, draw)).ToList();
        var (threshold, f1) = (runs.Average(run => run.Threshold), runs.Average(run => run.Agreement.F1));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {threshold:F3} | {runs.Average(run => run.Agreement.Precision):F3} | {runs.Average(run => run.Agreement.Recall):F3} | {f1:F3} |"));
        return f1;
    }

    private static (double Threshold, PairwiseAgreement Agreement) Link(HardeningSettings hardening, Identifiers[][] people, int[][] truth, int draw)
    {
        using var key = RoundKey.FromBytes(new byte[RoundKey.Length]);
        var lists = new List<EncodedList>();
        var truths = new List<int[]>();
        for (var list = 0; list < people.Length; list++)
        {
            using var encoder = new PersonEncoder(EncodingSchema.Default.With(hardening), key, "bench", new Random((Lists * draw) + list));
            var encodings = people[list].Select(person => Encode(encoder, person)).ToArray();
            lists.Add(new EncodedList($"{list}", encoder.Bits, [.. encodings.OfType<byte[]>().Select(encoding => new ReadOnlyMemory<byte>(encoding))]));
            truths.Add([.. truth[list].Where((_, i) => encodings[i] is not null)]);
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

    private static (Identifiers[][] People, int[][] Truth) Read()
    {
        var rows = Enumerable.Range(1, Lists).Select(list => PublicData.Rows($"pprl/anonlink_5party/dataset-{list}.csv")).ToArray();
        var numbers = rows.SelectMany(list => list).Select(row => row[0]).Distinct().Select((id, number) => (id, number)).ToDictionary();
        return ([.. rows.Select(list => list.Select(Person).ToArray())], [.. rows.Select(list => list.Select(row => numbers[row[0]]).ToArray())]);
    }

    private static Identifiers Person(string[] row) => new()
    {
        GivenNames = row[1],
        FamilyNames = row[2],
        Birth = BirthDate.TryParse(row[3], out var birth) ? birth : BirthDate.Unknown,
        Sex = row[4] switch
        {
            "male" => Sex.Male,
            "female" => Sex.Female,
            _ => Sex.Unknown,
        },
    };
}
