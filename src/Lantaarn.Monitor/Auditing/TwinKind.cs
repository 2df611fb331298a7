// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Monitor.Auditing;

/// <summary>What kind of person a planted twin is.</summary>
/// <param name="Origin">Origin of the name, in the codes of the indicator "herkomst".</param>
/// <param name="Date">The least that its records say of the date of birth: "day", "year" or "none".</param>
public sealed record TwinKind(string Origin, string Date);
