// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using static System.FormattableString;

namespace Lantaarn.Estimation.MultipleLists.Bayesian;

/// <summary>
/// Population size when people fall into unknown classes that differ in how likely each list is to see them (Manrique-Vallier 2016,
/// Biometrics 72:1246, doi 10.1111/biom.12502). Chains start far apart, and no figure comes out before they agree; the number of
/// unseen has no cap. It assumes a closed population, perfect linkage, and that the classes explain all dependence between lists:
/// nobody can check that for the people whom no list saw (Aleshin-Guendel, Sadinle &amp; Wakefield 2024).
/// </summary>
public static class LatentClasses
{
    private const int FirstSweeps = 4000;
    private const int KeptDraws = 1000;
    private const double Tail = 0.025;

    /// <summary>Runs the chains, doubling them until they agree or the settings forbid more.</summary>
    /// <param name="table">The table: three to eight lists, whole counts.</param>
    /// <param name="settings">How.</param>
    /// <param name="random">Seeds the chains; the same seed gives the same outcome on any number of cores.</param>
    /// <param name="progress">Share of the most sweeps that were made; the run may end well before 1.</param>
    /// <param name="cancel">Stops the chains.</param>
    /// <returns><see cref="LatentClassEstimate"/>, <see cref="ChainsDisagree"/> or <see cref="NoBayesianEstimate"/>.</returns>
    public static BayesianOutcome Estimate(CaptureTable table, LatentClassSettings settings, Random random,
        IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(random);
        if (BayesianRequirements.Refusal(table, CaptureTable.MostLists) is { } refusal) return refusal;
        if (Enumerable.Range(1, table.PatternCount).Any(pattern => table[pattern] != Math.Floor(table[pattern])))
            return new NoBayesianEstimate(BayesianRefusal.FractionalCounts,
                "This estimate divides whole persons over classes, and the table has fractions.");
        var runs = Enumerable.Range(0, settings.Chains).Select(chain => new LatentClassChain(
            table, settings.Classes, Math.Pow(0.2, chain % 4), new Random(random.Next()))).ToArray();
        for (var sweeps = FirstSweeps; ; sweeps = Math.Min(2 * sweeps, settings.MostSweeps))
        {
            Parallel.ForEach(runs, new ParallelOptions { CancellationToken = cancel }, run => run.Extend(sweeps, cancel));
            progress?.Report((double)sweeps / settings.MostSweeps);
            var draws = runs.Select(run => run.Draws(KeptDraws)).ToArray();
            if (draws.Any(chain => chain.Count(unseen => unseen > LatentClassChain.MostUnseen / 10) > Tail * chain.Length))
                return new NoBayesianEstimate(BayesianRefusal.Unbounded, "The number of unseen ran away: the lists set no limit to it.");
            var diagnostics = ChainDiagnostics.Of(draws);
            if (Agree(diagnostics, settings)) return Describe(table, draws, runs, diagnostics);
            if (sweeps == settings.MostSweeps) return Disagree(diagnostics, sweeps);
        }
    }

    private static bool Agree(ChainDiagnostics diagnostics, LatentClassSettings settings) =>
        diagnostics.RHat <= settings.MostRHat && Math.Min(diagnostics.BulkDraws, diagnostics.TailDraws) >= settings.FewestEffectiveDraws;

    private static ChainsDisagree Disagree(ChainDiagnostics diagnostics, int sweeps) => new(
        Invariant($"After {sweeps} sweeps the chains still disagree (R-hat {diagnostics.RHat:F3}, {diagnostics.BulkDraws:F0} effective draws). ")
            + "Allow more sweeps, or use another method: the table may support several answers.", diagnostics, sweeps);

    private static LatentClassEstimate Describe(CaptureTable table, double[][] draws, LatentClassChain[] runs, ChainDiagnostics diagnostics)
    {
        var ordered = draws.SelectMany(chain => chain).Order().ToArray();
        double At(double share) => table.Observed + ordered[(int)Math.Round(share * (ordered.Length - 1))];
        var mean = ordered.Average();
        return new LatentClassEstimate(
            table.Observed,
            At(0.5),
            table.Observed + mean,
            Math.Sqrt(ordered.Average(value => (value - mean) * (value - mean))),
            At(Tail),
            At(1 - Tail),
            diagnostics)
        {
            ShareAboveTwentyfold = ordered.Count(unseen => unseen > 20 * table.Observed) / (double)ordered.Length,
            ClassesInUse = runs.Average(run => run.MeanClassesInUse),
        };
    }
}
