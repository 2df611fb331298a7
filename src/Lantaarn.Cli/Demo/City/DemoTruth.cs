// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.InventedPeople;

namespace Lantaarn.Cli.Demo.City;

/// <summary>What is really so in the demo city: the answer key for linkage and estimate.</summary>
internal sealed class DemoTruth
{
    private readonly int[] _seenBy;
    private readonly int[] _linkablyIn;

    public DemoTruth(IReadOnlyList<DemoPerson> people, IReadOnlyList<DemoList> lists)
    {
        People = people;
        Records = [.. lists.SelectMany(l => l.Records)];
        _seenBy = PatternsOf(lists, _ => true);
        _linkablyIn = PatternsOf(lists, r => r.CanBeLinked);
    }

    public static int PatternCount { get; } = 1 << Enum.GetValues<ListKind>().Length;

    public IReadOnlyList<DemoPerson> People { get; }

    public IReadOnlyList<DemoRecord> Records { get; }

    public int Total => People.Count;

    public IReadOnlyDictionary<PopulationGroup, int> ByGroup => People.CountBy(p => p.Group).ToDictionary();

    public IReadOnlyDictionary<G4City, int> ByCity => People.CountBy(p => p.City).ToDictionary();

    /// <summary>Share of the people whom any organisation saw, 0 to 1.</summary>
    public double SeenShare => _seenBy.Count(p => p != 0) / (double)Total;

    /// <summary>
    /// How many people each combination of kinds of list saw. The index adds 1 for shelter, 2 for walk-in, 4 for medical and 8 for
    /// outreach; index 0 holds those whom nobody saw.
    /// </summary>
    /// <param name="among">Which people to count; all of them by default.</param>
    public IReadOnlyList<int> SeenPatterns(Func<DemoPerson, bool>? among = null) => Count(_seenBy, among);

    /// <summary>As <see cref="SeenPatterns"/>, from records with a name only: what a linkage without errors would find.</summary>
    public IReadOnlyList<int> LinkablePatterns(Func<DemoPerson, bool>? among = null) => Count(_linkablyIn, among);

    private int[] PatternsOf(IReadOnlyList<DemoList> lists, Func<DemoRecord, bool> counts)
    {
        var patterns = new int[People.Count];
        foreach (var list in lists)
        {
            foreach (var record in list.Records.Where(counts)) patterns[record.Person] |= 1 << (int)list.Organisation.Kind;
        }
        return patterns;
    }

    private int[] Count(int[] patterns, Func<DemoPerson, bool>? among)
    {
        var counts = new int[PatternCount];
        foreach (var person in People)
        {
            if (among is null || among(person)) counts[patterns[person.Number]]++;
        }
        return counts;
    }
}
