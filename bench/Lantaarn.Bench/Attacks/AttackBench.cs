// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Linkage.Encoding.Hardening;
using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Bench.Attacks;

/// <summary>
/// What three attackers get out of the encodings of a round: with the round key, and without it by patterns and by the graph of similarities.
/// Everybody is invented. The last line is the default schema at its worst: the largest share over all overlaps and both ways of writing.
/// </summary>
internal static class AttackBench
{
    private const int People = 1000;
    private const int Seed = 1;
    private const int SecretKey = 7;

    private const double VariantsOverlap = 0.5;

    private static readonly double[] Overlaps = [0.05, 0.2, 0.5, 0.9, 1];

    private static readonly HardeningSettings Default = EncodingSchema.Default.Hardening;

    private static readonly (string Name, HardeningSettings Hardening)[] Variants =
    [
        ("default", Default),
        ("not permuted", Default with { Permuted = false }),
        ("not folded", Default with { Folds = 0 }),
        ("noise 0", Default with { Noise = 0 }),
        ("noise 0.05", Default with { Noise = 0.05 }),
        ("noise 0.10", Default with { Noise = 0.10 }),
        ("Rule 90", Default with { Rule90 = true }),
        ("diffusion 2", Default with { Diffusion = 2 }),
        ("diffusion 4", Default with { Diffusion = 4 }),
    ];

    public static int Run()
    {
        Console.WriteLine($"Default hardening, {People} people in the round and on the outside list. Recovered (precision of the claims):");
        Console.WriteLine("| outside list | overlap | with key | patterns alone | patterns, grown | graph | guess |\n|---|---|---|---|---|---|---|");
        var results = new[] { false, true }.SelectMany(rewritten => Overlaps.Select(overlap => All(EncodingSchema.Default, overlap, rewritten))).ToList();
        Console.WriteLine("\nOther hardening:\n| hardening | outside list | overlap | with key | patterns alone | patterns, grown | graph | guess |\n|---|---|---|---|---|---|---|---|");
        foreach (var (name, hardening) in Variants)
        {
            Console.Write($"| {name} ");
            All(EncodingSchema.Default.With(hardening), VariantsOverlap, rewritten: false);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"attacks: with_key={results.Max(r => r.Key):F3} pattern_no_key={results.Max(r => r.Pattern):F3} graph_no_key={results.Max(r => r.Graph):F3}"));
        return 0;
    }

    private static (double Key, double Pattern, double Graph) All(EncodingSchema schema, double overlap, bool rewritten)
    {
        var scenario = AttackScenario.Draw(People, overlap, rewritten, Seed);
        var round = Filters.Encode(scenario.Round, schema, SecretKey);
        var key = DictionaryAttack.Run(round, scenario, schema, SecretKey).Against(scenario);
        var graphs = new AttackerGraphs(round, scenario.Outside, schema);
        var (alone, grown) = PatternAttack.Run(round, scenario, schema, graphs);
        var (pattern, further) = (alone.Against(scenario), grown.Against(scenario));
        var graph = GraphAttack.Run(graphs).Against(scenario);
        Print(overlap, rewritten, key, pattern, further, graph);
        return (key.Recovered, Math.Max(pattern.Recovered, further.Recovered), graph.Recovered);
    }

    private static void Print(double overlap, bool rewritten, params AttackResult[] results) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {(rewritten ? "written anew" : "same letters")} | {overlap:P0} | ")
        + string.Join(" | ", results.Select(result => string.Create(CultureInfo.InvariantCulture, $"{result.Recovered:F3} ({result.Precision:F2})")))
        + string.Create(CultureInfo.InvariantCulture, $" | {results[0].Guess:F4} |"));
}
