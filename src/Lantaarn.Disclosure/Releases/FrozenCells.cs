// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Releases;

/// <summary>What earlier releases settled about the cells of a new one: shown cells are known for good, hidden ones stay hidden.</summary>
internal sealed class FrozenCells
{
    private readonly Dictionary<int, SortedSet<string>> _tables = [];

    public FrozenCells(ReleaseCells cells, EarlierReleases earlier)
    {
        Shown = new bool[cells.Codes.Length];
        Hidden = new bool[cells.Codes.Length];
        foreach (var (table, names, codes, value) in earlier.Cells())
        {
            if (!cells.Has(names, codes) || cells.IndexOf(cells.InOrder(names, codes)) is not { } cell)
            {
                if (value is > 0) IsOverTheSamePeople = false;
                continue;
            }
            (value is null ? Hidden : Shown)[cell] = true;
            if (!_tables.TryGetValue(cell, out var tables)) _tables[cell] = tables = new(StringComparer.Ordinal);
            tables.Add(table);
            if (value is not { } count) continue;
            Recorded[cell] = count;
            if (count != cells.Matrix.Values[cell]) IsOverTheSamePeople = false;
        }
        for (var cell = 0; cell < Hidden.Length; cell++) Hidden[cell] &= !Shown[cell];
        HiddenInRoundBefore = new bool[cells.Codes.Length];
        foreach (var (names, codes) in earlier.HiddenInRoundBefore())
            if (cells.Has(names, codes) && cells.IndexOf(cells.InOrder(names, codes)) is { } cell)
                HiddenInRoundBefore[cell] = true;
    }

    /// <summary>Keeps hidden what a release over other people hid.</summary>
    public void KeepHidden(FrozenCells other)
    {
        for (var cell = 0; cell < Hidden.Length; cell++) Hidden[cell] |= other.Hidden[cell] && !Shown[cell];
    }

    /// <summary>Per cell: published already.</summary>
    public bool[] Shown { get; }

    /// <summary>Per cell: hidden already, and nowhere shown.</summary>
    public bool[] Hidden { get; }

    /// <summary>Per cell: the round before hid it. Settles nothing, but a pattern that stays tells less than one that moves.</summary>
    public bool[] HiddenInRoundBefore { get; }

    /// <summary>The published value of each shown cell.</summary>
    public Dictionary<int, long> Recorded { get; } = [];

    /// <summary>Every published value is what is counted now.</summary>
    public bool IsOverTheSamePeople { get; private set; } = true;

    /// <summary>The earlier tables that some cells were in.</summary>
    public IReadOnlyList<string> TablesOf(IEnumerable<int> cells) =>
        [.. cells.SelectMany(cell => _tables.GetValueOrDefault(cell) ?? []).Distinct().Order(StringComparer.Ordinal)];
}
