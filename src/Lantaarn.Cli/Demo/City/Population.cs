// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.InventedPeople;

namespace Lantaarn.Cli.Demo.City;

/// <summary>
/// Fills the four cities. No count of either group exists: the sizes are invented. Sleeping places are chosen so that of the two groups
/// 80 to 90% of the people outside are EU migrants, as fieldworkers in Amsterdam report (GGD GHOR factsheet EU-migranten G4, 2025).
/// </summary>
internal sealed class Population(Random random, DateOnly day)
{
    private const double EuShare = 0.445;
    private const double InTwoCities = 0.04;
    private const double VisibilitySpread = 0.25;

    private static readonly Weighted<int> UndocumentedPlaces = Coded(1, 5, 14, 26, 3, 13, 35, 4);
    private static readonly Weighted<int> EuPlaces = Coded(1, 34, 20, 8, 3, 20, 12, 3);
    private static readonly Weighted<int> SeverityInside = Coded(0, 20, 38, 32, 10);
    private static readonly Weighted<int> SeverityOutside = Coded(0, 8, 30, 42, 20);

    private static readonly Weighted<string> UndocumentedDurations = Weighted(5, 7, 9, 16, 23, 40);
    private static readonly Weighted<string> EuDurations = Weighted(12, 15, 16, 21, 19, 17);

    private static readonly Weighted<G4City> CityShares = new(
        [(G4City.Amsterdam, 44), (G4City.Rotterdam, 25), (G4City.DenHaag, 19), (G4City.Utrecht, 12)]);

    private readonly PersonInventor _inventor = new(random, day);

    /// <summary>About nine thousand people, a few per cent more or less by the seed.</summary>
    public IReadOnlyList<DemoPerson> People() => People(random.Next(8800, 9201));

    public IReadOnlyList<DemoPerson> People(int count) => [.. Enumerable.Range(0, count).Select(Person)];

    private DemoPerson Person(int number)
    {
        var group = random.Chance(EuShare) ? PopulationGroup.EuMigrant : PopulationGroup.Undocumented;
        var undocumented = group == PopulationGroup.Undocumented;
        var city = CityShares.Draw(random);
        var ethos = (undocumented ? UndocumentedPlaces : EuPlaces).Draw(random);
        var outside = ethos is 1 or 5;
        return new DemoPerson(
            number,
            _inventor.Invent(group),
            group,
            city,
            ethos,
            (outside ? SeverityOutside : SeverityInside).Draw(random),
            (undocumented ? UndocumentedDurations : EuDurations).Draw(random),
            VisibilitySpread * random.Normal(),
            random.Chance(InTwoCities) ? random.Pick([.. G4Cities.All.Where(c => c != city)]) : null);
    }

    private static Weighted<int> Coded(int first, params double[] weights) => new(weights.Select((w, i) => (first + i, w)));

    private static Weighted<string> Weighted(params double[] weights) => new(CodeWords.Durations.Zip(weights));
}
