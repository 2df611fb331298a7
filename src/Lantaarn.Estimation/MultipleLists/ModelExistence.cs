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

        var certain = new RowSpace(terms.Length);
        var all = new RowSpace(terms.Length);
        var empty = new List<double[]>();
        for (var pattern = 1; pattern < cells.Length; pattern++)
        {
            if (Array.Exists(impossible, term => (pattern & term) == term)) continue;
            var row = Array.ConvertAll(terms, term => (pattern & term) == term ? 1.0 : 0.0);
            all.Add(row);
            if (cells[pattern] > 0) certain.Add(row);
            else empty.Add(row);
        }
        var standing = all.IsFull ? ModelStanding.Sound : ModelStanding.NotIdentified;
        return EscapeDirection.Exists(certain, empty) ? standing | ModelStanding.NoMaximum : standing;
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
