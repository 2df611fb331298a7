// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Linkage.Encoding.Hardening;
using Lantaarn.Linkage.Encoding.Persons;
using Lantaarn.Tests;

namespace Lantaarn.Bench;

/// <summary>
/// What each way of hardening costs in found pairs: anonlink's five very noisy lists (all columns but income, then names, birth date and sex only)
/// and the two of FEBRL 4 (names and birth date), encoded with the default schema and one option changed, linked without truth, judged pair by pair;
/// with noise the mean of three draws.
/// </summary>
internal static class HardeningCost
{
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
        var five = PublicLists.FiveParties();
        var names = Array.ConvertAll(five, list => Array.ConvertAll(list, person => person.WithoutParticulars()));
        var febrl = Array.ConvertAll(PublicLists.Febrl4(), list => Array.ConvertAll(list, person => person.WithoutParticulars()));
        Console.WriteLine("| hardening | threshold | precision | recall | F1 | F1, names and dates | F1, FEBRL 4 |\n|---|---|---|---|---|---|---|");
        var results = Options.ToDictionary(option => option.Key, option => Print(option.Name, option.Hardening, five, names, febrl));
        var line = string.Join(' ', Summary.Select(key => string.Create(CultureInfo.InvariantCulture, $"{key}_f1={results[key]:F3}")));
        Console.WriteLine($"hardening: {line}");
        return 0;
    }

    private static double Print(string name, HardeningSettings hardening, Listed[][] five, Listed[][] names, Listed[][] febrl)
    {
        var all = Link(hardening, five);
        var f1 = all.Average(run => run.Agreement().F1);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {all.Average(run => run.Quality.Threshold):F3} | {all.Average(run => run.Agreement().Precision):F3} "
            + $"| {all.Average(run => run.Agreement().Recall):F3} | {f1:F3} | {Link(hardening, names).Average(run => run.Agreement().F1):F3} "
            + $"| {Link(hardening, febrl).Average(run => run.Agreement().F1):F3} |"));
        return f1;
    }

    private static List<LinkedLists> Link(HardeningSettings hardening, Listed[][] lists) =>
        [.. Enumerable.Range(1, hardening.Noise > 0 ? Draws : 1).Select(draw => LinkedLists.FromPeople(lists, EncodingSchema.Default.With(hardening), draw))];
}
