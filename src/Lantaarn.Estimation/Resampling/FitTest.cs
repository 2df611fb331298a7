// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.Resampling;

/// <summary>
/// Whether the tables look like tables that the fitted model makes: their deviance against that of the bootstrap replicates, which went
/// through the same linkage, correction and fit (parametric bootstrap test; Davison &amp; Hinkley 1997, section 4.4).
/// </summary>
internal static class FitTest
{
    /// <summary>
    /// Probability, 0 to 1, of tables as much at odds with the model if it is true: the smaller of two tests, twice (Bonferroni). One is of the deviance,
    /// for any misfit; one of people on three lists beyond what pairs imply, for people who differ more than the model allows. Null where no
    /// table has a pattern to spare: three lists fit always.
    /// </summary>
    public static double? Probability(IReadOnlyList<PreparedTable> tables, IReadOnlyList<Replicate[]> replicates)
    {
        var testable = Enumerable.Range(0, tables.Count).Where(table => tables[table].IsTestable).ToArray();
        if (testable.Length == 0) return null;
        double[] Drawn(Func<Replicate, double> value) =>
            [.. Enumerable.Range(0, replicates[0].Length).Select(replicate => testable.Sum(table => value(replicates[table][replicate])))];
        double Found(Func<PreparedTable, double> value) => testable.Sum(table => value(tables[table]));
        var anyMisfit = AtLeast(Found(table => table.Fit.Deviance(table.Corrected)), Drawn(replicate => replicate.Deviance));
        var threes = BothSides(Found(table => table.Fit.ThreesBeyondPairs(table.Corrected)), Drawn(replicate => replicate.Threes));
        return Math.Min(1, 2 * Math.Min(anyMisfit, threes));
    }

    private static double AtLeast(double found, double[] drawn) => (drawn.Count(value => value >= found) + 1.0) / (drawn.Length + 1);

    private static double BothSides(double found, double[] drawn) =>
        Math.Min(1, 2 * Math.Min(AtLeast(found, drawn), AtLeast(-found, Array.ConvertAll(drawn, value => -value))));
}
