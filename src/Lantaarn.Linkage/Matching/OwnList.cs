// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// Tells a row's own list 64 filters at a time: one record repeated a million times in a list must not be looked at pair by pair.
/// </summary>
internal sealed class OwnList
{
    private readonly FilterPool _pool;
    private readonly int _lists;
    private readonly ulong[] _members;

    internal OwnList(FilterPool pool)
    {
        (_pool, _lists) = (pool, pool.List.Length == 0 ? 0 : pool.List.Max() + 1);
        _members = new ulong[(long)pool.Blocks * _lists * FilterPool.PlaneWords];
        for (var position = 0; position < pool.Count; position++)
        {
            var (block, column) = Math.DivRem(position, FilterPool.BlockSize);
            _members[Word(block, pool.List[position], column / 64)] |= 1UL << column;
        }
    }

    /// <summary>Which of 64 filters of a block are in the same list as a row.</summary>
    internal ulong Members(int row, int block, int part) => _members[Word(block, _pool.List[row], part)];

    private long Word(int block, int list, int part) => ((long)block * _lists + list) * FilterPool.PlaneWords + part;
}
