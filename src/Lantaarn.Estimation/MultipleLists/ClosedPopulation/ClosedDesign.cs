// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using MathNet.Numerics;

namespace Lantaarn.Estimation.MultipleLists.ClosedPopulation;

/// <summary>Counts with the log-linear design that a model of the closed-population family gives them.</summary>
/// <param name="Rows">One row per count; the constant is the first column.</param>
/// <param name="Offsets">Logarithm of the number of patterns that a count stands for.</param>
/// <param name="Counts">Persons.</param>
/// <param name="Times">How often the persons of each count were seen.</param>
internal sealed record ClosedDesign(double[][] Rows, double[] Offsets, double[] Counts, int[] Times) : LogLinearDesign(Rows, Offsets, Counts)
{
    /// <summary>
    /// Further columns, of which those are used that get a positive coefficient: the log of a mixture of chances is convex in the number of
    /// times seen.
    /// </summary>
    public double[][] Convex { get; init; } = [];

    /// <summary>One row per pattern of lists.</summary>
    public static ClosedDesign Of(CaptureTable table, ClosedModel model)
    {
        var lists = table.Lists.Count;
        int[] patterns = [.. Enumerable.Range(1, table.PatternCount)];
        int[] times = [.. patterns.Select(pattern => BitOperations.PopCount((uint)pattern))];
        int[] terms = model.Chance == ChanceOfBeingSeen.PerList ? [.. new LogLinearModel(lists, model.Interactions).Terms] : [0];
        var rows = patterns.Select(pattern => new List<double>(terms.Select(term => (pattern & term) == term ? 1.0 : 0))).ToArray();
        if (model.Chance == ChanceOfBeingSeen.Constant) AddColumn(rows, cell => times[cell]);
        if (model.Aside is { } aside) AddColumn(rows, cell => patterns[cell] == aside ? 1 : 0);
        return Finish(rows, new double[rows.Length], table.Cells[1..].ToArray(), times, model.Heterogeneity);
    }

    /// <summary>One row per number of times seen.</summary>
    public static ClosedDesign Of(CaptureFrequencies frequencies, Heterogeneity heterogeneity)
    {
        int[] times = [.. Enumerable.Range(1, frequencies.MostTimes)];
        var rows = times.Select(k => new List<double> { 1, k }).ToArray();
        double[] offsets = [.. times.Select(k => frequencies.Occasions is { } most
            ? SpecialFunctions.BinomialLn(most, k)
            : -SpecialFunctions.FactorialLn(k))];
        return Finish(rows, offsets, [.. times.Select(k => frequencies[k])], times, heterogeneity);
    }

    /// <summary>The same with some of the convex columns.</summary>
    public LogLinearDesign Using(IEnumerable<int> convex) =>
        new([.. Rows.Select((row, cell) => (double[])[.. row, .. convex.Select(column => Convex[column][cell])])], Offsets, Counts);

    private static ClosedDesign Finish(
        List<double>[] rows, double[] offsets, double[] counts, int[] times, Heterogeneity heterogeneity)
    {
        if (heterogeneity.Column is { } column) AddColumn(rows, cell => column(times[cell]));
        return new ClosedDesign([.. rows.Select(row => row.ToArray())], offsets, counts, times)
        {
            Convex = heterogeneity != Heterogeneity.LowerBound ? [] : [.. Enumerable.Range(2, Math.Max(0, times.Max() - 2))
                .Select(beyond => times.Select(k => (double)Math.Max(0, k - beyond)).ToArray())],
        };
    }

    private static void AddColumn(List<double>[] rows, Func<int, double> value)
    {
        for (var cell = 0; cell < rows.Length; cell++) rows[cell].Add(value(cell));
    }
}
