// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Demo.City;
using Lantaarn.Cli.InventedPeople;
using Lantaarn.Cli.Registrations;
using Lantaarn.Monitor.Registrations;

namespace Lantaarn.Cli.Demo.Rounds;

/// <summary>The visits and stays of an invented organisation, with the figures that are made from them. Nobody in it exists; the same seed gives the same rows.</summary>
/// <param name="Organisation">What it is called.</param>
/// <param name="Rows">Its visits and stays.</param>
/// <param name="Figures">Indicators with their periods.</param>
internal sealed record DemoVisits(string Organisation, IReadOnlyList<RegistrationRow> Rows, IReadOnlyList<AskedFigure> Figures)
{
    private static readonly DateOnly Begin = new(2022, 1, 1);
    private static readonly DateOnly End = new(2025, 12, 31);

    private static readonly AskedFigure[] OfStays = [new("lvv_peildatum", ["2023-01-01", "2023-07-01", "2024-01-01", "2024-07-01", "2025-01-01", "2025-07-01"]), new("verblijfsduur", ["2023", "2024", "2025"])];
    private static readonly AskedFigure[] OfVisits =
    [
        new("geholpen_per_jaar", ["2022", "2023", "2024", "2025"]), new("bekend_en_nieuw", ["2022", "2023", "2024", "2025"]),
        new("eu_per_halfjaar", ["2024-S1", "2024-S2", "2025-S1", "2025-S2"]),
    ];

    /// <summary>A shelter and a walk-in centre, both in four cities.</summary>
    public static IReadOnlyList<DemoVisits> All(int seed) =>
        [new("Verzonnen opvang", Stays(new Random(seed)), OfStays), new("Verzonnen inloop", Visits(new Random(seed + 1)), OfVisits)];

    // Long stays, many in one city and a handful in another, so that a number has to be hidden.
    private static List<RegistrationRow> Stays(Random random)
    {
        var rows = new List<RegistrationRow>();
        foreach (var (city, people) in G4Cities.All.Zip([520, 160, 110, 7]))
            for (var i = 0; i < people; i++)
            {
                var from = Begin.AddDays(random.Next(End.DayNumber - Begin.DayNumber));
                var until = from.AddDays(1 + (int)random.Erlang(2, 150));
                rows.Add(new($"O{rows.Count:0000}", from, until > End ? null : until, from, city.MunicipalityCode(), Sex(random), "ongedocumenteerd"));
            }
        return rows;
    }

    // Most people come for some months and stay away; some had been coming for years when the registration began.
    private static List<RegistrationRow> Visits(Random random)
    {
        var rows = new List<RegistrationRow>();
        for (var client = 0; client < 1_900; client++)
        {
            var first = Begin.AddDays(random.Next(-500, End.DayNumber - Begin.DayNumber));
            var (city, sex) = (G4Cities.All[Math.Min(random.Next(5), random.Next(5)) % 4], Sex(random));
            var group = random.Next(5) < 3 ? "eu_burger" : "ongedocumenteerd";
            for (var day = first; day <= End; day = day.AddDays(1 + (int)random.Erlang(1, 60)))
            {
                var elsewhere = random.Next(12) == 0 ? G4Cities.All[random.Next(4)] : city;
                if (day >= Begin) rows.Add(new($"I{client:0000}", day, day, first, elsewhere.MunicipalityCode(), sex, group));
                if (random.Next(5) == 0) break;
            }
        }
        return rows;
    }

    private static string Sex(Random random) => random.Next(100) switch { < 74 => "man", < 98 => "vrouw", < 99 => "anders", _ => "onbekend" };
}
