// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.LinkageError;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.MultipleLists.ClosedPopulation;
using Lantaarn.Estimation.Resampling;

namespace Lantaarn.Estimation;

/// <summary>All that is known about one estimate, from which its warnings, its assumptions and its lower bound follow.</summary>
/// <param name="Sample">What it was made from.</param>
/// <param name="Linkage">What is known of the linkage; null where nothing is.</param>
/// <param name="Tables">The tables behind it: one, or all that are added up.</param>
/// <param name="Interval">Its interval.</param>
/// <param name="FitProbability">Of the test of fit; null where the tables cannot be at odds with the model.</param>
/// <param name="Models">What classical models make of it; null for a sum of tables.</param>
/// <param name="Sensitivity">What becomes of it under other assumptions; null for a sum of tables.</param>
internal sealed record Evidence(
    CaptureSample Sample, LinkageKnowledge? Linkage, IReadOnlyList<PreparedTable> Tables, BootstrapInterval Interval, double? FitProbability, ModelSpread? Models, EstimateSensitivity? Sensitivity)
{
    // A tenth beyond a limit is within what reading an interval takes.
    private const double FarOutside = 1.1;

    /// <summary>Ways in which people may differ, as far as the lists support them; empty where they cannot tell or do not matter.</summary>
    public IReadOnlyList<DifferingPeople> Differing => Sensitivity?.Differing ?? [];

    /// <summary>Whether ways of differing that the lists support lead to figures far outside the interval.</summary>
    public bool DifferencesDecide => Differing.Any(shape => IsFarOutside(shape.Total));

    /// <summary>Whether models that describe the lists about as well as the best one lie far outside the interval.</summary>
    public bool ModelsDecide => Models?.Heard.Any(fit => IsFarOutside(fit.Total)) ?? false;

    public bool LinkageIsSure => Linkage is { IsAudited: true } || Sample.LinkedExactly;

    /// <summary>Numbers of lists on which persons are, of which the audit had nobody.</summary>
    public IReadOnlyList<int> SizesNotAudited => Linkage is null ? [] :
        [.. Linkage.Matrix.UnauditedSizes.Where(size => Sample.Strata.Any(stratum => stratum.Table.SeenTimes(size) > 0))];

    public bool HasTwoLists => Tables.All(table => table.Corrected.Lists.Count == 2);

    /// <summary>Whether the overlaps can tell the dependence of every two lists, without leaning on the prior.</summary>
    public bool DependencesAreTold => Tables.Where(table => table.Corrected.Lists.Count > 2).All(table =>
        new ModelExistence().Check(table.Corrected.Cells, new LogLinearModel(table.Corrected.Lists.Count, HierarchicalModels.Pairs(table.Corrected.Lists.Count))) == ModelStanding.Sound);

    /// <summary>Lists open to part of the people only, in a way that nothing shows.</summary>
    public IReadOnlyList<string> PartialLists => Sample.PartialLists;

    public IReadOnlyList<string> EmptyLists => [.. Tables.SelectMany(table => table.EmptyLists).Distinct()];

    /// <summary>Lists that share nobody with any other list, in some table.</summary>
    public IReadOnlyList<string> ListsApart => [.. Tables.SelectMany(table => Apart(table.Corrected)).Distinct()];

    /// <summary>Whether the tables are at odds with the model: more so than one in twenty that the model makes.</summary>
    public bool FitsPoorly => FitProbability < 0.05;

    /// <summary>
    /// The least number of people that the data show. Where links may be missed one person may stand for two, and nothing more is sure than
    /// the largest list. Where the lists are at odds with the model nothing is sure but who was seen. Else it is the lower limit, or Chao's lower
    /// bound where that is lower, which also holds where people differ.
    /// </summary>
    public double LowerBound
    {
        get
        {
            if (Linkage is null && !Sample.LinkedExactly) return LargestList(Tables.Select(table => table.Observed));
            var seen = Tables.Sum(table => table.Corrected.Observed);
            return FitsPoorly ? seen : Math.Max(seen, Math.Min(Interval.Lower, Tables.Sum(table => ListLowerBound.Of(table.Corrected) ?? table.Corrected.Observed)));
        }
    }

    /// <summary>Persons on the largest list, each table by itself.</summary>
    public static double LargestList(IEnumerable<CaptureTable> tables) =>
        tables.Sum(table => Enumerable.Range(0, table.Lists.Count).Max(list => table.SeenByAll(1 << list)));

    private bool IsFarOutside(double total) => total > Interval.Upper * FarOutside || total < Interval.Lower / FarOutside;

    private static IEnumerable<string> Apart(CaptureTable table) => table.Lists.Where((_, list) =>
        Enumerable.Range(0, table.Lists.Count).Where(other => other != list).Sum(other => table.SeenByAll(1 << list | 1 << other)) == 0);
}
