// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Tables;

/// <summary>One classification of a table, down to a depth.</summary>
public sealed record TableAxis
{
    /// <summary>Uses a classification down to its finest categories.</summary>
    /// <param name="classification">What the table distinguishes.</param>
    public TableAxis(Classification classification) : this(classification, (classification ?? throw new ArgumentNullException(nameof(classification))).Depth)
    {
    }

    /// <summary>Uses a classification down to a depth.</summary>
    /// <param name="classification">What the table distinguishes.</param>
    /// <param name="depth">1 for the categories directly below the total, up to the depth of the classification.</param>
    /// <exception cref="ArgumentOutOfRangeException">The classification has no such depth.</exception>
    public TableAxis(Classification classification, int depth)
    {
        ArgumentNullException.ThrowIfNull(classification);
        Classification = classification;
        Depth = depth >= 1 && depth <= classification.Depth ? depth : throw new ArgumentOutOfRangeException(nameof(depth));
    }

    /// <summary>What the table distinguishes.</summary>
    public Classification Classification { get; }

    /// <summary>Categories nested deeper than this are not shown apart.</summary>
    public int Depth { get; }
}

/// <summary>A table of persons by some classifications, with all its totals.</summary>
public sealed record CountTable
{
    /// <summary>Describes a table.</summary>
    /// <param name="name">Not empty; unique within a release.</param>
    /// <param name="axes">At least one, each classification once.</param>
    /// <exception cref="ArgumentException">No axis, or a classification twice.</exception>
    public CountTable(string name, params IReadOnlyList<TableAxis> axes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(axes);
        if (axes.Count == 0 || axes.DistinctBy(axis => axis.Classification.Name).Count() < axes.Count)
            throw new ArgumentException($"Table '{name}' needs at least one classification, each at most once.", nameof(axes));
        Name = name;
        Axes = [.. axes];
    }

    /// <summary>Name in the release.</summary>
    public string Name { get; }

    /// <summary>What it distinguishes, in the order in which codes are given.</summary>
    public IReadOnlyList<TableAxis> Axes { get; }
}
