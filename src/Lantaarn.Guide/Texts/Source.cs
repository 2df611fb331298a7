// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Guide.Texts;

/// <summary>Where something in the guide comes from.</summary>
/// <param name="Id">Short name that rules and statements refer to.</param>
/// <param name="Title">Title of the page or document.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Address">Web address; null where there is none, or where it is not known in full.</param>
/// <param name="Date">Date of the page or of the copy that was read, as far as known: free text such as "copy of autumn 2022".</param>
/// <param name="ReadOn">Day on which it was read for the guide; null where not kept.</param>
/// <param name="Note">What a reader must know about it.</param>
public sealed record Source(string Id, string Title, string Publisher, Uri? Address, string Date, DateOnly? ReadOn, string? Note)
{
    /// <summary>Publisher, and date if one is known, as it stands behind a title.</summary>
    public string Imprint => Date.Length == 0 ? Publisher : $"{Publisher}, {Date}";
}
