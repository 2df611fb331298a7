// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// Takes a row's own list out of what was marked, 64 filters at a time: one record repeated a million times in a list must
/// not be looked at pair by pair.
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
            Members(block, pool.List[position])[column / 64] |= 1UL << column;
        }
    }

    internal void Clear(int row, int block, Span<ulong> marks)
    {
        var members = Members(block, _pool.List[row]);
        for (var word = 0; word < marks.Length; word++) marks[word] &= ~members[word];
    }

    private Span<ulong> Members(int block, int list) =>
        _members.AsSpan((block * _lists + list) * FilterPool.PlaneWords, FilterPool.PlaneWords);
}
