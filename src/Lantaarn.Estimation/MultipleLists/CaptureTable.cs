// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>
/// How many persons were seen by exactly which lists. A pattern is a number in which bit i stands for list i (the first list is
/// bit 0), so patterns run from 1 to 2^lists - 1; pattern 0, seen by nobody, is what has to be estimated.
/// </summary>
public sealed class CaptureTable
{
    /// <summary>Most lists a table can hold.</summary>
    public const int MostLists = 8;

    private readonly double[] _counts;

    /// <summary>Makes a table from a count for every pattern.</summary>
    /// <param name="lists">Names of the lists, 1 to 8, all different and not blank.</param>
    /// <param name="counts">Persons per pattern: the count of pattern p at position p - 1. Fractions are allowed.</param>
    /// <exception cref="ArgumentException">No list or too many, a blank or double name, or not one count per pattern.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or not finite.</exception>
    public CaptureTable(IReadOnlyList<string> lists, IReadOnlyList<double> counts)
    {
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(counts);
        if (lists.Count is < 1 or > MostLists)
            throw new ArgumentException($"A capture table has 1 to {MostLists} lists, not {lists.Count}. Join lists of the same kind, or "
                + "leave small ones out.", nameof(lists));
        if (lists.Any(string.IsNullOrWhiteSpace) || lists.Distinct(StringComparer.Ordinal).Count() < lists.Count)
            throw new ArgumentException("List names must be different and not blank.", nameof(lists));
        if (counts.Count != (1 << lists.Count) - 1)
            throw new ArgumentException($"{lists.Count} lists have {(1 << lists.Count) - 1} patterns, not {counts.Count}.", nameof(counts));
        if (counts.Any(count => !double.IsFinite(count) || count < 0))
            throw new ArgumentOutOfRangeException(nameof(counts), "A count is a finite number, 0 or more.");

        Lists = [.. lists];
        _counts = [0, .. counts];
        Observed = _counts.Sum();
    }

    /// <summary>Counts capture histories.</summary>
    /// <param name="lists">As in the constructor.</param>
    /// <param name="histories">One pattern per person; persons whom no list saw (0) are not counted.</param>
    /// <exception cref="ArgumentException">As in the constructor.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A history is on a list that does not exist.</exception>
    public static CaptureTable FromHistories(IReadOnlyList<string> lists, IEnumerable<int> histories)
    {
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(histories);
        var empty = new CaptureTable(lists, new double[(1 << Math.Min(lists.Count, MostLists)) - 1]);
        foreach (var history in histories)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)history, (uint)empty.PatternCount, nameof(histories));
            empty._counts[history]++;
        }
        return empty.WithCounts(empty._counts[1..]);
    }

    /// <summary>Names of the lists, in the order of the bits of a pattern.</summary>
    public IReadOnlyList<string> Lists { get; }

    /// <summary>Number of patterns, 2^lists - 1.</summary>
    public int PatternCount => _counts.Length - 1;

    /// <summary>Persons seen by at least one list.</summary>
    public double Observed { get; }

    /// <summary>Persons seen by exactly these lists.</summary>
    /// <param name="pattern">1 to 2^lists - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a pattern of this table.</exception>
    public double this[int pattern] => pattern >= 1 && pattern < _counts.Length
        ? _counts[pattern]
        : throw new ArgumentOutOfRangeException(nameof(pattern), $"Patterns run from 1 to {PatternCount}.");

    /// <summary>Persons seen by all of these lists, and perhaps by others.</summary>
    /// <param name="lists">The lists as a pattern.</param>
    public double SeenByAll(int lists)
    {
        var sum = 0.0;
        for (var pattern = 1; pattern < _counts.Length; pattern++)
            if ((pattern & lists) == lists)
                sum += _counts[pattern];
        return sum;
    }

    /// <summary>Persons seen by exactly this many lists.</summary>
    public double SeenTimes(int times) =>
        Enumerable.Range(1, PatternCount).Where(pattern => BitOperations.PopCount((uint)pattern) == times).Sum(pattern => _counts[pattern]);

    /// <summary>The same lists with other counts.</summary>
    /// <param name="counts">As in the constructor.</param>
    public CaptureTable WithCounts(IReadOnlyList<double> counts) => new(Lists, counts);

    /// <summary>The table as if one list did not exist; who was seen by that list alone drops out.</summary>
    /// <param name="list">Position of the list, from 0. The last list cannot be dropped.</param>
    public CaptureTable Without(int list)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)list, (uint)Lists.Count, nameof(list));
        var counts = new double[(1 << (Lists.Count - 1)) - 1];
        var below = (1 << list) - 1;
        for (var pattern = 1; pattern < _counts.Length; pattern++)
        {
            var kept = (pattern & below) | ((pattern >> 1) & ~below);
            if (kept > 0) counts[kept - 1] += _counts[pattern];
        }
        return new CaptureTable([.. Lists.Where((_, position) => position != list)], counts);
    }

    /// <summary>The counts by pattern, with the unseen (0) at position 0.</summary>
    internal ReadOnlySpan<double> Cells => _counts;
}
