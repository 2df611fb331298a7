// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Tables;

/// <summary>What the tables need of one counted person.</summary>
/// <param name="Codes">The finest known code per classification of the release, in its order; the total code where not known.</param>
/// <param name="Organisations">Which organisations reported the person; any names that tell them apart.</param>
public sealed record CountedPerson(IReadOnlyList<string> Codes, IReadOnlyList<string> Organisations);
