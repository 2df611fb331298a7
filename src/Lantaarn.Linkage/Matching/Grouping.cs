// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// Brings records together by average linkage (Sokal and Michener 1958) on exact similarities, closest groups first. A chain
/// of close pairs is not enough: all cross pairs of two groups count. Ties go to the earlier positions of the pool, so
/// the order of lists and records cannot matter.
/// </summary>
internal sealed class Grouping
{
    private readonly FilterPool _pool;
    private readonly MergeRule _rule;
    private readonly Confirmations _known;
    private readonly Dictionary<int, Group> _groups = [];
    private readonly PriorityQueue<(int A, int B), Urgency> _queue = new();
    private int _nextGroup;

    private Grouping(FilterPool pool, MergeRule rule, Confirmations known)
    {
        (_pool, _rule, _known) = (pool, rule, known);
        _nextGroup = pool.Count;
    }

    /// <summary>For each position of the pool the earliest position of its group.</summary>
    /// <param name="pool">The filters.</param>
    /// <param name="near">Pairs that may be one person.</param>
    /// <param name="rule">When two groups are one person.</param>
    /// <param name="known">What is known beforehand.</param>
    /// <param name="cancel">Stops the work.</param>
    internal static int[] Form(FilterPool pool, PairHit[] near, MergeRule rule, Confirmations known, CancellationToken cancel)
    {
        var first = Enumerable.Range(0, pool.Count).ToArray();
        PairHit[] pairsAndKnown = known.Same.Count == 0 ? near : [.. near.Union(known.Same)];
        foreach (var pairs in Components.Of(pool.Count, pairsAndKnown))
        {
            cancel.ThrowIfCancellationRequested();
            var grouping = new Grouping(pool, rule, known);
            grouping.Add(pairs);
            grouping.UniteKnown(pairs);
            grouping.MergeAll(cancel);
            foreach (var group in grouping._groups.Values)
                foreach (var position in group.Members) first[position] = group.First;
        }
        return first;
    }

    private void Add(PairHit[] pairs)
    {
        foreach (var pair in pairs) Join(Single(pair.A), Single(pair.B), Of(_pool.Similarity(pair)));
    }

    private Group Single(int position)
    {
        if (!_groups.TryGetValue(position, out var group))
            _groups[position] = group = new Group(position, [position], position, 1UL << _pool.List[position]);
        return group;
    }

    private void UniteKnown(PairHit[] pairs)
    {
        if (_known.Same.Count == 0) return;
        var groupOf = new Dictionary<int, Group>(_groups);
        foreach (var pair in pairs.Where(_known.AreSame).OrderBy(pair => pair.A).ThenBy(pair => pair.B))
        {
            if (groupOf[pair.A].Id == groupOf[pair.B].Id) continue;
            var united = Unite(groupOf[pair.A], groupOf[pair.B]);
            foreach (var member in united.Members) groupOf[member] = united;
        }
    }

    private void MergeAll(CancellationToken cancel)
    {
        while (_queue.TryDequeue(out var merge, out _))
        {
            if (!_groups.TryGetValue(merge.A, out var a) || !_groups.TryGetValue(merge.B, out var b)) continue;
            if (!_rule.Allows(a.Near[b.Id])) continue;
            cancel.ThrowIfCancellationRequested();
            Unite(a, b);
        }
    }

    private Group Unite(Group a, Group b)
    {
        _groups.Remove(a.Id);
        _groups.Remove(b.Id);
        var united = new Group(_nextGroup++, [.. a.Members, .. b.Members], Math.Min(a.First, b.First), a.Lists | b.Lists);
        foreach (var id in a.Near.Keys.Union(b.Near.Keys))
            if (_groups.TryGetValue(id, out var other)) Join(united, other, Closeness(a, other) + Closeness(b, other));
        _groups[united.Id] = united;
        return united;
    }

    private void Join(Group a, Group b, Closeness closeness)
    {
        a.Near[b.Id] = closeness;
        b.Near[a.Id] = closeness;
        if (!_rule.WithinLists && (a.Lists & b.Lists) != 0) return;
        if (_known.KeepApart(a.Members, b.Members)) return;
        var (early, late) = a.First < b.First ? (a, b) : (b, a);
        _queue.Enqueue((early.Id, late.Id), new Urgency(closeness.Score, early.First, late.First));
    }

    private Closeness Closeness(Group a, Group b)
    {
        if (a.Near.TryGetValue(b.Id, out var known)) return known;
        var closeness = default(Closeness);
        foreach (var x in a.Members)
            foreach (var y in b.Members) closeness += Of(_pool.Similarity(x, y));
        return closeness;
    }

    private Closeness Of(double similarity) => new(1, similarity >= _rule.NearLevel ? 1 : 0, similarity, similarity);

    private sealed record Group(int Id, int[] Members, int First, ulong Lists)
    {
        internal Dictionary<int, Closeness> Near { get; } = [];
    }

    private readonly record struct Urgency(double Average, int First, int Second) : IComparable<Urgency>
    {
        public int CompareTo(Urgency other) =>
            Average != other.Average ? other.Average.CompareTo(Average)
            : First != other.First ? First.CompareTo(other.First)
            : Second.CompareTo(other.Second);
    }
}
