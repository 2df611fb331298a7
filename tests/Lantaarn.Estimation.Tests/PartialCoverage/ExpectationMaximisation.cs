// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Numerics;
using Lantaarn.Estimation.PartialCoverage;

namespace Lantaarn.Estimation.Tests.PartialCoverage;

/// <summary>
/// The EM iteration as published, as a plain twin: each observed margin is split over the missing lists by the fitted shares, the model is
/// fitted to the completed table, and so on.
/// </summary>
internal static class ExpectationMaximisation
{
    public static double[] Unseen(CoveredSample sample, LogLinearModel model)
    {
        var design = CoverageModelFit.Design(sample, model);
        var counts = design.Counts();
        var completed = design.Rows.SelectMany(row => row).Select(part => part.Cell).ToArray();
        var fitter = new CompositePoisson(design.Terms, design.Cells, [.. completed.Select(cell => new[] { (cell, 1.0) })]);
        var split = design.Rows.SelectMany((row, i) => row.Select(_ => counts[i] / row.Length)).ToArray();
        for (var round = 0; round < 3000; round++)
        {
            Assert.True(fitter.Fit(new CompositeData(split)));
            var means = fitter.Means.ToArray();
            split = [.. design.Rows.SelectMany((row, i) => row.Select(part => counts[i] * means[part.Cell] / row.Sum(other => means[other.Cell])))];
        }
        return [.. sample.Strata.Select((_, stratum) => design.Unseen(stratum).Sum(part => fitter.Means[part.Cell]))];
    }
}
