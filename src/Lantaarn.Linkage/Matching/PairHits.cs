// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>Two positions of the pool, the earlier one first, and the set bits they share.</summary>
internal readonly record struct PairHit(int A, int B, ushort Shared);

/// <summary>What all threads of one search may keep together.</summary>
internal sealed class HitAllowance(long pairs)
{
    private long _left = pairs;

    internal bool IsSpent => Volatile.Read(ref _left) < 0;

    internal bool TryTake(int pairs) => Interlocked.Add(ref _left, -pairs) >= 0;
}

/// <summary>The pairs one thread found, in pieces so that growing never copies. Takes its room from a shared allowance.</summary>
internal sealed class PairHits(HitAllowance allowance)
{
    private const int PieceSize = 1 << 8;

    private readonly List<PairHit[]> _pieces = [];
    private int _used = PieceSize;

    internal long Count => (long)_pieces.Count * PieceSize - (PieceSize - _used);

    /// <summary>Room taken from the allowance, in pairs.</summary>
    internal long Room => (long)_pieces.Count * PieceSize;

    /// <summary>False where the allowance is spent: the pair is not kept and the search should stop.</summary>
    internal bool TryAdd(PairHit hit)
    {
        if (_used == PieceSize)
        {
            if (!allowance.TryTake(PieceSize)) return false;
            _pieces.Add(new PairHit[PieceSize]);
            _used = 0;
        }
        _pieces[^1][_used++] = hit;
        return true;
    }

    internal void CopyTo(Span<PairHit> target)
    {
        for (var piece = 0; piece < _pieces.Count; piece++)
        {
            var filled = piece == _pieces.Count - 1 ? _used : PieceSize;
            _pieces[piece].AsSpan(0, filled).CopyTo(target[(piece * PieceSize)..]);
        }
    }
}
