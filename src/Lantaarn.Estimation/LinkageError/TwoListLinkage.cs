// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.LinkageError;

/// <summary>
/// Population size from two lists of which the matches are known with error (Ding &amp; Fienberg 1994, Survey Methodology 20:149).
/// </summary>
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
        CheckCounts(firstList, secondList, links);
        CheckShare(found, nameof(found));
        CheckShare(falselyLinked, nameof(falselyLinked));
        var matches = links - falselyLinked * secondList;
        return matches > 0 && found > falselyLinked ? firstList * secondList * (found - falselyLinked) / matches : null;
    }

    /// <summary>
    /// The same where somebody whose true match was missed may be linked falsely too, a condition of Ding &amp; Fienberg that Di Consiglio
    /// &amp; Tuoto (2015, Journal of Official Statistics 31:415) let go: every second-list person without a true link runs the risk of a
    /// false one. Null where the links found are no more than false links alone would give.
    /// </summary>
    /// <inheritdoc cref="DingFienberg" path="/param"/>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, or a share outside 0 to 1.</exception>
    public static double? MissedMayLinkFalsely(double firstList, double secondList, double links, double found, double falselyLinked)
    {
        CheckCounts(firstList, secondList, links);
        CheckShare(found, nameof(found));
        CheckShare(falselyLinked, nameof(falselyLinked));
        var trueLinks = links - falselyLinked * secondList;
        return trueLinks > 0 && found > 0 ? firstList * secondList * found * (1 - falselyLinked) / trueLinks : null;
    }

    /// <summary>
    /// The estimate from what is known of the links as a whole: so many of them are right, and so many of the true matches were found. The
    /// sizes of the lists stay what they are. Null where no link is right.
    /// </summary>
    /// <param name="firstList">Persons on the first list.</param>
    /// <param name="secondList">Persons on the second list.</param>
    /// <param name="links">Links found.</param>
    /// <param name="precision">Share of the links that are right, 0 to 1.</param>
    /// <param name="recall">Share of the true matches that were linked, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, or a share outside 0 to 1.</exception>
    public static double? Rebalanced(double firstList, double secondList, double links, double precision, double recall)
    {
        CheckCounts(firstList, secondList, links);
        CheckShare(precision, nameof(precision));
        CheckShare(recall, nameof(recall));
        var matches = recall > 0 ? Math.Min(links * precision / recall, Math.Min(firstList, secondList)) : 0;
        return matches > 0 ? firstList * secondList / matches : null;
    }

    private static void CheckCounts(double firstList, double secondList, double links)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstList);
        ArgumentOutOfRangeException.ThrowIfNegative(secondList);
        ArgumentOutOfRangeException.ThrowIfNegative(links);
    }

    private static void CheckShare(double share, string name)
    {
        if (share is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(name, "A share is between 0 and 1.");
    }
}
