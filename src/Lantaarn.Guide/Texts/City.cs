// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Guide.Texts;

/// <summary>The local ways in, of one city.</summary>
/// <param name="Id">Short name, also in the address of the page.</param>
/// <param name="Name">The name of the city.</param>
/// <param name="Entries">Places and organisations.</param>
public sealed record City(string Id, LocalText Name, IReadOnlyList<CityEntry> Entries);

/// <summary>One place or organisation in a city.</summary>
/// <param name="Id">Unique in the guide.</param>
/// <param name="Themes">Ids of the themes it helps with.</param>
/// <param name="Name">Its name.</param>
/// <param name="Text">What it does, and for whom.</param>
/// <param name="Address">Street and number, where a source gives them.</param>
/// <param name="Opening">When it is open, where a source says so.</param>
/// <param name="Contact">How to reach it, where a source says so.</param>
/// <param name="Funding">Who pays for it, where that is known and changes.</param>
/// <param name="Capacity">Number of places, where a source gives it.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record CityEntry(
    string Id, IReadOnlyList<string> Themes, string Name, LocalText Text, string? Address, LocalText? Opening, string? Contact, LocalText? Funding,
    int? Capacity, Provenance Provenance);
