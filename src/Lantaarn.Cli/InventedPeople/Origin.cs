// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.InventedPeople;

/// <summary>A country of origin.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 code; XX (left free by the standard) for stateless.</param>
/// <param name="Code">The coarse code in which origin leaves an organisation, such as MA or overig_afrika.</param>
/// <param name="Dutch">Name in Dutch.</param>
/// <param name="English">Name in English.</param>
/// <param name="Region">Which file holds its names.</param>
/// <param name="Script">Script in which its names are at home.</param>
/// <param name="FirstJanuary">Share of people whose papers say 1 January because the day of birth is not known, 0 to 1.</param>
internal sealed record Origin(
    string Country, string Code, string Dutch, string English, NameRegion Region, WritingSystem Script, double FirstJanuary)
{
    /// <summary>Country under which the names stand in the file of the region.</summary>
    public string NamesOf { get; init; } = Country;

    /// <summary>What is usual in names there.</summary>
    public NamingCustom Custom { get; init; } = new();
}
