// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Bench.Attacks;

/// <summary>
/// Without the key: compares the graph of similarities in the round with that of the outside list, which the attacker encodes with keys of
/// his own. First pairs come from what a record shows whatever the key (set bits, and how alike it is to how many others); from there
/// <see cref="Extension"/> grows them.
/// </summary>
/// <remarks>A. Vidanage, P. Christen, T. Ranbaduge and R. Schnell, "A graph matching attack on privacy-preserving record linkage", 2020,
/// DOI 10.1145/3340531.3411931, gives the idea and the first features.</remarks>
internal static class GraphAttack
{
    private const int OwnKeys = 4;
    private const int FirstOwnKey = 1000;
    private const int Quantiles = 24;

    public static Claims Run(Filters round, AttackScenario scenario, EncodingSchema schema)
    {
        var quiet = schema.With(schema.Hardening with { Noise = 0 });
        var own = Enumerable.Range(FirstOwnKey, OwnKeys).Select(key => Filters.Encode(scenario.Outside, quiet, key)).ToArray();
        var (seen, known) = (SimilarityGraph.Of([round], schema.Hardening.Noise / 2), SimilarityGraph.Of(own, 0));
        var extension = new Extension(PrincipalAxes.Of(seen, Extension.MostAxes), PrincipalAxes.Of(known, Extension.MostAxes));
        var first = Closeness(Features(seen), Features(known));
        AttackBench.Debug("first", Claims.MutualBest(first), scenario, 0);
        var s = extension.Grow(first);
        AttackBench.Debug("grown", Claims.MutualBest(s), scenario, Extension.Confidence(s));
        return Claims.MutualBest(s);
    }

    private static float[][] Features(SimilarityGraph graph)
    {
        var features = new float[graph.Count][];
        Parallel.For(0, graph.Count, record =>
        {
            var row = graph.Likeness[record].Where((_, other) => other != record).Order().ToArray();
            features[record] =
            [
                graph.SetBits[record], graph.Likeness[record][record],
                .. Enumerable.Range(0, Quantiles).Select(q => row[(int)((q + 0.5) * row.Length / Quantiles)]),
                row[^1], row[^2], row[^3], row[^5], row[^10],
            ];
        });
        return Standardised(features);
    }

    private static float[][] Standardised(float[][] features)
    {
        for (var column = 0; column < features[0].Length; column++)
        {
            var mean = features.Average(row => row[column]);
            var spread = MathF.Sqrt(features.Average(row => (row[column] - mean) * (row[column] - mean)));
            foreach (var row in features) row[column] = (row[column] - mean) / spread;
        }
        return features;
    }

    private static float[][] Closeness(float[][] round, float[][] outside) =>
        [.. round.AsParallel().AsOrdered().Select(row => outside.Select(other => -row.Zip(other, (a, b) => (a - b) * (a - b)).Sum()).ToArray())];
}
