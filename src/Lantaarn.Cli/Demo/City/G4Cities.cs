// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.Demo.City;

internal static class G4Cities
{
    public static IReadOnlyList<G4City> All { get; } = [G4City.Amsterdam, G4City.Rotterdam, G4City.DenHaag, G4City.Utrecht];

    public static string DutchName(this G4City city) => city == G4City.DenHaag ? "Den Haag" : city.ToString();

    /// <summary>Municipality code of Statistics Netherlands.</summary>
    public static string MunicipalityCode(this G4City city) => city switch
    {
        G4City.Amsterdam => "GM0363",
        G4City.Rotterdam => "GM0599",
        G4City.DenHaag => "GM0518",
        _ => "GM0344"
    };
}
