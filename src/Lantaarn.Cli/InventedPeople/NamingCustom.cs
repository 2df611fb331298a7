// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.InventedPeople;

/// <summary>What is usual in the names of a country, as far as it makes lists differ. Rates are our own rough ones.</summary>
internal sealed record NamingCustom
{
    /// <summary>Share of people with two given names in their papers.</summary>
    public double TwoGivenNames { get; init; } = 0.2;

    /// <summary>Share of people with two family names, or a father's and a grandfather's name.</summary>
    public double TwoFamilyNames { get; init; } = 0.05;

    /// <summary>Whether the family name stands first at home, so that the two are often written in each other's place here.</summary>
    public bool FamilyNameFirst { get; init; }
}
