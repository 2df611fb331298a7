// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.InventedPeople;

/// <summary>A list of the round in which twins are planted.</summary>
/// <param name="Code">Code of the list; different for every list.</param>
/// <param name="Region">Where it works; twins do not cross regions.</param>
/// <param name="Kind">What the estimate groups it under, such as shelter.</param>
internal sealed record TwinList(string Code, string Region, string Kind);

/// <summary>One planted person and the lists that hold them.</summary>
internal sealed record Twin(string Id, InventedPerson Person, PopulationGroup Group, IReadOnlyList<string> Lists);

/// <summary>One entry of a twin in one list; a list may hold a twin twice.</summary>
internal sealed record TwinRecord(string TwinId, string List, WrittenRecord Written);

/// <summary>The twins of a round with all their entries. Stays with the audit party until the round is linked.</summary>
internal sealed record TwinSample(IReadOnlyList<Twin> Twins, IReadOnlyList<TwinRecord> Records);
