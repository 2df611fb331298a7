// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.LinkageError;

namespace Lantaarn.Estimation.Tests.Simulation;

/// <summary>
/// Linkage with known faults that treats all lists alike: a record may miss the link to its person and stand alone, and a group may be joined with another one
/// that is on other lists. Twins are mixed in and taken out again, as the analyst does.
/// </summary>
internal sealed class SimulatedLinkage(double missed, double joined, Random random)
{
    /// <summary>Groups per observed pattern of the real persons, and what became of the twins.</summary>
    public (double[] Groups, AuditTwin[] Twins) Link(double[] persons, IReadOnlyList<int> twins)
    {
        var patterns = persons.Skip(1).SelectMany((count, position) => Enumerable.Repeat(position + 1, (int)count)).ToList();
        var real = patterns.Count;
        patterns.AddRange(twins);
        var groups = Join(patterns.SelectMany((pattern, person) => Split(person, pattern)).ToList());

        var counts = new double[persons.Length - 1];
        var twinGroups = twins.Select(_ => new List<int>()).ToArray();
        foreach (var group in groups)
        {
            foreach (var twin in group.Select(record => record.Person).Distinct().Where(person => person >= real))
                twinGroups[twin - real].Add(Lists(group));
            var left = Lists(group.Where(record => record.Person < real));
            if (left > 0) counts[left - 1]++;
        }
        return (counts, [.. twins.Zip(twinGroups, (pattern, seen) => new AuditTwin(pattern, seen))]);
    }

    private List<List<(int Person, int List)>> Split(int person, int pattern)
    {
        var groups = new List<List<(int Person, int List)>>();
        var lists = Enumerable.Range(0, 8).Where(list => (pattern >> list & 1) == 1).ToArray();
        random.Shuffle(lists);
        foreach (var list in lists)
        {
            if (groups.Count > 0 && random.NextDouble() >= missed) groups[0].Add((person, list));
            else groups.Add([(person, list)]);
        }
        return groups;
    }

    private List<List<(int Person, int List)>> Join(List<List<(int Person, int List)>> groups)
    {
        foreach (var group in groups)
        {
            if (group.Count == 0 || random.NextDouble() >= joined) continue;
            var other = groups[random.Next(groups.Count)];
            if ((Lists(group) & Lists(other)) != 0) continue;
            group.AddRange(other);
            other.Clear();
        }
        return [.. groups.Where(group => group.Count > 0)];
    }

    private static int Lists(IEnumerable<(int Person, int List)> group) => group.Aggregate(0, (lists, record) => lists | 1 << record.List);
}
