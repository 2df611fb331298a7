// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;

namespace Lantaarn.Estimation.PartialCoverage;

/// <summary>A part of the population (a place, a group, a period) and the lists that could have seen its people.</summary>
public sealed record CoveredStratum
{
    /// <summary>Describes one part.</summary>
    /// <param name="name">What it is called; not blank.</param>
    /// <param name="table">Who was seen by which lists. Patterns with a list that does not work here must be empty.</param>
    /// <param name="covering">The lists that work here, as a pattern (bit i for list i); at least one.</param>
    /// <exception cref="ArgumentException">A blank name, or persons on a list that does not work here.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No list, or a list that does not exist.</exception>
    public CoveredStratum(string name, CaptureTable table, int covering)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(table);
        if (covering < 1 || covering > table.PatternCount)
            throw new ArgumentOutOfRangeException(nameof(covering), $"Covering lists are a pattern from 1 to {table.PatternCount}.");
        for (var pattern = 1; pattern <= table.PatternCount; pattern++)
            if ((pattern & ~covering) != 0 && table[pattern] > 0)
                throw new ArgumentException($"In '{name}' somebody is on a list that does not work there. Correct the coverage, or the table.", nameof(table));
        (Name, Table, Covering) = (name, table, covering);
    }

    /// <summary>A part in which every list works.</summary>
    /// <param name="name">What it is called; not blank.</param>
    /// <param name="table">Who was seen by which lists.</param>
    public CoveredStratum(string name, CaptureTable table)
        : this(name, table, table?.PatternCount ?? 0)
    {
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Who was seen by which lists.</summary>
    public CaptureTable Table { get; }

    /// <summary>The lists that work here, as a pattern.</summary>
    public int Covering { get; }
}
