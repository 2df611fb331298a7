// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.InventedPeople;

namespace Lantaarn.Cli.Demo.City;

/// <summary>Somebody in the demo city.</summary>
/// <param name="Number">Number in the truth, from 0.</param>
/// <param name="Person">Names, birth date, sex and origin.</param>
/// <param name="Group">Undocumented or EU migrant.</param>
/// <param name="City">Where they mostly are.</param>
/// <param name="Ethos">ETHOS Light category, 1 to 7.</param>
/// <param name="Severity">Severity of the care shortfall, 0 (none) to 3 (life-threatening).</param>
/// <param name="Duration">How long homeless: one of the codes of <see cref="CodeWords.Durations"/>.</param>
/// <param name="Visibility">Log-odds by which this person is easier or harder to meet than others of the group.</param>
/// <param name="SecondCity">Another city where they are sometimes; null for most.</param>
internal sealed record DemoPerson(
    int Number,
    InventedPerson Person,
    PopulationGroup Group,
    G4City City,
    int Ethos,
    int Severity,
    string Duration,
    double Visibility,
    G4City? SecondCity);
