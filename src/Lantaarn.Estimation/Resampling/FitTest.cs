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
    /// Probability of a deviance at least as large if the model is true, 0 to 1; null where no table has a pattern to spare: three lists fit
    /// always.
    /// </summary>
    public static double? Probability(IReadOnlyList<PreparedTable> tables, IReadOnlyList<Replicate[]> replicates)
    {
        var testable = Enumerable.Range(0, tables.Count).Where(table => tables[table].IsTestable).ToArray();
        if (testable.Length == 0) return null;
        var found = testable.Sum(table => tables[table].Fit.Deviance(tables[table].Corrected));
        var drawn = replicates[0].Length;
        var larger = Enumerable.Range(0, drawn).Count(replicate => testable.Sum(table => replicates[table][replicate].Deviance) >= found);
        return (larger + 1.0) / (drawn + 1);
    }
}
