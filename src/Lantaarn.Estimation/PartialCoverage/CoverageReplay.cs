// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;
using MathNet.Numerics.Distributions;

namespace Lantaarn.Estimation.PartialCoverage;

/// <summary>
/// Replays the count in a world where the fit is true: as many people as were estimated are seen or missed again in every stratum by the
/// lists that work there, the guesses of the prior are drawn again, and all is fitted again. Each replicate has its own seed.
/// </summary>
internal sealed class CoverageReplay(CoverageDesign design, NormalPrior prior, CoverageFit truth)
{
    private readonly int[] _rows = [.. Enumerable.Range(0, design.Sample.Strata.Length).Select(stratum => design.Patterns(stratum).Count())];

    /// <summary>What is known of the unseen from elsewhere; known again in every replicate.</summary>
    public IReadOnlyList<KnownUnseen> Known { get; init; } = [];

    /// <summary>Per replicate and stratum: unseen people estimated, and unseen people there were.</summary>
    public (double Estimated, double Actual)[][] Run(Replaying how)
    {
        var seeds = Enumerable.Range(0, how.Replicates).Select(_ => how.Random.Next()).ToArray();
        var results = new (double, double)[how.Replicates][];
        var done = 0;
        var options = new ParallelOptions { CancellationToken = how.Cancel };
        Parallel.For(0, how.Replicates, options, () => new CoverageFitter(design, Known), (replicate, _, fitter) =>
        {
            results[replicate] = Replicate(fitter, new Random(seeds[replicate]));
            how.Progress?.Report((double)Interlocked.Increment(ref done) / how.Replicates);
            return fitter;
        }, _ => { });
        return results;
    }

    private (double, double)[] Replicate(CoverageFitter fitter, Random random)
    {
        var unseen = new double[_rows.Length];
        var counts = new List<double>();
        var row = 0;
        for (var stratum = 0; stratum < _rows.Length; stratum++)
        {
            var rows = design.Rows[row..(row += _rows[stratum])];
            double[] weights = [truth.Unseen[stratum], .. rows.Select(parts => parts.Sum(part => truth.Means[part.Cell]))];
            var persons = design.Sample.Strata[stratum].Table.Observed + truth.Unseen[stratum];
            var drawn = BinomialDraw.Divide((int)Math.Round(persons), weights, random);
            unseen[stratum] = drawn[0];
            counts.AddRange(drawn[1..]);
        }
        var known = Known.Select(piece => piece with { Persons = Restated(piece, unseen, random) }).ToArray();
        var fit = fitter.Fit([.. counts], prior.Redraw(truth.Coefficients, random), known);
        return [.. unseen.Select((actual, stratum) => (fit?.Unseen[stratum] ?? double.PositiveInfinity, actual))];
    }

    // What would be known from elsewhere in this replicate.
    private static double Restated(KnownUnseen piece, double[] unseen, Random random) =>
        Math.Max(0, piece.Strata.Sum(stratum => unseen[stratum]) + Math.Sqrt(piece.ErrorVariance) * Normal.Sample(random, 0, 1));
}
