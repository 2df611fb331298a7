// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers;
using System.Numerics;

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// All pairs of the pool that reach a threshold, exactly: no blocking and no sampling. Filters too different in set bits to
/// reach it are passed over whole blocks at a time (length bound: Bayardo, Ma and Srikant 2007, doi:10.1145/1242572.1242591);
/// the kernel marks what could reach it, and what it marks is measured in full. Besides the pool it takes 12 bytes for each
/// pair found (24 while they are gathered) and, where pairs within lists are left out, Count * lists / 8 bytes.
/// </summary>
internal sealed unsafe class PairSearch
{
    private const int TileRows = 128;

    private readonly FilterPool _pool;
    private readonly SimilarityThreshold _threshold;
    private readonly PairKernel _kernel;
    private readonly OwnList? _ownList;

    internal PairSearch(FilterPool pool, SimilarityThreshold threshold, bool withinLists, PairKernel kernel)
    {
        (_pool, _threshold, _kernel) = (pool, threshold, kernel);
        _ownList = withinLists ? null : new OwnList(pool);
    }

    /// <summary>The pairs found, by position, or null where there are more than <paramref name="limit"/>.</summary>
    internal PairHit[]? Run(long limit, int threads, IProgress<double>? progress, CancellationToken cancel)
    {
        var allowance = new HitAllowance(limit);
        var found = new PairHits[(_pool.Count + TileRows - 1) / TileRows];
        var done = new SearchProgress(_pool.Count, progress);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        Parallel.For(0, found.Length, options, (tile, loop) =>
        {
            var (firstRow, endRow) = (tile * TileRows, Math.Min((tile + 1) * TileRows, _pool.Count));
            found[tile] = new PairHits(allowance);
            if (SearchTile(firstRow, endRow, found[tile], cancel)) done.Add(firstRow, endRow);
            else loop.Stop();
        });
        return allowance.IsSpent ? null : Collect(found);
    }

    private static PairHit[] Collect(PairHits[] found)
    {
        var all = new PairHit[found.Sum(hits => hits.Count)];
        var start = 0;
        foreach (var hits in found)
        {
            hits.CopyTo(all.AsSpan(start));
            start += (int)hits.Count;
        }
        return all;
    }

    private bool SearchTile(int firstRow, int endRow, PairHits hits, CancellationToken cancel)
    {
        var stride = FilterPool.PlaneCount(_pool.SetBits[endRow - 1]);
        var rented = ArrayPool<int>.Shared.Rent((endRow - firstRow) * stride);
        for (var row = firstRow; row < endRow; row++) _pool.PlanesOf(row, rented.AsSpan((row - firstRow) * stride, stride));
        var kept = true;
        fixed (int* planes = rented)
        {
            var (from, longest) = (firstRow, _threshold.MostSetBits(_pool.SetBits[endRow - 1]));
            for (var block = firstRow / FilterPool.BlockSize; kept && block < _pool.Blocks; block++)
            {
                cancel.ThrowIfCancellationRequested();
                var fewest = _pool.SetBits[block * FilterPool.BlockSize];
                if (fewest > longest) break;
                while (_threshold.MostSetBits(_pool.SetBits[from]) < fewest) from++;
                for (var row = from; kept && row < endRow; row++) kept = SearchBlock(row, planes + (row - firstRow) * stride, block, hits);
            }
        }
        ArrayPool<int>.Shared.Return(rented);
        return kept;
    }

    private bool SearchBlock(int row, int* planes, int block, PairHits hits)
    {
        Span<ulong> marks = stackalloc ulong[FilterPool.PlaneWords];
        _kernel.Mark(new KernelTask { Pool = _pool, Row = row, Planes = planes, Block = block, Need = Need(row, block) }, marks);
        if (!marks.ContainsAnyExcept(0UL)) return true;
        _ownList?.Clear(row, block, marks);
        for (var word = 0; word < marks.Length; word++)
            for (var left = marks[word]; left != 0; left &= left - 1)
            {
                var column = block * FilterPool.BlockSize + word * 64 + BitOperations.TrailingZeroCount(left);
                if (column > row && !Keep(row, column, hits)) return false;
            }
        return true;
    }

    private bool Keep(int row, int column, PairHits hits)
    {
        var shared = _pool.SharedBits(row, column);
        return !_threshold.IsReached(shared, _pool.SetBits[row], _pool.SetBits[column])
            || hits.TryAdd(new PairHit(row, column, (ushort)shared));
    }

    /// <summary>Fewest shared bits with which the sparsest partner the row has in a block could reach the threshold.</summary>
    private int Need(int row, int block)
    {
        var sparsest = Math.Max(_pool.SetBits[row], _pool.SetBits[block * FilterPool.BlockSize]);
        var weighed = (long)_threshold.Numerator * Similarity.Weighed(_pool.SetBits[row], sparsest);
        var scale = Similarity.Weights * _threshold.Denominator;
        return (int)((weighed + scale - 1) / scale);
    }
}
