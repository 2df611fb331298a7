// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Guide.Texts;

/// <summary>Advice that belongs together, such as how to prepare for a desk.</summary>
/// <param name="Id">Short name.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Tips">The advice, in order.</param>
public sealed record TipList(string Id, LocalText Title, IReadOnlyList<Statement> Tips);
