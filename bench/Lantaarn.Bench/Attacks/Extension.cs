// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using MathNet.Numerics.LinearAlgebra;

namespace Lantaarn.Bench.Attacks;

/// <summary>
/// Grows first, uncertain pairs into a matching of two lists: from the pairs it learns how places on the axes of one list turn into places on
/// those of the other, scores all pairs by the likelihood ratio of that map, takes those who are each other's best, and learns again with
/// more axes. True pairs agree on one map and false ones on none, so a few per cent of true pairs can be enough.
/// </summary>
/// <remarks>After E. Grave, A. Joulin and Q. Berthet, "Unsupervised alignment of embeddings with Wasserstein Procrustes", 2019, with a ridge
/// regression in place of the rotation, so that axes which the lists do not share fade out.</remarks>
internal sealed class Extension(float[][] round, float[][] outside)
{
    public const int MostAxes = 150;

    private const int MostRepeats = 10;
    private const double Ridge = 0.05;
    private const double LeastVariance = 0.02;

    private static readonly int[] FirstStages = [5, 10, 20, 40];
    private static readonly int[] LastStages = [80, MostAxes];

    /// <summary>Of several starts, the one whose matching looks best to the attacker himself half way is grown to the end.</summary>
    /// <param name="starts">First scores: a row for each person in the round, a column for each entry.</param>
    public Claims Grow(params IEnumerable<float[][]> starts)
    {
        var best = starts.Select(start => Grow(start, FirstStages)).MaxBy(Confidence)!;
        return Claims.MutualBest(Grow(best, LastStages));
    }

    private float[][] Grow(float[][] scores, int[] stages)
    {
        var pairs = Claims.MutualBest(scores);
        foreach (var axes in stages)
        {
            for (var repeat = 0; repeat < MostRepeats; repeat++)
            {
                scores = Scores(pairs, axes);
                var before = pairs;
                pairs = Claims.MutualBest(scores);
                if (pairs.EntryOf.AsSpan().SequenceEqual(before.EntryOf)) break;
            }
        }
        return scores;
    }

    // The sum of the log likelihood ratios of the pairs.
    private static double Confidence(float[][] scores) =>
        Claims.MutualBest(scores).EntryOf.Select((entry, person) => entry < 0 ? 0 : Math.Max(0, scores[person][entry])).Sum();

    private float[][] Scores(Claims pairs, int axes)
    {
        var people = Enumerable.Range(0, round.Length).Where(person => pairs.EntryOf[person] >= 0).ToArray();
        var from = Matrix<double>.Build.Dense(people.Length, axes, (i, axis) => outside[pairs.EntryOf[people[i]]][axis]);
        var to = Matrix<double>.Build.Dense(people.Length, axes, (i, axis) => round[people[i]][axis]);
        var penalty = Matrix<double>.Build.DenseDiagonal(axes, axes, Ridge * people.Length);
        var map = (from.TransposeThisAndMultiply(from) + penalty).Cholesky().Solve(from.TransposeThisAndMultiply(to));
        var misses = to - (from * map);
        var variances = Enumerable.Range(0, axes).Select(axis => Math.Max(LeastVariance, misses.Column(axis).PointwisePower(2).Average())).ToArray();
        var predicted = Matrix<double>.Build.Dense(outside.Length, axes, (entry, axis) => outside[entry][axis]) * map;
        return LikelihoodRatios(predicted, variances);
    }

    // Log of the normal density around the predicted place over that of anybody, axis by axis.
    private float[][] LikelihoodRatios(Matrix<double> predicted, double[] variances)
    {
        var axes = variances.Length;
        var weighted = Enumerable.Range(0, outside.Length)
            .Select(entry => Enumerable.Range(0, axes).Select(axis => (float)(predicted[entry, axis] / variances[axis])).ToArray()).ToArray();
        var ofEntry = Enumerable.Range(0, outside.Length)
            .Select(entry => (float)Enumerable.Range(0, axes).Sum(axis => predicted[entry, axis] * predicted[entry, axis] / variances[axis]) / 2).ToArray();
        return [.. round.AsParallel().AsOrdered().Select(place =>
        {
            var own = Enumerable.Range(0, axes).Sum(axis => (place[axis] * place[axis] * (1 - (1 / variances[axis]))) - Math.Log(variances[axis])) / 2;
            return Enumerable.Range(0, outside.Length)
                .Select(entry => PrincipalAxes.Dot(place.AsSpan(0, axes), weighted[entry]) - ofEntry[entry] + (float)own).ToArray();
        })];
    }
}
