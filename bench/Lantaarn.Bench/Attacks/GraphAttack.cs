// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Bench.Attacks;

/// <summary>
/// Without the key: compares the graph of similarities in the round with that of the outside list, which the attacker encodes with keys of
/// his own. First pairs come from what a record shows whatever the key: set bits, how alike it is to how many others, and its place on the
/// axes along which people differ most, which are nearly the same in two lists of one population. <see cref="Extension"/> grows them. Of
/// several starts the attacker keeps the one whose matching looks best to himself.
/// </summary>
/// <remarks>A. Vidanage, P. Christen, T. Ranbaduge and R. Schnell, "A graph matching attack on privacy-preserving record linkage", 2020,
/// DOI 10.1145/3340531.3411931, gives the idea and the first features.</remarks>
internal static class GraphAttack
{
    private const int Quantiles = 24;

    private static readonly (bool Neighbours, int Axes)[] Starts = [(true, 0), (true, 2), (true, 4), (true, 8), (false, 4), (false, 8)];

    public static Claims Run(AttackerGraphs graphs) => graphs.Extension.Grow(Starts.Select(start =>
        Closeness(Features(graphs.Round, graphs.RoundPlaces, start), Features(graphs.Outside, graphs.OutsidePlaces, start))));

    private static float[][] Features(SimilarityGraph graph, float[][] places, (bool Neighbours, int Axes) start)
    {
        // The direction of an axis is arbitrary; let its longer tail be positive.
        var tails = Enumerable.Range(0, start.Axes).Select(axis => MathF.Sign(places.Sum(place => place[axis] * place[axis] * place[axis]))).ToArray();
        var features = new float[graph.Count][];
        Parallel.For(0, graph.Count, record => features[record] =
        [
            graph.SetBits[record],
            .. start.Neighbours ? Neighbours(graph, record) : [],
            .. tails.Select((sign, axis) => sign * places[record][axis]),
        ]);
        return Standardised(features);
    }

    private static float[] Neighbours(SimilarityGraph graph, int record)
    {
        var row = graph.Likeness[record].Where((_, other) => other != record).Order().ToArray();
        return
        [
            graph.Likeness[record][record],
            .. Enumerable.Range(0, Quantiles).Select(q => row[(int)((q + 0.5) * row.Length / Quantiles)]),
            row[^1], row[^2], row[^3], row[^5], row[^10],
        ];
    }

    private static float[][] Standardised(float[][] features)
    {
        for (var column = 0; column < features[0].Length; column++)
        {
            var mean = features.Average(row => row[column]);
            var spread = MathF.Sqrt(features.Average(row => (row[column] - mean) * (row[column] - mean)));
            if (spread == 0) spread = 1;
            foreach (var row in features) row[column] = (row[column] - mean) / spread;
        }
        return features;
    }

    private static float[][] Closeness(float[][] round, float[][] outside)
    {
        var lengths = Array.ConvertAll(outside, row => PrincipalAxes.Dot(row, row));
        return [.. round.AsParallel().AsOrdered().Select(row =>
            outside.Select((other, entry) => (2 * PrincipalAxes.Dot(row, other)) - lengths[entry] - PrincipalAxes.Dot(row, row)).ToArray())];
    }
}
