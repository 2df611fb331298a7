// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Guide.Texts;

/// <summary>Where a rule or statement comes from, when it holds, and who checked it. Shown with everything the guide says.</summary>
/// <param name="Sources">Ids of <see cref="Source"/>, at least one.</param>
/// <param name="Confidence">How sure the source is.</param>
/// <param name="ValidFrom">First day on which it holds; null: always did.</param>
/// <param name="ValidTo">First day on which it no longer holds; null: no end known.</param>
/// <param name="CheckedBy">Who compared it with the law or the live page; null: nobody yet.</param>
/// <param name="CheckedOn">When that was.</param>
public sealed record Provenance(IReadOnlyList<string> Sources, Confidence Confidence, DateOnly? ValidFrom, DateOnly? ValidTo, string? CheckedBy, DateOnly? CheckedOn)
{
    /// <summary>Months after which a check is too old to rely on.</summary>
    public const int MonthsACheckLasts = 12;

    /// <summary>Whether somebody has checked it.</summary>
    public bool IsChecked => CheckedOn is not null;

    /// <summary>Whether it holds on a day.</summary>
    public bool IsCurrent(DateOnly day) => (ValidFrom is not { } from || day >= from) && (ValidTo is not { } to || day < to);

    /// <summary>Whether it was never checked, or longer ago than <see cref="MonthsACheckLasts"/> months.</summary>
    public bool IsStale(DateOnly today) => CheckedOn is not { } day || day.AddMonths(MonthsACheckLasts) < today;
}
