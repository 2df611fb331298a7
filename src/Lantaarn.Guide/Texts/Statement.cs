// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Guide.Texts;

/// <summary>One thing the guide tells one reader.</summary>
/// <param name="Id">Unique in the guide.</param>
/// <param name="Text">What it says.</param>
/// <param name="Bring">What to bring; may be empty.</param>
/// <param name="Say">Words to say at the desk; null where there are none.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record Statement(string Id, LocalText Text, LocalList Bring, LocalText? Say, Provenance Provenance);
