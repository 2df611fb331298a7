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
public sealed record ListRefusal(RefusalReason Reason, string Message) : ListOutcome;
