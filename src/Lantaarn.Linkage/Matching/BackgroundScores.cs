// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// Similarity of pairs taken at large, nearly all of them two persons: an even sample of the pool, the same for the same content.
/// </summary>
internal sealed class BackgroundScores
{
    private const int LargestSample = 1 << 19;
    private const double HitsPerRecord = 20;

    // The additive sequence of the plastic number spreads points evenly over a square (Roberts 2018).
    private const double StepA = 0.7548776662466927;
    private const double StepB = 0.5698402909980532;

    private readonly long[] _sample = new long[ScoreHistogram.Bins];
    private readonly int _count;

    internal BackgroundScores(FilterPool pool, bool withinLists, long pairs)
    {
        Pairs = pairs;
        if (pairs == 0) return;
        var (sum, squares) = (0.0, 0.0);
        for (var i = 1; i <= Math.Min(LargestSample, 4 * pairs); i++)
        {
            var (a, b) = ((int)(i * StepA % 1 * pool.Count), (int)(i * StepB % 1 * pool.Count));
            if (a == b || (!withinLists && pool.List[a] == pool.List[b])) continue;
            var score = pool.Similarity(a, b);
            (sum, squares) = (sum + score, squares + score * score);
            _sample[Math.Min((int)(score * ScoreHistogram.Bins), ScoreHistogram.Bins - 1)]++;
            _count++;
        }
        Mean = _count == 0 ? 0 : sum / _count;
        Spread = _count == 0 ? 0 : Math.Sqrt(Math.Max(0, squares / _count - Mean * Mean));
    }

    /// <summary>Number of pairs there are to compare.</summary>
    internal long Pairs { get; }

    internal double Mean { get; }

    /// <summary>Standard deviation.</summary>
    internal double Spread { get; }

    /// <summary>Where about one of all pairs of two persons would be expected above, were their similarities normal.</summary>
    internal double Extreme => Mean + Spread * Math.Sqrt(2 * Math.Log(Math.Max(Pairs, 1)));

    /// <summary>
    /// Bin to search from: some twenty pairs to a record lie above it. That shows how the similarities of two persons fall
    /// off, which the decision needs, and keeps the number of pairs in hand.
    /// </summary>
    internal int FloorBin(int records)
    {
        var wanted = HitsPerRecord * records / Math.Max(Pairs, 1) * _count;
        var bin = ScoreHistogram.Bins;
        for (var above = 0.0; bin > 1 && above + _sample[bin - 1] <= wanted;) above += _sample[--bin];
        return Math.Clamp(bin, ScoreHistogram.Bins * 2 / 5, ScoreHistogram.Bins * 19 / 20);
    }
}
