// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.SingleList;

/// <summary>All methods for one list beside each other, tests of what they assume, and a verdict.</summary>
public static class SingleListAnalysis
{
    /// <summary>Makes the report.</summary>
    /// <param name="counts">Who was seen how often.</param>
    /// <param name="settings">How.</param>
    /// <param name="random">Source of the seeds of the bootstrap; the same seed gives the same report on any number of cores.</param>
    /// <param name="progress">Told the share of the work done, 0 to 1.</param>
    /// <param name="cancel">Stops the work with an <see cref="OperationCanceledException"/>.</param>
    public static SingleListReport Run(
        RepeatCounts counts, SingleListSettings settings, Random random, IProgress<double>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(random);
        if (counts.Highest < 2) return Nothing(counts);
        var fits = FitAll(counts.Rows(), progress, cancel);
        var methods = fits.Select(item => new MethodResult(item.Method,
            item.Fit is null ? item.Refusal! : SingleListEstimator.Describe(counts, item.Method, item.Fit), item.Fit is null ? null : FrequencyFit.Of(item.Fit)?.PValue)).ToArray();
        var best = methods.Where(row => row.Method.Family().DescribesAllCounts && row.Outcome is SingleListEstimate)
            .MinBy(row => Math.Round(((SingleListEstimate)row.Outcome).Aic, 6))?.Method;
        var diagnostics = Diagnose(counts, fits.FirstOrDefault(item => item.Method == best).Fit, best, cancel);
        var bootstrap = best is null || settings.Replicates == 0 ? null
            : SingleListBootstrap.Run(counts, new RedrawPlan(best.Value, settings.Kind, settings.Replicates), random, null, cancel);
        progress?.Report(1);
        var judgement = new SingleListJudgement(counts, methods, diagnostics, bootstrap);
        return new SingleListReport(counts.Persons, counts.Sightings, judgement.Verdict, judgement.Reasons, judgement.Figure, judgement.LowerBound,
            methods, diagnostics, SingleListAssumptions.Of(methods, diagnostics))
        {
            Best = best,
            Groups = best is { } method && settings.GroupBy is { } by ? SingleListEstimator.Divide(counts, method, by) : [],
            Bootstrap = bootstrap,
        };
    }

    private static (SingleListMethod Method, SingleListFit? Fit, NoSingleListEstimate? Refusal)[] FitAll(
        CountRow[] rows, IProgress<double>? progress, CancellationToken cancel)
    {
        var methods = Enum.GetValues<SingleListMethod>();
        var fits = new (SingleListMethod, SingleListFit?, NoSingleListEstimate?)[methods.Length];
        var done = 0;
        Parallel.For(0, methods.Length, new ParallelOptions { CancellationToken = cancel }, at =>
        {
            var (fit, refusal) = SingleListEstimator.Fit(rows, methods[at]);
            fits[at] = (methods[at], fit, refusal);
            progress?.Report(0.5 * Interlocked.Increment(ref done) / methods.Length);
        });
        return fits;
    }

    private static SingleListDiagnostics Diagnose(RepeatCounts counts, SingleListFit? fit, SingleListMethod? best, CancellationToken cancel) => new(
        BoundaryTest.OfDispersion(counts),
        BoundaryTest.OfExtraOnes(counts, SingleListMethod.OneInflatedGeometric),
        RatioPlot.Of(counts),
        fit is null ? null : FrequencyFit.Of(fit),
        fit is null ? null : new ProfileLikelihood(fit).Interval(),
        best is null ? null : Influence.Of(counts, best.Value, cancel));

    private static SingleListReport Nothing(RepeatCounts counts) => new(
        counts.Persons, counts.Sightings, Verdict.NoEstimate,
        [counts.Persons == 0 ? "Nobody is on the list." : "Nobody was seen more than once, so nothing tells how many were never seen."],
        null, null, [], null, SingleListAssumptions.Of([], null));
}
