// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Guide.Texts;

/// <summary>A standard letter. Filled in where the reader is; never a diagnosis, never more about someone's stay than the scheme needs.</summary>
/// <param name="Id">Short name, also in the address of the page.</param>
/// <param name="Order">Place among the letters, from 1.</param>
/// <param name="Title">What the letter is.</param>
/// <param name="When">When to use it.</param>
/// <param name="To">Whom it is for.</param>
/// <param name="Fields">Names of what is filled in.</param>
/// <param name="Paragraphs">The text, in order.</param>
/// <param name="About">Id of the theme whose public page explains the letter to a desk.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record Letter(
    string Id, int Order, LocalText Title, LocalText When, LocalText To, IReadOnlyList<string> Fields, IReadOnlyList<Paragraph> Paragraphs, string About,
    Provenance Provenance);

/// <summary>One paragraph of a letter.</summary>
/// <param name="Id">Unique in the letter.</param>
/// <param name="Text">The text, with <c>{field}</c> where something is filled in.</param>
/// <param name="If">Field without which the paragraph is left out; null: it is always there.</param>
public sealed record Paragraph(string Id, LocalText Text, string? If);
