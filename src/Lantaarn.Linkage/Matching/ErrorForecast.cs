// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// How often the threshold is expected to be wrong, from the similarities alone: without labels, and so only as far as the two curves of the
/// mixture are right. Intervals come from fitting again to histograms drawn from the fitted one (parametric bootstrap, Efron and Tibshirani
/// 1993), which scatter as the fit allows for.
/// </summary>
internal sealed class ErrorForecast
{
    private const int Replicates = 100;
    private const int Seed = 20261122;

    private readonly ScoreMixture _mixture;
    private readonly double _free;

    private ErrorForecast(ScoreMixture mixture, double free, ExpectedRate falsely, ExpectedRate missed) =>
        (_mixture, _free, FalseMatchRate, MissedMatchRate) = (mixture, free, falsely, missed);

    /// <summary>Share of the pairs at or above the threshold that are two persons.</summary>
    internal ExpectedRate FalseMatchRate { get; }

    /// <summary>Share of the pairs of one person that lie below the threshold.</summary>
    internal ExpectedRate MissedMatchRate { get; }

    /// <summary>Pairs of one person below the search floor, of which nothing is seen.</summary>
    internal double UnseenPairs => Enumerable.Range(0, _mixture.FloorBin).Sum(_mixture.Same);

    /// <param name="mixture">The two kinds of pairs.</param>
    /// <param name="scores">The histogram they were fitted to.</param>
    /// <param name="threshold">First bin that counts as one person.</param>
    /// <param name="free">Share of the pairs of two persons that compete.</param>
    internal static ErrorForecast Of(ScoreMixture mixture, ScoreHistogram scores, int threshold, double free)
    {
        var random = new Random(Seed);
        var (falsely, missed) = Rates(mixture, scores, threshold, free);
        var replicates = Enumerable.Range(0, Replicates)
            .Select(_ => MixtureFit.Redraw(mixture, scores, random))
            .Select(drawn => Rates(MixtureFit.Refit(drawn, mixture), drawn, threshold, free)).ToList();
        return new(mixture, free, Interval(falsely, replicates.ConvertAll(rate => rate.False)), Interval(missed, replicates.ConvertAll(rate => rate.Missed)));
    }

    /// <summary>Probability that a pair of this similarity is one person.</summary>
    internal double SamePerson(double similarity) => _mixture.Posterior(ScoreHistogram.BinOf(similarity), _free);

    private static (double False, double Missed) Rates(ScoreMixture mixture, ScoreHistogram scores, int threshold, double free)
    {
        var bins = Enumerable.Range(0, ScoreMixture.AlikeBin).ToArray();
        var alike = scores.Pairs.Skip(ScoreMixture.AlikeBin).Sum();
        var linkedSame = alike + bins[threshold..].Sum(mixture.Same);
        var linkedDifferent = free * bins[threshold..].Sum(mixture.Different);
        return (linkedDifferent / (linkedDifferent + linkedSame), 1 - linkedSame / (alike + bins.Sum(mixture.Same)));
    }

    private static ExpectedRate Interval(double value, List<double> replicates)
    {
        replicates.Sort();
        return new(value, Math.Min(value, replicates[Replicates / 40]), Math.Max(value, replicates[^(Replicates / 40 + 1)]));
    }
}
