// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Resampling;

namespace Lantaarn.Estimation;

/// <summary>Writes up what a table and its replicates say.</summary>
internal sealed class EstimateReport(EstimateWarning[] auditWarnings, int maxOrder, CancellationToken cancel)
{
    private const string Chapman = "Two lists taken to be independent (Chapman), interval by bootstrap";
    private const string Pairs = "Log-linear model with a dependence between every two lists, held loosely near none; interval by bootstrap";

    public EstimateOutcome ForTable(PreparedTable table, Replicate[] replicates)
    {
        var interval = BootstrapInterval.From([table], [replicates]);
        if (!double.IsFinite(interval.Upper)) return Unbounded([table]);
        var models = new ModelSpread(table.Corrected, maxOrder, cancel);
        EstimateWarning[] warnings = [.. TableWarnings(table), .. auditWarnings,
            .. Publishability.Warnings(interval.Lower, interval.Upper, interval.BoundaryShare, models.Disagreement)];
        return new Estimated(Describe([table], interval, warnings) with
        {
            Models = models.Rows,
            AveragedByAic = models.AveragedByAic,
            AveragedByBic = models.AveragedByBic,
        });
    }

    /// <summary>The sum of all strata.</summary>
    public EstimateOutcome ForSum(IReadOnlyList<PreparedTable> tables, Replicate[][] replicates)
    {
        var interval = BootstrapInterval.From(tables, replicates);
        if (!double.IsFinite(interval.Upper)) return Unbounded(tables);
        EstimateWarning[] warnings = [.. tables.SelectMany(TableWarnings).DistinctBy(warning => warning.Code), .. auditWarnings,
            .. Publishability.Warnings(interval.Lower, interval.Upper, interval.BoundaryShare, disagreement: 1)];
        return new Estimated(Describe(tables, interval, warnings));
    }

    /// <summary>The outcome for all strata joined, said to be so.</summary>
    public static EstimateOutcome AsTotal(EstimateOutcome joined)
    {
        if (joined is not Estimated { Estimate: var estimate }) return joined;
        EstimateWarning[] warnings = [.. estimate.Warnings, new(WarningCode.TotalFromJoinedStrata,
            "Some groups gave no estimate of their own, so the total was made from all groups joined and differs from the sum of the groups.")];
        return new Estimated(estimate with
        {
            Warnings = warnings,
            Verdict = Publishability.Judge(estimate.Lower, estimate.Upper, estimate.BoundaryShare),
        });
    }

    private static PopulationEstimate Describe(
        IReadOnlyList<PreparedTable> tables, BootstrapInterval interval, IReadOnlyList<EstimateWarning> warnings) =>
        new(tables.Sum(table => table.Observed.Observed),
            tables.Sum(table => table.Corrected.Observed),
            tables.Sum(table => table.Estimate),
            interval.Lower,
            interval.Upper,
            tables.All(table => table.Corrected.Lists.Count == 2) ? Chapman : Pairs,
            [],
            warnings,
            Publishability.Judge(interval.Lower, interval.Upper, interval.BoundaryShare))
        {
            BoundaryShare = interval.BoundaryShare,
        };

    private static NoEstimate Unbounded(IReadOnlyList<PreparedTable> tables) =>
        new(RefusalReason.Unbounded, "Too few people were seen by more than one list to set an upper limit. Join groups, or lists.",
            tables.Sum(table => table.Corrected.Observed),
            tables.Aggregate((double?)0, (sum, table) => sum + ListLowerBound.Of(table.Corrected)));

    private static IEnumerable<EstimateWarning> TableWarnings(PreparedTable table)
    {
        var lists = table.Corrected.Lists;
        if (table.EmptyLists.ToArray() is { Length: > 0 } empty)
            yield return new(WarningCode.EmptyList, $"Left out because nobody is on it: {string.Join(", ", empty)}.");
        if (lists.Count == 2)
            yield return new(WarningCode.TwoListsOnly, "With two lists it cannot be checked whether being on one makes being on the other "
                + "more or less likely; if more likely, the figure is too low.");
        var apart = lists.Where((_, list) => SharedWithOthers(table.Corrected, list) == 0).ToArray();
        if (apart.Length > 0)
            yield return new(WarningCode.ListApart, $"Shares nobody with any other list: {string.Join(", ", apart)}.");
        if (lists.Count > 2 && new ModelExistence().Check(table.Corrected.Cells, new LogLinearModel(lists.Count, HierarchicalModels.Pairs(lists.Count)))
            != ModelStanding.Sound)
            yield return new(WarningCode.SparseOverlaps, "Too few people are on more than one list to tell all dependences between lists; "
                + "the figure leans on the assumption that these are not extreme.");
    }

    private static double SharedWithOthers(CaptureTable table, int list) =>
        Enumerable.Range(0, table.Lists.Count).Where(other => other != list).Sum(other => table.SeenByAll(1 << list | 1 << other));
}
