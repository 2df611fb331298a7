// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Tests;

/// <summary>Invented people of four cities in the profile of the monitor: the total and one characteristic by city, pairs for all cities together.</summary>
internal static class SyntheticMonitor
{
    private static readonly Classification City = Of("city", ["Amsterdam", "Rotterdam", "Utrecht", "Den Haag"], GeographyLevel.City);
    private static readonly Classification Sex = Of("sex", ["F", "M"]);
    private static readonly Classification Age = Of("age", ["0-17", "18-24", "25-34", "35-49", "50-64", "65+"]);
    private static readonly Classification Origin = Of("origin", [.. Enumerable.Range(1, 20).Select(i => $"O{i:00}")]);
    private static readonly Classification Group = Of("group", ["undocumented", "EU migrant"]);
    private static readonly Classification Ethos = Of("ethos", [.. Enumerable.Range(1, 7).Select(i => $"E{i}")]);

    public static TableRelease Release(int persons, int seed)
    {
        var random = new Random(seed);
        Classification[] all = [City, Sex, Age, Origin, Group, Ethos];
        double[] skew = [2.0, 1.8, 2.2, 5.0, 1.6, 3.5];
        var people = Enumerable.Range(0, persons).Select(_ => new CountedPerson(
            [.. all.Select((classification, i) => classification.Categories[(int)(classification.Categories.Count * Math.Pow(random.NextDouble(), skew[i]))].Code)],
            [.. Enumerable.Range(0, 8).Where(organisation => organisation == random.Next(8) || random.Next(6) == 0).DefaultIfEmpty(0).Select(organisation => $"org{organisation}")]));
        return new(all, Tables(), [.. people]);
    }

    private static CountTable[] Tables() =>
    [
        new("total", new TableAxis(City)),
        .. new[] { Sex, Age, Origin, Group, Ethos }.Select(classification => new CountTable("by " + classification.Name, new TableAxis(City), new TableAxis(classification))),
        .. new[] { (Sex, Age), (Group, Ethos), (Group, Origin), (Age, Group) }.Select(pair => new CountTable($"{pair.Item1.Name} by {pair.Item2.Name}", new TableAxis(pair.Item1), new TableAxis(pair.Item2))),
    ];

    private static Classification Of(string name, string[] codes, GeographyLevel? level = null) => new(name, [.. codes.Select(code => new Category(code, null, level))]);
}
