// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// All pairs of the pool that reach a threshold, exactly: no blocking and no sampling. Filters too different in set bits to
/// reach it are passed over whole blocks at a time (length bound: Bayardo, Ma and Srikant 2007, doi:10.1145/1242572.1242591).
/// </summary>
internal sealed unsafe class PairSearch
{
    private const int TileRows = 64;

    private readonly FilterPool _pool;
    private readonly SimilarityThreshold _threshold;
    private readonly bool _withinLists;
    private readonly PairKernel _kernel;
    private readonly int[] _rowNeed;
    private readonly int[] _laneNeed;

    internal PairSearch(FilterPool pool, SimilarityThreshold threshold, bool withinLists, PairKernel kernel)
    {
        (_pool, _threshold, _withinLists, _kernel) = (pool, threshold, withinLists, kernel);
        _laneNeed = new int[pool.Blocks * FilterPool.BlockSize];
        for (var i = 0; i < pool.Count; i++) _laneNeed[i] = threshold.Numerator * pool.SetBits[i];
        // Positions rise with set bits: of a pair that is kept, the row is the sparser one.
        _rowNeed = Array.ConvertAll(_laneNeed, need => Similarity.WeightOfSparser * need);
    }

    /// <summary>The pairs found, by position, or null where there are more than <paramref name="limit"/>.</summary>
    internal PairHit[]? Run(long limit, int threads, IProgress<double>? progress, CancellationToken cancel)
    {
        var allowance = new HitAllowance(limit);
        var tiles = (_pool.Count + TileRows - 1) / TileRows;
        var found = new PairHits[tiles];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        Parallel.For(0, tiles, options, (tile, loop) =>
        {
            found[tile] = new PairHits(allowance);
            if (!SearchTile(tile * TileRows, found[tile], cancel)) loop.Stop();
            progress?.Report((double)Interlocked.Increment(ref done) / tiles);
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

    private bool SearchTile(int firstRow, PairHits hits, CancellationToken cancel)
    {
        var endRow = Math.Min(firstRow + TileRows, _pool.Count);
        var (from, longest) = (firstRow, _threshold.MostSetBits(_pool.SetBits[endRow - 1]));
        Span<ushort> marks = stackalloc ushort[TileRows];
        for (var block = firstRow / FilterPool.BlockSize; block < _pool.Blocks; block++)
        {
            var start = block * FilterPool.BlockSize;
            var fewest = _pool.SetBits[start];
            if (fewest > longest) break;
            while (_threshold.MostSetBits(_pool.SetBits[from]) < fewest) from++;
            var rows = Math.Min(endRow, start + FilterPool.BlockSize) - from;
            if (rows <= 0) continue;
            Mark(from, rows, block, marks);
            if (!Keep(from, marks[..rows], start, hits)) return false;
            if (block % 1024 == 0) cancel.ThrowIfCancellationRequested();
        }
        return true;
    }

    private void Mark(int firstRow, int rows, int block, Span<ushort> marks)
    {
        fixed (int* rowNeed = _rowNeed, laneNeed = _laneNeed)
            _kernel.Mark(new KernelTask
            {
                Rows = (uint*)_pool.Row(firstRow),
                RowCount = rows,
                Block = _pool.Block(block),
                ColumnRows = _pool.Row(block * FilterPool.BlockSize),
                Columns = Math.Min(FilterPool.BlockSize, _pool.Count - block * FilterPool.BlockSize),
                Words = _pool.Words * 2,
                RowNeed = rowNeed + firstRow,
                LaneNeed = laneNeed + block * FilterPool.BlockSize,
                Scale = Similarity.Weights * _threshold.Denominator,
            }, marks);
    }

    private bool Keep(int firstRow, ReadOnlySpan<ushort> marks, int firstColumn, PairHits hits)
    {
        for (var i = marks.IndexOfAnyExcept((ushort)0); i >= 0 && i < marks.Length; i++)
            for (int left = marks[i], row = firstRow + i; left != 0; left &= left - 1)
            {
                var column = firstColumn + BitOperations.TrailingZeroCount(left);
                if (column <= row || (!_withinLists && _pool.List[row] == _pool.List[column])) continue;
                if (!hits.TryAdd(new PairHit(row, column, (ushort)_pool.SharedBits(row, column)))) return false;
            }
        return true;
    }
}
