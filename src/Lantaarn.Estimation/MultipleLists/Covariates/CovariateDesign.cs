// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists.Covariates;

/// <summary>
/// A table and a model as numbers: one row per cell (pattern and stratum), one column per parameter, and records that each count persons in
/// one cell or, where a level is not recorded, in several.
/// </summary>
internal sealed class CovariateDesign
{
    public CovariateDesign(CovariateTable table, CovariateModel model)
    {
        Strata = table.StrataCount;
        Table = table;
        var absent = Enumerable.Range(0, Strata).Select(table.Absent).ToArray();
        var positions = new Dictionary<(int Pattern, int Stratum), int>();
        for (var pattern = 1; pattern < 1 << table.Lists.Length; pattern++)
            for (var stratum = 0; stratum < Strata; stratum++)
                if ((pattern & absent[stratum]) == 0)
                    positions.Add((pattern, stratum), positions.Count);
        Cells = [.. positions.Keys];
        Rows = [.. Cells.Select(cell => Row(table, model, cell.Pattern, cell.Stratum))];
        UnseenRows = [.. Enumerable.Range(0, Strata).Select(stratum => Row(table, model, 0, stratum))];
        Records = [.. table.Counts.Where(count => count.Count > 0).Select(count => (
            table.Strata(count.Levels).Where(stratum => positions.ContainsKey((count.Pattern, stratum)))
                .Select(stratum => positions[(count.Pattern, stratum)]).ToArray(), count.Count))];
    }

    public CovariateTable Table { get; }

    public int Strata { get; }

    /// <summary>The cells in which somebody could have been seen.</summary>
    public (int Pattern, int Stratum)[] Cells { get; }

    public double[][] Rows { get; }

    /// <summary>The rows of those whom nobody saw, by stratum.</summary>
    public double[][] UnseenRows { get; }

    public (int[] Cells, double Count)[] Records { get; }

    public int Columns => UnseenRows[0].Length;

    private static double[] Row(CovariateTable table, CovariateModel model, int pattern, int stratum)
    {
        var levels = table.Levels(stratum);
        var row = new List<double>();
        foreach (var term in model.Terms)
        {
            var lists = term & ((1 << model.Lists) - 1);
            IEnumerable<double> columns = [(pattern & lists) == lists ? 1 : 0];
            for (var at = 0; at < levels.Length; at++)
            {
                if ((term >> model.Lists >> at & 1) == 0) continue;
                var (factors, level) = (table.Characteristics[at].Columns, levels[at]);
                columns = columns.SelectMany(value => factors.Select(factor => value * factor[level]));
            }
            row.AddRange(columns);
        }
        return [.. row];
    }
}
