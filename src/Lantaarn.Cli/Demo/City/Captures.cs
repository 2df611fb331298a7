// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.InventedPeople;

namespace Lantaarn.Cli.Demo.City;

/// <summary>
/// Decides which organisations see whom. Log-odds by kind of list and group, a little by city and person; outreach refers to shelter, and
/// who comes to the walk-in comes more easily to the doctor (both log-odds +0.6), so lists are not independent and an estimate must find
/// that out. EU migrants are met outside, undocumented people sooner in medical care.
/// </summary>
internal sealed class Captures(Random random)
{
    private const double Referral = 0.6;
    private const double AwayFromHome = -0.7;

    /// <summary>Order in which the kinds are decided: who refers comes before who is referred to.</summary>
    private static readonly ListKind[] Order = [ListKind.Outreach, ListKind.Shelter, ListKind.WalkIn, ListKind.Medical];

    /// <summary>Organisations that see the person, at least one record each.</summary>
    public IReadOnlyList<DemoOrganisation> Of(DemoPerson person, IReadOnlyList<DemoOrganisation> organisations)
    {
        var seen = SeenIn(person.City, person, 0, organisations).ToList();
        if (person.SecondCity is { } second) seen.AddRange(SeenIn(second, person, AwayFromHome, organisations));
        return [.. seen.Distinct()];
    }

    private List<DemoOrganisation> SeenIn(G4City city, DemoPerson person, double extra, IReadOnlyList<DemoOrganisation> organisations)
    {
        var seen = new List<DemoOrganisation>();
        foreach (var kind in Order)
        {
            if (organisations.FirstOrDefault(o => o.Cities.Contains(city) && o.Kind == kind) is not { } organisation) continue;
            var logOdds = Base(kind, person.Group) + OfCity(city) + person.Visibility + extra;
            if (ReferredBy(kind) is { } referrer && seen.Any(o => o.Kind == referrer)) logOdds += Referral;
            if (random.Chance(1 / (1 + Math.Exp(-logOdds)))) seen.Add(organisation);
        }
        return seen;
    }

    private static ListKind? ReferredBy(ListKind kind) => kind switch
    {
        ListKind.Shelter => ListKind.Outreach,
        ListKind.Medical => ListKind.WalkIn,
        _ => null
    };

    private static double Base(ListKind kind, PopulationGroup group) => (kind, group) switch
    {
        (ListKind.Shelter, PopulationGroup.Undocumented) => -1.23,
        (ListKind.Shelter, _) => -1.53,
        (ListKind.WalkIn, PopulationGroup.Undocumented) => -1.03,
        (ListKind.WalkIn, _) => -1.38,
        (ListKind.Medical, PopulationGroup.Undocumented) => -1.33,
        (ListKind.Medical, _) => -1.88,
        (ListKind.Outreach, PopulationGroup.Undocumented) => -2.18,
        _ => -0.78
    };

    private static double OfCity(G4City city) => city switch
    {
        G4City.Rotterdam => -0.1,
        G4City.Utrecht => 0.1,
        _ => 0
    };
}
