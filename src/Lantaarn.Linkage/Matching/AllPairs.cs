// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// The comparison of all records with all: the long part of a linkage, cut into units of work that can be done in any order and on any
/// machine. What a unit finds depends on its number only, so that units found elsewhere give the same answer as one process.
/// </summary>
public sealed class AllPairs
{
    // About five seconds of one core at 1024 bits; small work is cut finer, so that several machines have something to do.
    private const long MostPairsOfUnit = 1L << 32;
    private const int UnitsOfSmallWork = 64;

    private readonly FilterPool _pool;
    private readonly int _floorBin;
    private readonly bool _withinLists;
    private readonly PairSearch _search;
    private readonly List<int> _firstTiles;

    internal AllPairs(FilterPool pool, int floorBin, bool withinLists, long hitLimit)
    {
        (_pool, _floorBin, _withinLists, HitLimit) = (pool, floorBin, withinLists, hitLimit);
        _search = new PairSearch(pool, new SimilarityThreshold(floorBin, ScoreHistogram.Bins), withinLists, PairKernel.Fastest);
        _firstTiles = Cut(pool);
    }

    /// <summary>Number of units, 0 or more.</summary>
    public int Units => _firstTiles.Count;

    /// <summary>Most room the pairs of all units may take together.</summary>
    public long HitLimit { get; }

    /// <summary>Does one unit on the calling thread; several threads may do different units at the same time.</summary>
    /// <param name="unit">Number of the unit, 0 up to <see cref="Units"/> less one.</param>
    /// <param name="progress">Told the share done, 0 to 1, after each part of a second or so; may throw to give the unit up.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public UnitPairs Search(int unit, IProgress<double>? progress, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(unit);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unit, Units);
        var (first, end) = (_firstTiles[unit], unit + 1 < Units ? _firstTiles[unit + 1] : _pool.Tiles);
        var allowance = new HitAllowance(HitLimit);
        var found = new PairHits[end - first];
        var tile = new RowTile(_pool);
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = new PairHits(allowance);
            if (!_search.SearchTile(first + i, tile, found[i], cancel)) return new UnitPairs(HitLimit + 1, []);
            progress?.Report((i + 1.0) / found.Length);
        }
        return UnitPairs.Of(found);
    }

    /// <summary>The work in parts that another machine can read: encodings without the lists they came from.</summary>
    public IEnumerable<byte[]> ToParts() => AllPairsParts.Write(_pool, _floorBin, _withinLists, HitLimit);

    /// <summary>Reads what <see cref="ToParts"/> made, in the same order; wipes the parts.</summary>
    /// <exception cref="ArgumentException">These are not such parts.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static AllPairs FromParts(IReadOnlyList<byte[]> parts, CancellationToken cancel) => AllPairsParts.Read(parts, cancel);

    internal PairHit[]? SearchAll(UnitSearch? elsewhere, int threads, IProgress<double>? progress, CancellationToken cancel)
    {
        if (elsewhere is null) return _search.Run(HitLimit, threads, progress, cancel);
        return elsewhere(this, progress, cancel) is { } units ? UnitPairs.Join(units) : null;
    }

    private static List<int> Cut(FilterPool pool)
    {
        var most = Math.Min(MostPairsOfUnit, (long)pool.Count * pool.Count / 2 / UnitsOfSmallWork);
        var (first, pairs) = (new List<int>(), long.MaxValue);
        for (var tile = 0; tile < pool.Tiles; tile++)
        {
            var ofTile = (long)RowTile.MostRows * (pool.Count - tile * RowTile.MostRows);
            if (pairs > most - ofTile)
            {
                first.Add(tile);
                pairs = 0;
            }
            pairs += ofTile;
        }
        return first;
    }
}
