// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Bench.Attacks;

/// <summary>
/// How alike the records of one list are: shared bits, less what the two records share with everybody. Random flips only shrink this, by a
/// factor that the public schema tells, so the attacker takes them out on average.
/// </summary>
internal sealed class SimilarityGraph
{
    private SimilarityGraph(float[][] likeness, float[] setBits) => (Likeness, SetBits) = (likeness, setBits);

    /// <summary>Shared bits per pair, double centred.</summary>
    public float[][] Likeness { get; }

    public float[] SetBits { get; }

    public int Count => SetBits.Length;

    /// <param name="encodings">One list under one or several keys; several show what stays when the hashing differs.</param>
    /// <param name="flips">Probability that noise flipped a bit, below one half.</param>
    public static SimilarityGraph Of(IReadOnlyList<Filters> encodings, double flips)
    {
        var count = encodings[0].Count;
        var setBits = new float[count];
        var likeness = Enumerable.Range(0, count).Select(_ => new float[count]).ToArray();
        var kept = 1 - (2 * flips);
        foreach (var filters in encodings)
        {
            var sizes = Enumerable.Range(0, count).Select(row => (filters.SetBits(row) - (filters.Bits * flips)) / kept).ToArray();
            Parallel.For(0, count, row =>
            {
                setBits[row] += (float)sizes[row] / encodings.Count;
                for (var other = 0; other < count; other++)
                {
                    var shared = row == other ? sizes[row] : SharedBeforeNoise(row, other);
                    likeness[row][other] += (float)shared / encodings.Count;
                }
            });
            double SharedBeforeNoise(int row, int other) =>
                (filters.Shared(row, filters, other) - (filters.Bits * flips * flips) - (flips * kept * (sizes[row] + sizes[other]))) / (kept * kept);
        }
        Centre(likeness);
        return new(likeness, setBits);
    }

    private static void Centre(float[][] matrix)
    {
        var means = Array.ConvertAll(matrix, row => row.Average());
        var overall = means.Average();
        for (var i = 0; i < matrix.Length; i++)
            for (var j = 0; j < matrix.Length; j++) matrix[i][j] += overall - means[i] - means[j];
    }
}
