// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>What is known beforehand of some records, by their position in the pool.</summary>
internal sealed class Confirmations
{
    private readonly Dictionary<int, List<int>> _different = [];
    private readonly HashSet<PairHit> _same;

    private Confirmations(IReadOnlyList<PairHit> same) => (Same, _same) = (same, [.. same]);

    /// <summary>Pairs that are one person.</summary>
    internal IReadOnlyList<PairHit> Same { get; }

    internal static Confirmations Of(FilterPool pool, IReadOnlyList<ConfirmedPair> confirmed)
    {
        if (confirmed.Count == 0) return new([]);
        var position = new Dictionary<RecordPlace, int>();
        for (var i = 0; i < pool.Count; i++) position[new(pool.List[i], pool.Record[i])] = i;
        var same = confirmed.Where(pair => pair.SamePerson && pair.A != pair.B).Select(pair => Hit(pool, position[pair.A], position[pair.B]));
        var confirmations = new Confirmations([.. same.Distinct().OrderBy(pair => pair.A).ThenBy(pair => pair.B)]);
        foreach (var pair in confirmed.Where(pair => !pair.SamePerson)) confirmations.Part(position[pair.A], position[pair.B]);
        return confirmations;
    }

    internal bool AreSame(PairHit pair) => _same.Contains(pair);

    /// <summary>Whether any record of one group is known to be someone else than any of the other.</summary>
    internal bool KeepApart(int[] a, int[] b) =>
        _different.Count > 0 && a.Any(x => _different.TryGetValue(x, out var others) && others.Exists(other => Array.IndexOf(b, other) >= 0));

    /// <summary>Whether two records are one person by some pairs and two persons by another.</summary>
    internal bool Contradict(int positions)
    {
        var parts = new DisjointSets(positions);
        foreach (var pair in Same) parts.Unite(pair.A, pair.B);
        return _different.Any(entry => entry.Value.Exists(other => parts.Find(entry.Key) == parts.Find(other)));
    }

    private void Part(int a, int b)
    {
        Others(a).Add(b);
        Others(b).Add(a);
    }

    private List<int> Others(int position) =>
        _different.TryGetValue(position, out var others) ? others : _different[position] = [];

    private static PairHit Hit(FilterPool pool, int a, int b) => new(Math.Min(a, b), Math.Max(a, b), (ushort)pool.SharedBits(a, b));
}
