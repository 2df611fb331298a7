// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// Some rows of the pool, each as the list of its set bits: where their planes start within each slab of any block. A list is
/// filled up with the empty plane to a multiple of 8. Can be loaded again and again, so that a search makes no garbage.
/// </summary>
internal sealed class RowTile(FilterPool pool)
{
    internal const int MostRows = 128;

    private readonly int[] _ends = new int[MostRows * pool.Slabs];
    private ushort[] _planes = [];

    internal int First { get; private set; }

    internal int Rows { get; private set; }

    internal void Load(int first, int rows)
    {
        (First, Rows) = (first, rows);
        var most = rows * (pool.SetBits[first + rows - 1] + 8 * pool.Slabs);
        if (_planes.Length < most) _planes = new ushort[most];
        var used = 0;
        for (var list = 0; list < rows * pool.Slabs; list++) _ends[list] = used = AddPlanes(list, used);
    }

    /// <summary>The planes of a row in one slab, in words from the start of the slab; their number is a multiple of 8.</summary>
    internal ReadOnlySpan<ushort> Planes(int row, int slab)
    {
        var list = row * pool.Slabs + slab;
        return _planes.AsSpan((list == 0 ? 0 : _ends[list - 1]).._ends[list]);
    }

    private int AddPlanes(int list, int used)
    {
        const int wordsOfSlab = FilterPool.SlabBits / 64;
        var (row, slab) = Math.DivRem(list, pool.Slabs);
        var filter = pool.Filter(First + row);
        filter = filter[(slab * wordsOfSlab)..Math.Min((slab + 1) * wordsOfSlab, filter.Length)];
        var start = used;
        for (var word = 0; word < filter.Length; word++)
            for (var left = filter[word]; left != 0; left &= left - 1)
                _planes[used++] = (ushort)((word * 64 + BitOperations.TrailingZeroCount(left)) * FilterPool.PlaneWords);
        while ((used - start) % 8 != 0) _planes[used++] = FilterPool.EmptyPlane;
        return used;
    }
}
