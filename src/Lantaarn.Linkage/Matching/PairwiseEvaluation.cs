// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>Compares groups with a known truth, pair by pair: for tests, simulations and audits with invented people.</summary>
public static class PairwiseEvaluation
{
    /// <summary>Agreement over all pairs of records.</summary>
    /// <param name="groupOf">Group of each record, per list.</param>
    /// <param name="personOf">True person of each record, per list, in the same shape.</param>
    /// <param name="withinLists">Whether pairs inside one list count too.</param>
    /// <exception cref="ArgumentException">The two do not have the same shape.</exception>
    public static PairwiseAgreement Overall(IReadOnlyList<int[]> groupOf, IReadOnlyList<int[]> personOf, bool withinLists)
    {
        var cells = PerPairOfLists(groupOf, personOf);
        var sum = new PairwiseAgreement(0, 0, 0);
        for (var a = 0; a < groupOf.Count; a++)
            for (var b = withinLists ? a : a + 1; b < groupOf.Count; b++) sum += cells[a, b];
        return sum;
    }

    /// <summary>Agreement for each pair of lists, on both sides of the diagonal; on the diagonal the pairs within a list.</summary>
    /// <param name="groupOf">Group of each record, per list.</param>
    /// <param name="personOf">True person of each record, per list, in the same shape.</param>
    /// <exception cref="ArgumentException">The two do not have the same shape.</exception>
    public static PairwiseAgreement[,] PerPairOfLists(IReadOnlyList<int[]> groupOf, IReadOnlyList<int[]> personOf)
    {
        ArgumentNullException.ThrowIfNull(groupOf);
        ArgumentNullException.ThrowIfNull(personOf);
        if (!groupOf.Select(list => list.Length).SequenceEqual(personOf.Select(list => list.Length)))
            throw new ArgumentException("Groups and persons must be given for the same lists and records.", nameof(personOf));
        var groups = groupOf.Select(Tally).ToArray();
        var persons = personOf.Select(Tally).ToArray();
        var both = groupOf.Zip(personOf, (g, p) => Tally([.. g.Zip(p)])).ToArray();
        var cells = new PairwiseAgreement[groups.Length, groups.Length];
        for (var a = 0; a < groups.Length; a++)
            for (var b = 0; b < groups.Length; b++)
            {
                var agreed = Pairs(both[a], both[b]);
                cells[a, b] = new(agreed, Pairs(groups[a], groups[b]) - agreed, Pairs(persons[a], persons[b]) - agreed);
            }
        return cells;
    }

    private static Dictionary<T, long> Tally<T>(T[] labels) where T : notnull =>
        labels.GroupBy(label => label).ToDictionary(same => same.Key, same => same.LongCount());

    private static long Pairs<T>(Dictionary<T, long> a, Dictionary<T, long> b) where T : notnull =>
        ReferenceEquals(a, b) ? a.Values.Sum(count => count * (count - 1) / 2)
            : a.Sum(entry => entry.Value * b.GetValueOrDefault(entry.Key));
}
