// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Guide;
using Lantaarn.Guide.Texts;
using Lantaarn.Server.Guide.Addresses;
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

    /// <summary>A letter, in Dutch beside the language of the reader; beside English for who reads Dutch or English. The page around it exists in those two only.</summary>
    public static string AddressOf(Letter letter, string language) =>
        Complete.Contains(language) ? GuideAddresses.Of(letter, language, "en") : GuideAddresses.Of(letter, "en", language);

    /// <summary>A day as people write it. No browser knows the months of Tigrinya, so those are English. The browser writes the same (<c>site/src/asking/page.ts</c>).</summary>
    public string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(Language == "ti" ? "en" : Language));

    /// <summary>An amount in euros, from cents: as on a Dutch bill, but in English.</summary>
    public string Euros(long cents) => "€ " + (cents / 100m).ToString("N2", CultureInfo.GetCultureInfo(Language == "en" ? "en" : "nl"));
}
