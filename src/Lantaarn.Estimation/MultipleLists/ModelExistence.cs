// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using System.Numerics;
using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>
/// Existence and identifiability of the estimate of a log-linear model (Fienberg &amp; Rinaldo 2012, doi 10.1214/12-AOS986; for lists
/// that do not overlap: Chan, Silverman &amp; Vincent 2021, doi 10.1080/01621459.2019.1708748). The answer depends only on which
/// cells are empty, so answers are kept per pattern of empty cells and model.
/// </summary>
public sealed class ModelExistence
{
    private readonly ConcurrentDictionary<(BigInteger Occupied, LogLinearModel Model), ModelStanding> _known = new();

    /// <summary>Whether the table can support the model.</summary>
    /// <exception cref="ArgumentException">The model is about another number of lists.</exception>
    public ModelStanding Check(CaptureTable table, LogLinearModel model)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(model);
        if (table.Lists.Count != model.Lists)
            throw new ArgumentException($"The model is about {model.Lists} lists, the table about {table.Lists.Count}.", nameof(model));
        return Check(table.Cells, model);
    }

    internal ModelStanding Check(ReadOnlySpan<double> cells, LogLinearModel model)
    {
        var key = (Occupied(cells), model);
        if (_known.TryGetValue(key, out var standing)) return standing;
        return _known[key] = Decide(cells, model);
    }

    private static ModelStanding Decide(ReadOnlySpan<double> cells, LogLinearModel model)
    {
        var margins = cells.ToArray();
        margins[0] = 0;
        PatternSums.OverSupersets(margins);
        if (margins[0] <= 0) return ModelStanding.NoMaximum | ModelStanding.NotIdentified;
        var terms = model.Terms.Where(term => margins[term] > 0).ToArray();
        var impossible = model.Terms.Where(term => margins[term] <= 0).ToArray();

        int[] possible = [.. Enumerable.Range(1, cells.Length - 1).Where(pattern => !Array.Exists(impossible, term => (pattern & term) == term))];
        double[] Row(int pattern) => Array.ConvertAll(terms, term => (pattern & term) == term ? 1.0 : 0.0);
        var space = new RowSpace(terms.Length);
        foreach (var pattern in possible)
            if (cells[pattern] > 0)
                space.Add(Row(pattern));
        // Patterns that somebody has tell every parameter: the common case, and then no other pattern can do harm.
        if (space.IsFull) return ModelStanding.Sound;

        double[][] empty = [.. EmptyAmong(possible, cells).Select(Row)];
        var escapes = EscapeDirection.Exists(space, empty);
        foreach (var row in empty) space.Add(row);
        return (space.IsFull ? ModelStanding.Sound : ModelStanding.NotIdentified) | (escapes ? ModelStanding.NoMaximum : ModelStanding.Sound);
    }

    private static List<int> EmptyAmong(int[] patterns, ReadOnlySpan<double> cells)
    {
        var empty = new List<int>();
        foreach (var pattern in patterns)
            if (cells[pattern] <= 0)
                empty.Add(pattern);
        return empty;
    }

    private static BigInteger Occupied(ReadOnlySpan<double> cells)
    {
        Span<byte> bits = stackalloc byte[cells.Length / 8 + 1];
        for (var pattern = 1; pattern < cells.Length; pattern++)
            if (cells[pattern] > 0)
                bits[pattern >> 3] |= (byte)(1 << (pattern & 7));
        return new BigInteger(bits, isUnsigned: true);
    }
}
