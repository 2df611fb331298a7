// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Estimation.MultipleLists.Bayesian;

namespace Lantaarn.Estimation.Tests.Reference;

/// <summary>Checks rows of expected_results.json about Bayesian estimates.</summary>
internal static class BayesianReference
{
    private static readonly string[] SeveralAnswers = ["Ned_5"];

    /// <summary>False where the row is about another method.</summary>
    public static bool TryCheck(ExpectedRow row, Comparison compare)
    {
        switch (row.Kind)
        {
            case "dga": CheckGraphs(row, compare); return true;
            case "lcmcr": CheckClasses(row, compare); return true;
            default: return false;
        }
    }

    private static void CheckGraphs(ExpectedRow row, Comparison compare)
    {
        var table = ReferenceTables.Read(row.Dataset.StartsWith("congenital", StringComparison.Ordinal) ? "congenital" : row.Dataset);
        var prior = new GraphPrior
        {
            FewestUnseen = 1,
            MostUnseen = (int)row.Number("maxmiss"),
            PersonsPerPattern = double.TryParse(row.Text("delta"), CultureInfo.InvariantCulture, out var weight) ? weight : null,
        };
        var average = GraphAveraging.Estimate(table, prior) as GraphAverage;
        var relative = row.Number("tol_rel");
        compare.Equal("graphs", row.Number("graphs"), (double)DecomposableGraph.All(table.Lists.Count).Count);
        compare.Close("mean", row.Number("mean"), average?.Mean, relative);
        compare.Close("median", row.Number("median"), average?.Median, relative);
        compare.Close("mode", row.Number("mode"), average?.Mode, relative);
        compare.Close("lower", row.Pair("ci")[0], average?.Lower, relative);
        compare.Close("upper", row.Pair("ci")[1], average?.Upper, relative);
    }

    // One chain of other software against four of ours, both by chance: within 10%. Where chains that start apart do not meet, no figure
    // may come out, whatever a single chain says.
    private static void CheckClasses(ExpectedRow row, Comparison compare)
    {
        var severalAnswers = SeveralAnswers.Contains(row.Dataset);
        var settings = new LatentClassSettings
        {
            Classes = (int)row.Number("K"),
            MostRHat = 1.05,
            FewestEffectiveDraws = 50,
            MostSweeps = severalAnswers ? 16_000 : 512_000,
        };
        var outcome = LatentClasses.Estimate(ReferenceTables.Read(row.Dataset), settings, new Random(20261));
        if (severalAnswers)
        {
            compare.Equal("outcome", nameof(ChainsDisagree), outcome.GetType().Name);
            compare.OnPurpose("drawn mean", row.Number("mean"), "refused: chains disagree",
                "four chains that start apart do not meet; a single chain cannot see that");
            return;
        }
        var estimate = outcome as LatentClassEstimate;
        compare.Close("drawn mean", row.Number("mean"), estimate?.Mean, 0.1);
        compare.Close("drawn median", row.Number("median"), estimate?.Median, 0.1);
    }
}
