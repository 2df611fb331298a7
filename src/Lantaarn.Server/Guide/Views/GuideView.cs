// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide;
using Lantaarn.Server.Site;

namespace Lantaarn.Server.Guide.Views;

/// <summary>What a page of the guide is made from.</summary>
/// <param name="Frame">What stands around the page, in its language.</param>
/// <param name="Content">Everything the guide says.</param>
/// <param name="Today">The day for which it is said.</param>
public sealed record GuideView(PageFrame Frame, GuideContent Content, DateOnly Today)
{
    /// <summary>The languages in which every page exists, and not the person's alone.</summary>
    public static readonly IReadOnlyList<string> Complete = ["nl", "en"];

    /// <summary>The language of the page.</summary>
    public string Language => Frame.Language;

    /// <summary>The language of pages that do not exist in this one.</summary>
    public string CompleteLanguage => IsComplete ? Language : "en";

    /// <summary>Whether every page exists in this language.</summary>
    public bool IsComplete => Complete.Contains(Language);
}
