// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using MathNet.Numerics;

namespace Lantaarn.Estimation.MultipleLists.Covariates;

/// <summary>
/// Population size from lists and characteristics of people together, by a hierarchical log-linear Poisson model (van der Heijden, Whittaker,
/// Cruyff, Bakker &amp; van der Vliet 2012, doi 10.1214/12-AOAS536; levels not recorded by every list: Zwane &amp; van der Heijden 2007, Stat.
/// Med. 26:1069). It assumes a closed population, perfect linkage, and that within a stratum people differ only as the model says.
/// </summary>
public static class CovariateEstimator
{
    /// <summary>Fits one model; refuses where no finite estimate exists.</summary>
    /// <param name="table">The table.</param>
    /// <param name="model">A model of the same lists and characteristics.</param>
    /// <returns><see cref="CovariateEstimate"/> or <see cref="NoCovariateEstimate"/>.</returns>
    /// <exception cref="ArgumentException">The model is about another number of lists or characteristics.</exception>
    public static CovariateOutcome Estimate(CovariateTable table, CovariateModel model)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(model);
        if (model.Lists != table.Lists.Length || model.Characteristics != table.Characteristics.Length)
            throw new ArgumentException("The model is about other lists or characteristics than the table.", nameof(model));
        if (table.Observed == 0)
            return new NoCovariateEstimate(CovariateRefusal.NobodySeen, "No list saw anyone, so there is nothing to estimate from.");
        var design = new CovariateDesign(table, model);
        var face = CovariateFace.Of(design);
        if (Refusal(table, face) is { } refusal) return refusal;
        var scoring = new CovariateScoring(design, face);
        return scoring.Fit() ? Describe(design, model, face, scoring) : new NoCovariateEstimate(CovariateRefusal.NotConverged,
            "No best fit was found: persons without a recorded level may all fall to one level, or the records tell too little. "
                + "Join levels or leave a term out.");
    }

    private static NoCovariateEstimate? Refusal(CovariateTable table, CovariateFace face)
    {
        string Strata(UnseenStanding standing) => string.Join("; ", face.Unseen.Index().Where(item => item.Item == standing)
            .Take(3).Select(item => string.Join(", ", table.StratumLevels(item.Index))));
        if (face.Unseen.Contains(UnseenStanding.NotIdentified))
            return new(CovariateRefusal.NotIdentified, "These lists cannot tell all terms of the model apart, so the unseen are free (first among "
                + $"{Strata(UnseenStanding.NotIdentified)}). Leave terms out.");
        return face.Unseen.Contains(UnseenStanding.Unbounded)
            ? new(CovariateRefusal.Unbounded, "Empty overlaps leave the number of unseen without limit "
                + $"(first among {Strata(UnseenStanding.Unbounded)}). Join levels or leave terms out.")
            : null;
    }

    private static CovariateEstimate Describe(CovariateDesign design, CovariateModel model, CovariateFace face, CovariateScoring scoring)
    {
        var table = design.Table;
        var unseen = design.UnseenRows.Select((row, stratum) => face.Unseen[stratum] == UnseenStanding.Zero ? 0 : scoring.Mean(row)).ToArray();
        var parameters = face.Parameters;
        var disjoint = Disjoint(design);
        var saturated = design.Records.Sum(record => record.Count * Math.Log(record.Count) - record.Count);
        var logLikelihood = scoring.LogLikelihood - design.Records.Sum(record => SpecialFunctions.GammaLn(record.Count + 1));
        PartSize Size(IEnumerable<int> strata) => Part(design, scoring, unseen, [.. strata]);
        var all = Enumerable.Range(0, design.Strata).ToArray();
        return new CovariateEstimate(
            model,
            Size(all) with { Observed = table.Observed },
            logLikelihood,
            disjoint is null ? null : Math.Max(0, 2 * (saturated - scoring.LogLikelihood)),
            disjoint - parameters,
            2 * parameters - 2 * logLikelihood,
            parameters * Math.Log(table.Observed) - 2 * logLikelihood)
        {
            Strata = [.. all.Select(stratum => Size([stratum]))],
            Levels = [.. table.Characteristics.SelectMany((item, at) => item.Levels.Select((name, level) =>
                new LevelSize(item.Name, name, Size(all.Where(stratum => table.Levels(stratum)[at] == level)))))],
            StrataAtZero = [.. all.Where(stratum => face.Unseen[stratum] == UnseenStanding.Zero)],
            Means = (scoring.Means(), unseen),
        };
    }

    private static PartSize Part(CovariateDesign design, CovariateScoring scoring, double[] unseen, HashSet<int> strata)
    {
        var completed = scoring.Completed();
        var observed = completed.Where((_, cell) => strata.Contains(design.Cells[cell].Stratum)).Sum();
        var missed = strata.Sum(stratum => unseen[stratum]);
        var gradient = new double[design.Columns];
        foreach (var stratum in strata)
            for (var k = 0; k < gradient.Length; k++) gradient[k] += unseen[stratum] * design.UnseenRows[stratum][k];
        return new PartSize(observed, observed + missed, Math.Sqrt(missed + scoring.Variance(gradient)));
    }

    // How many counts the table could show, where each cell belongs to one record at most; else null.
    private static int? Disjoint(CovariateDesign design)
    {
        var counted = design.Records.SelectMany(record => record.Cells).ToArray();
        return counted.Length == counted.Distinct().Count()
            ? design.Rows.Length - counted.Length + design.Records.Length
            : null;
    }
}
