// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>What came of an analysis of lists: the result that the method documents, or a <see cref="ListRefusal"/>.</summary>
public abstract record ListOutcome
{
    private protected ListOutcome() { }
}

/// <summary>There is no result, because the lists cannot carry it.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Message">Why, in plain words, and what can be done.</param>
public sealed record ListRefusal(RefusalReason Reason, string Message) : ListOutcome
{
    internal static ListRefusal NoModel { get; } = new(RefusalReason.Unbounded,
        "No model has a finite estimate on these lists. Join lists, or groups of people, so that more people are on two lists.");

    /// <summary>What no method for several lists can do without; null where all of it is there.</summary>
    /// <param name="table">The table.</param>
    /// <param name="overlap">Whether somebody must be on two lists.</param>
    internal static ListRefusal? Of(CaptureTable table, bool overlap = true)
    {
        if (table.Lists.Count < 2)
            return new(RefusalReason.TooFewLists, "One list alone says nothing about who was missed. Add a list, or use how often each person "
                + "was seen on it.");
        if (table.Observed <= 0) return new(RefusalReason.NobodySeen, "No list saw anyone, so there is nothing to estimate from.");
        return overlap && table.SeenTimes(1) >= table.Observed
            ? new(RefusalReason.ListsDoNotOverlap, "Nobody was seen by two lists. Then the lists say nothing about how many people were "
                + "missed: check the linkage, or whether the lists are about the same people.")
            : null;
    }
}
