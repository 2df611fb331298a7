// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.LinkageError;
using Lantaarn.Estimation.MultipleLists;

namespace Lantaarn.Bench;

/// <summary>
/// What linkage makes of capture histories, before and after correction by a random audit: some people of whom the truth is known tell what
/// happened to all. Audits are drawn by seed, several times; figures are means over them.
/// </summary>
internal static class AuditedHistories
{
    private const int Audits = 8;

    /// <param name="linked">Lists of which the truth is known.</param>
    /// <param name="share">Share of the people audited, 0 to 1; 0 for no correction.</param>
    /// <returns>People, people in all lists, and the L1 distance of the table to the true one as a share of the people.</returns>
    public static (double People, double InAll, double L1) Correct(LinkedLists linked, double share)
    {
        var (lists, all) = (linked.PersonOf.Count, (1 << linked.PersonOf.Count) - 1);
        var truth = Table(LinkedLists.Histories(linked.PersonOf).Values, lists);
        var observed = Table(LinkedLists.Histories(linked.GroupOf).Values, lists);
        var corrected = share == 0 ? [observed] : Enumerable.Range(1, Audits).Select(seed => TransitionMatrix.Learn(lists, Audit(linked, share, seed)).Correct(observed)).ToList();
        return (corrected.Average(table => table.Observed), corrected.Average(table => table[all]),
            corrected.Average(table => Enumerable.Range(1, all).Sum(history => Math.Abs(table[history] - truth[history])) / truth.Observed));
    }

    private static CaptureTable Table(IEnumerable<int> histories, int lists)
    {
        var counts = new double[(1 << lists) - 1];
        foreach (var history in histories) counts[history - 1]++;
        return new CaptureTable([.. Enumerable.Range(1, lists).Select(list => $"list {list}")], counts);
    }

    private static List<AuditTwin> Audit(LinkedLists linked, double share, int seed)
    {
        var persons = LinkedLists.Histories(linked.PersonOf);
        var chosen = persons.Keys.Order().ToArray();
        new Random(seed).Shuffle(chosen);
        var audited = chosen.Take((int)(share * chosen.Length)).ToHashSet();
        var groups = LinkedLists.Histories(linked.GroupOf);
        var groupsOf = linked.PersonOf.Zip(linked.GroupOf, (people, own) => people.Zip(own)).SelectMany(pair => pair)
            .Where(pair => audited.Contains(pair.First)).Distinct().ToLookup(pair => pair.First, pair => groups[pair.Second]);
        return [.. audited.Select(person => new AuditTwin(persons[person], groupsOf[person]))];
    }
}
