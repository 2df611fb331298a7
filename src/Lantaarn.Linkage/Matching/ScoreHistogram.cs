// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>How many pairs of records have which similarity, in bins of 0.005. Nothing below the search floor was kept.</summary>
/// <param name="FloorBin">First bin that was searched in full, 0 to 199; bins before it are empty.</param>
/// <param name="Pairs">Pairs in each of the 200 bins; bin b runs from 0.005 b up to 0.005 (b + 1), the last one includes 1.</param>
public sealed record ScoreHistogram(int FloorBin, IReadOnlyList<long> Pairs)
{
    /// <summary>Number of bins between 0 and 1.</summary>
    public const int Bins = 200;

    /// <summary>Similarity from which pairs were searched, 0 to 1.</summary>
    public double Floor => LowerEdge(FloorBin);

    /// <summary>Lower edge of a bin.</summary>
    public static double LowerEdge(int bin) => (double)bin / Bins;

    /// <summary>Middle of a bin.</summary>
    public static double Middle(int bin) => (bin + 0.5) / Bins;

    /// <summary>The bin that a similarity of 0 to 1 falls into.</summary>
    public static int BinOf(double similarity) => Math.Min((int)(similarity * Bins), Bins - 1);

    internal static ScoreHistogram Of(FilterPool pool, ReadOnlySpan<PairHit> hits, int floorBin)
    {
        var pairs = new long[Bins];
        foreach (var (a, b, shared) in hits)
            pairs[Math.Min(Similarity.Weights * shared * Bins / Similarity.Weighed(pool.SetBits[a], pool.SetBits[b]), Bins - 1)]++;
        return new ScoreHistogram(floorBin, pairs);
    }
}
