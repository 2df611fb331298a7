// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>Where a record stands.</summary>
/// <param name="List">Number of the list in the order given, from 0.</param>
/// <param name="Record">Number of the record in its list, from 0.</param>
public readonly record struct RecordPlace(int List, int Record);

/// <summary>Two records of which somebody knows whether they are one person. No similarity overrules it.</summary>
/// <param name="A">One record.</param>
/// <param name="B">The other.</param>
/// <param name="SamePerson">Whether they are one person.</param>
public sealed record ConfirmedPair(RecordPlace A, RecordPlace B, bool SamePerson);
