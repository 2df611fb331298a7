// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists.Bayesian;

/// <summary>
/// Population size averaged over all decomposable graphs, each weighted by how well it explains the table. Sizes are persons, the
/// observed included.
/// </summary>
/// <param name="Observed">Persons on the lists.</param>
/// <param name="Median">Half of the probability lies below; the figure to report.</param>
/// <param name="Mode">The likeliest size.</param>
/// <param name="Mean">
/// Mean size; null where more than 1 in 1,000 of the probability belongs to the heavy tails that have no mean. Under a bound of the
/// prior there always is one.
/// </param>
/// <param name="Lower">2.5% of the probability lies below.</param>
/// <param name="Upper">97.5% of the probability lies at or below; null where that is beyond every size looked at (a thousand million).</param>
public sealed record GraphAverage(double Observed, double Median, double Mode, double? Mean, double Lower, double? Upper) : BayesianOutcome
{
    /// <summary>
    /// The smallest set of sizes that holds 95% of the probability: one range, or several where the table supports several answers. Empty
    /// where <see cref="Upper"/> is null.
    /// </summary>
    public required IReadOnlyList<SizeRange> HighestDensity { get; init; }

    /// <summary>Peaks of the probability, from small to large. More than one means that the table supports several answers.</summary>
    public required IReadOnlyList<SizePeak> Peaks { get; init; }

    /// <summary>Probability that two lists depend on one another directly, per pair.</summary>
    public required IReadOnlyList<PairProbability> Pairs { get; init; }

    /// <summary>The graphs, most probable first; those below one in a million left out.</summary>
    public required IReadOnlyList<GraphWeight> Graphs { get; init; }

    /// <summary>
    /// Share of the probability, 0 to 1, that sizes beyond the prior's bound would have had (without a bound: beyond a thousand million).
    /// Above 0.01 the upper limit and the mean are the bound's, not the data's.
    /// </summary>
    public required double ShareBeyond { get; init; }
}

/// <summary>A range of sizes.</summary>
/// <param name="Lower">Smallest size.</param>
/// <param name="Upper">Largest size.</param>
public readonly record struct SizeRange(double Lower, double Upper);

/// <summary>A peak of the probability of the size.</summary>
/// <param name="Size">The likeliest size nearby.</param>
/// <param name="Probability">What lies between the valleys around it, 0 to 1.</param>
public readonly record struct SizePeak(double Size, double Probability);

/// <summary>How probable it is that two lists depend on one another directly.</summary>
/// <param name="Lists">The two lists, as a pattern.</param>
/// <param name="Probability">0 to 1.</param>
public readonly record struct PairProbability(int Lists, double Probability);

/// <summary>One graph and what it says.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Probability">Of the graph, 0 to 1.</param>
/// <param name="Mode">The likeliest size if this graph is true.</param>
public sealed record GraphWeight(DecomposableGraph Graph, double Probability, double Mode);
