// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.InventedPeople;

/// <summary>One part of a name as one person's papers spell it, with the Latin spellings that other bearers of the name use.</summary>
/// <param name="Text">The spelling in this person's papers.</param>
/// <param name="Spellings">All Latin spellings with their counts; null where none were collected.</param>
internal sealed record Name(string Text, Weighted<string>? Spellings);
