// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Server.Site;

/// <summary>What stands around every page, and where its parts lead.</summary>
/// <param name="Words">The words of the screen, in the language of the page.</param>
/// <param name="Direction"><c>ltr</c> or <c>rtl</c>.</param>
/// <param name="MachineTranslated">No speaker of the language has read it.</param>
/// <param name="Languages">The same page in every language there is.</param>
/// <param name="Home">Address of the first page in this language.</param>
/// <param name="Footer">What stands below every page.</param>
/// <param name="QuickExit">Address of the page that takes the place of this one; null where nobody needs to hide what they read.</param>
/// <param name="Files">Style sheet, icon and scripts.</param>
public sealed record PageFrame(
    ScreenWords Words,
    string Direction,
    bool MachineTranslated,
    IReadOnlyList<PageLink> Languages,
    string Home,
    IReadOnlyList<PageLink> Footer,
    Uri? QuickExit,
    SiteFiles Files)
{
    /// <summary>The language of the page, as in <c>lang</c>.</summary>
    public string Language => Words.Language;
}

/// <summary>A link to another page of the site.</summary>
/// <param name="Text">What the visitor reads.</param>
/// <param name="Address">Where it leads, from the root of the site.</param>
/// <param name="Language">Language of the other page where it is another one.</param>
/// <param name="Here">It is the page itself.</param>
public sealed record PageLink(string Text, string Address, string? Language = null, bool Here = false);
