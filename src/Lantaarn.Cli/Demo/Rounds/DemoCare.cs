// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Demo.City;
using Lantaarn.Cli.InventedPeople;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Registrations;
using Lantaarn.Monitor.Registrations.Care;

namespace Lantaarn.Cli.Demo.Rounds;

/// <summary>What invented organisations wrote down of their attempts to get care for invented people. Every rate here is invented too: it only shows what the figures look like.</summary>
/// <param name="Organisation">What the organisation is called.</param>
/// <param name="Attempts">Its tries.</param>
internal sealed record DemoCare(string Organisation, IReadOnlyList<CareAttempt> Attempts)
{
    private static readonly string[] Organisations = ["Verzonnen straatdokters", "Verzonnen steunpunt", "Verzonnen inloop"];

    // How many people need it in a year at one organisation, how often a try succeeds, and how long they wait for it on average, in days.
    private static readonly (string Care, int People, double Success, double Wait)[] Kinds =
    [
        ("huisarts", 130, 0.62, 5), ("ggz", 70, 0.22, 85), ("verslavingszorg", 42, 0.34, 40), ("tandarts", 64, 0.30, 28), ("ziekenhuis", 48, 0.55, 24),
        ("verloskunde", 14, 0.72, 9), ("apotheek", 52, 0.78, 1), ("opvang", 96, 0.40, 21), ("juridisch", 45, 0.66, 12),
    ];

    private static readonly string[] Failures = [.. Weighted(("geweigerd", 9), ("wachtlijst", 4), ("lopend", 2), ("client_wil_niet", 2), ("afgebroken", 2), ("uit_beeld", 3), (Indicator.Unknown, 1))];
    private static readonly string[] Grounds = [.. CareCodes.Of(Derivation.CareRefusals).SelectMany((code, i) => Enumerable.Repeat(code, i < 4 ? 4 : 1)), Indicator.Unknown];

    public static IReadOnlyList<RegistrationPeriod> Years { get; } = [.. new[] { "2023", "2024", "2025" }.Select(RegistrationPeriod.Parse).OfType<RegistrationPeriod>()];

    public static IReadOnlyList<DemoCare> All(int seed) => [.. Organisations.Select((organisation, i) => new DemoCare(organisation, Tries(new Random(seed + 2 + i))))];

    private static List<CareAttempt> Tries(Random random)
    {
        var attempts = new List<CareAttempt>();
        foreach (var year in Years.Select(year => year.From.Year))
            foreach (var (care, people, success, wait) in Kinds)
                for (var i = 0; i < people; i++)
                {
                    var (client, city) = ($"Z{random.Next(600):000}", G4Cities.All[Math.Min(random.Next(5), random.Next(5)) % 4].MunicipalityCode());
                    for (var month = 1 + random.Next(12); month <= 12; month += 1 + random.Next(3))
                    {
                        var helped = random.Chance(success);
                        var outcome = helped ? CareCodes.Successful : random.Pick(Failures);
                        attempts.Add(new(client, care, city, new(year, month, 1), outcome, helped && random.Chance(0.9) ? (int)random.Erlang(2, wait / 2) : null,
                            outcome == CareCodes.Refused ? random.Pick(Grounds) : Indicator.Unknown));
                        if (helped || random.Chance(0.6)) break;
                    }
                }
        return attempts;
    }

    private static IEnumerable<string> Weighted(params (string Code, int Times)[] codes) => codes.SelectMany(code => Enumerable.Repeat(code.Code, code.Times));
}
