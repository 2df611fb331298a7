// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Tables;

/// <summary>One category of a classification.</summary>
/// <param name="Code">Unique within the classification, not empty, not the total code.</param>
/// <param name="Parent">Code of the category that contains it; null directly below the total.</param>
/// <param name="Level">How fine the area is; only in a geography, and there in every category.</param>
public sealed record Category(string Code, string? Parent = null, GeographyLevel? Level = null);
