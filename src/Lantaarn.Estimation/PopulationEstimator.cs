// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.LinkageError;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Resampling;

namespace Lantaarn.Estimation;

/// <summary>
/// How many people there are in all, from several lists: corrects the capture tables for linkage error, adds the people nobody saw, and
/// gives an interval that holds chance, linkage error and unknown dependence between lists.
/// </summary>
/// <remarks>
/// The figure comes from a log-linear model in which every two lists may depend on one another, with a weak normal prior on each log odds
/// ratio (standard deviation 1.5). The interval is a parametric bootstrap over all persons, the unseen included, in which the twins and
/// the prior are drawn again too. Assumed: a closed population, every list about the same people, and dependence among three or more lists no
/// stronger than pairs imply.
/// </remarks>
public static class PopulationEstimator
{
    /// <summary>Estimates every stratum and the total.</summary>
    /// <param name="sample">The capture tables and the audit.</param>
    /// <param name="settings">How.</param>
    /// <param name="random">Source of the seeds of the replicates; the same seed gives the same outcome on any number of cores.</param>
    /// <param name="progress">Told the share of replicates done, 0 to 1.</param>
    /// <param name="cancel">Stops the work with an <see cref="OperationCanceledException"/>.</param>
    public static SampleOutcome Estimate(
        CaptureSample sample, EstimationSettings settings, Random random, IProgress<double>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(random);
        var linkage = LinkageKnowledge.Of(sample);
        var strata = sample.Strata.Select(stratum => PreparedTable.From(stratum.Table, linkage?.Matrix)).ToArray();
        var ready = strata.Where(stratum => stratum.Ready is not null).Select(stratum => stratum.Ready!).ToList();
        var joined = ready.Count < strata.Length && strata.Length > 1 ? PreparedTable.From(sample.Joined, linkage?.Matrix) : (null, null);
        if (joined.Ready is not null) ready.Add(joined.Ready);

        var replicates = ready.Count == 0 ? [] : new Bootstrap(ready, linkage).Run(settings.Replicates, random, progress, cancel);
        var report = new EstimateReport(sample, linkage, settings.MaxOrder, cancel);
        EstimateOutcome Describe(PreparedTable? table, NoEstimate? refusal, CaptureTable observed) =>
            table is null ? report.Refuse(refusal!, observed) : report.ForTable(table, replicates[ready.IndexOf(table)]);

        var outcomes = strata.Zip(sample.Strata, (prepared, stratum) =>
            new StratumOutcome(stratum.Name, Describe(prepared.Ready, prepared.Refusal, stratum.Table))).ToArray();
        var total = strata.Length == 1 ? outcomes[0].Outcome
            : joined == (null, null) ? report.ForSum(ready, replicates)
            : EstimateReport.AsTotal(Describe(joined.Ready, joined.Refusal, sample.Joined));
        return new SampleOutcome(total, outcomes);
    }
}
