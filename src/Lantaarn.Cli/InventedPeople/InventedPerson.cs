// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.InventedPeople;

/// <summary>A person who does not exist, as their own papers would have it.</summary>
/// <param name="GivenNames">One or two given names.</param>
/// <param name="FamilyNames">One or two family names, or the father's and grandfather's names where those follow the given name.</param>
/// <param name="Nickname">What they are called on the street.</param>
/// <param name="BirthDate">Date in the papers; 1 January for many whose day of birth was never written down.</param>
/// <param name="Sex">Sex in the papers.</param>
/// <param name="Origin">Country of origin.</param>
internal sealed record InventedPerson(
    IReadOnlyList<Name> GivenNames, IReadOnlyList<Name> FamilyNames, string Nickname, DateOnly BirthDate, Sex Sex, Origin Origin);
