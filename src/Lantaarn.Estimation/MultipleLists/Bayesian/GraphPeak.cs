// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists.Bayesian;

/// <summary>The number of unseen persons that one graph finds likeliest.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Unseen">Persons.</param>
/// <param name="Log">Logarithm of the probability there, up to the constant of the likelihood.</param>
internal sealed record GraphPeak(DecomposableGraph Graph, double Unseen, double Log)
{
    private const double Step = 1.1;

    /// <summary>The peak of every graph: on a coarse grid first, then refined, because many persons make it narrow.</summary>
    public static IReadOnlyList<GraphPeak> All(GraphLikelihood likelihood, IReadOnlyList<DecomposableGraph> graphs)
    {
        var sizes = new List<double> { 0 };
        for (var size = 1.0; size < SizeSum.MostUnseen; size *= Step) sizes.Add(size);
        var parts = sizes.Select(size => Parts(likelihood, size, graphs[0].Lists)).ToArray();
        return [.. graphs.Select(graph =>
        {
            var best = Enumerable.Range(0, parts.Length).MaxBy(position => GraphLikelihood.Log(graph, parts[position]));
            return Refine(likelihood, graph, sizes[Math.Max(0, best - 1)], sizes[Math.Min(sizes.Count - 1, best + 1)]);
        })];
    }

    private static GraphPeak Refine(GraphLikelihood likelihood, DecomposableGraph graph, double from, double to)
    {
        double At(double size) => GraphLikelihood.Log(graph, Parts(likelihood, size, graph.Lists));
        while (to - from > 0.5)
        {
            var (low, high) = (from + (to - from) / 3, to - (to - from) / 3);
            if (At(low) < At(high)) from = low;
            else to = high;
        }
        var size = Math.Round((from + to) / 2);
        return new GraphPeak(graph, size, At(size));
    }

    private static double[] Parts(GraphLikelihood likelihood, double size, int lists)
    {
        var parts = new double[1 << lists];
        likelihood.Parts(size, parts);
        return parts;
    }
}
