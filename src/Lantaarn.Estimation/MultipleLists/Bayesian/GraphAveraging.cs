// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists.Bayesian;

/// <summary>
/// Bayesian model averaging over all decomposable graphs of three to five lists (Madigan &amp; York 1997, Biometrika 84:19, doi
/// 10.1093/biomet/84.1.19). Exact up to the spacing of sizes: no sampling, no seed. It assumes a closed population, perfect linkage and
/// persons who differ only as dependence between pairs, or among joined lists, can show.
/// </summary>
public static class GraphAveraging
{
    // Graphs whose best size is this far (natural logarithm) below the best of all cannot matter.
    private const double Negligible = 40;
    private const double SmallestShare = 1e-6;
    private const double MostWithoutMean = 1e-3;

    /// <summary>Averages over the graphs of as many lists as the table has.</summary>
    /// <param name="table">The table, three to five lists; fractions are allowed.</param>
    /// <param name="prior">What is known beforehand.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns><see cref="GraphAverage"/> or <see cref="NoBayesianEstimate"/>.</returns>
    public static BayesianOutcome Estimate(CaptureTable table, GraphPrior prior, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(prior);
        if (BayesianRequirements.Refusal(table, mostLists: 5) is { } refusal) return refusal;
        var likelihood = new GraphLikelihood(table, prior.PersonsPerPattern ?? 1.0 / (1 << table.Lists.Count));
        var peaks = GraphPeak.All(likelihood, DecomposableGraph.All(table.Lists.Count));
        var highest = peaks.Max(peak => peak.Log);
        var matter = peaks.Where(peak => peak.Log > highest - Negligible).ToArray();
        var posterior = new SizeSum(likelihood, matter, prior).Run(cancel);
        return posterior.Quantile(0.5) is { } median
            ? Describe(table, prior, matter, posterior, median)
            : new NoBayesianEstimate(BayesianRefusal.Unbounded,
                "The lists set no limit to how many people were missed. Look for lists that share more people.");
    }

    private static GraphAverage Describe(CaptureTable table, GraphPrior prior, GraphPeak[] graphs, SizePosterior posterior, double median)
    {
        var observed = table.Observed;
        var upper = posterior.Quantile(0.975);
        var weights = graphs.Select((peak, position) => new GraphWeight(peak.Graph, posterior.GraphShares[position], observed + peak.Unseen))
            .OrderByDescending(graph => graph.Probability).ToArray();
        var withoutMean = weights.Where(weight => !HasMean(table, prior, weight.Graph)).Sum(weight => weight.Probability);
        return new GraphAverage(
            observed,
            observed + median,
            observed + posterior.Mode,
            prior.MostUnseen is not null || withoutMean <= MostWithoutMean ? observed + posterior.Mean : null,
            observed + posterior.Quantile(0.025)!.Value,
            observed + upper)
        {
            HighestDensity = upper is null ? [] : [.. SizeShape.HighestDensity(posterior, 0.95)
                .Select(range => new SizeRange(observed + range.Lower, observed + range.Upper))],
            Peaks = [.. SizeShape.Peaks(posterior).Select(peak => peak with { Size = observed + peak.Size })],
            Pairs = [.. HierarchicalModels.Pairs(table.Lists.Count).Select(pair => new PairProbability(
                pair, Math.Min(1, weights.Where(weight => weight.Graph.Pairs.Contains(pair)).Sum(weight => weight.Probability))))],
            Graphs = [.. weights.Where(weight => weight.Probability >= SmallestShare)],
            ShareBeyond = posterior.ShareBeyond,
        };
    }

    // Far out, the probability of a size falls as a power of it. Persons who are outside a margin bring that power nearer to -1.
    private static bool HasMean(CaptureTable table, GraphPrior prior, DecomposableGraph graph)
    {
        var perPattern = prior.PersonsPerPattern ?? 1.0 / (1 << table.Lists.Count);
        var power = table.Observed - 1;
        foreach (var (set, times) in graph.Margins)
        {
            var outside = Enumerable.Range(1, table.PatternCount).Where(pattern => (pattern & set) == 0).Sum(pattern => table[pattern]);
            var free = perPattern * (1 << table.Lists.Count) * (Math.Pow(0.5, LogLinearModel.Order(set)) - 1);
            power += times * (outside - table.Observed + free);
        }
        return power < -2;
    }
}
