// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using MathNet.Numerics.Distributions;

namespace Lantaarn.Estimation.MultipleLists.Bayesian;

/// <summary>
/// Whether chains agree, on ranks so that long tails do not hide disagreement (Vehtari, Gelman, Simpson, Carpenter &amp; Buerkner 2021,
/// doi 10.1214/20-BA1221).
/// </summary>
/// <param name="RHat">
/// Rank-normalised split R-hat, the larger of that for place and that for spread: 1 where chains cannot be told apart.
/// </param>
/// <param name="BulkDraws">Effective number of independent draws for the middle of the distribution.</param>
/// <param name="TailDraws">Effective number of independent draws for the 5% and 95% points, the smaller of the two.</param>
public sealed record ChainDiagnostics(double RHat, double BulkDraws, double TailDraws)
{
    /// <summary>Compares chains.</summary>
    /// <param name="chains">Two chains or more, equally long, of at least 8 draws.</param>
    /// <exception cref="ArgumentException">Fewer or shorter chains, or of different length.</exception>
    public static ChainDiagnostics Of(IReadOnlyList<IReadOnlyList<double>> chains)
    {
        ArgumentNullException.ThrowIfNull(chains);
        if (chains.Count < 2 || chains[0].Count < 8 || chains.Any(chain => chain.Count != chains[0].Count))
            throw new ArgumentException("At least two chains of the same length, 8 draws or more, are compared.", nameof(chains));
        var half = chains[0].Count / 2;
        double[][] split = [.. chains.Select(chain => chain.Take(half).ToArray()), .. chains.Select(chain => chain.TakeLast(half).ToArray())];
        var ordered = split.SelectMany(chain => chain).Order().ToArray();
        var median = Quantile(ordered, 0.5);
        var ranked = Normalised(split);
        var folded = Normalised(Map(split, value => Math.Abs(value - median)));
        return new ChainDiagnostics(
            Math.Max(PotentialReduction(ranked), PotentialReduction(folded)),
            EffectiveDraws(ranked),
            Math.Min(TailDrawsAt(split, Quantile(ordered, 0.05)), TailDrawsAt(split, Quantile(ordered, 0.95))));
    }

    private static double TailDrawsAt(double[][] chains, double limit) => EffectiveDraws(Map(chains, value => value <= limit ? 1 : 0));

    private static double[][] Map(double[][] chains, Func<double, double> change) =>
        [.. chains.Select(chain => Array.ConvertAll(chain, value => change(value)))];

    private static double Quantile(double[] ordered, double share) => ordered[(int)(share * (ordered.Length - 1))];

    // Ranks, ties averaged, turned into normal scores.
    private static double[][] Normalised(double[][] chains)
    {
        var all = chains.SelectMany((chain, c) => chain.Select((value, i) => (value, c, i))).OrderBy(item => item.value).ToArray();
        var scores = chains.Select(chain => new double[chain.Length]).ToArray();
        for (int first = 0, last; first < all.Length; first = last)
        {
            for (last = first + 1; last < all.Length && all[last].value == all[first].value; last++) { }
            var rank = (first + 1 + last) / 2.0;
            var score = Normal.InvCDF(0, 1, (rank - 0.375) / (all.Length + 0.25));
            for (var k = first; k < last; k++) scores[all[k].c][all[k].i] = score;
        }
        return scores;
    }

    private static (double Within, double Total) Variances(double[][] chains)
    {
        double length = chains[0].Length;
        var means = chains.Select(chain => chain.Average()).ToArray();
        var grand = means.Average();
        var between = means.Sum(mean => (mean - grand) * (mean - grand)) / (chains.Length - 1);
        var within = chains.Select((chain, c) => chain.Sum(value => (value - means[c]) * (value - means[c])) / (length - 1)).Average();
        return (within, within * (length - 1) / length + between);
    }

    // Chains that each stand still on a value of their own are as far apart as can be.
    private static double PotentialReduction(double[][] chains)
    {
        var (within, total) = Variances(chains);
        return total <= 0 ? 1 : within <= 0 ? double.PositiveInfinity : Math.Sqrt(total / within);
    }

    // Geyer's initial monotone sequence over the chains together.
    private static double EffectiveDraws(double[][] chains)
    {
        var (within, total) = Variances(chains);
        double draws = (double)chains.Length * chains[0].Length;
        if (total <= 0) return draws;
        var centred = chains.Select(chain => { var mean = chain.Average(); return Array.ConvertAll(chain, value => value - mean); }).ToArray();
        double Correlation(int lag) => 1 - (within - centred.Average(chain => Covariance(chain, lag))) / total;
        var (time, smallest) = (-1.0, double.PositiveInfinity);
        for (var lag = 0; lag + 1 < chains[0].Length; lag += 2)
        {
            var pair = (lag == 0 ? 1 : Correlation(lag)) + Correlation(lag + 1);
            if (pair <= 0) break;
            smallest = Math.Min(smallest, pair);
            time += 2 * smallest;
        }
        return Math.Min(draws * Math.Log10(draws), draws / Math.Max(time, 1 / Math.Log10(draws)));
    }

    private static double Covariance(double[] centred, int lag)
    {
        var sum = 0.0;
        for (var i = lag; i < centred.Length; i++) sum += centred[i] * centred[i - lag];
        return sum / centred.Length;
    }
}
