// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.LinkageError;

/// <summary>Population size from two lists of which the matches are known with error (Ding &amp; Fienberg 1994, Survey Methodology 20:149).</summary>
public static class TwoListLinkage
{
    /// <summary>The corrected estimate, or null where the links found are no more than false links alone would give.</summary>
    /// <param name="firstList">Persons on the first list.</param>
    /// <param name="secondList">Persons on the second list.</param>
    /// <param name="links">Links found.</param>
    /// <param name="found">Share of true matches that were linked, 0 to 1.</param>
    /// <param name="falselyLinked">Share of second-list persons without a match who were linked all the same, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, or a share outside 0 to 1.</exception>
    public static double? DingFienberg(double firstList, double secondList, double links, double found, double falselyLinked)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstList);
        ArgumentOutOfRangeException.ThrowIfNegative(secondList);
        ArgumentOutOfRangeException.ThrowIfNegative(links);
        if (found is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(found), "A share is between 0 and 1.");
        if (falselyLinked is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(falselyLinked), "A share is between 0 and 1.");
        var matches = links - falselyLinked * secondList;
        return matches > 0 && found > falselyLinked ? firstList * secondList * (found - falselyLinked) / matches : null;
    }
}
