// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Bench.Populations;

/// <summary>
/// A part of a population of known size before four lists of different reach. Lists may depend on one another, and persons differ in how easily they are seen:
/// normally on the logit scale, and some may keep out of sight altogether.
/// </summary>
internal sealed record Population
{
    private static readonly double[] Reach = [-0.2, -0.7, -1.1, -1.5];

    public static string[] Lists => ["shelter", "clinic", "street", "legal"];

    /// <summary>Log odds ratio between lists, by pattern of two or more lists.</summary>
    public IReadOnlyDictionary<int, double> Dependences { get; init; } = new Dictionary<int, double>();

    /// <summary>Standard deviation of how easily persons are seen, on the logit scale.</summary>
    public double Heterogeneity { get; init; }

    /// <summary>Share of the persons whose odds of being seen are a thirtieth of those of others.</summary>
    public double OutOfSight { get; init; }

    /// <summary>Added to the logit of every list.</summary>
    public double Shift { get; init; }

    /// <summary>Lists that do not work here, as a pattern.</summary>
    public int Absent { get; init; }

    /// <summary>Persons per capture pattern, the unseen at position 0.</summary>
    public double[] Draw(int persons, Random random)
    {
        var until = Cumulated(Chances());
        var drawn = new double[until.Length];
        for (var person = 0; person < persons; person++)
        {
            var at = Array.BinarySearch(until, random.NextDouble() * until[^1]);
            drawn[at < 0 ? ~at : at]++;
        }
        return drawn;
    }

    private double[] Chances()
    {
        var chances = new double[1 << Reach.Length];
        foreach (var (logit, weight) in Persons())
        {
            var given = Enumerable.Range(0, chances.Length).Select(pattern => (pattern & Absent) != 0 ? 0 : Math.Exp(
                Enumerable.Range(0, Reach.Length).Where(list => (pattern >> list & 1) == 1).Sum(list => Reach[list] + Shift + logit)
                + Dependences.Where(item => (pattern & item.Key) == item.Key).Sum(item => item.Value))).ToArray();
            for (var pattern = 0; pattern < chances.Length; pattern++) chances[pattern] += weight * given[pattern] / given.Sum();
        }
        return chances;
    }

    private IEnumerable<(double Logit, double Weight)> Persons()
    {
        for (var z = -4.0; z <= 4; z += 0.2)
        {
            var weight = Math.Exp(-z * z / 2);
            yield return (Heterogeneity * z, weight * (1 - OutOfSight));
            yield return (Heterogeneity * z - Math.Log(30), weight * OutOfSight);
        }
    }

    private static double[] Cumulated(double[] chances)
    {
        var sum = 0.0;
        return [.. chances.Select(chance => sum += chance)];
    }
}
