// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Guide.Texts;

/// <summary>How sure the source of a statement is. Says nothing of whether a person has checked the guide's own wording.</summary>
public enum Confidence
{
    /// <summary>Read on a page of whoever decides, or of an official body.</summary>
    Official,

    /// <summary>Read on somebody else's page, or in an old copy.</summary>
    Secondary,

    /// <summary>Stated in one of the reports and fact sheets that the guide started from.</summary>
    Seed,

    /// <summary>Known in the field, but no source was read for it.</summary>
    Background,

    /// <summary>Follows from other facts by our own reasoning.</summary>
    Inferred,
}
