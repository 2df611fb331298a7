// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// All pairs of the pool that reach a threshold, exactly: no blocking and no sampling. Filters too different in set bits to
/// reach it are passed over whole blocks at a time (length bound: Bayardo, Ma and Srikant 2007, doi:10.1145/1242572.1242591);
/// the kernel marks what could reach it, and what it marks is measured in full. Besides the pool it takes 12 bytes for each
/// pair found (24 while they are gathered) and, where pairs within lists are left out, Count * lists / 8 bytes.
/// </summary>
internal sealed class PairSearch
{
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
        var found = new PairHits[_pool.Tiles];
        var done = new SearchProgress(_pool.Count, progress);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        Parallel.For(0, found.Length, options, () => new RowTile(_pool), (number, loop, tile) =>
        {
            found[number] = new PairHits(allowance);
            if (SearchTile(number, tile, found[number], cancel)) done.Add(tile.First, tile.First + tile.Rows);
            else loop.Stop();
            return tile;
        }, _ => { });
        return allowance.IsSpent ? null : Collect(found);
    }

    /// <summary>Compares the rows of one tile with all after them; false where the hits have no more room.</summary>
    /// <param name="number">Number of the tile, 0 up to <see cref="FilterPool.Tiles"/> less one.</param>
    /// <param name="tile">Loaded here with its rows.</param>
    /// <param name="hits">Where the pairs go.</param>
    /// <param name="cancel">Stops the work.</param>
    internal bool SearchTile(int number, RowTile tile, PairHits hits, CancellationToken cancel)
    {
        var first = number * RowTile.MostRows;
        tile.Load(first, Math.Min(RowTile.MostRows, _pool.Count - first));
        return SearchTile(tile, hits, cancel);
    }

    internal static PairHit[] Collect(IReadOnlyList<PairHits> found)
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

    private bool SearchTile(RowTile tile, PairHits hits, CancellationToken cancel)
    {
        var end = tile.First + tile.Rows;
        var (from, longest) = (tile.First, _threshold.MostSetBits(_pool.SetBits[end - 1]));
        Span<int> needs = stackalloc int[RowTile.MostRows];
        Span<ulong> marks = stackalloc ulong[RowTile.MostRows * FilterPool.PlaneWords];
        for (var block = tile.First / FilterPool.BlockSize; block < _pool.Blocks; block++)
        {
            cancel.ThrowIfCancellationRequested();
            var fewest = _pool.SetBits[block * FilterPool.BlockSize];
            if (fewest > longest) break;
            while (_threshold.MostSetBits(_pool.SetBits[from]) < fewest) from++;
            for (var row = from; row < end; row++) needs[row - from] = Need(row, block);
            _kernel.Mark(new KernelTask { Pool = _pool, Tile = tile, Block = block, Needs = needs[..(end - from)] }, marks);
            if (!KeepMarked(from, block, marks[..((end - from) * FilterPool.PlaneWords)], hits)) return false;
        }
        return true;
    }

    private bool KeepMarked(int firstRow, int block, Span<ulong> marks, PairHits hits)
    {
        for (var word = marks.IndexOfAnyExcept(0UL); word >= 0 && word < marks.Length; word++)
        {
            var (row, part) = (firstRow + word / FilterPool.PlaneWords, word % FilterPool.PlaneWords);
            var left = marks[word];
            if (left != 0 && _ownList is not null) left &= ~_ownList.Members(row, block, part);
            for (; left != 0; left &= left - 1)
            {
                var column = block * FilterPool.BlockSize + part * 64 + BitOperations.TrailingZeroCount(left);
                if (column > row && !Keep(row, column, hits)) return false;
            }
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
