// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Resampling;

namespace Lantaarn.Estimation.Tests.Reference;

/// <summary>Checks rows of expected_results.json about the bootstrap that chooses its model again, made with SparseMSE 2.0.1.</summary>
internal static class BootstrapReference
{
    public static void Check(ExpectedRow row, Comparison compare)
    {
        var table = ReferenceTables.Read(row.Dataset);
        var interval = ChosenModelBootstrap.Run(table, new StepwiseChoice(), 1000, new Random(1234)) as ChosenModelInterval;
        compare.Close("N", row.Number("N"), interval?.Fit.Total, 1e-6);
        compare.Close("ahat", row.Number("ahat"), interval?.Acceleration, 1e-6);
        if (interval is null) return;

        // The published limits follow from the published replicates (for Western a replicate that ties with the estimate makes 0.1%); ours,
        // drawn with another generator, agree within chance. Limits of small tables hang on a handful of replicates.
        var published = new BiasCorrectedAccelerated(row.Number("N"), Replicates(row.Dataset), row.Number("ahat"));
        var chance = table.Observed < 400 ? 0.15 : 0.05;
        foreach (var (name, level, ours) in new[] { ("BCa95", 0.95, interval.Interval95), ("BCa80", 0.8, interval.Interval80) })
        {
            CheckLimits(name + " of the published replicates", row.Pair(name), published.Interval(level), compare, 2e-3);
            CheckLimits("drawn " + name, row.Pair(name), ours, compare, chance);
        }
    }

    private static void CheckLimits(string name, double[] expected, BcaInterval limits, Comparison compare, double relative)
    {
        compare.Close($"{name}, lower", expected[0], limits.Lower, relative);
        compare.Close($"{name}, upper", expected[1], limits.Upper, relative);
    }

    private static IEnumerable<double> Replicates(string dataset) =>
        ReferenceTables.Lines($"bootreps_sparsemse_{dataset}.csv").Skip(1).Select(line => double.Parse(line[0], CultureInfo.InvariantCulture));
}
