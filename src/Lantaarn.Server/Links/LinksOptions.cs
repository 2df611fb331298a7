// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.ComponentModel.DataAnnotations;

namespace Lantaarn.Server.Links;

/// <summary>Limits of sealed links. Section <c>Links</c>.</summary>
internal sealed class LinksOptions
{
    /// <summary>Days that a referral may be open.</summary>
    [Range(1, 365)]
    public int DaysReferral { get; init; } = 90;

    /// <summary>Days that a look-out may be open.</summary>
    [Range(1, 90)]
    public int DaysLookOut { get; init; } = 30;

    /// <summary>Days that a record that its person carries may be open.</summary>
    [Range(1, 3650)]
    public int DaysRecord { get; init; } = 730;

    /// <summary>Days that views and replies stay for the maker after the link ended; the content goes at once.</summary>
    [Range(0, 365)]
    public int DaysKept { get; init; } = 30;

    /// <summary>Wrong passcodes that a link takes in its whole life.</summary>
    [Range(1, 100)]
    public int MostTries { get; init; } = 10;

    /// <summary>Links of one account that are kept at the same time.</summary>
    [Range(1, 1_000_000)]
    public int MostLinks { get; init; } = 2000;

    /// <summary>Minutes that the address of a file works; the standard allows an hour at most.</summary>
    [Range(1, 60)]
    public int MinutesLocated { get; init; } = 10;

    /// <summary>Seconds after which whoever follows a long-term link should look again.</summary>
    [Range(1, 86_400)]
    public int SecondsBetweenPolls { get; init; } = 300;

    /// <summary>Minutes between sweeps of what has ended.</summary>
    [Range(1, 1440)]
    public int MinutesBetweenSweeps { get; init; } = 10;

    /// <summary>The longest that a link for this purpose may be open.</summary>
    public TimeSpan Longest(LinkPurpose purpose) => TimeSpan.FromDays(purpose switch
    {
        LinkPurpose.Referral => DaysReferral,
        LinkPurpose.LookOut => DaysLookOut,
        _ => DaysRecord,
    });
}
