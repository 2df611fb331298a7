// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>
/// Population size by sample coverage (Chao &amp; Tsay 1998, doi 10.1080/01621459.1998.10474109; one step: Chao et al. 1996): how much of each
/// list the other lists cover. Dependence is measured by coefficients of covariation and needs no model; people on three or more lists
/// are taken to depend no more than pairs imply.
/// </summary>
/// <param name="Coverage">Share of the population, weighted by the chance of being seen, that the lists cover; 0 to 1.</param>
/// <param name="Independent">Estimate if lists were independent.</param>
/// <param name="OneStep">Estimate with one step towards dependence; for a low coverage, below about 55%.</param>
/// <param name="Total">Estimate with dependence; null where the overlaps are too few for it.</param>
public sealed record SampleCoverage(double Coverage, double Independent, double OneStep, double? Total) : ListOutcome
{
    /// <summary>The estimates.</summary>
    /// <param name="table">Three lists or more.</param>
    /// <returns>A <see cref="SampleCoverage"/>, or a <see cref="ListRefusal"/> where the lists do not cover one another at all.</returns>
    public static ListOutcome Of(CaptureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (ListRefusal.Of(table) is { } refusal) return refusal;
        var lists = table.Lists.Count;
        if (lists < 3) return new ListRefusal(RefusalReason.TooFewLists, "Sample coverage needs three lists or more.");
        int[] single = [.. Enumerable.Range(0, lists).Select(list => 1 << list)];
        if (single.Any(list => table.SeenByAll(list) <= 0))
            return new ListRefusal(RefusalReason.TooFewLists, "A list with nobody on it says nothing. Leave it out.");

        var coverage = 1 - single.Average(list => table[list] / table.SeenByAll(list));
        var independent = (table.Observed - single.Average(list => table[list])) / coverage;
        // Both are sums over pairs: persons seen by one of the two and by no third list, plain and times the relative overlap of the pair.
        var pairs = single.SelectMany(one => single.Where(other => other > one).Select(other => (One: one, Other: other, Only: Only(table, one, other)))).ToArray();
        var plain = pairs.Sum(pair => pair.Only) / (lists * coverage);
        var overlap = pairs.Sum(pair => pair.Only * table.SeenByAll(pair.One | pair.Other)
            / (table.SeenByAll(pair.One) * table.SeenByAll(pair.Other))) / (lists * coverage);

        double Step(double size) => independent + overlap * size - plain;
        return new SampleCoverage(coverage, independent, Step(Step(independent)), overlap < 1 ? (independent - plain) / (1 - overlap) : null);
    }

    private static double Only(CaptureTable table, int one, int other) => table[one] + table[other] + 2 * table[one | other];
}
