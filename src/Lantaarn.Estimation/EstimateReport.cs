// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.LinkageError;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Resampling;

namespace Lantaarn.Estimation;

/// <summary>Writes up what a table and its replicates say.</summary>
internal sealed class EstimateReport(CaptureSample sample, LinkageKnowledge? linkage, int maxOrder, CancellationToken cancel)
{
    private const string Chapman = "Two lists taken to be independent (Chapman), interval by bootstrap";
    private const string Pairs = "Log-linear model with a dependence between every two lists, held loosely near none; interval by bootstrap";

    public EstimateOutcome ForTable(PreparedTable table, Replicate[] replicates)
    {
        var models = new ModelSpread(table.Corrected, maxOrder, cancel);
        return For([table], [replicates], models, EstimateSensitivity.Of(table.Corrected, cancel)) is Estimated { Estimate: var estimate }
            ? new Estimated(estimate with { Models = models.Rows, AveragedByAic = models.AveragedByAic, AveragedByBic = models.AveragedByBic })
            : Unbounded([table]);
    }

    /// <summary>The sum of all strata.</summary>
    public EstimateOutcome ForSum(IReadOnlyList<PreparedTable> tables, Replicate[][] replicates) => For(tables, replicates, models: null, sensitivity: null);

    /// <summary>A table that gives no estimate, with a lower bound that holds for the linkage of the sample.</summary>
    public NoEstimate Refuse(NoEstimate refusal, CaptureTable observed) => linkage is not null || sample.LinkedExactly || refusal.LowerBound is null
        ? refusal
        : refusal with { LowerBound = Evidence.LargestList([observed]) };

    /// <summary>The outcome for all strata joined, said to be so.</summary>
    public static EstimateOutcome AsTotal(EstimateOutcome joined)
    {
        if (joined is not Estimated { Estimate: var estimate }) return joined;
        return new Estimated(estimate with
        {
            Warnings = [.. estimate.Warnings, new(WarningCode.TotalFromJoinedStrata,
                "Some groups gave no estimate of their own, so the total was made from all groups joined and differs from the sum of the groups.")],
        });
    }

    private EstimateOutcome For(IReadOnlyList<PreparedTable> tables, Replicate[][] replicates, ModelSpread? models, EstimateSensitivity? sensitivity)
    {
        var interval = BootstrapInterval.From(tables, replicates);
        if (!double.IsFinite(interval.Upper)) return Unbounded(tables);
        var evidence = new Evidence(sample, linkage, tables, interval, FitTest.Probability(tables, replicates), models, sensitivity);
        return new Estimated(new PopulationEstimate(
            tables.Sum(table => table.Observed.Observed),
            tables.Sum(table => table.Corrected.Observed),
            tables.Sum(table => table.Estimate),
            interval.Lower,
            interval.Upper,
            evidence.HasTwoLists ? Chapman : Pairs,
            [],
            evidence.LowerBound,
            [.. Warnings.Of(evidence)])
        {
            Assumptions = Assumptions.Of(evidence),
            FitProbability = evidence.FitProbability,
            Sensitivity = sensitivity,
            BoundaryShare = interval.BoundaryShare,
        });
    }

    private NoEstimate Unbounded(IReadOnlyList<PreparedTable> tables) => new NoEstimate(RefusalReason.Unbounded,
        "Too few people were seen by more than one list to set an upper limit. Join groups, or lists.",
        tables.Sum(table => table.Corrected.Observed),
        linkage is not null || sample.LinkedExactly
            ? tables.Aggregate((double?)0, (sum, table) => sum + ListLowerBound.Of(table.Corrected))
            : Evidence.LargestList(tables.Select(table => table.Observed)));
}
