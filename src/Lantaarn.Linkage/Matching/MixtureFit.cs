// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>Fits the two kinds of pairs to a histogram of similarities, without the pairs that are almost equal.</summary>
internal static class MixtureFit
{
    // Counts scatter more than Poisson around any smooth curve; negative binomial with this size allows some 14 % in full bins,
    // so that the many pairs near the floor do not dictate the shape where it matters.
    private const double Size = 50;

    // Logarithm of a number of pairs that is as good as none.
    private const double NoPairs = -50;

    internal static ScoreMixture Fit(ScoreHistogram histogram)
    {
        var best = (Parameters: Array.Empty<double>(), Cost: double.PositiveInfinity);
        foreach (var start in Starts(histogram))
        {
            double[] step = [0.5, 0.3, 0.5, 0.7, 0.4, 0.4];
            var found = SimplexSearch.Minimise(p => Cost(histogram, p), start, step, 3000);
            found = SimplexSearch.Minimise(p => Cost(histogram, p), found, step, 3000);
            var cost = Cost(histogram, found);
            if (cost < best.Cost) best = (found, cost);
        }
        return new ScoreMixture(histogram.FloorBin, best.Parameters);
    }

    /// <summary>
    /// By how much pairs of one person explain a histogram better than pairs of two persons alone do, as a difference of log-likelihoods. By
    /// chance the three more parameters gain about 1.5, and gained up to 5 in rounds of lists about different people.
    /// </summary>
    internal static double Gain(ScoreHistogram histogram, ScoreMixture mixture)
    {
        double[] WithoutSame(double[] different) => [.. different, NoPairs, 0, Math.Log(40)];
        double[] step = [0.5, 0.3, 0.5];
        var alone = Starts(histogram).Select(start => start[..3]).DistinctBy(start => start[1]).Min(start =>
        {
            var found = SimplexSearch.Minimise(p => Cost(histogram, WithoutSame(p)), start, step, 1500);
            return Cost(histogram, WithoutSame(SimplexSearch.Minimise(p => Cost(histogram, WithoutSame(p)), found, step, 1500)));
        });
        return alone - Cost(histogram, mixture.Parameters.ToArray());
    }

    /// <summary>Fits to a histogram that is much like the one that gave the start.</summary>
    internal static ScoreMixture Refit(ScoreHistogram histogram, ScoreMixture start) =>
        new(histogram.FloorBin, SimplexSearch.Minimise(p => Cost(histogram, p), start.Parameters.ToArray(), [0.1, 0.1, 0.1, 0.2, 0.1, 0.1], 1500));

    /// <summary>A histogram as the mixture could have made it, with the scatter that the fit allows for; pairs almost equal stay as counted.</summary>
    internal static ScoreHistogram Redraw(ScoreMixture mixture, ScoreHistogram like, Random random)
    {
        var pairs = like.Pairs.ToArray();
        for (var bin = mixture.FloorBin; bin < ScoreMixture.AlikeBin; bin++)
        {
            var expected = mixture.Different(bin) + mixture.Same(bin);
            var scatter = Math.Sqrt(expected + expected * expected / Size) * Normal(random);
            pairs[bin] = (long)Math.Max(0, Math.Round(expected + scatter));
        }
        return new ScoreHistogram(like.FloorBin, pairs);
    }

    // G. E. P. Box and M. E. Muller 1958, doi:10.1214/aoms/1177706645.
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double Cost(ScoreHistogram histogram, double[] parameters)
    {
        var mixture = new ScoreMixture(histogram.FloorBin, parameters);
        var cost = 0.0;
        for (var bin = histogram.FloorBin; bin < ScoreMixture.AlikeBin; bin++)
        {
            var expected = mixture.Different(bin) + mixture.Same(bin) + 1e-9;
            cost += (histogram.Pairs[bin] + Size) * Math.Log(1 + expected / Size) - histogram.Pairs[bin] * Math.Log(expected / Size);
        }
        return double.IsFinite(cost) ? cost + Implausible(parameters) : double.PositiveInfinity;
    }

    // A beta narrower than a bin or wider than the whole scale describes no kind of pairs, and a tail that falls ever faster or
    // hardly at all no two persons: e^0.7 is the bend of a normal curve, e^-0.5 as flat as family names in common make it.
    private static double Implausible(double[] parameters)
    {
        var (bend, precision) = (parameters[2], parameters[5]);
        return 50 * (Square(Math.Max(0, bend - 0.7)) + Square(Math.Max(0, -0.5 - bend)))
            + 10 * (Square(Math.Max(0, precision - 7)) + Square(Math.Max(0, 1 - precision)));
    }

    private static double Square(double x) => x * x;

    private static IEnumerable<double[]> Starts(ScoreHistogram histogram)
    {
        var top = Math.Log(histogram.Pairs[histogram.FloorBin] + 1.0);
        var pairs = histogram.Pairs.Sum();
        foreach (var slope in new[] { 0.1, 0.35, 0.8 })
            foreach (var share in new[] { 0.25, 0.5, 0.75 })
            {
                var mean = histogram.Floor + share * (1 - histogram.Floor);
                yield return [top, Math.Log(slope), 0, Math.Log(1 + 0.05 * pairs), Math.Log(mean / (1 - mean)), Math.Log(40)];
            }
    }
}
