// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.PartialCoverage;

/// <summary>
/// How many people there are when some lists do not work in some strata (place, group, period). Nobody there can be on those lists, so an
/// empty count says nothing: it is a structural zero, and counting it as a zero makes the lists look further apart than they are.
/// </summary>
/// <remarks>
/// All strata are estimated together by the likelihood of what could be observed: the sum over the lists that do not work there (Zwane, van
/// der Pal &amp; van der Heijden 2004, Statistics in Medicine 23:2267; their EM iteration has the same maximum). Each stratum has its own
/// size, every two lists may depend on one another, equally in all strata, and a list may reach one stratum better than another; log odds
/// ratios and differences of reach are held near zero by a normal prior of standard deviation 1.5. The interval is a parametric bootstrap
/// of the incomplete data with the prior guesses drawn again.
/// </remarks>
public static class CoverageEstimator
{
    /// <summary>Estimates every stratum and the total.</summary>
    /// <param name="sample">The strata.</param>
    /// <param name="settings">How many replicates.</param>
    /// <param name="random">Source of the seeds of the replicates; the same seed gives the same outcome on any number of cores.</param>
    /// <param name="progress">Told the share of replicates done, 0 to 1.</param>
    /// <param name="cancel">Stops the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns><see cref="CoverageEstimated"/>, or <see cref="NoEstimate"/> with the reason.</returns>
    public static EstimateOutcome Estimate(
        CoveredSample sample, EstimationSettings settings, Random random, IProgress<double>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(random);
        if (Refusal(sample) is { } refusal) return refusal;
        return Run(sample, [], new Replaying(settings.Replicates, random, progress, cancel)) is { } run ? Report(run) : Unbounded(sample);
    }

    /// <summary>Fits and replays; null where there is no fit.</summary>
    internal static CoverageRun? Run(CoveredSample sample, IReadOnlyList<KnownUnseen> known, Replaying how)
    {
        var (design, prior) = Prepare(sample);
        var fitter = new CoverageFitter(design, known);
        if (fitter.Fit(design.Counts(), prior, known) is not { } fit) return null;
        return new CoverageRun(design, fit, new CoverageReplay(design, prior, fit) { Known = known }.Run(how), [.. fitter.UntoldInteractions()]);
    }

    /// <summary>The house's model: every two lists may depend on one another, reach may differ, both held loosely near none.</summary>
    internal static (CoverageDesign Design, NormalPrior Prior) Prepare(CoveredSample sample)
    {
        var lists = sample.Lists.Count;
        var design = new CoverageDesign(sample, lists > 2 ? HierarchicalModels.Pairs(lists) : [], (_, _) => true);
        var precisions = new double[design.Terms];
        foreach (var term in design.ReachTerms.Concat(Enumerable.Range(design.FirstInteraction, design.Interactions.Count)))
            precisions[term] = 1 / (PairDependence.PriorDeviation * PairDependence.PriorDeviation);
        return (design, new NormalPrior(precisions, new double[design.Terms]));
    }

    /// <summary>Why the sample gives no estimate; null where it may.</summary>
    internal static NoEstimate? Refusal(CoveredSample sample)
    {
        var lists = Enumerable.Range(0, sample.Lists.Count).ToArray();
        if (sample.Observed == 0)
            return new(RefusalReason.NobodySeen, "No list saw anyone, so there is nothing to estimate from.", 0, null);
        if (lists.Length < 2)
            return new(RefusalReason.TooFewLists, "An estimate needs at least two lists, better three.", sample.Observed, null);
        if (lists.Where(list => SeenByAll(sample, 1 << list) == 0).Select(list => sample.Lists[list]).ToArray() is { Length: > 0 } empty)
            return new(RefusalReason.TooFewLists, $"Nobody at all is on: {string.Join(", ", empty)}. Leave out what saw nobody.", sample.Observed, null);
        if (sample.Strata.FirstOrDefault(stratum => stratum.Table.Observed == 0) is { } nobody)
            return new(RefusalReason.NobodySeen, $"Nobody was seen in '{nobody.Name}'. Join it with another stratum.", sample.Observed, null);
        return Connected(sample) ? null : new(RefusalReason.ListsDoNotOverlap,
            "Nobody was seen by two lists, in any stratum. Then the lists say nothing about how many people were missed.", sample.Observed, null);
    }

    /// <summary>The refusal of a sample that leaves the size open.</summary>
    internal static NoEstimate Unbounded(CoveredSample sample) => new(RefusalReason.Unbounded,
        "The lists set no limit to how many people were missed. Join strata, or leave lists out.", sample.Observed, null);

    /// <summary>The outcome of a fit and its replicates.</summary>
    internal static EstimateOutcome Report(CoverageRun run)
    {
        var (sample, unseen) = (run.Design.Sample, run.Fit.Unseen);
        var total = run.Interval([.. Enumerable.Range(0, unseen.Length)]);
        if (!double.IsFinite(total.Upper)) return Unbounded(sample);
        var strata = sample.Strata.Select((stratum, position) =>
        {
            var interval = run.Interval([position]);
            return new CoverageFigure(stratum.Name, Names(sample, stratum.Covering), stratum.Table.Observed,
                stratum.Table.Observed + unseen[position], interval.Lower, interval.Upper, BitOperations.PopCount((uint)stratum.Covering) < 2);
        }).ToArray();
        var dependences = Dependences(run);
        return new CoverageEstimated(
            new CoverageFigure("total", [], sample.Observed, sample.Observed + unseen.Sum(), total.Lower, total.Upper, LeansOnOthers: false),
            strata, dependences, CoverageAssumptions.For(sample, strata, dependences))
        {
            BoundaryShare = total.BoundaryShare,
        };
    }

    private static ListDependence[] Dependences(CoverageRun run) =>
        [.. run.Design.Interactions.Select((pair, i) =>
        {
            var names = Names(run.Design.Sample, pair);
            return new ListDependence(names[0], names[1], Math.Exp(run.Fit.Coefficients[run.Design.FirstInteraction + i]), !run.Untold.Contains(pair));
        })];

    private static string[] Names(CoveredSample sample, int lists) => [.. sample.Lists.Where((_, list) => (lists >> list & 1) == 1)];

    private static double SeenByAll(CoveredSample sample, int lists) => sample.Strata.Sum(stratum => stratum.Table.SeenByAll(lists));

    private static bool Connected(CoveredSample sample) =>
        Enumerable.Range(1, (1 << sample.Lists.Count) - 1).Any(pair => LogLinearModel.Order(pair) == 2 && SeenByAll(sample, pair) > 0);
}
