// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.Demo.City;

/// <summary>An organisation that does not exist.</summary>
/// <param name="Code">Short code, used in file names and in the truth.</param>
/// <param name="Name">Name on screen.</param>
/// <param name="Cities">Where it works.</param>
/// <param name="Kind">What kind of list it keeps.</param>
/// <param name="Format">How it exports its list.</param>
internal sealed record DemoOrganisation(string Code, string Name, IReadOnlyList<G4City> Cities, ListKind Kind, ListFormat Format);
