// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Immutable;

namespace Lantaarn.Estimation.KnownTotals;

/// <summary>How many people, seen and unseen, one or more strata hold, known from elsewhere: shelter places taken, a head count.</summary>
public sealed record KnownTotal
{
    private KnownTotal(IReadOnlyList<string> strata, double persons, double standardError, bool isLowerBound)
    {
        ArgumentNullException.ThrowIfNull(strata);
        if (strata.Count == 0 || strata.Distinct(StringComparer.Ordinal).Count() < strata.Count)
            throw new ArgumentException("A known total is about at least one stratum, and names none twice.", nameof(strata));
        if (!double.IsFinite(persons) || persons < 0) throw new ArgumentOutOfRangeException(nameof(persons), "A total is a finite number, 0 or more.");
        if (!double.IsFinite(standardError) || standardError < 0)
            throw new ArgumentOutOfRangeException(nameof(standardError), "A standard error is a finite number, 0 or more.");
        (Strata, Persons, StandardError, IsLowerBound) = ([.. strata], persons, standardError, isLowerBound);
    }

    /// <summary>Names of the strata that it is about, taken together.</summary>
    public ImmutableArray<string> Strata { get; }

    /// <summary>Number of people.</summary>
    public double Persons { get; }

    /// <summary>Standard error of that number; 0 where it was counted.</summary>
    public double StandardError { get; }

    /// <summary>Whether there are at least so many people, rather than just so many.</summary>
    public bool IsLowerBound { get; }

    /// <summary>Just so many people.</summary>
    /// <param name="persons">0 or more.</param>
    /// <param name="strata">Names of the strata, at least one.</param>
    /// <exception cref="ArgumentException">No strata, or one twice; a negative or infinite number.</exception>
    public static KnownTotal Exactly(double persons, params IReadOnlyList<string> strata) => new(strata, persons, 0, isLowerBound: false);

    /// <summary>About so many people.</summary>
    /// <param name="persons">0 or more.</param>
    /// <param name="standardError">0 or more: two in three times the true number is no further off than this.</param>
    /// <param name="strata">Names of the strata, at least one.</param>
    /// <exception cref="ArgumentException">No strata, or one twice; a negative or infinite number.</exception>
    public static KnownTotal About(double persons, double standardError, params IReadOnlyList<string> strata) =>
        new(strata, persons, standardError, isLowerBound: false);

    /// <summary>At least so many people.</summary>
    /// <param name="persons">0 or more.</param>
    /// <param name="strata">Names of the strata, at least one.</param>
    /// <exception cref="ArgumentException">No strata, or one twice; a negative or infinite number.</exception>
    public static KnownTotal AtLeast(double persons, params IReadOnlyList<string> strata) => new(strata, persons, 0, isLowerBound: true);
}
