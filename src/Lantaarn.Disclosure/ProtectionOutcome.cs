// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure;

/// <summary>Why a release is not published.</summary>
public enum RefusalCode
{
    /// <summary>A table is finer than the design profile allows, or there are too many cells.</summary>
    DesignTooFine,

    /// <summary>A person has a code that does not exist, or an impossible combination.</summary>
    InvalidPerson,

    /// <summary>Fewer persons than the minimum count.</summary>
    TooFewPersons,

    /// <summary>Not even the number of all persons, or no sum at all, can be shown.</summary>
    NothingLeft,

    /// <summary>The audit kept finding cells that are not safe, or could not be sure.</summary>
    NotSafe,

    /// <summary>The check took longer than the policy allows.</summary>
    NotFinished,

    /// <summary>With what was published before, the release gives something away, or it cannot be compared with that.</summary>
    EarlierReleases,

    /// <summary>No privacy budget is left for it.</summary>
    BudgetSpent,
}

/// <summary>Either a release that may leave or the reason why nothing does.</summary>
public abstract record ProtectionOutcome
{
    private ProtectionOutcome()
    {
    }

    /// <summary>May be published.</summary>
    /// <param name="Release">The only thing that leaves.</param>
    public sealed record Released(ProtectedRelease Release) : ProtectionOutcome;

    /// <summary>Nothing is published.</summary>
    /// <param name="Code">The kind of reason.</param>
    /// <param name="Message">What is wrong and what to try; without personal data.</param>
    public sealed record Refused(RefusalCode Code, string Message) : ProtectionOutcome;
}
