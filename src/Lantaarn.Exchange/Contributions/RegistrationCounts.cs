// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Exchange.Contributions;

/// <summary>What a sealed file of a registration says once.</summary>
/// <param name="Organisation">Whose registration it is, as a release names it.</param>
public sealed record RegistrationSummary(string Organisation);

/// <summary>How many people of a registration have the same codes. Nothing of one of them leaves the organisation: no row, no number of a client, no day.</summary>
/// <param name="Figure">The indicator.</param>
/// <param name="Period">A year, half year or day, for instance 2024, 2024-S1 or 2024-01-15.</param>
/// <param name="Codes">The codes, in the order that the indicator has.</param>
/// <param name="People">How many, 1 or more.</param>
public sealed record RegisteredPeople(string Figure, string Period, IReadOnlyList<string> Codes, long People);
