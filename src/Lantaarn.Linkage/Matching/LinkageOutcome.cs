// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>What came of a linkage: groups, or the reason why there are none.</summary>
public abstract record LinkageOutcome
{
    private LinkageOutcome()
    {
    }

    /// <summary>The lists were linked.</summary>
    /// <param name="Result">Who is who, and how sure that is.</param>
    public sealed record Linked(LinkageResult Result) : LinkageOutcome;

    /// <summary>The lists cannot be linked as they are.</summary>
    /// <param name="Code">Stable short code: no_lists, too_many_lists, lengths_differ, no_such_record, confirmations_contradict or too_many_pairs.</param>
    /// <param name="Message">What is wrong, where, and what to do.</param>
    public sealed record Refused(string Code, string Message) : LinkageOutcome;
}
