// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Guide.Texts;

/// <summary>
/// An official text that nobody who wrote the guide has read: what is known of it from others, to be replaced by whoever has the text. Shown as a concept.
/// </summary>
/// <param name="Id">Short name.</param>
/// <param name="Title">The official text.</param>
/// <param name="Note">What was not read, and what these items were made from.</param>
/// <param name="Address">Where the official text is said to be; null where no address is known.</param>
/// <param name="IsConcept">False once someone has replaced it by the official text.</param>
/// <param name="Items">Its fields or questions as far as known, each with how sure that is.</param>
public sealed record Concept(string Id, LocalText Title, LocalText Note, Uri? Address, bool IsConcept, IReadOnlyList<Statement> Items);
