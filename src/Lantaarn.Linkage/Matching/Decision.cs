// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// Which similarities count as one person: those at which a pair is as likely one person as two. That makes the fewest wrong
/// decisions about pairs; the best F1 lies where the probability is F1 / 2 (Lipton, Elkan and Naryanaswamy 2014,
/// doi:10.1007/978-3-662-44851-9_15), a little lower, and a false link does more harm than a missed one.
/// </summary>
internal sealed record Decision
{
    // Fewer pairs than this above a threshold say too little about a distribution.
    private const double FewestPairs = 30;
    private const double BeyondDoubt = 0.9;

    // A log-likelihood; twice what chance gains (see MixtureFit.Gain).
    private const double LeastGain = 10;
    private const double BandWithoutFit = 0.03;

    // In a tiny round pairs of one person stand out among the pairs at large, and noise keeps even equal people apart a little.
    private const double MostWithoutFit = 0.9;

    internal required double Threshold { get; init; }

    internal required double Lower { get; init; }

    internal required double Upper { get; init; }

    /// <summary>Least average similarity between two groups of one person.</summary>
    internal required double AverageLevel { get; init; }

    /// <summary>How often the threshold is expected to be wrong; null where the similarities showed none.</summary>
    internal ErrorForecast? Forecast { get; private init; }

    /// <summary>Decides from the similarities of the round, and falls back to a fixed threshold where they show none.</summary>
    /// <param name="scores">Similarities above the search floor.</param>
    /// <param name="background">Similarities at large.</param>
    /// <param name="freeShare">
    /// Share of the pairs of two persons whose records have not found their own yet, given a threshold: where a list holds nobody
    /// twice, only those compete. Always 1 elsewhere.
    /// </param>
    /// <param name="fallback">Least threshold without a fit.</param>
    internal static Decision From(
        ScoreHistogram scores, BackgroundScores background, Func<double, double> freeShare, double fallback)
    {
        if (scores.Pairs.Sum() < FewestPairs) return WithoutFit(background, fallback);
        var mixture = MixtureFit.Fit(scores);
        var atLarge = Crossing(mixture, scores.FloorBin, 1, 0.5);
        var free = freeShare(ScoreHistogram.LowerEdge(atLarge));
        var threshold = Crossing(mixture, scores.FloorBin, free, 0.5);
        return IsCredible(mixture, scores, atLarge, threshold) && PairsBeyondDoubt(mixture, scores, free) >= FewestPairs
            && MixtureFit.Gain(scores, mixture) >= LeastGain
            ? WithFit(mixture, scores, background, threshold, free) : WithoutFit(background, fallback);
    }

    // In a small round of clean lists all true pairs are equal, and the curve of one person is laid through chance pairs: it would join people who
    // share nothing. A curve that is right has pairs, besides the equal ones, that are one person beyond doubt.
    private static long PairsBeyondDoubt(ScoreMixture mixture, ScoreHistogram scores, double free) =>
        Enumerable.Range(0, ScoreMixture.AlikeBin).Where(bin => mixture.Posterior(bin, free) >= BeyondDoubt).Sum(bin => scores.Pairs[bin]);

    private static bool IsCredible(ScoreMixture mixture, ScoreHistogram scores, int atLarge, int threshold)
    {
        var found = scores.Pairs.Take(ScoreMixture.AlikeBin).Skip(atLarge).Sum();
        var expected = Enumerable.Range(0, ScoreMixture.AlikeBin).Skip(atLarge).Sum(mixture.Same);
        return threshold > scores.FloorBin && atLarge < ScoreMixture.AlikeBin && mixture.SameMean > ScoreHistogram.LowerEdge(atLarge)
            && found >= FewestPairs && expected >= FewestPairs && expected > 0.5 * found && expected < 2 * found;
    }

    private static Decision WithFit(
        ScoreMixture mixture, ScoreHistogram scores, BackgroundScores background, int threshold, double free)
    {
        var level = ScoreHistogram.LowerEdge(threshold);
        return new Decision
        {
            Threshold = level,
            Lower = ScoreHistogram.LowerEdge(Crossing(mixture, scores.FloorBin, free, 0.1)),
            Upper = ScoreHistogram.LowerEdge(Crossing(mixture, scores.FloorBin, free, BeyondDoubt)),
            AverageLevel = Math.Min(level, (background.Mean + mixture.SameMean) / 2),
            Forecast = ErrorForecast.Of(mixture, scores, threshold, free),
        };
    }

    private static Decision WithoutFit(BackgroundScores background, double fallback)
    {
        var threshold = Math.Min(MostWithoutFit, Math.Max(fallback, background.Extreme));
        return new Decision
        {
            Threshold = threshold,
            Lower = threshold - BandWithoutFit,
            Upper = threshold + BandWithoutFit,
            AverageLevel = threshold,
        };
    }

    /// <summary>From the bulk of the pairs of one person downwards, the last bin where they still have this probability.</summary>
    private static int Crossing(ScoreMixture mixture, int floorBin, double free, double probability)
    {
        var bin = Math.Min((int)(mixture.SameMean * ScoreHistogram.Bins), ScoreMixture.AlikeBin - 1);
        if (mixture.Posterior(bin, free) < probability) return ScoreHistogram.Bins;
        while (bin > floorBin && mixture.Posterior(bin - 1, free) >= probability) bin--;
        return bin;
    }
}
