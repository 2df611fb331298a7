// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Demo.City;
using Lantaarn.Cli.Rounds;
using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Cli.Demo;

/// <summary>What the count lead of the demo decided.</summary>
internal static class DemoPlan
{
    public static RoundPlan Of(DemoCity city) => new(
        "Oefenmeting G4",
        "Dakloze mensen zonder papieren en dakloze EU-burgers in Amsterdam, Rotterdam, Den Haag en Utrecht.",
        "de vier grote steden",
        new ReferencePeriod(city.Day.AddMonths(-3).AddDays(1), city.Day),
        [.. city.Organisations.Select(organisation => new ListDefinition(organisation.Code, organisation.Name, Kind(organisation.Kind)))])
    {
        Kind = RoundKind.Rehearsal,
        Geography = "regio",
        Codebook = WithoutOthers(RoundPlan.CoreCodebook()),
    };

    // Only two groups are counted here; a code that nobody can have would be a hidden zero in every table.
    private static Codebook WithoutOthers(Codebook codebook) => codebook with
    {
        Indicators = [.. codebook.Indicators.Select(indicator => indicator.Name == "doelgroep"
            ? indicator with { Codes = [.. indicator.Codes.Where(code => code.Code != "nederlands_of_overig")] }
            : indicator)],
    };

    private static string Kind(ListKind kind) => kind switch
    {
        ListKind.Shelter => "opvang",
        ListKind.WalkIn => "inloop",
        ListKind.Medical => "medisch",
        _ => "veldwerk",
    };
}
